SELECT r.id, d.began_at, d.received_at, d.due_at, d.hours, d.working, d.assessed_at, d.planned_at, d.activated_at, d.components,
    d.social_risk, d.ended_at, coalesce(d.social_need, 0),
    (SELECT m.sub_ambito FROM membership m WHERE m.belfiore = r.residence AND m.from_day <= d.began_day
        AND (m.until_day IS NULL OR m.until_day >= d.began_day))
FROM discharge d JOIN person p ON p.id = d.person JOIN person r ON r.id = p.root
WHERE d.stage <> 'withdrawn' AND (d.began_at >= ?1 AND d.began_at < ?2 OR d.activated_at >= ?1 AND d.activated_at < ?2)
ORDER BY d.began_at, d.n
