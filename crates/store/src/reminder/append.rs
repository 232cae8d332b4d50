//! Appending to a reminder.

use super::project::{project, state_of};
use crate::{Change, Noun, StoreError};
use jiff::Timestamp;
use poliedro_domain::{
    id::{FactId, PathwayId, PersonId},
    reminder::ReminderFact,
};
use rusqlite::{Connection, OptionalExtension};

const OF_OTHERS: &str = "Questo promemoria è di un’altra persona.";
const ABOUT_OTHERS: &str = "Il percorso a cui si riferisce il promemoria è di un’altra persona.";
const WHOSE: &str = "Un promemoria su un percorso deve indicare la persona di cui è il percorso.";

impl Change<'_> {
    /// An identifier for a new reminder.
    pub fn new_reminder(&mut self) -> Result<PathwayId, StoreError> {
        self.new_pathway()
    }

    /// Appends to a reminder and moves what lists show of it. It begins with `Set`. `person` may be any file of the same person: the facts
    /// are written on the file that the reminder was written on; `None` for a reminder of the office, and for one that is there already.
    ///
    /// # Errors
    /// `NotFound` for a reminder that was never written, a person or a pathway that is not there; `Rule` for a reminder or a pathway of
    /// someone else, for what was done or dropped (it may only be resumed), and for the resumption of one that still waits.
    pub fn append_reminder(
        &mut self,
        reminder: PathwayId,
        person: Option<PersonId>,
        happened_at: Timestamp,
        fact: ReminderFact,
    ) -> Result<FactId, StoreError> {
        let held = state_of(self.conn(), reminder)?;
        let (owner, mut state) = match held {
            Some((owner, state)) => {
                if let Some(person) = person
                    && owner.map(|owner| self.root_of(owner)).transpose()? != Some(self.root_of(person)?)
                {
                    return Err(StoreError::Rule(OF_OTHERS));
                }
                (owner, state)
            }
            None => {
                person.map(|person| self.root_of(person)).transpose()?;
                (person, poliedro_domain::reminder::ReminderState::default())
            }
        };
        state.may(&fact)?;
        if let ReminderFact::Set { reminder: set } = &fact
            && let Some(about) = set.about
            && state.reminder.as_ref().and_then(|(_, held)| held.about) != Some(about)
        {
            self.is_about(about, owner)?;
        }
        let about = owner.map(|owner| (owner, Some(reminder)));
        let stored = self.append(reminder.as_bytes(), about, happened_at, fact)?;
        state.apply(stored.happened_at, stored.recorded_at, &stored.body);
        project(self.conn(), reminder, owner, &state)?;
        self.settled();
        Ok(stored.id)
    }

    /// The pathway is one of this person.
    fn is_about(&self, pathway: PathwayId, person: Option<PersonId>) -> Result<(), StoreError> {
        let person = person.ok_or(StoreError::Rule(WHOSE))?;
        let of = pathway_person(self.conn(), pathway)?.ok_or(StoreError::NotFound(Noun::Fact))?;
        if self.root_of(of)? == self.root_of(person)? { Ok(()) } else { Err(StoreError::Rule(ABOUT_OTHERS)) }
    }
}

/// The file that a pathway, of any kind, was written on.
fn pathway_person(conn: &Connection, pathway: PathwayId) -> Result<Option<PersonId>, StoreError> {
    const OF: &str =
        "SELECT person FROM fact WHERE subject = ?1 AND person IS NOT NULL AND person <> ?1 ORDER BY n LIMIT 1";
    let mut statement = conn.prepare_cached(OF)?;
    let person = statement.query_row([pathway.as_bytes()], |row| row.get(0)).optional()?;
    Ok(person.map(PersonId::from_bytes))
}
