INSERT OR REPLACE INTO application (n, id, person, vmd, kind, applied_on, stage, warn_on, due_on, entered_on, suspended_on, urgency,
    urgency_motive, urgency_event_on, urgency_at, urgency_by, urgent, confirmed_on, consent_on, left_on, exit, admitted_unit, import,
    import_row, recorded_at)
VALUES ((SELECT min(n) FROM fact WHERE subject = ?1), ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18,
    ?19, ?20, ?21, ?22, ?23, ?24)
