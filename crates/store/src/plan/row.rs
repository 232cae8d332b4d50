//! A plan as lists show it.

use crate::{
    StoreError,
    fact::stamp,
    person::{PersonRow, read_row},
};
use jiff::{Timestamp, civil::Date};
use poliedro_domain::id::{OperatorId, PathwayId};
use rusqlite::Row;

/// Catalogue `interventionState` of an intervention that is being given.
pub const RUNNING: &str = "attivo";

/// A plan in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanRow {
    /// Which.
    pub id: PathwayId,
    /// Whose: the kept file, after merges.
    pub person: PersonRow,
    /// The assessment it comes from.
    pub vmd: Option<PathwayId>,
    /// Catalogue `planKind`.
    pub kind: String,
    /// Opening.
    pub opened_at: Timestamp,
    /// *Compilato*.
    pub compiled_at: Option<Timestamp>,
    /// Day on which consent was given or refused.
    pub agreed_on: Option<Date>,
    /// It was given.
    pub accepted: Option<bool>,
    /// *Attivato*.
    pub activated_at: Option<Timestamp>,
    /// Next verification.
    pub verify_on: Option<Date>,
    /// Closing.
    pub closed_at: Option<Timestamp>,
    /// Catalogue `planClosure`, once closed.
    pub closure: Option<String>,
    /// Who answers for the case, when an operator of this archive.
    pub case_manager: Option<OperatorId>,
    /// Their name; empty when nobody does yet.
    pub case_manager_name: String,
    /// Interventions that run on the day of the list.
    pub running: u32,
}

impl PlanRow {
    /// Catalogue `planState`: `draft`, `compiled`, `active` (`active_unsigned` while nobody accepted it, `active_refused` when it was
    /// refused), `closed`.
    pub const fn state(&self) -> &'static str {
        match (self.closed_at, self.activated_at, self.compiled_at) {
            (Some(_), _, _) => "closed",
            (None, Some(_), _) => match self.accepted {
                Some(true) => "active",
                Some(false) => "active_refused",
                None => "active_unsigned",
            },
            (None, None, Some(_)) => "compiled",
            (None, None, None) => "draft",
        }
    }
}

/// Columns of a `plan` named `p` with the kept file of its person, `r`, as [`read`] takes them; its two `?` are the day of the list.
pub(super) const SELECT: &str = include_str!("select.sql");

pub(super) fn read(row: &Row<'_>) -> Result<PlanRow, StoreError> {
    let moment = |index: usize| -> Result<Option<Timestamp>, StoreError> {
        row.get::<_, Option<i64>>(index)?.map(stamp).transpose()
    };
    let day = |index: usize| -> Result<Option<Date>, StoreError> {
        let text = row.get_ref(index)?.as_str_or_null().map_err(rusqlite::Error::from)?;
        Ok(text.and_then(|text| text.parse().ok()))
    };
    Ok(PlanRow {
        id: PathwayId::from_bytes(row.get(0)?),
        vmd: row.get::<_, Option<[u8; 16]>>(1)?.map(PathwayId::from_bytes),
        kind: row.get(2)?,
        opened_at: stamp(row.get(3)?)?,
        compiled_at: moment(4)?,
        agreed_on: day(5)?,
        accepted: row.get(6)?,
        activated_at: moment(7)?,
        verify_on: day(8)?,
        closed_at: moment(9)?,
        closure: row.get(10)?,
        case_manager: row.get::<_, Option<[u8; 16]>>(11)?.map(OperatorId::from_bytes),
        case_manager_name: row.get(12)?,
        running: row.get(13)?,
        person: read_row(row, 14)?,
    })
}
