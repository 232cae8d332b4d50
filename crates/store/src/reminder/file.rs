//! A reminder, opened.

use super::project::{days_of, state_of};
use crate::{Noun, Reader, StoreError};
use jiff::civil::Date;
use poliedro_domain::{
    id::{PathwayId, PersonId},
    reminder::ReminderState,
};

/// A reminder in full.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReminderFile {
    /// The file that it was written on (before merges); `None` for a reminder of the office.
    pub person: Option<PersonId>,
    /// What its facts say it is.
    pub state: ReminderState,
    /// Every day for which it was ever set.
    pub days: Vec<Date>,
}

impl Reader<'_> {
    /// Opens a reminder. When it is of a person, it counts as a consultation of their file.
    ///
    /// # Errors
    /// `NotFound` when there is no such reminder.
    pub fn reminder(&self, reminder: PathwayId) -> Result<ReminderFile, StoreError> {
        let found = state_of(self.conn(), reminder)?;
        let (person, state) = found.ok_or(StoreError::NotFound(Noun::Reminder))?;
        if let Some(person) = person {
            self.opened_with_merged(person)?;
        }
        let days = days_of(self.conn(), reminder)?;
        Ok(ReminderFile { person, state, days })
    }
}
