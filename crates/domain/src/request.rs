//! The open request to those who assess (VMD, COT): what a referral leaves on their table.

use crate::{fact::Fact, id::PathwayId, intake::Destination};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// The vocabulary of the `request` stream.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum RequestFact {
    /// A referral opened it. `happened_at` is the moment of the referral.
    Opened {
        /// Who must pick it up.
        to: Destination,
        /// The access it comes from.
        from_intake: PathwayId,
        /// Why.
        motive: String,
        /// Marked urgent.
        #[serde(default)]
        urgent: bool,
    },
    /// The referral was a mistake and was undone.
    Withdrawn {
        /// Why.
        reason: String,
    },
}

/// A request as its facts say it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RequestState {
    /// Who must pick it up.
    pub to: Destination,
    /// The access it comes from.
    pub from_intake: PathwayId,
    /// Why.
    pub motive: String,
    /// Marked urgent.
    pub urgent: bool,
    /// When it was opened.
    pub opened_at: Timestamp,
    /// When it was withdrawn; `None` while it stands.
    pub withdrawn_at: Option<Timestamp>,
}

impl RequestState {
    /// Folds facts in the order in which they were recorded; `None` without an `Opened` fact. Opening again after a
    /// withdrawal makes it stand again.
    pub fn fold<'a>(facts: impl IntoIterator<Item = &'a Fact<RequestFact>>) -> Option<Self> {
        let mut state: Option<Self> = None;
        for fact in facts {
            match &fact.body {
                RequestFact::Opened { to, from_intake, motive, urgent } => {
                    state = Some(Self {
                        to: *to,
                        from_intake: *from_intake,
                        motive: motive.clone(),
                        urgent: *urgent,
                        opened_at: fact.happened_at,
                        withdrawn_at: None,
                    });
                }
                RequestFact::Withdrawn { .. } => {
                    if let Some(state) = &mut state {
                        state.withdrawn_at = Some(fact.happened_at);
                    }
                }
            }
        }
        state
    }
}
