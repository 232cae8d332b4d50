//! The undo of a whole import: everything that came with it, unless somebody went on working on it.

use crate::{Change, Noun, StoreError, fact::load};
use poliedro_domain::{
    application::{ApplicationFact, ApplicationState, stands_without},
    fact::{Fact, voided},
    id::{FactId, ImportId, PathwayId, PersonId},
    import::ImportFact,
    person::{Field, Patch, PersonFact},
};
use rusqlite::OptionalExtension;
use std::collections::{BTreeSet, HashMap};

/// What an undo did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Undone {
    /// Applications of which something was undone.
    pub applications: u32,
    /// Files withdrawn.
    pub people: u32,
    /// Applications that stay as they are.
    pub kept: u32,
    /// Files opened with it that stay.
    pub kept_people: u32,
}

const WRITTEN: &str = "SELECT stream, subject, kind, audit FROM fact WHERE n < (SELECT n FROM fact WHERE subject = ?1 AND stream = 'import' \
                       ORDER BY n LIMIT 1) ORDER BY n DESC";
const AUDITS: &str = "SELECT id, audit FROM fact WHERE subject = ?1 AND stream = 'application'";
const OTHER_OPEN: &str = "SELECT 1 FROM person p JOIN person q ON q.root = p.root JOIN application o ON o.person = q.id \
                          WHERE p.id = ?1 AND o.id <> ?2 AND o.kind = ?3 AND o.left_on IS NULL AND o.stage <> 'withdrawn'";
/// Anything else about the person: another fact, an application that stays, a file that was merged into it.
const STAYS: &str = "SELECT EXISTS (SELECT 1 FROM fact WHERE person = ?1 AND audit <> ?2 AND stream <> 'application') \
                     OR EXISTS (SELECT 1 FROM application WHERE person = ?1 AND stage <> 'withdrawn') \
                     OR EXISTS (SELECT 1 FROM person WHERE root = ?1 AND id <> ?1)";

const AUDIT: &str = "SELECT audit FROM fact WHERE id = ?1";
const DIED: &str = "SELECT 1 FROM person p JOIN person q ON q.root = p.root JOIN application a ON a.person = q.id \
                    WHERE p.id = ?1 AND a.exit = 'death' AND a.stage <> 'withdrawn'";

/// What was written together with an import.
#[derive(Debug, Default)]
struct Came {
    applications: Vec<PathwayId>,
    /// Files that were opened.
    people: Vec<PersonId>,
    /// Files in which a day of death was written.
    changed: Vec<PersonId>,
}

