//! The rows of a meeting: what its facts say it is.

use crate::{Noun, StoreError, deadline, fact::load};
use poliedro_domain::{
    deadline::{Of, of_meeting},
    id::MeetingId,
    meeting::{MeetingFact, MeetingState},
};
use rusqlite::{Connection, params};

const MEETING: &str = "INSERT INTO meeting (id, on_day, at, title, mode, place, cases, decided, number, year, sha256, sealed_at, cancelled) \
                       VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13) \
                       ON CONFLICT (id) DO UPDATE SET on_day = ?2, at = ?3, title = ?4, mode = ?5, place = ?6, cases = ?7, decided = ?8, \
                       number = ?9, year = ?10, sha256 = ?11, sealed_at = ?12, cancelled = ?13";
const CASE: &str = "INSERT INTO meeting_case (meeting, vmd, place, outcome) VALUES (?1, ?2, ?3, ?4)";
const MINUTES: &str =
    "INSERT INTO minutes (year, number, meeting, adds, sealed_at, sha256) VALUES (?1, ?2, ?3, ?4, ?5, ?6)";

/// Writes what lists show of a meeting, its agenda and its place in the series of minutes.
pub(crate) fn project(conn: &Connection, meeting: MeetingId) -> Result<(), StoreError> {
    let facts = load::<MeetingFact>(conn, meeting.as_bytes())?;
    let state = MeetingState::fold(facts.iter().map(|fact| &fact.body));
    let convened = state.convened.as_ref().ok_or(StoreError::NotFound(Noun::Meeting))?;
    let sealed = state.sealed.as_ref();
    conn.prepare_cached(MEETING)?.execute(params![
        meeting.as_bytes(),
        convened.on.to_string(),
        convened.at,
        convened.title,
        convened.mode,
        convened.place,
        count(state.agenda.len()),
        count(state.decided()),
        sealed.map(|sealed| sealed.minutes.number),
        sealed.map(|sealed| sealed.minutes.year),
        sealed.map(|sealed| sealed.sha256.as_str()),
        sealed.map(|sealed| sealed.minutes.sealed_at.as_millisecond()),
        state.cancelled.is_some(),
    ])?;
    conn.prepare_cached("DELETE FROM meeting_case WHERE meeting = ?1")?.execute([meeting.as_bytes()])?;
    for (case, place) in state.agenda.iter().zip(1i64..) {
        let outcome = state.decisions.get(case).map(|decision| decision.outcome.as_str());
        conn.prepare_cached(CASE)?.execute(params![meeting.as_bytes(), case.as_bytes(), place, outcome])?;
    }
    if let Some(first) = facts.first() {
        deadline::put(conn, Of::Meeting, meeting.as_bytes(), of_meeting(meeting, first.recorded_at, &state))?;
    }
    series(conn, meeting, &state)
}

fn count(many: usize) -> i64 {
    i64::try_from(many).unwrap_or(i64::MAX)
}

fn series(conn: &Connection, meeting: MeetingId, state: &MeetingState) -> Result<(), StoreError> {
    conn.prepare_cached("DELETE FROM minutes WHERE meeting = ?1")?.execute([meeting.as_bytes()])?;
    let mut insert = conn.prepare_cached(MINUTES)?;
    if let Some(sealed) = &state.sealed {
        let (minutes, at) = (&sealed.minutes, sealed.minutes.sealed_at.as_millisecond());
        insert.execute(params![minutes.year, minutes.number, meeting.as_bytes(), false, at, sealed.sha256])?;
    }
    for (addendum, sha256) in &state.addenda {
        let at = addendum.sealed_at.as_millisecond();
        insert.execute(params![addendum.year, addendum.number, meeting.as_bytes(), true, at, sha256])?;
    }
    Ok(())
}
