INSERT OR REPLACE INTO discharge (n, id, person, turn, place, intake, previous, next, source, facility, ward, stage, urgent, social_risk,
    eligibility, home, brass, began_at, began_day, referred_at, received_at, due_at, hours, working, expected_on, assigned_to, assessed_at,
    social_need, planned_at, components, activated_at, discharged_at, destination, verified_at, verify_on, ended_at, outcome, recorded_at,
    end_recorded_at)
VALUES ((SELECT min(n) FROM fact WHERE subject = ?1), ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18,
    ?19, ?20, ?21, ?22, ?23, ?24, ?25, ?26, ?27, ?28, ?29, ?30, ?31, ?32, ?33, ?34, ?35, ?36, ?37, ?38)
