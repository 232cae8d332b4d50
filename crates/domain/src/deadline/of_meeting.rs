//! What is to be done of a meeting: to hold it, and to seal its minutes.

use super::{Deadline, Kind};
use crate::{id::MeetingId, meeting::MeetingState};
use jiff::Timestamp;

/// The obligation of a meeting that was convened at `began`, until its minutes are sealed or it is cancelled. `code` is how many cases are
/// on the agenda, `note` what it is called.
pub fn of_meeting(id: MeetingId, began: Timestamp, state: &MeetingState) -> Vec<Deadline> {
    let Some(convened) = state.convened.as_ref().filter(|_| state.sealed.is_none() && state.cancelled.is_none()) else {
        return Vec::new();
    };
    let one = Deadline::new(Kind::MeetingHold, id.uuid(), None, began).by_moment(convened.on, &convened.at);
    vec![one.told(&state.agenda.len().to_string(), &convened.title)]
}
