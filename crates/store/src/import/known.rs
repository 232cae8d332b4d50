//! What the archive knows of whom a row may be about. Nothing here is shown before a person asks for the preview, which is logged.

use crate::{
    Reader, StoreError,
    fact::{last_number, load},
    person::{COLUMNS, PersonRow, read_row},
    search::{code_key, kind},
};
use poliedro_domain::{
    application::ApplicationFact,
    id::{PathwayId, PersonId},
    import::Known,
};

const BY_CODE: &str = "SELECT key.person FROM person_key key WHERE key.kind = ?1 AND key.key = ?2 LIMIT 20";
const OF_PERSON: &str = "SELECT a.id, a.person FROM person q JOIN application a ON a.person = q.id \
                         WHERE q.root = ?1 AND a.kind = ?2 AND a.stage <> 'withdrawn' ORDER BY a.n";

impl Reader<'_> {
    /// The number of the last fact: while it does not change, what was read of the archive holds.
    pub fn last_fact(&self) -> Result<i64, StoreError> {
        last_number(self.conn())
    }

    /// The kept files with this code, in any omocodic form.
    pub fn people_with_code(&self, code: &str) -> Result<Vec<PersonRow>, StoreError> {
        let key = code_key(code);
        if key.is_empty() {
            return Ok(Vec::new());
        }
        let numbers: Vec<i64> = {
            let mut statement = self.conn().prepare_cached(BY_CODE)?;
            let found = statement.query_map((kind::CODE, key), |row| row.get(0))?;
            found.collect::<Result<_, _>>()?
        };
        let sql = format!("SELECT {COLUMNS} FROM person p JOIN person r ON r.id = p.root WHERE p.n = ?1");
        let mut people: Vec<PersonRow> = Vec::new();
        for number in numbers {
            let mut statement = self.conn().prepare_cached(&sql)?;
            let mut rows = statement.query([number])?;
            if let Some(row) = rows.next()? {
                let person = read_row(row, 0)?;
                if !people.iter().any(|known| known.id == person.id) {
                    people.push(person);
                }
            }
        }
        Ok(people)
    }

    /// The applications of a person (any of their files) for this kind of unit, those that were undone left out, with their facts.
    pub fn applications_to_join(&self, person: PersonId, kind: &str) -> Result<Vec<Known>, StoreError> {
        let root = self.root_of(person)?;
        let mut statement = self.conn().prepare_cached(OF_PERSON)?;
        let mut rows = statement.query((root.as_bytes(), kind))?;
        let mut known = Vec::new();
        while let Some(row) = rows.next()? {
            let id = PathwayId::from_bytes(row.get(0)?);
            let owner = PersonId::from_bytes(row.get(1)?);
            let facts = load::<ApplicationFact>(self.conn(), id.as_bytes())?;
            known.push(Known { id, facts: facts.into_iter().map(|fact| fact.of_pathway(id, owner)).collect() });
        }
        Ok(known)
    }
}
