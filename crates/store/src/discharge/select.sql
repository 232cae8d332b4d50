SELECT d.id, d.n, d.intake, d.previous, d.next, d.source, d.facility, d.ward, d.stage, d.urgent, d.social_risk, d.eligibility, d.home,
    d.brass, d.began_at, d.referred_at, d.received_at, d.due_at, d.hours, d.working, d.expected_on, d.assigned_to, d.assessed_at,
    d.social_need, d.planned_at, d.components, d.activated_at, d.discharged_at, d.destination, d.verified_at, d.verify_on, d.ended_at,
    d.outcome,
    (SELECT m.sub_ambito FROM membership m WHERE m.belfiore = r.residence AND m.from_day <= d.began_day
        AND (m.until_day IS NULL OR m.until_day >= d.began_day)),
    r.id, r.surname, r.name, r.sex, r.birth_date, r.code_kind, r.code, r.residence, r.phone, r.gecas, r.death_date, r.example
