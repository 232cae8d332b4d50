INSERT INTO audit (seq, at, operator, device, op, purpose, person, outcome, rows, detail_hash, prev, hash)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
