//! One administration of an instrument to one person. It is written once, when it is closed, and never changes: a mistake is
//! corrected by another administration that points to it (product decision 5). What was answered and what it gave are kept together
//! with the version of the definition: nothing is computed again in silence (product decision 6).

use crate::{
    fact::Fact,
    id::{AdministrationId, OperatorId, PathwayId, PersonId},
    vmd::Assessor,
};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// Who answered.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Respondent {
    /// Catalogue `respondentKind`: the person, the caregiver, …
    pub kind: String,
    /// Name, when not the person.
    pub name: String,
}

/// An administration, closed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Administration {
    /// Instrument (`data/instruments`).
    pub instrument: String,
    /// Version of its definition.
    pub version: String,
    /// Answers and inputs, by identifier, as the definition reads them.
    pub answers: Map<String, Value>,
    /// What the definition gave for them, as it was shown: score, band, range, missing items, sub-scores.
    pub report: Value,
    /// Who answered.
    #[serde(default)]
    pub respondent: Respondent,
    /// Catalogue `visitPlace`.
    #[serde(default)]
    pub place: String,
    /// Who administered it.
    pub by: Assessor,
    /// Note.
    #[serde(default)]
    pub note: String,
    /// Why it was closed with items missing; empty when complete.
    #[serde(default)]
    pub incomplete: String,
    /// The administration that this one corrects.
    #[serde(default)]
    pub corrects: Option<AdministrationId>,
    /// Why, when it corrects.
    #[serde(default)]
    pub reason: String,
}

/// The vocabulary of the `administration` stream.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum AdministrationFact {
    /// It was closed. `happened_at` is the moment of the administration.
    Sealed {
        /// The assessment it serves; an instrument may also be administered outside one.
        vmd: Option<PathwayId>,
        /// What was administered.
        administration: Box<Administration>,
    },
    /// A later administration took its place.
    Corrected {
        /// Which.
        by: AdministrationId,
        /// Why.
        reason: String,
    },
}

/// An administration as its facts say it is.
#[derive(Clone, Debug, PartialEq)]
pub struct AdministrationState {
    /// When it was administered.
    pub at: Timestamp,
    /// When it was closed.
    pub closed_at: Timestamp,
    /// Who closed it.
    pub author: OperatorId,
    /// To whom.
    pub person: PersonId,
    /// The assessment it serves.
    pub vmd: Option<PathwayId>,
    /// What was administered.
    pub administration: Administration,
    /// The administration that took its place, and why.
    pub corrected: Option<(AdministrationId, String)>,
}

impl AdministrationState {
    /// Folds facts in the order in which they were recorded; `None` without a `Sealed` fact. A second `Sealed` is not listened to.
    pub fn fold(facts: &[Fact<AdministrationFact>]) -> Option<Self> {
        let mut state: Option<Self> = None;
        for fact in facts {
            match (&fact.body, &mut state) {
                (AdministrationFact::Sealed { vmd, administration }, None) => {
                    state = Some(Self {
                        at: fact.happened_at,
                        closed_at: fact.recorded_at,
                        author: fact.author,
                        person: fact.subject.person(),
                        vmd: *vmd,
                        administration: (**administration).clone(),
                        corrected: None,
                    });
                }
                (AdministrationFact::Corrected { by, reason }, Some(state)) => {
                    state.corrected = Some((*by, reason.clone()))
                }
                (AdministrationFact::Sealed { .. }, Some(_)) | (AdministrationFact::Corrected { .. }, None) => {}
            }
        }
        state
    }
}
