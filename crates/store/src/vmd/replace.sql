INSERT OR REPLACE INTO vmd (n, id, person, from_intake, protocol, protocol_version, route, service, motive, urgent, requested_at,
    requested_day, stage, warn_on, due_on, assigned_at, assessed_at, integrated, synthesised_at, meeting, decided_at, decision, setting,
    minutes_number, minutes_year, verify_on, transmitted_at, closed_at, closure, previous, next, recorded_at)
VALUES ((SELECT min(n) FROM fact WHERE subject = ?1), ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18,
    ?19, ?20, ?21, ?22, ?23, ?24, ?25, ?26, ?27, ?28, ?29, ?30, ?31)
