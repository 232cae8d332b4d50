//! A reminder that somebody wrote: what, when, for whom; of a person or of the office.

use crate::fact::Fact;
use crate::id::{OperatorId, PathwayId};
use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};

/// What is to be remembered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Reminder {
    /// Day, Europe/Rome.
    pub on: Date,
    /// Local time `HH:MM`; empty when only the day counts.
    #[serde(default)]
    pub at: String,
    /// What.
    pub text: String,
    /// Who must do it; `None`: whoever comes first.
    #[serde(default, rename = "for")]
    pub to: Option<OperatorId>,
    /// The pathway it is about, when it was written from one.
    #[serde(default)]
    pub about: Option<PathwayId>,
}

/// The vocabulary of the `reminder` stream.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum ReminderFact {
    /// Written, or changed: it replaces what it was.
    Set {
        /// What.
        reminder: Reminder,
    },
    /// Done.
    Done {
        /// Note.
        #[serde(default)]
        note: String,
    },
    /// No longer needed.
    Dropped {
        /// Why.
        reason: String,
    },
    /// Done or dropped by mistake: it waits again.
    Resumed {},
}

/// A reminder as its facts say it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReminderState {
    /// What is to be remembered, and since when.
    pub reminder: Option<(Timestamp, Reminder)>,
    /// When it was done or dropped.
    pub over: Option<Timestamp>,
}

impl ReminderState {
    /// Folds facts in the order in which they were recorded.
    pub fn fold<'a>(facts: impl IntoIterator<Item = &'a Fact<ReminderFact>>) -> Self {
        let mut state = Self::default();
        for fact in facts {
            match &fact.body {
                ReminderFact::Set { reminder } => {
                    let since = state.reminder.as_ref().map_or(fact.recorded_at, |(since, _)| *since);
                    state.reminder = Some((since, reminder.clone()));
                }
                ReminderFact::Done { .. } | ReminderFact::Dropped { .. } => state.over = Some(fact.happened_at),
                ReminderFact::Resumed {} => state.over = None,
            }
        }
        state
    }
}
