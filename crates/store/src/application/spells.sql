SELECT a.id, f.root, a.kind, a.urgent, {unit}, {entered}, {left}, {exit}, r.residence,
    (SELECT m.sub_ambito FROM membership m WHERE m.belfiore = r.residence AND m.from_day <= a.applied_on
        AND (m.until_day IS NULL OR m.until_day >= a.applied_on)), {covered}, r.death_date
FROM application a JOIN person f ON f.id = a.person JOIN person r ON r.id = f.root {joins}
WHERE a.stage <> 'withdrawn' AND {entered} IS NOT NULL AND {conditions}
ORDER BY {entered}, a.n{place}
