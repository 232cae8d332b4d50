//! The rows of a discharge: what its facts say it is.

use super::known::Known;
use crate::{StoreError, deadline};
use jiff::{Timestamp, civil::Date};
use poliedro_domain::{
    deadline::{Of, of_discharge},
    discharge::{DischargeFact, DischargeState, Link, Referral},
    fact::voided,
    id::{PathwayId, PersonId},
    when::local_date,
};
use rusqlite::{Connection, params};

const REPLACE: &str = include_str!("replace.sql");
const LINK: &str = "INSERT INTO discharge_link (discharge, pathway, what) VALUES (?1, ?2, ?3)";

/// Folds a discharge again from the facts of its subject.
pub(crate) fn refold(conn: &Connection, discharge: PathwayId, person: PersonId) -> Result<(), StoreError> {
    project(conn, discharge, &Known::read(conn, discharge, person)?)
}

/// What the PUA sent to the COT before the archive knew of discharges is one from now on.
pub(crate) fn receive_old(conn: &Connection) -> Result<(), StoreError> {
    let mut statement = conn.prepare("SELECT id, person FROM request WHERE destination = 'cot' ORDER BY n")?;
    let sent: Vec<([u8; 16], [u8; 16])> =
        statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<_, _>>()?;
    for (id, person) in sent {
        refold(conn, PathwayId::from_bytes(id), PersonId::from_bytes(person))?;
    }
    Ok(())
}

/// Writes what lists show of a discharge; nothing stays of one that never was.
pub(super) fn project(conn: &Connection, discharge: PathwayId, known: &Known) -> Result<(), StoreError> {
    conn.prepare_cached("DELETE FROM discharge_link WHERE discharge = ?1")?.execute([discharge.as_bytes()])?;
    if !known.stands() {
        conn.prepare_cached("DELETE FROM discharge WHERE id = ?1")?.execute([discharge.as_bytes()])?;
        return deadline::put(conn, Of::Discharge, discharge.as_bytes(), Vec::new());
    }
    let state = known.state();
    write(conn, discharge, known, &state)?;
    let mut insert = conn.prepare_cached(LINK)?;
    for link in &state.links {
        let (what, pathway) = match link {
            Link::Vmd(id) => ("vmd", id),
            Link::Application(id) => ("application", id),
        };
        insert.execute(params![discharge.as_bytes(), pathway.as_bytes(), what])?;
    }
    deadline::put(conn, Of::Discharge, discharge.as_bytes(), of_discharge(discharge, known.person, &state))
}

/// When it was over; of what was withdrawn, when the PUA or the last undo said so.
fn ended_at(known: &Known, state: &DischargeState) -> Option<Timestamp> {
    if state.withdrawn {
        let referral = known.referral.last().map(|fact| fact.happened_at);
        return referral.or_else(|| known.facts.last().map(|fact| fact.happened_at));
    }
    let ended = state.next.map(|(at, _)| at);
    ended.or_else(|| state.closed.as_ref().or(state.not_activated.as_ref()).map(|(at, _)| *at))
}

/// Catalogue `dischargeClosure` and `notActivatedMotive` of who died.
const DEATH: &str = "decesso";

/// When the end that holds was written; of a death, when it happened: nobody is late for who died before the term.
fn end_recorded_at(known: &Known) -> Option<Timestamp> {
    let voided = voided(&known.facts);
    let mut written = None;
    for fact in known.facts.iter().filter(|fact| !voided.contains(&fact.id)) {
        match &fact.body {
            DischargeFact::Closed { outcome: how, .. } | DischargeFact::NotActivated { motive: how, .. } => {
                written = Some(if how == DEATH { fact.happened_at } else { fact.recorded_at });
            }
            DischargeFact::Reopened { .. } => written = None,
            DischargeFact::Readmitted { .. } => written = written.or(Some(fact.recorded_at)),
            _ => {}
        }
    }
    written
}

fn write(conn: &Connection, discharge: PathwayId, known: &Known, state: &DischargeState) -> Result<(), StoreError> {
    let first = known.referral.first().map(|fact| (fact.happened_at, fact.recorded_at));
    let first = first.or_else(|| known.facts.first().map(|fact| (fact.happened_at, fact.recorded_at)));
    let Some((happened_at, recorded_at)) = first else { return Ok(()) };
    let began_at = state.received_at.or(state.referred_at).unwrap_or(happened_at);
    let (ended_at, due_at) = (ended_at(known, state), state.due_at());
    let (turn, place) = match (ended_at, due_at) {
        (Some(_), _) => (2, -moment(began_at)),
        (None, Some(due_at)) if state.assessed.is_none() => (0, moment(due_at)),
        (None, _) => (1, moment(began_at)),
    };
    // Of one that was undone, what it had been.
    let written = known.facts.iter().rev().find_map(|fact| match &fact.body {
        DischargeFact::Referred { referral, .. } if state.withdrawn => Some(&**referral),
        _ => None,
    });
    let nothing = Referral::default();
    let referral = state.referral.as_ref().or(written).unwrap_or(&nothing);
    let (assessed, plan) = (state.assessed.as_ref(), state.plan.as_ref());
    let components: Vec<&str> =
        plan.iter().flat_map(|(_, plan)| &plan.components).map(|part| part.component.as_str()).collect();
    let outcome = state.closed.as_ref().or(state.not_activated.as_ref());
    conn.prepare_cached(REPLACE)?.execute(params![
        discharge.as_bytes(),
        known.person.as_bytes(),
        turn,
        place,
        state.from_intake.map(|intake| *intake.as_bytes()),
        state.referral.as_ref().and_then(|held| held.previous).map(|previous| *previous.as_bytes()),
        state.next.map(|(_, next)| *next.as_bytes()),
        referral.source,
        referral.facility,
        referral.ward,
        state.stage().code(),
        state.urgent,
        referral.social_risk,
        json(&referral.eligibility)?,
        referral.home,
        referral.brass.map(|brass| brass.score),
        moment(began_at),
        local_date(began_at).to_string(),
        state.referred_at.map(moment),
        state.received_at.map(moment),
        due_at.map(moment),
        state.clock.hours,
        state.clock.working.map(|working| json(&working)).transpose()?,
        day(referral.expected_on),
        state.assigned_to.map(|operator| *operator.as_bytes()),
        assessed.map(|assessed| moment(assessed.at)),
        assessed.map(|assessed| assessed.assessment.social_need),
        plan.map(|(at, _)| moment(*at)),
        json(&components)?,
        state.activated_at.map(moment),
        state.discharged.as_ref().map(|(at, _)| moment(*at)),
        state.discharged.as_ref().map(|(_, to)| to.as_str()),
        state.verified().map(|check| moment(check.at)),
        day(state.verify_on),
        ended_at.map(moment),
        outcome.map(|(_, outcome)| outcome.as_str()),
        moment(recorded_at),
        end_recorded_at(known).map(moment),
    ])?;
    Ok(())
}

fn moment(at: Timestamp) -> i64 {
    at.as_millisecond()
}

fn day(day: Option<Date>) -> Option<String> {
    day.map(|day| day.to_string())
}

fn json(value: &impl serde::Serialize) -> Result<String, StoreError> {
    serde_json::to_string(value).map_err(|error| StoreError::Unreadable(error.to_string()))
}
