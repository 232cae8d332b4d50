SELECT v.requested_at, v.protocol, v.protocol_version, v.service, v.assessed_at, v.integrated, v.decided_at, v.decision,
    v.previous IS NOT NULL, v.closure, a.applied_on, a.entered_on,
    (SELECT m.sub_ambito FROM membership m WHERE m.belfiore = r.residence AND m.from_day <= v.requested_day
        AND (m.until_day IS NULL OR m.until_day >= v.requested_day))
FROM vmd v JOIN person p ON p.id = v.person JOIN person r ON r.id = p.root
LEFT JOIN application a ON a.n = (SELECT min(b.n) FROM application b WHERE b.vmd = v.id AND b.stage <> 'withdrawn')
WHERE v.stage <> 'withdrawn' AND (v.requested_at >= ?1 AND v.requested_at < ?2 OR v.assessed_at >= ?1 AND v.assessed_at < ?2)
ORDER BY v.requested_at, v.n
