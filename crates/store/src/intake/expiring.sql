SELECT r.code_kind AS what, '' AS who, r.code_until AS until, {columns}
FROM person r
WHERE r.code_until <= ?1 AND r.code_kind IN ('stp', 'eni') AND r.death_date IS NULL AND r.merged_into IS NULL AND NOT r.withdrawn
UNION ALL
SELECT v.role, v.full_name, v.until_day, {columns}
FROM person_relation v JOIN person p ON p.id = v.person JOIN person r ON r.id = p.root
WHERE v.kind = 'representation' AND v.until_day <= ?1 AND r.death_date IS NULL AND NOT r.withdrawn
    AND NOT EXISTS (
        SELECT 1 FROM person q JOIN person_relation later ON later.person = q.id
        WHERE q.root = p.root AND later.kind = 'representation' AND later.role = v.role
            AND (later.until_day IS NULL OR later.until_day > v.until_day)
    )
