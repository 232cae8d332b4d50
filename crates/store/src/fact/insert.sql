INSERT INTO fact (n, id, stream, subject, person, kind, schema_version, happened_at, recorded_at, author, device, audit, body)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
