SELECT v.id, v.from_intake, v.protocol, v.protocol_version, v.route, v.service, v.motive, v.urgent, v.requested_at, v.stage, v.warn_on,
    v.due_on, v.assigned_at, v.assessed_at, v.integrated, v.synthesised_at, v.meeting, v.decided_at, v.decision, v.setting,
    v.minutes_number, v.minutes_year, v.verify_on, v.transmitted_at, v.closed_at, v.closure, v.previous, v.next,
    (SELECT m.sub_ambito FROM membership m WHERE m.belfiore = r.residence AND m.from_day <= v.requested_day
        AND (m.until_day IS NULL OR m.until_day >= v.requested_day)),
    r.id, r.surname, r.name, r.sex, r.birth_date, r.code_kind, r.code, r.residence, r.phone, r.gecas, r.death_date, r.example
