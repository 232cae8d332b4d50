//! An access as lists show it.

use crate::{
    StoreError,
    fact::stamp,
    person::{PersonRow, read_row},
};
use jiff::Timestamp;
use poliedro_domain::{
    id::{OperatorId, PathwayId},
    intake::Stage,
};
use rusqlite::Row;

/// An access in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IntakeRow {
    /// Which.
    pub id: PathwayId,
    /// Whose: the kept file, after merges.
    pub person: PersonRow,
    /// Where it stands.
    pub stage: Stage,
    /// The moment of the contact.
    pub requested_at: Timestamp,
    /// Catalogue `channel`.
    pub channel: String,
    /// Catalogue `requesterKind`.
    pub requester_kind: String,
    /// The need, in words.
    pub need: String,
    /// Catalogue `needArea`.
    pub need_areas: Vec<String>,
    /// Motive of urgency; `None` when not urgent.
    pub urgency: Option<String>,
    /// Who has it in charge.
    pub assigned_to: Option<OperatorId>,
    /// First-level assessment.
    pub assessed_at: Option<Timestamp>,
    /// Complex need, once assessed.
    pub complex: Option<bool>,
    /// First orientation.
    pub oriented_at: Option<Timestamp>,
    /// First activation.
    pub activated_at: Option<Timestamp>,
    /// First referral.
    pub referred_at: Option<Timestamp>,
    /// `vmd` or `cot`, of the last referral.
    pub referred_to: Option<String>,
    /// Closing.
    pub closed_at: Option<Timestamp>,
    /// Code of the outcome, once closed.
    pub outcome: Option<String>,
    /// Code of the sub-ambito to which the comune of residence belonged on the day of the contact.
    pub sub_ambito: Option<String>,
}

/// Columns of an `intake` named `i` with the kept file of its person, `r`, as [`read`] takes them.
pub(super) const SELECT: &str = include_str!("select.sql");

pub(super) fn read(row: &Row<'_>) -> Result<IntakeRow, StoreError> {
    let moment = |index: usize| -> Result<Option<Timestamp>, StoreError> {
        row.get::<_, Option<i64>>(index)?.map(stamp).transpose()
    };
    let stage: String = row.get(1)?;
    let areas = row.get_ref(6)?.as_str().map_err(rusqlite::Error::from)?;
    Ok(IntakeRow {
        id: PathwayId::from_bytes(row.get(0)?),
        stage: Stage::ALL
            .into_iter()
            .find(|known| known.code() == stage)
            .ok_or(StoreError::Unreadable(format!("stato «{stage}»")))?,
        requested_at: stamp(row.get(2)?)?,
        channel: row.get(3)?,
        requester_kind: row.get(4)?,
        need: row.get(5)?,
        need_areas: serde_json::from_str(areas).map_err(|error| StoreError::Unreadable(error.to_string()))?,
        urgency: row.get(7)?,
        assigned_to: row.get::<_, Option<[u8; 16]>>(8)?.map(OperatorId::from_bytes),
        assessed_at: moment(9)?,
        complex: row.get(10)?,
        oriented_at: moment(11)?,
        activated_at: moment(12)?,
        referred_at: moment(13)?,
        referred_to: row.get(14)?,
        closed_at: moment(15)?,
        outcome: row.get(16)?,
        sub_ambito: row.get(17)?,
        person: read_row(row, 18)?,
    })
}