impl Change<'_> {
    /// Undoes an import. `step` is called after each application and each person, with how many are done and how many there are.
    ///
    /// # Errors
    /// `NotFound` for an import that is not there, `Rule` for one that was undone already; whatever `step` says.
    pub fn undo_import<E: From<StoreError>>(
        &mut self,
        import: ImportId,
        reason: &str,
        step: &mut dyn FnMut(u32, u32) -> Result<(), E>,
    ) -> Result<Undone, E> {
        let row = self.import(import)?;
        if row.undone_at.is_some() {
            return Err(StoreError::Rule("Questa importazione è già stata annullata.").into());
        }
        let Came { applications, people, changed } = self.came_with(import, row.audit)?;
        let total = u32::try_from(applications.len() + people.len()).unwrap_or(u32::MAX);
        let (mut undone, mut done) = (Undone::default(), 0_u32);
        for application in applications {
            if self.void_all(application, row.audit, reason)? {
                undone.applications += 1
            } else {
                undone.kept += 1
            }
            done += 1;
            step(done, total)?;
        }
        for person in people {
            let mut statement = self.conn().prepare_cached(STAYS).map_err(StoreError::from)?;
            let stays: bool =
                statement.query_row((person.as_bytes(), row.audit), |row| row.get(0)).map_err(StoreError::from)?;
            if !stays {
                let now = self.now();
                self.append_person(person, now, PersonFact::Withdrawn { reason: reason.to_owned() })?;
                undone.people += 1;
            } else {
                undone.kept_people += 1;
            }
            done += 1;
            step(done, total)?;
        }
        for person in changed {
            self.take_back_death(person, row.audit)?;
        }
        self.append_import(import, ImportFact::Undone { reason: reason.to_owned(), kept: undone.kept })?;
        Ok(undone)
    }

    /// What was written together with an import, the last first.
    fn came_with(&self, import: ImportId, audit: i64) -> Result<Came, StoreError> {
        let mut statement = self.conn().prepare_cached(WRITTEN)?;
        let mut rows = statement.query([import.as_bytes()])?;
        let (mut came, mut seen) = (Came::default(), BTreeSet::new());
        while let Some(row) = rows.next()? {
            if row.get::<_, i64>(3)? != audit {
                break;
            }
            let stream = row.get_ref(0)?.as_str().map_err(rusqlite::Error::from)?;
            let kind = row.get_ref(2)?.as_str().map_err(rusqlite::Error::from)?;
            match (stream, kind) {
                ("application", _) => {
                    let application = PathwayId::from_bytes(row.get(1)?);
                    if seen.insert(application) {
                        came.applications.push(application);
                    }
                }
                ("person", "registered") => came.people.push(PersonId::from_bytes(row.get(1)?)),
                ("person", "fields_set") => came.changed.push(PersonId::from_bytes(row.get(1)?)),
                _ => {}
            }
        }
        Ok(came)
    }

    /// Clears the day of death that an import wrote in a file, unless somebody wrote it since, or an exit by death still stands.
    fn take_back_death(&mut self, person: PersonId, audit: i64) -> Result<(), StoreError> {
        let Some(state) = self.file(person)?.filter(|state| !state.withdrawn && state.merged.is_none()) else {
            return Ok(());
        };
        let Some(version) =
            state.fields.get(&Field::DeathDate).filter(|held| held.value.is_some()).map(|held| held.version)
        else {
            return Ok(());
        };
        let by: Option<i64> =
            self.conn().prepare_cached(AUDIT)?.query_row([version.as_bytes()], |row| row.get(0)).optional()?;
        let stands = self.conn().prepare_cached(DIED)?.exists([person.as_bytes()])?;
        if by == Some(audit) && !stands {
            let now = self.now();
            let fields = Patch::from([(Field::DeathDate, None)]);
            self.append_person(person, now, PersonFact::FieldsSet { fields })?;
        }
        Ok(())
    }

    /// Undoes what an import wrote on an application, the last first. `false`: it stays, because others stand on it.
    fn void_all(&mut self, application: PathwayId, audit: i64, reason: &str) -> Result<bool, StoreError> {
        let owner = self.conn().prepare_cached("SELECT person FROM application WHERE id = ?1")?;
        let mut owner = owner;
        let owner: Option<[u8; 16]> = owner.query_row([application.as_bytes()], |row| row.get(0)).optional()?;
        let owner = owner.map(PersonId::from_bytes).ok_or(StoreError::NotFound(Noun::Application))?;
        let facts = load::<ApplicationFact>(self.conn(), application.as_bytes())?;
        let facts: Vec<_> = facts.into_iter().map(|fact| fact.of_pathway(application, owner)).collect();
        let audits = self.audits(application)?;
        let dead = voided(&facts);
        let counts = |fact: &&Fact<ApplicationFact>| {
            !dead.contains(&fact.id) && !matches!(fact.body, ApplicationFact::Voided { .. })
        };
        let of = |fact: &Fact<ApplicationFact>| audits.get(&fact.id).copied().unwrap_or_default();
        if facts.iter().filter(counts).any(|fact| of(fact) > audit) {
            return Ok(false);
        }
        let undone: Vec<FactId> =
            facts.iter().filter(counts).filter(|fact| of(fact) == audit).map(|fact| fact.id).rev().collect();
        let mut simulated = facts;
        let kind =
            ApplicationState::fold(&simulated).application.map(|application| application.kind).unwrap_or_default();
        let others =
            self.conn().prepare_cached(OTHER_OPEN)?.exists((owner.as_bytes(), application.as_bytes(), &kind))?;
        let mut written = Vec::with_capacity(undone.len());
        for fact in undone {
            let was_over = ApplicationState::fold(&simulated).closed.is_some();
            if stands_without(&simulated, fact).is_err() {
                return Ok(false);
            }
            let body = ApplicationFact::Voided { fact, reason: reason.to_owned() };
            let Some(like) = simulated.last().cloned() else { return Ok(false) };
            let number = u128::try_from(simulated.len()).unwrap_or_default();
            simulated.push(Fact {
                id: FactId::from_bytes((u128::MAX - number).to_be_bytes()),
                body: body.clone(),
                ..like
            });
            // For a moment the application would be open again, beside another of the same person.
            if others && was_over && ApplicationState::fold(&simulated).is_open() {
                return Ok(false);
            }
            written.push((self.now(), body));
        }
        if written.is_empty() {
            return Ok(true);
        }
        self.append_application_all(application, owner, written)?;
        Ok(true)
    }

    fn audits(&self, application: PathwayId) -> Result<HashMap<FactId, i64>, StoreError> {
        let mut statement = self.conn().prepare_cached(AUDITS)?;
        let found =
            statement.query_map([application.as_bytes()], |row| Ok((FactId::from_bytes(row.get(0)?), row.get(1)?)))?;
        Ok(found.collect::<Result<_, _>>()?)
    }
}
