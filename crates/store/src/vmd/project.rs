//! The rows of an assessment: what its facts say it is.

use super::known::{Known, areas, protocol};
use crate::{StoreError, deadline, vmd::row::moments};
use poliedro_domain::{
    deadline::{Of, of_vmd},
    id::{PathwayId, PersonId},
    vmd::{Moments, Stage, Term, VmdState},
    when::local_date,
};
use rusqlite::{Connection, params};

const REPLACE: &str = include_str!("replace.sql");
const AREA: &str = include_str!("area.sql");

/// Folds an assessment again from the facts of its subject.
pub(crate) fn refold(conn: &Connection, vmd: PathwayId, person: PersonId) -> Result<(), StoreError> {
    project(conn, vmd, &Known::read(conn, vmd, person)?)
}

/// Writes what lists show of an assessment; nothing stays of one that never was.
pub(super) fn project(conn: &Connection, vmd: PathwayId, known: &Known) -> Result<(), StoreError> {
    conn.prepare_cached("DELETE FROM vmd_area WHERE vmd = ?1")?.execute([vmd.as_bytes()])?;
    if !known.stands() {
        conn.prepare_cached("DELETE FROM vmd WHERE id = ?1")?.execute([vmd.as_bytes()])?;
        return deadline::put(conn, Of::Vmd, vmd.as_bytes(), Vec::new());
    }
    let state = known.state();
    write(conn, vmd, known, &state)?;
    write_areas(conn, vmd, &state)?;
    let protocol = protocol(state.request.as_ref());
    deadline::put(conn, Of::Vmd, vmd.as_bytes(), of_vmd(vmd, known.person, &state, protocol))?;
    // What an application waits for may have been decided.
    deadline::applications_of_vmd(conn, vmd)
}

fn write(conn: &Connection, vmd: PathwayId, known: &Known, state: &VmdState) -> Result<(), StoreError> {
    let request = state.request.as_ref();
    let protocol = protocol(request);
    let required = areas(protocol, true);
    let first = known.referral.first().map(|fact| (fact.happened_at, fact.recorded_at));
    let first = first.or_else(|| known.facts.first().map(|fact| (fact.happened_at, fact.recorded_at)));
    let Some((happened_at, recorded_at)) = first else { return Ok(()) };
    let requested_at = state.requested_at.unwrap_or(happened_at);
    let decided = state.decision();
    let assigned_at = state.assigned_at(&required);
    let assessed_at = state.assessed_at(&required);
    let stage = state.stage(&required);
    let sent = state.transmitted.as_ref().map(|(at, _)| *at);
    let days: Moments = moments(Some(requested_at), assigned_at, assessed_at, decided.map(|it| it.at), sent);
    let term = protocol.filter(|_| !matches!(stage, Stage::Closed | Stage::Withdrawn));
    let term = term.and_then(|protocol| Term::of(protocol, &days)).filter(|term| term.met.is_none());
    let text = |get: fn(&poliedro_domain::vmd::Request) -> &str| request.map_or("", get);
    let stored_at = |at: jiff::Timestamp| at.as_millisecond();
    conn.prepare_cached(REPLACE)?.execute(params![
        vmd.as_bytes(),
        known.person.as_bytes(),
        state.from_intake.map(|intake| *intake.as_bytes()),
        text(|request| &request.protocol),
        text(|request| &request.protocol_version),
        text(|request| &request.route),
        text(|request| &request.service),
        request.map_or(state.referral_motive.as_str(), |request| &request.motive),
        state.urgent(),
        stored_at(requested_at),
        local_date(requested_at).to_string(),
        stage.code(),
        term.map(|term| term.warn_day().to_string()),
        term.map(|term| term.last_day().to_string()),
        assigned_at.map(stored_at),
        assessed_at.map(stored_at),
        state.integrated(),
        state.synthesis.as_ref().map(|(at, _)| stored_at(*at)),
        state.scheduled.map(|meeting| *meeting.as_bytes()),
        decided.map(|it| stored_at(it.at)),
        decided.map(|it| it.decision.outcome.as_str()),
        decided.map(|it| it.decision.setting.as_str()),
        decided.map(|it| it.number),
        decided.map(|it| it.year),
        decided.and_then(|it| it.decision.verify_on).map(|day| day.to_string()),
        sent.map(stored_at),
        state.closed.as_ref().map(|(at, _)| stored_at(*at)),
        state.closed.as_ref().map(|(_, outcome)| outcome),
        request.and_then(|request| request.previous).map(|previous| *previous.as_bytes()),
        state.next.map(|next| *next.as_bytes()),
        stored_at(recorded_at),
    ])?;
    Ok(())
}

/// One row for each area of the protocol, and for any other in which something was done.
fn write_areas(conn: &Connection, vmd: PathwayId, state: &VmdState) -> Result<(), StoreError> {
    let mut all = areas(protocol(state.request.as_ref()), false);
    let touched = state.assessors.keys().chain(state.planned.keys()).chain(state.visits.keys());
    for area in touched {
        if !all.contains(area) {
            all.push(area.clone());
        }
    }
    let mut insert = conn.prepare_cached(AREA)?;
    for area in all {
        let (visited, planned) = (state.visits.get(&area), state.planned.get(&area));
        let assessor = visited.map(|visited| &visited.visit.by).or_else(|| state.assessors.get(&area));
        let joint = visited.map(|visited| visited.visit.joint);
        insert.execute(params![
            vmd.as_bytes(),
            area,
            assessor.and_then(|assessor| assessor.operator).map(|operator| *operator.as_bytes()),
            assessor.map_or("", |assessor| &assessor.name),
            assessor.map_or("", |assessor| &assessor.body),
            planned.map(|planned| planned.on.to_string()),
            planned.map(|planned| planned.at.as_str()),
            planned.map(|planned| planned.place.as_str()),
            planned.map(|planned| planned.address.as_str()),
            planned.map(|planned| planned.note.as_str()),
            joint.unwrap_or_else(|| planned.is_some_and(|planned| planned.areas.len() > 1)),
            visited.map(|visited| visited.at.as_millisecond()),
        ])?;
    }
    Ok(())
}
