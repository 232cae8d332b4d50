//! Meetings of the equipe (sedute).

pub mod add;
pub mod agenda;
pub mod attendance;
pub mod cancel;
pub(crate) mod case;
pub(crate) mod check;
pub mod decide;
pub mod heard;
pub mod list;
pub(crate) mod minutes;
pub mod page;
pub(crate) mod people;
pub mod plan;
pub(crate) mod propose;
pub(crate) mod read;
pub mod seal;
pub(crate) mod shape;
pub(crate) mod tell;
pub mod undecide;
pub mod view;

use crate::{CallError, Desk, ErrorCode};
use poliedro_domain::{
    id::{FactId, MeetingId, PathwayId},
    meeting::{MeetingFact, MeetingState},
    permission::Op,
};

/// Reads a meeting's id.
pub(crate) fn meeting_id(text: &str) -> Result<MeetingId, CallError> {
    text.parse().map_err(|_| CallError::new(ErrorCode::NotFound, "La seduta non è in questo archivio."))
}

/// Reads the id of a case.
pub(crate) fn case_id(text: &str) -> Result<PathwayId, CallError> {
    text.parse().map_err(|_| CallError::new(ErrorCode::NotFound, "La VMD non è in questo archivio."))
}

/// Work goes on only on a meeting whose minutes are not sealed and that will be held.
pub(crate) fn at_work(state: &MeetingState) -> Result<(), CallError> {
    if let Some(sealed) = &state.sealed {
        let (number, year) = (sealed.minutes.number, sealed.minutes.year);
        return Err(CallError::failed(format!(
            "Il verbale {number}/{year} è chiuso e non si modifica: per correggere, scriva un verbale integrativo."
        )));
    }
    if state.cancelled.is_some() {
        return Err(CallError::failed("Questa seduta è stata annullata: ne convochi un’altra."));
    }
    Ok(())
}

/// A case that is on the agenda.
pub(crate) fn on_agenda(state: &MeetingState, case: PathwayId) -> Result<(), CallError> {
    if state.agenda.contains(&case) {
        return Ok(());
    }
    Err(CallError::failed("Questo caso non è all’ordine del giorno della seduta: prima lo aggiunga."))
}

/// Appends one fact, happening now, to a meeting that is at work; `may` says whether its present state allows it.
pub(crate) fn append(
    desk: &mut Desk,
    meeting: &str,
    fact: MeetingFact,
    may: impl FnOnce(&MeetingState) -> Result<(), CallError>,
) -> Result<FactId, CallError> {
    let (meeting, now) = (meeting_id(meeting)?, desk.now());
    let done = desk.change(Op::MeetingChange, |tx| {
        let state = tx.meeting_state(meeting)?;
        at_work(&state)?;
        may(&state)?;
        Ok(tx.append_meeting(meeting, now, fact)?)
    })?;
    Ok(done.value)
}
