//! Reminders that somebody wrote.

pub mod complete;
pub mod drop;
pub mod page;
pub mod resume;
pub mod save;
pub(crate) mod tell;
pub mod view;

use crate::{CallError, Desk, ErrorCode, registry::Done};
use poliedro_domain::{
    id::PathwayId,
    permission::Op,
    reminder::{ReminderFact, ReminderState},
};

/// Reads a reminder's id.
pub(crate) fn reminder_id(text: &str) -> Result<PathwayId, CallError> {
    text.parse().map_err(|_| CallError::new(ErrorCode::NotFound, "Il promemoria non è in questo archivio."))
}

/// Appends one fact to a reminder that `fits` says may take it.
pub(crate) fn append(
    desk: &mut Desk,
    reminder: &str,
    fits: fn(&ReminderState) -> Result<(), CallError>,
    fact: ReminderFact,
) -> Result<Done, CallError> {
    let (reminder, now) = (reminder_id(reminder)?, desk.now());
    desk.change(Op::DeadlineChange, |tx| {
        fits(&tx.reminder(reminder)?.state)?;
        Ok::<_, CallError>(tx.append_reminder(reminder, None, now, fact)?)
    })?;
    Ok(Done {})
}

/// It still waits.
pub(crate) fn waits(state: &ReminderState) -> Result<(), CallError> {
    match state.over {
        None => Ok(()),
        Some(_) => Err(CallError::failed("Questo promemoria è già concluso: per cambiarlo lo riapra.")),
    }
}
