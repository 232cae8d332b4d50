UPDATE intake SET person = ?2, stage = ?3, requested_at = ?4, requested_day = ?5, channel = ?6, requester_kind = ?7, need = ?8,
    need_areas = ?9, urgency = ?10, assigned_to = ?11, assessed_at = ?12, complex = ?13, oriented_at = ?14, activated_at = ?15,
    referred_at = ?16, referred_to = ?17, closed_at = ?18, outcome = ?19, author = ?20, recorded_at = ?21
WHERE id = ?1
