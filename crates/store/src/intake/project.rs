//! The row of an access: what its facts say it is.

use crate::{Noun, StoreError, deadline, fact::load};
use poliedro_domain::{
    deadline::{Of, of_intake},
    fact::Fact,
    id::{PathwayId, PersonId},
    intake::{IntakeFact, IntakeState},
    when::local_date,
};
use rusqlite::{Connection, params};

const INSERT: &str = include_str!("insert.sql");
const UPDATE: &str = include_str!("update.sql");

/// Writes what lists show of an access. `is_new`: it has no row yet.
pub(crate) fn project(
    conn: &Connection,
    intake: PathwayId,
    person: PersonId,
    facts: &[Fact<IntakeFact>],
    is_new: bool,
) -> Result<(), StoreError> {
    let first = facts.first().ok_or(StoreError::NotFound(Noun::Intake))?;
    let state = IntakeState::fold(facts);
    let requested_at = state.requested_at.unwrap_or(first.happened_at);
    let code =
        |value: serde_json::Result<serde_json::Value>| value.ok().and_then(|value| value.as_str().map(str::to_owned));
    conn.prepare_cached(if is_new { INSERT } else { UPDATE })?.execute(params![
        intake.as_bytes(),
        person.as_bytes(),
        state.stage.code(),
        requested_at.as_millisecond(),
        local_date(requested_at).to_string(),
        state.request.channel,
        state.request.requester.kind,
        state.request.need,
        serde_json::to_string(&state.request.need_areas).map_err(|error| StoreError::Unreadable(error.to_string()))?,
        state.request.urgency,
        state.assigned_to.map(|operator| *operator.as_bytes()),
        state.assessment.as_ref().map(|assessment| assessment.at.as_millisecond()),
        state.assessment.as_ref().map(|assessment| assessment.complex),
        state.oriented_at.map(|at| at.as_millisecond()),
        state.activated_at.map(|at| at.as_millisecond()),
        state.referred_at().map(|at| at.as_millisecond()),
        state.referrals.last().and_then(|referral| code(serde_json::to_value(referral.to))),
        state.closed.map(|(at, _)| at.as_millisecond()),
        state.closed.and_then(|(_, outcome)| code(serde_json::to_value(outcome))),
        first.author.as_bytes(),
        first.recorded_at.as_millisecond(),
    ])?;
    deadline::put(conn, Of::Intake, intake.as_bytes(), of_intake(intake, person, &state))
}

/// Folds an access again from the facts of its subject.
pub(crate) fn refold(conn: &Connection, intake: PathwayId, person: PersonId) -> Result<(), StoreError> {
    let facts = load::<IntakeFact>(conn, intake.as_bytes())?;
    let facts: Vec<_> = facts.into_iter().map(|fact| fact.of_pathway(intake, person)).collect();
    project(conn, intake, person, &facts, false)
}
