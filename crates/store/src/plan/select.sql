SELECT p.id, p.vmd, p.kind, p.opened_at, p.compiled_at, p.agreed_on, p.accepted, p.activated_at, p.verify_on, p.closed_at, p.closure,
    p.case_manager, p.case_manager_name,
    (SELECT count(*) FROM plan_intervention x WHERE x.plan = p.id AND x.state = ?1
        AND (x.from_day IS NULL OR x.from_day <= ?2) AND (x.until_day IS NULL OR x.until_day >= ?2)),
    r.id, r.surname, r.name, r.sex, r.birth_date, r.code_kind, r.code, r.residence, r.phone, r.gecas, r.death_date, r.example
FROM plan p JOIN person f ON f.id = p.person JOIN person r ON r.id = f.root
