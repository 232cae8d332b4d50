//! What can be said of an assessment.

use super::{Assessor, Decision, PlannedVisit, Request, Synthesis, Visit};
use crate::{
    fact::Undo,
    id::{FactId, MeetingId, PathwayId},
};
use serde::{Deserialize, Serialize};

/// The vocabulary of the `vmd` stream. An assessment that comes from a PUA access has the identifier of the request that the
/// referral opened: it is received before a word is said in this stream.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum VmdFact {
    /// *Richiesta di VMD*: what is asked. `happened_at` is the day the request arrived.
    Requested {
        /// What is asked.
        request: Request,
        /// The earlier `Requested` fact that this one corrects.
        #[serde(default)]
        corrects: Option<FactId>,
    },
    /// An area passes to an assessor.
    Assigned {
        /// Area of the protocol.
        area: String,
        /// To whom.
        to: Assessor,
        /// Why, when it passes from another person.
        #[serde(default)]
        reason: String,
    },
    /// A visit is to be made; it takes the place of the one planned before for the same areas.
    VisitPlanned {
        /// When and where.
        visit: PlannedVisit,
    },
    /// A planned visit will not be made.
    VisitCancelled {
        /// Areas that it served.
        areas: Vec<String>,
        /// Why.
        reason: String,
    },
    /// *Visita effettuata*. `happened_at` is the moment of the visit.
    Visited {
        /// What was found.
        visit: Box<Visit>,
    },
    /// The synthesis, ready for the equipe; it takes the place of the one before.
    Synthesised {
        /// What the assessors bring.
        synthesis: Synthesis,
    },
    /// On the agenda of a meeting.
    Scheduled {
        /// Which.
        meeting: MeetingId,
    },
    /// Off the agenda.
    Unscheduled {
        /// Which.
        meeting: MeetingId,
    },
    /// *Deliberata*: the minutes of a meeting were sealed.
    Decided {
        /// Which.
        meeting: MeetingId,
        /// Number of the minutes in their year.
        number: u32,
        /// Year of the minutes.
        year: i16,
        /// What was decided.
        decision: Box<Decision>,
    },
    /// The outcome was sent to who needs it.
    Transmitted {
        /// To whom.
        to: String,
        /// Note.
        #[serde(default)]
        note: String,
    },
    /// A re-assessment was opened.
    Reassessed {
        /// The new assessment.
        next: PathwayId,
        /// Why.
        motive: String,
    },
    /// Closed.
    Closed {
        /// Catalogue `vmdClosure`.
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
    /// An earlier fact was a mistake and no longer counts (undo). The fact stays readable. A closed visit and a decision are never
    /// undone: they are corrected.
    Voided {
        /// Which.
        fact: FactId,
        /// Why.
        reason: String,
    },
}

impl Undo for VmdFact {
    fn undoes(&self) -> Option<FactId> {
        match self {
            Self::Voided { fact, .. } => Some(*fact),
            _ => None,
        }
    }
}

impl VmdFact {
    /// Sealed facts are corrected, never undone.
    pub const fn is_sealed(&self) -> bool {
        matches!(self, Self::Visited { .. } | Self::Decided { .. } | Self::Reassessed { .. })
    }
}
