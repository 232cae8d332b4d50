//! An application as lists show it.

use crate::{
    StoreError,
    fact::stamp,
    person::{PersonRow, read_row},
};
use jiff::{Timestamp, civil::Date};
use poliedro_domain::{
    application::{Exit, Stage, Suspension, Turn, UrgencyState, days_listed},
    id::{ImportId, OperatorId, PathwayId, UnitId},
    vmd,
};
use rusqlite::{Row, types::FromSql};

/// An application in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ApplicationRow {
    /// Which.
    pub id: PathwayId,
    /// Order of registration.
    pub n: i64,
    /// Whose: the kept file, after merges.
    pub person: PersonRow,
    /// Code of the sub-ambito to which the comune of residence belonged on the day of the application.
    pub sub_ambito: Option<String>,
    /// The assessment that it opened.
    pub vmd: Option<PathwayId>,
    /// Where that stands.
    pub vmd_stage: Option<vmd::Stage>,
    /// *Valutazione effettuata*.
    pub assessed_at: Option<Timestamp>,
    /// When the equipe decided.
    pub decided_at: Option<Timestamp>,
    /// Catalogue `vmdDecision`.
    pub decision: Option<String>,
    /// Catalogue `unitKind`.
    pub kind: String,
    /// Day of the application.
    pub applied_on: Date,
    /// Where it stands.
    pub stage: Stage,
    /// First warning of the term that runs from the application to the assessment, whatever became of it.
    pub warn_on: Option<Date>,
    /// Its last day in time.
    pub due_on: Option<Date>,
    /// First day in a list.
    pub entered_on: Option<Date>,
    /// Suspensions, in order; only the last may be without an end.
    pub suspensions: Vec<Suspension>,
    /// Where its urgency stands, as last started.
    pub urgency: Option<UrgencyState>,
    /// Catalogue `vmdUrgencyMotive`.
    pub urgency_motive: Option<String>,
    /// When the home or the caregiver was lost.
    pub urgency_event_on: Option<Date>,
    /// When the urgency was started.
    pub urgency_at: Option<Timestamp>,
    /// By whom.
    pub urgency_by: Option<OperatorId>,
    /// An urgency that waits for a decision or was recognised.
    pub urgent: bool,
    /// When interest was last confirmed; the day of the application until then.
    pub confirmed_on: Date,
    /// Day of the consent to tell the units that were named.
    pub consent_on: Option<Date>,
    /// When and how it ended.
    pub left: Option<(Date, Exit)>,
    /// Where it was admitted.
    pub admitted_unit: Option<UnitId>,
    /// Units, in order of preference.
    pub places: Vec<PlaceRow>,
    /// The temporary plan of the person: the one that runs, or the newest that is open.
    pub plan: Option<TemporaryPlan>,
    /// The import that read it, and its row in the file.
    pub import: Option<(ImportId, u32)>,
}

/// A temporary plan that is not closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TemporaryPlan {
    /// Which.
    pub id: PathwayId,
    /// `draft`, `compiled` or `active`.
    pub state: &'static str,
}

/// A unit that was asked for, and its place in the list once it has entered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlaceRow {
    /// Which unit.
    pub unit: UnitId,
    /// Order of preference, from 1.
    pub place: u32,
    /// Catalogue `unitWing`; empty for an ordinary bed.
    pub wing: String,
    /// Whose turn it is; `None` until it enters the list.
    pub turn: Option<Turn>,
    /// First day in the list.
    pub entered_on: Option<Date>,
    /// When the offer that holds was made.
    pub offered_on: Option<Date>,
    /// Its wing; empty for an ordinary bed.
    pub offered_wing: String,
    /// Last day to answer.
    pub answer_by: Option<Date>,
    /// When it was accepted.
    pub accepted_on: Option<Date>,
    /// Offers ever made.
    pub offers: u32,
    /// Offers refused.
    pub refusals: u32,
    /// When and how the place ended.
    pub left: Option<(Date, Exit)>,
}

