SELECT a.id, a.n, a.vmd, a.kind, a.applied_on, a.stage, a.warn_on, a.due_on, a.entered_on, a.urgency, a.urgency_motive,
    a.urgency_event_on, a.urgency_at, a.urgency_by, a.urgent, a.confirmed_on, a.consent_on, a.left_on, a.exit, a.admitted_unit,
    a.import, a.import_row, v.stage, v.assessed_at, CASE WHEN v.decision IS NOT NULL THEN v.decided_at END, v.decision,
    t.id, CASE WHEN t.activated_at IS NOT NULL THEN 'active' WHEN t.compiled_at IS NOT NULL THEN 'compiled' ELSE 'draft' END,
    (SELECT m.sub_ambito FROM membership m WHERE m.belfiore = r.residence AND m.from_day <= a.applied_on
        AND (m.until_day IS NULL OR m.until_day >= a.applied_on)),
    r.id, r.surname, r.name, r.sex, r.birth_date, r.code_kind, r.code, r.residence, r.phone, r.gecas, r.death_date, r.example
