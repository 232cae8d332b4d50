//! An assessment as lists show it.

use crate::{
    StoreError,
    fact::stamp,
    person::{PersonRow, read_row},
};
use jiff::{Timestamp, civil::Date};
use poliedro_domain::{
    id::{MeetingId, OperatorId, PathwayId},
    vmd::{Moments, Stage},
    when::local_date,
};
use rusqlite::{Connection, Row};

/// An assessment in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VmdRow {
    /// Which.
    pub id: PathwayId,
    /// Whose: the kept file, after merges.
    pub person: PersonRow,
    /// The PUA access it comes from.
    pub from_intake: Option<PathwayId>,
    /// Protocol; empty until the request is complete.
    pub protocol: String,
    /// Its version.
    pub protocol_version: String,
    /// Catalogue `entryRoute`.
    pub route: String,
    /// Catalogue `serviceRequested`.
    pub service: String,
    /// Why it is asked.
    pub motive: String,
    /// Urgent.
    pub urgent: bool,
    /// When it arrived.
    pub requested_at: Timestamp,
    /// Where it stands.
    pub stage: Stage,
    /// First warning of the term that runs.
    pub warn_on: Option<Date>,
    /// Last day in time of the term that runs.
    pub due_on: Option<Date>,
    /// When the last area got its assessor.
    pub assigned_at: Option<Timestamp>,
    /// *Valutazione effettuata*.
    pub assessed_at: Option<Timestamp>,
    /// Assessed by ASST and by comune or Ambito.
    pub integrated: bool,
    /// When the synthesis was last written.
    pub synthesised_at: Option<Timestamp>,
    /// The meeting on whose agenda it is.
    pub meeting: Option<MeetingId>,
    /// When it was decided.
    pub decided_at: Option<Timestamp>,
    /// Catalogue `vmdDecision`.
    pub decision: Option<String>,
    /// Catalogue `careSetting`, as decided.
    pub setting: Option<String>,
    /// Number and year of the minutes.
    pub minutes: Option<(u32, i16)>,
    /// When what was decided is verified.
    pub verify_on: Option<Date>,
    /// When the outcome was sent.
    pub transmitted_at: Option<Timestamp>,
    /// Closing.
    pub closed_at: Option<Timestamp>,
    /// Catalogue `vmdClosure`.
    pub closure: Option<String>,
    /// The assessment before.
    pub previous: Option<PathwayId>,
    /// The re-assessment.
    pub next: Option<PathwayId>,
    /// Code of the sub-ambito to which the comune of residence belonged on the day of the request.
    pub sub_ambito: Option<String>,
    /// Its areas, by code.
    pub areas: Vec<VmdAreaRow>,
}

/// An area of an assessment in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VmdAreaRow {
    /// Area of the protocol.
    pub area: String,
    /// Who assesses, when an operator of this archive.
    pub operator: Option<OperatorId>,
    /// Their name; empty when not assigned.
    pub assessor: String,
    /// Catalogue `assessorBody`.
    pub body: String,
    /// Day of the visit to be made.
    pub planned_on: Option<Date>,
    /// Its local time `HH:MM`; may be empty.
    pub planned_at: String,
    /// Catalogue `visitPlace`.
    pub planned_place: String,
    /// Address, when not the person's.
    pub planned_address: String,
    /// Note for who goes.
    pub planned_note: String,
    /// Made, or to be made, together with another area.
    pub joint: bool,
    /// When the visit was made.
    pub visited_at: Option<Timestamp>,
}

impl VmdRow {
    /// The days between which the terms of its protocol run.
    pub fn moments(&self) -> Moments {
        moments(
            Some(self.requested_at),
            self.assigned_at,
            self.assessed_at,
            self.decided_at.filter(|_| self.decision.is_some()),
            self.transmitted_at,
        )
    }
}

