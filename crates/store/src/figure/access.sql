SELECT i.requested_at, i.assessed_at, i.activated_at, i.referred_at,
    (SELECT min(q.opened_at) FROM request q WHERE q.intake = i.id AND q.destination = 'vmd' AND q.withdrawn_at IS NULL),
    (SELECT m.sub_ambito FROM membership m WHERE m.belfiore = i.comune AND m.from_day <= i.requested_day
        AND (m.until_day IS NULL OR m.until_day >= i.requested_day))
FROM intake i
WHERE i.requested_at >= ?1 AND i.requested_at < ?2
ORDER BY i.requested_at, i.n
