//! A reminder, until it is done or dropped.

use super::{Deadline, Kind};
use crate::{
    id::{PathwayId, PersonId},
    reminder::ReminderState,
};

/// The obligation of a reminder that waits; `note` is what is to be remembered.
pub fn of_reminder(id: PathwayId, person: Option<PersonId>, state: &ReminderState) -> Vec<Deadline> {
    let Some((since, held)) = state.reminder.as_ref().filter(|_| state.over.is_none()) else { return Vec::new() };
    let one = Deadline::new(Kind::Reminder, id.uuid(), person, *since).by_moment(held.on, &held.at);
    vec![one.owned(held.to).told("", &held.text)]
}
