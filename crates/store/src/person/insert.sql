INSERT INTO person (id, root, merged_into, registered_at, surname, name, sex, birth_date, code_kind, code, code_until, residence,
    phone, gecas, death_date, example, fields, withdrawn)
VALUES (?1, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)
