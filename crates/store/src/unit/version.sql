INSERT INTO unit_version (unit, from_day, fact, kind, name, body, comune, address, phone, email, contact, authorised, accredited,
    contracted, in_agreement, wings, confirmed, source, note)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19)