pub(super) fn moments(
    requested: Option<Timestamp>,
    assigned: Option<Timestamp>,
    assessed: Option<Timestamp>,
    decided: Option<Timestamp>,
    sent: Option<Timestamp>,
) -> Moments {
    Moments {
        requested: requested.map(local_date),
        assigned: assigned.map(local_date),
        assessed: assessed.map(local_date),
        decided: decided.map(local_date),
        sent: sent.map(local_date),
    }
}

/// Columns of a `vmd` named `v` with the kept file of its person, `r`, as [`read`] takes them.
pub(super) const COLUMNS: &str = include_str!("select.sql");
/// Where they come from.
pub(super) const FROM: &str = "FROM vmd v JOIN person p ON p.id = v.person JOIN person r ON r.id = p.root";

const AREAS: &str = "SELECT area, operator, assessor, body, planned_on, planned_at, planned_place, planned_address, planned_note, joint, \
                     visited_at FROM vmd_area WHERE vmd = ?1 ORDER BY area";

pub(super) fn read(conn: &Connection, row: &Row<'_>) -> Result<VmdRow, StoreError> {
    let moment = |index: usize| -> Result<Option<Timestamp>, StoreError> {
        row.get::<_, Option<i64>>(index)?.map(stamp).transpose()
    };
    let pathway = |index: usize| -> Result<Option<PathwayId>, StoreError> {
        Ok(row.get::<_, Option<[u8; 16]>>(index)?.map(PathwayId::from_bytes))
    };
    let (stage, id): (String, PathwayId) = (row.get(9)?, PathwayId::from_bytes(row.get(0)?));
    let minutes: (Option<u32>, Option<i16>) = (row.get(20)?, row.get(21)?);
    Ok(VmdRow {
        id,
        from_intake: pathway(1)?,
        protocol: row.get(2)?,
        protocol_version: row.get(3)?,
        route: row.get(4)?,
        service: row.get(5)?,
        motive: row.get(6)?,
        urgent: row.get(7)?,
        requested_at: stamp(row.get(8)?)?,
        stage: Stage::from_code(&stage).ok_or_else(|| StoreError::Unreadable(format!("stato «{stage}»")))?,
        warn_on: day(row, 10)?,
        due_on: day(row, 11)?,
        assigned_at: moment(12)?,
        assessed_at: moment(13)?,
        integrated: row.get(14)?,
        synthesised_at: moment(15)?,
        meeting: row.get::<_, Option<[u8; 16]>>(16)?.map(MeetingId::from_bytes),
        decided_at: moment(17)?,
        decision: row.get(18)?,
        setting: row.get(19)?,
        minutes: minutes.0.zip(minutes.1),
        verify_on: day(row, 22)?,
        transmitted_at: moment(23)?,
        closed_at: moment(24)?,
        closure: row.get(25)?,
        previous: pathway(26)?,
        next: pathway(27)?,
        sub_ambito: row.get(28)?,
        person: read_row(row, 29)?,
        areas: read_areas(conn, id)?,
    })
}

fn read_areas(conn: &Connection, vmd: PathwayId) -> Result<Vec<VmdAreaRow>, StoreError> {
    let mut statement = conn.prepare_cached(AREAS)?;
    let mut rows = statement.query([vmd.as_bytes()])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let text = |index: usize| row.get::<_, Option<String>>(index).map(Option::unwrap_or_default);
        found.push(VmdAreaRow {
            area: row.get(0)?,
            operator: row.get::<_, Option<[u8; 16]>>(1)?.map(OperatorId::from_bytes),
            assessor: row.get(2)?,
            body: row.get(3)?,
            planned_on: day(row, 4)?,
            planned_at: text(5)?,
            planned_place: text(6)?,
            planned_address: text(7)?,
            planned_note: text(8)?,
            joint: row.get(9)?,
            visited_at: row.get::<_, Option<i64>>(10)?.map(stamp).transpose()?,
        });
    }
    Ok(found)
}

fn day(row: &Row<'_>, index: usize) -> Result<Option<Date>, StoreError> {
    let text = row.get_ref(index)?.as_str_or_null().map_err(rusqlite::Error::from)?;
    Ok(text.and_then(|text| text.parse().ok()))
}
