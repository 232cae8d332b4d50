//! Who works in this archive.

use crate::id::FactId;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// What is known of an operator.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct OperatorCard {
    /// Name and surname.
    pub name: String,
    /// Codes of `data/roles.json`.
    pub roles: Vec<String>,
    /// Employer: ASST, a comune, the Ambito.
    #[serde(default)]
    pub body: String,
    /// E-mail.
    #[serde(default)]
    pub email: String,
}

/// The vocabulary of the `operator` stream.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum OperatorFact {
    /// Someone may work in the archive.
    Added {
        /// Who.
        #[serde(flatten)]
        card: OperatorCard,
    },
    /// The card changes as a whole.
    Changed {
        /// The card as it is now.
        #[serde(flatten)]
        card: OperatorCard,
    },
    /// May no longer enter.
    Deactivated {
        /// Why.
        reason: String,
    },
    /// May enter again.
    Reactivated {
        /// Why.
        #[serde(default)]
        reason: String,
    },
}

/// An operator as the facts say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OperatorState {
    /// What is known.
    pub card: OperatorCard,
    /// May enter.
    pub active: bool,
    /// Since when the archive knows them.
    pub added_at: Timestamp,
}

impl OperatorState {
    /// Folds facts (identifier, moment of recording, body) in the order in which they were recorded; `None` without an
    /// `Added` fact.
    pub fn fold<'a>(facts: impl IntoIterator<Item = (FactId, Timestamp, &'a OperatorFact)>) -> Option<Self> {
        let mut state: Option<Self> = None;
        for (_, recorded_at, body) in facts {
            match (body, &mut state) {
                (OperatorFact::Added { card }, None) => {
                    state = Some(Self { card: card.clone(), active: true, added_at: recorded_at });
                }
                (OperatorFact::Added { card } | OperatorFact::Changed { card }, Some(state)) => {
                    state.card = card.clone();
                }
                (OperatorFact::Deactivated { .. }, Some(state)) => state.active = false,
                (OperatorFact::Reactivated { .. }, Some(state)) => state.active = true,
                (_, None) => {}
            }
        }
        state
    }
}