impl ApplicationRow {
    /// In a list now.
    pub const fn waits(&self) -> bool {
        self.entered_on.is_some() && self.left.is_none()
    }

    /// The file of the person says that they died.
    pub const fn deceased(&self) -> bool {
        self.person.death_date.is_some()
    }

    /// In a list now, and there is somebody to be heard: what is done for who waits is done for them.
    pub const fn heard(&self) -> bool {
        self.waits() && !self.deceased()
    }

    /// In a list now, without a temporary plan that runs. Who died needs none.
    pub fn uncovered(&self) -> bool {
        self.heard() && self.plan.is_none_or(|plan| plan.state != "active")
    }

    /// The suspension that lasts.
    pub fn suspended(&self) -> Option<&Suspension> {
        self.suspensions.last().filter(|suspension| suspension.until.is_none())
    }

    /// The unit that was asked for.
    pub fn place(&self, unit: UnitId) -> Option<&PlaceRow> {
        self.places.iter().find(|place| place.unit == unit)
    }

    /// The nearest last day to answer an offer (of `unit`, or of any) that waits for an answer.
    pub fn answer_by(&self, unit: Option<UnitId>) -> Option<Date> {
        let offered = self.places.iter().filter(|place| place.turn == Some(Turn::Offered));
        offered.filter(|place| unit.is_none_or(|unit| place.unit == unit)).filter_map(|place| place.answer_by).min()
    }

    /// Days in a list (of `unit`, or from the first entry in any) until its end or `today`, and how many of them were suspended; `None`
    /// before it enters.
    pub fn days(&self, unit: Option<UnitId>, today: Date) -> Option<(i32, i32)> {
        let (entered, left) = match unit {
            Some(unit) => self.place(unit).map(|place| (place.entered_on, place.left))?,
            None => (self.entered_on, self.left),
        };
        Some(days_listed(entered?, left, &self.suspensions, today))
    }
}

/// Columns of an `application` named `a` with the kept file of its person, `r`, its assessment, `v`, and the temporary plan of the
/// person, `t`, as [`read`] takes them.
pub(super) const SELECT: &str = include_str!("select.sql");
/// Where applications and their people come from.
pub(super) const FROM: &str = "FROM application a JOIN person f ON f.id = a.person JOIN person r ON r.id = f.root \
                               LEFT JOIN vmd v ON v.id = a.vmd";
/// The temporary plan of the person that runs, or else the one that is nearest to running.
pub(super) const PLAN: &str = "LEFT JOIN plan t ON t.id = (SELECT x.id FROM person q JOIN plan x ON x.person = q.id \
                               WHERE q.root = r.id AND x.kind = 'temporary' AND x.closed_at IS NULL \
                               ORDER BY x.activated_at IS NULL, x.compiled_at IS NULL, x.n DESC LIMIT 1)";
/// The person of whom `f` is a file has a temporary plan that runs.
pub(super) const COVERED: &str = "EXISTS (SELECT 1 FROM person q JOIN plan x ON x.person = q.id WHERE q.root = f.root \
                                  AND x.kind = 'temporary' AND x.activated_at IS NOT NULL AND x.closed_at IS NULL)";

/// There is somebody to be heard: the kept file, `r`, of who waits does not say that they died.
pub(super) const ALIVE: &str = "r.death_date IS NULL";

