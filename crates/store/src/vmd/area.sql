INSERT INTO vmd_area (vmd, area, operator, assessor, body, planned_on, planned_at, planned_place, planned_address, planned_note, joint,
    visited_at)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
