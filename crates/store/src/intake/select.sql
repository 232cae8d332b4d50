SELECT i.id, i.stage, i.requested_at, i.channel, i.requester_kind, i.need, i.need_areas, i.urgency, i.assigned_to, i.assessed_at,
    i.complex, i.oriented_at, i.activated_at, i.referred_at, i.referred_to, i.closed_at, i.outcome,
    (SELECT m.sub_ambito FROM membership m WHERE m.belfiore = i.comune AND m.from_day <= i.requested_day
        AND (m.until_day IS NULL OR m.until_day >= i.requested_day)),
    r.id, r.surname, r.name, r.sex, r.birth_date, r.code_kind, r.code, r.residence, r.phone, r.gecas, r.death_date, r.example
FROM intake i JOIN person p ON p.id = i.person JOIN person r ON r.id = p.root
