SELECT stream, subject, person, id, happened_at, recorded_at, author, device, schema_version, body
FROM fact WHERE person IN (SELECT id FROM person WHERE root = ?1)
ORDER BY happened_at DESC, n DESC LIMIT ?2 OFFSET ?3
