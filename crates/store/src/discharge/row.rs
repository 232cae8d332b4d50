//! A discharge as lists show it.

use crate::{
    StoreError,
    fact::stamp,
    person::{PersonRow, read_row},
};
use jiff::{Timestamp, civil::Date};
use poliedro_domain::{
    discharge::{CotClock, Stage},
    id::{OperatorId, PathwayId},
};
use rusqlite::Row;
use serde::de::DeserializeOwned;

/// A discharge in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DischargeRow {
    /// Which.
    pub id: PathwayId,
    /// Order of registration.
    pub n: i64,
    /// Whose: the kept file, after merges.
    pub person: PersonRow,
    /// Code of the sub-ambito to which the comune of residence belonged on the day on which it began.
    pub sub_ambito: Option<String>,
    /// The PUA access it comes from.
    pub intake: Option<PathwayId>,
    /// The discharge after which the person was admitted again.
    pub previous: Option<PathwayId>,
    /// The one that followed.
    pub next: Option<PathwayId>,
    /// Catalogue `dischargeSource`; empty while only the PUA's referral is known.
    pub source: String,
    /// Catalogue `facility`; may be empty.
    pub facility: String,
    /// Ward, in words.
    pub ward: String,
    /// Where it stands.
    pub stage: Stage,
    /// Urgent, as the PUA marked it.
    pub urgent: bool,
    /// *Segnalazione di rischio sociale*.
    pub social_risk: bool,
    /// Catalogue `dischargeEligibility`.
    pub eligibility: Vec<String>,
    /// Catalogue `homeState`; empty: not known yet.
    pub home: String,
    /// BRASS, 0–40.
    pub brass: Option<u8>,
    /// When it reached the COT, or else when the ward reported it.
    pub began_at: Timestamp,
    /// When the ward reported it.
    pub referred_at: Option<Timestamp>,
    /// When the request reached the COT.
    pub received_at: Option<Timestamp>,
    /// The first moment at which the assessment is late.
    pub due_at: Option<Timestamp>,
    /// The clock it is held to.
    pub clock: CotClock,
    /// Expected day of discharge.
    pub expected_on: Option<Date>,
    /// In charge of.
    pub assigned_to: Option<OperatorId>,
    /// When it was assessed.
    pub assessed_at: Option<Timestamp>,
    /// The person needs the social services of the territory, as assessed.
    pub social_need: Option<bool>,
    /// When the plan that holds was written.
    pub planned_at: Option<Timestamp>,
    /// Catalogue `dischargeComponent`: parts of the plan that holds, in order.
    pub components: Vec<String>,
    /// When the plan was activated.
    pub activated_at: Option<Timestamp>,
    /// When the person left the ward.
    pub discharged_at: Option<Timestamp>,
    /// Catalogue `dischargeDestination`.
    pub destination: Option<String>,
    /// The last verification.
    pub verified_at: Option<Timestamp>,
    /// The next verification.
    pub verify_on: Option<Date>,
    /// When it was closed, not activated, followed by another or withdrawn; `None` while it is open.
    pub ended_at: Option<Timestamp>,
    /// Catalogue `dischargeClosure` (closed) or `notActivatedMotive` (not activated).
    pub outcome: Option<String>,
}

impl DischargeRow {
    /// There is still something to do.
    pub const fn is_open(&self) -> bool {
        self.ended_at.is_none()
    }

    /// The file of the person says that they died.
    pub const fn deceased(&self) -> bool {
        self.person.death_date.is_some()
    }

    /// Whether the assessment was made in time; `None` until it is made.
    pub fn in_time(&self) -> Option<bool> {
        Some(self.assessed_at? < self.due_at?)
    }
}

/// Columns of a `discharge` named `d` with the kept file of its person, `r`, as [`read`] takes them.
pub(super) const COLUMNS: &str = include_str!("select.sql");
/// Where they come from.
pub(super) const FROM: &str = "FROM discharge d JOIN person p ON p.id = d.person JOIN person r ON r.id = p.root";

pub(super) fn read(row: &Row<'_>) -> Result<DischargeRow, StoreError> {
    let moment = |index: usize| -> Result<Option<Timestamp>, StoreError> {
        row.get::<_, Option<i64>>(index)?.map(stamp).transpose()
    };
    let pathway = |index: usize| -> Result<Option<PathwayId>, StoreError> {
        Ok(row.get::<_, Option<[u8; 16]>>(index)?.map(PathwayId::from_bytes))
    };
    let stage: String = row.get(8)?;
    let working: Option<String> = row.get(19)?;
    Ok(DischargeRow {
        id: PathwayId::from_bytes(row.get(0)?),
        n: row.get(1)?,
        intake: pathway(2)?,
        previous: pathway(3)?,
        next: pathway(4)?,
        source: row.get(5)?,
        facility: row.get(6)?,
        ward: row.get(7)?,
        stage: Stage::from_code(&stage).ok_or_else(|| StoreError::Unreadable(format!("stato «{stage}»")))?,
        urgent: row.get(9)?,
        social_risk: row.get(10)?,
        eligibility: json(&row.get::<_, String>(11)?)?,
        home: row.get(12)?,
        brass: row.get(13)?,
        began_at: stamp(row.get(14)?)?,
        referred_at: moment(15)?,
        received_at: moment(16)?,
        due_at: moment(17)?,
        clock: CotClock { hours: row.get(18)?, working: working.as_deref().map(json).transpose()? },
        expected_on: day(row, 20)?,
        assigned_to: row.get::<_, Option<[u8; 16]>>(21)?.map(OperatorId::from_bytes),
        assessed_at: moment(22)?,
        social_need: row.get(23)?,
        planned_at: moment(24)?,
        components: json(&row.get::<_, String>(25)?)?,
        activated_at: moment(26)?,
        discharged_at: moment(27)?,
        destination: row.get(28)?,
        verified_at: moment(29)?,
        verify_on: day(row, 30)?,
        ended_at: moment(31)?,
        outcome: row.get(32)?,
        sub_ambito: row.get(33)?,
        person: read_row(row, 34)?,
    })
}

fn day(row: &Row<'_>, index: usize) -> Result<Option<Date>, StoreError> {
    let text = row.get_ref(index)?.as_str_or_null().map_err(rusqlite::Error::from)?;
    Ok(text.and_then(|text| text.parse().ok()))
}

fn json<T: DeserializeOwned>(text: &str) -> Result<T, StoreError> {
    serde_json::from_str(text).map_err(|error| StoreError::Unreadable(format!("dimissione: {error}")))
}
