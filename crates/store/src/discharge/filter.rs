//! Which discharges.

use crate::search::{Conditions, text};
use jiff::Timestamp;
use poliedro_domain::{discharge::Stage, id::OperatorId};
use rusqlite::types::Value;

/// Which discharges to list; what is empty or `None` does not filter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DischargeFilter {
    /// At one of these stages.
    pub stages: Vec<Stage>,
    /// Only open (`true`), or only those that are over and withdrawn (`false`).
    pub open: Option<bool>,
    /// Catalogue `facility`.
    pub facility: Option<String>,
    /// Belfiore code of the comune of residence of the person.
    pub comune: Option<String>,
    /// In charge of this operator.
    pub mine: Option<OperatorId>,
    /// Only with the social-risk flag.
    pub social_risk: bool,
    /// Only those not assessed in time at this moment: late now, assessed late, or late already when it was written that
    /// it was over without an assessment, whatever day was typed.
    /// Those that were withdrawn are not late.
    pub late_at: Option<Timestamp>,
    /// Words of the person's name (or digits of their phone, code, …).
    pub text: String,
}

const LATE: &str = "d.due_at <= coalesce(d.assessed_at, d.end_recorded_at, ?) AND d.stage <> 'withdrawn'";

impl DischargeFilter {
    pub(super) fn conditions(&self) -> Conditions {
        let mut built = Conditions::new();
        built.one_of("d.stage", self.stages.iter().map(|stage| stage.code()));
        match self.open {
            Some(true) => built.also("d.turn < 2"),
            Some(false) => built.also("d.turn = 2"),
            None => {}
        }
        if self.social_risk {
            built.also("d.social_risk");
        }
        built.and("d.facility = ?", self.facility.as_deref().map(text));
        built.and(
            "d.person IN (SELECT q.id FROM person k JOIN person q ON q.root = k.id WHERE k.residence = ? AND k.id = k.root)",
            self.comune.as_deref().map(text),
        );
        built.and("d.assigned_to = ?", self.mine.map(|operator| Value::Blob(operator.as_bytes().to_vec())));
        built.and(LATE, self.late_at.map(|at| Value::Integer(at.as_millisecond())));
        built.words(&self.text, "d.person", None);
        built
    }
}
