//! What is to be done of a PUA access: one thing at a time, until it is closed.

use super::{Deadline, Kind};
use crate::{
    id::{PathwayId, PersonId},
    intake::{IntakeState, Stage},
};
use jiff::Timestamp;

/// The obligation of an open access: to assess, to decide, to close. An urgency presses until the access has an outcome. `code` is the stage.
pub fn of_intake(id: PathwayId, person: PersonId, state: &IntakeState) -> Vec<Deadline> {
    let asked = state.requested_at;
    let (kind, began, waits) = match state.stage {
        Stage::Registered | Stage::InAssessment => (Kind::IntakeAssess, asked, true),
        Stage::Assessed => (Kind::IntakeDecide, state.assessment.as_ref().map(|it| it.at), true),
        Stage::Oriented => (Kind::IntakeClose, state.oriented_at, false),
        Stage::Activated => (Kind::IntakeClose, state.activated_at, false),
        Stage::Referred => (Kind::IntakeClose, state.referrals.last().map(|it| it.at), false),
        Stage::Closed => return Vec::new(),
    };
    let began = began.or(asked).unwrap_or(Timestamp::UNIX_EPOCH);
    let one = Deadline::new(kind, id.uuid(), Some(person), began)
        .pressing(waits && state.request.urgency.is_some())
        .owned(state.assigned_to)
        .told(state.stage.code(), "");
    vec![one]
}
