SELECT EXISTS (SELECT 1 FROM person WHERE root = ?1 AND id <> ?1),
    (SELECT count(*) FROM intake WHERE closed_at IS NULL AND person IN (SELECT id FROM person WHERE root = ?1))
