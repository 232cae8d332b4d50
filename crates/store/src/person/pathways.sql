SELECT 0, id, person, stage, requested_at AS began, closed_at, urgency IS NOT NULL, need, ''
FROM intake WHERE person IN (SELECT id FROM person WHERE root = ?1)
UNION ALL
SELECT 1, id, person, destination, opened_at, withdrawn_at, urgent, motive, ''
FROM request WHERE person IN (SELECT id FROM person WHERE root = ?1) AND NOT EXISTS (SELECT 1 FROM vmd WHERE vmd.id = request.id)
    AND NOT EXISTS (SELECT 1 FROM discharge WHERE discharge.id = request.id)
UNION ALL
SELECT 2, v.id, v.person, v.stage, v.requested_at, coalesce(v.closed_at, q.withdrawn_at), v.urgent, v.motive, v.protocol
FROM vmd v LEFT JOIN request q ON q.id = v.id WHERE v.person IN (SELECT id FROM person WHERE root = ?1)
UNION ALL
SELECT 3, id, person, CASE WHEN closed_at IS NOT NULL THEN 'closed' WHEN activated_at IS NOT NULL THEN
        CASE WHEN accepted IS NULL THEN 'active_unsigned' WHEN accepted THEN 'active' ELSE 'active_refused' END
    WHEN compiled_at IS NOT NULL THEN 'compiled' ELSE 'draft' END, opened_at, closed_at, 0, kind, ''
FROM plan WHERE person IN (SELECT id FROM person WHERE root = ?1)
UNION ALL
SELECT 4, id, person, stage, unixepoch(applied_on) * 1000,
    unixepoch(CASE WHEN stage = 'withdrawn' THEN applied_on ELSE left_on END) * 1000, urgent, kind, ''
FROM application WHERE person IN (SELECT id FROM person WHERE root = ?1)
UNION ALL
SELECT 5, id, person, stage, began_at, ended_at, urgent, source || '/' || facility, ''
FROM discharge WHERE person IN (SELECT id FROM person WHERE root = ?1)
ORDER BY began DESC, 1, id