/// Reads a row, without its places and suspensions.
pub(super) fn read(row: &Row<'_>) -> Result<ApplicationRow, StoreError> {
    let moment = |index: usize| -> Result<Option<Timestamp>, StoreError> {
        row.get::<_, Option<i64>>(index)?.map(stamp).transpose()
    };
    let pathway = |index: usize| -> Result<Option<PathwayId>, StoreError> {
        Ok(row.get::<_, Option<[u8; 16]>>(index)?.map(PathwayId::from_bytes))
    };
    let import: (Option<[u8; 16]>, Option<u32>) = (row.get(20)?, row.get(21)?);
    let plan: String = row.get(27)?;
    Ok(ApplicationRow {
        id: PathwayId::from_bytes(row.get(0)?),
        n: row.get(1)?,
        vmd: pathway(2)?,
        kind: row.get(3)?,
        applied_on: known_day(row, 4)?,
        stage: code(row, 5, Stage::from_code)?.ok_or_else(|| StoreError::Unreadable("stato".to_owned()))?,
        warn_on: day(row, 6)?,
        due_on: day(row, 7)?,
        entered_on: day(row, 8)?,
        urgency: code(row, 9, UrgencyState::from_code)?,
        urgency_motive: row.get(10)?,
        urgency_event_on: day(row, 11)?,
        urgency_at: moment(12)?,
        urgency_by: row.get::<_, Option<[u8; 16]>>(13)?.map(OperatorId::from_bytes),
        urgent: row.get(14)?,
        confirmed_on: known_day(row, 15)?,
        consent_on: day(row, 16)?,
        left: day(row, 17)?.zip(code(row, 18, Exit::from_code)?),
        admitted_unit: row.get::<_, Option<[u8; 16]>>(19)?.map(UnitId::from_bytes),
        import: import.0.map(ImportId::from_bytes).zip(import.1),
        vmd_stage: code(row, 22, vmd::Stage::from_code)?,
        assessed_at: moment(23)?,
        decided_at: moment(24)?,
        decision: row.get(25)?,
        plan: pathway(26)?.map(|id| TemporaryPlan {
            id,
            state: match plan.as_str() {
                "active" => "active",
                "compiled" => "compiled",
                _ => "draft",
            },
        }),
        sub_ambito: row.get(28)?,
        person: read_row(row, 29)?,
        suspensions: Vec::new(),
        places: Vec::new(),
    })
}

pub(super) const PLACES: &str = "application, unit, place, wing, turn, entered_on, offered_on, offered_wing, answer_by, accepted_on, \
                                 offers, refusals, left_on, exit";

/// Reads a place; [`PLACES`] are its columns.
pub(super) fn read_place(row: &Row<'_>) -> Result<PlaceRow, StoreError> {
    Ok(PlaceRow {
        unit: UnitId::from_bytes(row.get(1)?),
        place: row.get(2)?,
        wing: row.get(3)?,
        turn: code(row, 4, Turn::from_code)?,
        entered_on: day(row, 5)?,
        offered_on: day(row, 6)?,
        offered_wing: row.get::<_, Option<String>>(7)?.unwrap_or_default(),
        answer_by: day(row, 8)?,
        accepted_on: day(row, 9)?,
        offers: row.get(10)?,
        refusals: row.get(11)?,
        left: day(row, 12)?.zip(code(row, 13, Exit::from_code)?),
    })
}

pub(super) fn day(row: &Row<'_>, index: usize) -> Result<Option<Date>, StoreError> {
    let text = row.get_ref(index)?.as_str_or_null().map_err(rusqlite::Error::from)?;
    Ok(text.and_then(|text| text.parse().ok()))
}

pub(super) fn known_day(row: &Row<'_>, index: usize) -> Result<Date, StoreError> {
    day(row, index)?.ok_or_else(|| StoreError::Unreadable("giorno".to_owned()))
}

/// A code that may be missing; one that is not known is not taken for missing.
pub(super) fn code<T>(row: &Row<'_>, index: usize, known: fn(&str) -> Option<T>) -> Result<Option<T>, StoreError> {
    let code = Option::<String>::column_result(row.get_ref(index)?).map_err(rusqlite::Error::from)?;
    let read = |code: String| known(&code).ok_or_else(|| StoreError::Unreadable(format!("codice «{code}»")));
    code.map(read).transpose()
}
