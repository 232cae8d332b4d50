//! What can be said of a protected discharge.

use super::{Assessment, CotClock, DischargePlan, Referral};
use crate::{
    fact::Undo,
    id::{FactId, OperatorId, PathwayId},
};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Another pathway of the same person that belongs to the discharge.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "what", content = "id", rename_all = "snake_case")]
pub enum Link {
    /// An assessment.
    Vmd(PathwayId),
    /// An application for a bed.
    Application(PathwayId),
}

/// The vocabulary of the `discharge` stream.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum DischargeFact {
    /// *Segnalata dal reparto*. `happened_at` is when the ward reported it.
    Referred {
        /// What it reports.
        referral: Box<Referral>,
        /// The earlier `Referred` fact that this one corrects.
        #[serde(default)]
        corrects: Option<FactId>,
    },
    /// *Richiesta arrivata alla COT*: `happened_at`, to the minute, is the start of the clock.
    Received {
        /// The clock it is held to: the one in force when it arrived.
        clock: CotClock,
        /// The earlier `Received` fact that this one corrects.
        #[serde(default)]
        corrects: Option<FactId>,
        /// Why it is corrected, when the assessment had been made already.
        #[serde(default)]
        reason: String,
    },
    /// Someone of the COT takes it in charge, or it passes to someone else.
    Assigned {
        /// To whom.
        to: OperatorId,
        /// Why, when it passes from another person.
        #[serde(default)]
        reason: String,
    },
    /// *Valutata*. `happened_at`, to the minute, is compared with the clock (IND-09).
    Assessed {
        /// What was found.
        assessment: Box<Assessment>,
    },
    /// *Progetto formulato*; said again, it replaces the one before.
    Planned {
        /// The plan.
        plan: Box<DischargePlan>,
    },
    /// *Progetto attivato*.
    Activated {
        /// Note.
        #[serde(default)]
        note: String,
    },
    /// *Dimessa* from the ward.
    Discharged {
        /// Catalogue `dischargeDestination`.
        to: String,
        /// Note.
        #[serde(default)]
        note: String,
    },
    /// *Verifica dopo la dimissione*.
    Verified {
        /// Catalogue `monitoringKind`.
        how: String,
        /// Catalogue `dischargeCheck`.
        outcome: String,
        /// What was found.
        #[serde(default)]
        text: String,
        /// The next verification.
        #[serde(default)]
        next: Option<Date>,
    },
    /// *Chiusa*.
    Closed {
        /// Catalogue `dischargeClosure`.
        outcome: String,
        /// Note.
        #[serde(default)]
        note: String,
    },
    /// *Non attivata*.
    NotActivated {
        /// Catalogue `notActivatedMotive`.
        motive: String,
        /// Note.
        #[serde(default)]
        note: String,
    },
    /// Admitted again: what follows is told by another discharge, which points to this one.
    Readmitted {
        /// That one.
        next: PathwayId,
        /// Note.
        #[serde(default)]
        note: String,
    },
    /// Another pathway belongs to it.
    Linked {
        /// Which.
        to: Link,
    },
    /// Opened again after it was closed or not activated.
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

impl Undo for DischargeFact {
    fn undoes(&self) -> Option<FactId> {
        match self {
            Self::Voided { fact, .. } => Some(*fact),
            _ => None,
        }
    }
}
