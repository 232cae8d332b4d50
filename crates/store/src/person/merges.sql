SELECT m.fact, m.dropped, m.kept, m.merged_at, m.author, m.reason, m.undone_at,
    coalesce(nullif(trim(coalesce(d.surname, '') || ' ' || coalesce(d.name, '')), ''), 'Persona da identificare')
FROM person_merge m JOIN person d ON d.id = m.dropped
WHERE m.kept IN (SELECT id FROM person WHERE root = ?1) OR m.dropped IN (SELECT id FROM person WHERE root = ?1)
ORDER BY m.merged_at DESC, m.fact DESC
