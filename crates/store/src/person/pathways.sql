SELECT 0, id, person, stage, requested_at AS began, closed_at, urgency IS NOT NULL, need
FROM intake WHERE person IN (SELECT id FROM person WHERE root = ?1)
UNION ALL
SELECT 1, id, person, destination, opened_at, withdrawn_at, urgent, motive
FROM request WHERE person IN (SELECT id FROM person WHERE root = ?1)
ORDER BY began DESC, 1, id
