//! What can be said of an application.

use super::{Application, Exit};
use crate::{
    fact::Undo,
    id::{FactId, UnitId},
};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// The vocabulary of the `application` stream. The day of a fact is the day (Europe/Rome) of its `happened_at`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum ApplicationFact {
    /// *Domanda inserita*. `happened_at` is in the day of the application.
    Applied {
        /// What is applied for.
        application: Box<Application>,
        /// The earlier `Applied` fact that this one corrects.
        #[serde(default)]
        corrects: Option<FactId>,
    },
    /// *Inserita in lista* at these units.
    Entered {
        /// Units, among the preferences.
        units: Vec<UnitId>,
        /// Why, when the equipe has not decided in this archive.
        #[serde(default)]
        reason: String,
    },
    /// *Sospesa*, in every list (a stay in hospital, a temporary move): the place in the lists is kept.
    Suspended {
        /// Catalogue `suspensionMotive`.
        motive: String,
        /// Note.
        #[serde(default)]
        note: String,
    },
    /// The suspension is over.
    Resumed {
        /// Note.
        #[serde(default)]
        note: String,
    },
    /// *Proposta di posto*.
    Offered {
        /// By which unit.
        unit: UnitId,
        /// Catalogue `unitWing` of the bed; empty for an ordinary one.
        #[serde(default)]
        wing: String,
        /// Last day to answer.
        #[serde(default)]
        answer_by: Option<Date>,
        /// Note.
        #[serde(default)]
        note: String,
    },
    /// The unit withdrew the offer, or nobody answered.
    OfferWithdrawn {
        /// Which unit.
        unit: UnitId,
        /// Why.
        reason: String,
    },
    /// The offer was accepted.
    Accepted {
        /// Of which unit.
        unit: UnitId,
        /// Note.
        #[serde(default)]
        note: String,
    },
    /// The offer was refused.
    Refused {
        /// Of which unit.
        unit: UnitId,
        /// Catalogue `refusalMotive`.
        motive: String,
        /// The person also leaves the list of this unit.
        #[serde(default)]
        leaves: bool,
        /// Note.
        #[serde(default)]
        note: String,
    },
    /// *Ingresso*: admitted; the places in the other lists end as admitted elsewhere.
    Admitted {
        /// Where.
        unit: UnitId,
        /// Note.
        #[serde(default)]
        note: String,
    },
    /// Left, not by admission in a unit of the application.
    Left {
        /// The one list that is left; `None`: all of them, and the application is over.
        #[serde(default)]
        unit: Option<UnitId>,
        /// How. Death and moving away end the whole application.
        exit: Exit,
        /// Note: where to, what was decided, …
        #[serde(default)]
        note: String,
    },
    /// *Procedura d’urgenza*: started by a social worker.
    UrgencyStarted {
        /// Catalogue `vmdUrgencyMotive`: loss of the home or of the only caregiver.
        motive: String,
        /// When the home or the caregiver was lost.
        event_on: Date,
        /// Report of the social worker.
        report: String,
    },
    /// The urgency was decided.
    UrgencyDecided {
        /// Recognised.
        granted: bool,
        /// Why.
        note: String,
    },
    /// The urgency is over, or was asked for by mistake.
    UrgencyWithdrawn {
        /// Why.
        reason: String,
    },
    /// *Conferma di interesse*: the person, or who asked, was heard and still wants it.
    Confirmed {
        /// Who was heard, in words.
        #[serde(default)]
        with: String,
        /// Note.
        #[serde(default)]
        note: String,
    },
    /// An earlier fact was a mistake and no longer counts (undo). The fact stays readable.
    Voided {
        /// Which.
        fact: FactId,
        /// Why.
        reason: String,
    },
}

impl Undo for ApplicationFact {
    fn undoes(&self) -> Option<FactId> {
        match self {
            Self::Voided { fact, .. } => Some(*fact),
            _ => None,
        }
    }
}
