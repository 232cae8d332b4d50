//! Who answers for an obligation, and which were waived.

use super::Key;
use crate::{fact::Fact, id::OperatorId};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The vocabulary of the `duty` stream. The subject is what the obligation belongs to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum DutyFact {
    /// It is given to someone, or passes to someone else.
    Assigned {
        /// Code of the kind of obligation.
        what: String,
        /// Which part.
        #[serde(default)]
        part: String,
        /// To whom.
        to: OperatorId,
        /// Who was in charge, as the facts of the pathway said. It holds until they say otherwise: who passes the pathway on passes it on too.
        #[serde(default)]
        owner: Option<OperatorId>,
        /// Why, when it passes from another person.
        #[serde(default)]
        reason: String,
    },
    /// It will not be done.
    Waived {
        /// Code of the kind of obligation.
        what: String,
        /// Which part.
        #[serde(default)]
        part: String,
        /// Catalogue `waiverMotive`.
        motive: String,
        /// In words.
        #[serde(default)]
        note: String,
    },
    /// It was waived by mistake: it is open again.
    Resumed {
        /// Code of the kind of obligation.
        what: String,
        /// Which part.
        #[serde(default)]
        part: String,
    },
}

/// What was said of one obligation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Duty {
    /// To whom it was given last.
    pub to: Option<OperatorId>,
    /// Who was in charge then.
    pub owner: Option<OperatorId>,
    /// When, by whom and why it was waived.
    pub waived: Option<(Timestamp, OperatorId, String, String)>,
}

/// Folds what was said of the obligations of one subject, by kind code and part, in the order of recording.
pub fn duties<'a>(facts: impl IntoIterator<Item = &'a Fact<DutyFact>>) -> BTreeMap<(String, String), Duty> {
    let mut held: BTreeMap<(String, String), Duty> = BTreeMap::new();
    for fact in facts {
        match &fact.body {
            DutyFact::Assigned { what, part, to, owner, .. } => {
                let one = held.entry((what.clone(), part.clone())).or_default();
                (one.to, one.owner) = (Some(*to), *owner);
            }
            DutyFact::Waived { what, part, motive, note } => {
                held.entry((what.clone(), part.clone())).or_default().waived =
                    Some((fact.happened_at, fact.author, motive.clone(), note.clone()));
            }
            DutyFact::Resumed { what, part } => {
                held.entry((what.clone(), part.clone())).or_default().waived = None;
            }
        }
    }
    held
}

impl Key {
    /// As [`duties`] keeps it.
    pub fn entry(&self) -> (String, String) {
        (self.kind.code().to_owned(), self.part.clone())
    }
}
