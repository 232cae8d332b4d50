//! What can be said of a PUA access.

use crate::{
    fact::Undo,
    id::{FactId, OperatorId, PathwayId},
};
use serde::{Deserialize, Serialize};

/// The vocabulary of the `intake` stream. Codes in strings (`channel`, `needAreas`, …) are entries of the catalogue (data).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum IntakeFact {
    /// *Richiesta registrata*: someone asked. `happened_at` is the moment of the contact.
    Requested {
        /// Catalogue `channel`: sportello, telefono, e-mail, segnalazione.
        channel: String,
        /// Who asks.
        requester: Requester,
        /// The need, as the person says it.
        #[serde(default)]
        need: String,
        /// Catalogue `needArea`.
        #[serde(default)]
        need_areas: Vec<String>,
        /// Catalogue `alreadyFollowedBy`: SAD, C-DOM, CDCD, SerD, CPS.
        #[serde(default)]
        already_followed_by: Vec<String>,
        /// Motive of urgency; `None` when not urgent.
        #[serde(default)]
        urgency: Option<String>,
        /// The earlier `Requested` fact that this one corrects.
        #[serde(default)]
        corrects: Option<FactId>,
    },
    /// Someone takes it in charge, or it passes to someone else.
    Assigned {
        /// To whom.
        to: OperatorId,
        /// Why, when it passes from another person.
        #[serde(default)]
        reason: String,
    },
    /// *Valutazione di primo livello effettuata*.
    Assessed {
        /// What was found.
        summary: String,
        /// Complex need (goes to VMD/COT) or simple.
        complex: bool,
        /// Areas of need as assessed.
        #[serde(default)]
        need_areas: Vec<String>,
        /// Requirements of art. 27 D.Lgs. 29/2024 s.m.i., when looked into.
        #[serde(default)]
        art27: Option<Art27>,
    },
    /// *Orientata*: the person was pointed to services.
    Oriented {
        /// Catalogue `service`.
        services: Vec<String>,
        /// What was said.
        #[serde(default)]
        note: String,
    },
    /// *Percorso registrato/attivato*.
    Activated {
        /// Catalogue `pathwayKind`.
        pathway: String,
        /// Who provides it.
        #[serde(default)]
        provider: String,
        /// Note.
        #[serde(default)]
        note: String,
    },
    /// *Invio a VMD o COT*: opens a request that those who assess pick up.
    Referred {
        /// Where.
        to: Destination,
        /// The pathway that this referral opened.
        request: PathwayId,
        /// Why.
        motive: String,
        /// Marked urgent.
        #[serde(default)]
        urgent: bool,
    },
    /// Closed, with its outcome.
    Closed {
        /// How it ended.
        outcome: Outcome,
        /// Note.
        #[serde(default)]
        note: String,
    },
    /// Opened again after closing.
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

impl Undo for IntakeFact {
    fn undoes(&self) -> Option<FactId> {
        match self {
            Self::Voided { fact, .. } => Some(*fact),
            _ => None,
        }
    }
}

/// Who asks for the person.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Requester {
    /// Catalogue `requesterKind`: the person, a relative, a service, MMG, hospital, …
    pub kind: String,
    /// Name, when not the person.
    pub name: String,
    /// Telephone, when not the person.
    pub phone: String,
}

/// Requirements of access for older people, art. 27 D.Lgs. 29/2024 s.m.i.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Art27 {
    /// At least one chronic illness and a progressive functional decline.
    pub met: bool,
    /// Two or more chronic illnesses.
    pub multi_chronic: bool,
    /// Who ascertained them (MMG or NHS doctor).
    pub by: String,
    /// When.
    pub on: Option<jiff::civil::Date>,
}

/// Where a complex need is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Destination {
    /// The equipe for multidimensional assessment.
    Vmd,
    /// The Centrale Operativa Territoriale.
    Cot,
}

/// How an access ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Pointed to services.
    Oriented,
    /// A pathway was activated.
    Activated,
    /// Sent to VMD or COT.
    Referred,
    /// Not a matter for the PUA.
    NotPertinent,
    /// The person renounced.
    Renounced,
    /// The person died.
    Deceased,
}
