//! Lists of meetings, and the members of the last one.

use crate::{Reader, StoreError, fact::stamp};
use jiff::{Timestamp, civil::Date};
use poliedro_domain::{id::MeetingId, meeting::Attendant};
use rusqlite::{OptionalExtension, Params, Row};

/// A meeting in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeetingRow {
    /// Which.
    pub id: MeetingId,
    /// Day, Europe/Rome.
    pub on: Date,
    /// Local time `HH:MM`; may be empty.
    pub at: String,
    /// What it is called.
    pub title: String,
    /// Catalogue `meetingMode`.
    pub mode: String,
    /// Where.
    pub place: String,
    /// Cases on the agenda.
    pub cases: u32,
    /// Cases with a decision.
    pub decided: u32,
    /// Number and year of the minutes, once sealed.
    pub minutes: Option<(u32, i16)>,
    /// When they were sealed.
    pub sealed_at: Option<Timestamp>,
    /// It will not be held.
    pub cancelled: bool,
}

const COLUMNS: &str =
    "SELECT id, on_day, at, title, mode, place, cases, decided, number, year, sealed_at, cancelled FROM meeting";

impl Reader<'_> {
    /// Meetings whose minutes are not sealed, by day, then by time.
    pub fn meetings_to_come(&self) -> Result<Vec<MeetingRow>, StoreError> {
        self.meeting_rows("WHERE sealed_at IS NULL AND NOT cancelled ORDER BY on_day, at, n", ())
    }

    /// Meetings that are sealed or were cancelled, newest first: `limit` at most.
    pub fn meetings_past(&self, limit: u32) -> Result<Vec<MeetingRow>, StoreError> {
        let order = "WHERE sealed_at IS NOT NULL OR cancelled ORDER BY on_day DESC, at DESC, n DESC LIMIT ?1";
        self.meeting_rows(order, [limit])
    }

    /// One meeting as lists show it; `None` when there is no such meeting.
    pub fn meeting_row(&self, meeting: MeetingId) -> Result<Option<MeetingRow>, StoreError> {
        Ok(self.meeting_rows("WHERE id = ?1", [meeting.as_bytes()])?.pop())
    }

    /// Who sat in the last meeting whose minutes were sealed, as the minutes have them.
    pub fn last_members(&self) -> Result<Vec<Attendant>, StoreError> {
        let sql = "SELECT id FROM meeting WHERE sealed_at IS NOT NULL ORDER BY on_day DESC, n DESC LIMIT 1";
        let last = self.conn().prepare_cached(sql)?.query_row([], |row| row.get(0)).optional()?;
        let Some(last) = last.map(MeetingId::from_bytes) else { return Ok(Vec::new()) };
        Ok(self.meeting_state(last)?.people)
    }

    fn meeting_rows(&self, conditions: &str, values: impl Params) -> Result<Vec<MeetingRow>, StoreError> {
        let mut statement = self.conn().prepare_cached(&format!("{COLUMNS} {conditions}"))?;
        let mut rows = statement.query(values)?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            found.push(read(row)?);
        }
        Ok(found)
    }
}

fn read(row: &Row<'_>) -> Result<MeetingRow, StoreError> {
    let day = row.get_ref(1)?.as_str().map_err(rusqlite::Error::from)?;
    let minutes: (Option<u32>, Option<i16>) = (row.get(8)?, row.get(9)?);
    Ok(MeetingRow {
        id: MeetingId::from_bytes(row.get(0)?),
        on: day.parse().map_err(|_| StoreError::Unreadable(format!("giorno «{day}»")))?,
        at: row.get(2)?,
        title: row.get(3)?,
        mode: row.get(4)?,
        place: row.get(5)?,
        cases: row.get(6)?,
        decided: row.get(7)?,
        minutes: minutes.0.zip(minutes.1),
        sealed_at: row.get::<_, Option<i64>>(10)?.map(stamp).transpose()?,
        cancelled: row.get(11)?,
    })
}
