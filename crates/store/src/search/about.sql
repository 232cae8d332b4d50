SELECT (SELECT count(*) > 1 FROM person WHERE root = ?1),
    (SELECT count(*) FROM person p CROSS JOIN intake i ON i.person = p.id WHERE p.root = ?1 AND i.closed_at IS NULL)
