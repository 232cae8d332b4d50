INSERT INTO intake (id, person, comune, stage, requested_at, requested_day, channel, requester_kind, need, need_areas, urgency,
    assigned_to, assessed_at, complex, oriented_at, activated_at, referred_at, referred_to, closed_at, outcome, author, recorded_at)
VALUES (?1, ?2, (SELECT r.residence FROM person p JOIN person r ON r.id = p.root WHERE p.id = ?2), ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10,
    ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21)
