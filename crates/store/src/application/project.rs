//! The rows of an application: what its facts say it is.

use crate::{Noun, StoreError, deadline};
use jiff::civil::Date;
use poliedro_domain::{
    application::{Application, ApplicationFact, ApplicationState, Entry},
    catalogue::Catalogue,
    deadline::{Of, of_application},
    fact::Fact,
    id::{PathwayId, PersonId},
    protocol::{Library, Moment},
    vmd::Term,
};
use rusqlite::{Connection, params};

const REPLACE: &str = include_str!("replace.sql");
const PLACE: &str = "INSERT INTO waiting (application, unit, place, wing, turn, entered_on, offered_on, offered_wing, answer_by, \
                     accepted_on, offers, refusals, left_on, exit) \
                     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)";
const SUSPENSION: &str =
    "INSERT INTO suspension (application, place, from_day, until_day, motive) VALUES (?1, ?2, ?3, ?4, ?5)";

/// Writes what the lists show of an application.
pub(crate) fn project(
    conn: &Connection,
    id: PathwayId,
    person: PersonId,
    facts: &[Fact<ApplicationFact>],
) -> Result<(), StoreError> {
    let state = ApplicationState::fold(facts);
    write(conn, id, person, facts, &state)?;
    conn.prepare_cached("DELETE FROM waiting WHERE application = ?1")?.execute([id.as_bytes()])?;
    conn.prepare_cached("DELETE FROM suspension WHERE application = ?1")?.execute([id.as_bytes()])?;
    if let Some(application) = &state.application {
        places(conn, id, application, &state)?;
    }
    let mut insert = conn.prepare_cached(SUSPENSION)?;
    for (place, held) in (1u32..).zip(&state.suspensions) {
        insert.execute(params![id.as_bytes(), place, held.from.to_string(), text(held.until), held.motive])?;
    }
    let around = deadline::around(conn, person, state.application.as_ref().and_then(|held| held.vmd))?;
    let open = of_application(id, person, &state, &around, &deadline::terms(conn)?);
    deadline::put(conn, Of::Application, id.as_bytes(), open)
}

fn write(
    conn: &Connection,
    id: PathwayId,
    person: PersonId,
    facts: &[Fact<ApplicationFact>],
    state: &ApplicationState,
) -> Result<(), StoreError> {
    let first = facts.first().ok_or(StoreError::NotFound(Noun::Application))?;
    // Of one that was undone, what it had been.
    let written = facts.iter().find_map(|fact| match &fact.body {
        ApplicationFact::Applied { application, .. } => Some(&**application),
        _ => None,
    });
    let held = state.application.as_ref().or(written).ok_or(StoreError::NotFound(Noun::Application))?;
    let term = term(held);
    let urgency = state.urgency.as_ref();
    let (left_on, exit) = state.closed.unzip();
    conn.prepare_cached(REPLACE)?.execute(params![
        id.as_bytes(),
        person.as_bytes(),
        held.vmd.map(|vmd| *vmd.as_bytes()),
        held.kind,
        held.applied_on.to_string(),
        state.stage().code(),
        text(term.map(|(warn, _)| warn)),
        text(term.map(|(_, last)| last)),
        text(state.entered_on()),
        text(state.suspended().map(|suspended| suspended.from)),
        urgency.map(|urgency| urgency.state.code()),
        urgency.map(|urgency| urgency.motive.as_str()),
        text(urgency.map(|urgency| urgency.event_on)),
        urgency.map(|urgency| urgency.started_at.as_millisecond()),
        urgency.map(|urgency| *urgency.started_by.as_bytes()),
        state.urgent(),
        state.confirmed_on.max(Some(held.applied_on)).map(|day| day.to_string()),
        text(held.sharing_consent_on),
        text(left_on),
        exit.map(|exit| exit.code()),
        state.admitted().map(|entry| *entry.unit.as_bytes()),
        held.imported.map(|imported| *imported.import.as_bytes()),
        held.imported.map(|imported| imported.row),
        first.recorded_at.as_millisecond(),
    ])?;
    Ok(())
}

/// One row for each unit that was asked for, with its place in the list once it has entered.
fn places(
    conn: &Connection,
    id: PathwayId,
    application: &Application,
    state: &ApplicationState,
) -> Result<(), StoreError> {
    let mut insert = conn.prepare_cached(PLACE)?;
    for (place, preference) in (1u32..).zip(&application.preferences) {
        let entry = state.entry(preference.unit);
        let offer = entry.and_then(|entry| entry.offer.as_ref());
        let left = entry.and_then(|entry| entry.left);
        insert.execute(params![
            id.as_bytes(),
            preference.unit.as_bytes(),
            place,
            preference.wing,
            entry.map(|entry| entry.turn().code()),
            text(entry.map(|entry| entry.entered_on)),
            text(offer.map(|offer| offer.on)),
            offer.map(|offer| offer.wing.as_str()),
            text(offer.and_then(|offer| offer.answer_by)),
            text(offer.and_then(|offer| offer.accepted_on)),
            entry.map_or(0, |entry: &Entry| entry.offers),
            entry.map_or(0, |entry| entry.refusals),
            text(left.map(|(day, _)| day)),
            left.map(|(_, exit)| exit.code()),
        ])?;
    }
    Ok(())
}

/// The first warning and the last day of the term that runs from the application to the assessment, by the protocol of this kind of unit.
fn term(application: &Application) -> Option<(Date, Date)> {
    let rule = Catalogue::shipped().unit(&application.kind)?;
    let clocks = &Library::shipped().get(&rule.protocol)?.clocks;
    let clock = clocks.iter().find(|clock| clock.from == Moment::Requested && clock.until == Moment::Assessed)?;
    let term = Term { clock, began: application.applied_on, met: None };
    Some((term.warn_day(), term.last_day()))
}

fn text(day: Option<Date>) -> Option<String> {
    day.map(|day| day.to_string())
}
