//! What can be said of a plan.

use super::{Agreement, Goal, Intervention};
use crate::{
    fact::Undo,
    id::{FactId, PathwayId, PlanPartId},
    vmd::Assessor,
};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// The vocabulary of the `plan` stream.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum PlanFact {
    /// Opened.
    Opened {
        /// Catalogue `planKind`: `individual` or `temporary` (while waiting for a bed).
        plan: String,
        /// The assessment it comes from.
        vmd: Option<PathwayId>,
    },
    /// A goal was written or changed.
    GoalSet {
        /// Which.
        goal: PlanPartId,
        /// What.
        set: Goal,
    },
    /// An intervention was written or changed.
    InterventionSet {
        /// Which.
        intervention: PlanPartId,
        /// What.
        set: Intervention,
    },
    /// A goal or an intervention was written by mistake.
    PartRemoved {
        /// Which.
        part: PlanPartId,
        /// Why.
        #[serde(default)]
        reason: String,
    },
    /// Who answers for the case.
    CaseManagerSet {
        /// Who.
        to: Assessor,
        /// Why, when it passes from another person.
        #[serde(default)]
        reason: String,
    },
    /// Who does what, and the family's part.
    RolesSet {
        /// Duties of the operators.
        responsibilities: String,
        /// What the family does.
        family: String,
    },
    /// *Progetto compilato*: it is whole.
    Compiled {},
    /// Consent and signature were taken, or refused.
    Agreed {
        /// How.
        agreement: Agreement,
    },
    /// *Progetto attivato*: it runs. `happened_at` is the first day.
    Activated {},
    /// The day on which it is verified.
    VerificationSet {
        /// Which.
        on: Date,
    },
    /// It was verified. `happened_at` is the day.
    Verified {
        /// Catalogue `verificationOutcome`.
        outcome: String,
        /// What was found.
        text: String,
        /// Next verification.
        next: Option<Date>,
    },
    /// A monitoring visit or call.
    Monitored {
        /// Catalogue `monitoringKind`.
        how: String,
        /// What was found.
        text: String,
    },
    /// Closed.
    Closed {
        /// Catalogue `planClosure`.
        outcome: String,
        /// Note.
        #[serde(default)]
        note: String,
    },
    /// Opened again.
    Reopened {
        /// Why.
        reason: String,
    },
    /// An earlier fact was a mistake and no longer counts (undo). The fact stays readable.
    Voided {
        /// Which.
        fact: FactId,
        /// Why.
        reason: String,
    },
}

impl Undo for PlanFact {
    fn undoes(&self) -> Option<FactId> {
        match self {
            Self::Voided { fact, .. } => Some(*fact),
            _ => None,
        }
    }
}
