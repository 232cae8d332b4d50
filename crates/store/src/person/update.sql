UPDATE person SET merged_into = ?2, registered_at = ?3, surname = ?4, name = ?5, sex = ?6, birth_date = ?7, code_kind = ?8,
    code = ?9, code_until = ?10, residence = ?11, phone = ?12, gecas = ?13, death_date = ?14, example = ?15, fields = ?16, withdrawn = ?17
WHERE id = ?1
