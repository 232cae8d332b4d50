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

/// Why a fact of a reminder may not stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// There is no such reminder.
    NotThere,
    /// It was done, or dropped.
    Over,
    /// It still waits.
    NotOver,
}

impl Refusal {
    /// The sentence.
    pub const fn sentence(self) -> &'static str {
        match self {
            Self::NotThere => "Questo promemoria non è in archivio.",
            Self::Over => "Questo promemoria è già concluso: per cambiarlo, prima lo riprenda.",
            Self::NotOver => "Questo promemoria è ancora aperto: non serve riprenderlo.",
        }
    }
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
            state.apply(fact.happened_at, fact.recorded_at, &fact.body);
        }
        state
    }

    /// One fact more.
    pub fn apply(&mut self, happened_at: Timestamp, recorded_at: Timestamp, fact: &ReminderFact) {
        match fact {
            ReminderFact::Set { reminder } => {
                let since = self.reminder.as_ref().map_or(recorded_at, |(since, _)| *since);
                self.reminder = Some((since, reminder.clone()));
            }
            ReminderFact::Done { .. } | ReminderFact::Dropped { .. } => self.over = Some(happened_at),
            ReminderFact::Resumed {} => self.over = None,
        }
    }

    /// May `fact` follow?
    ///
    /// # Errors
    /// Why it may not.
    pub const fn may(&self, fact: &ReminderFact) -> Result<(), Refusal> {
        match (fact, self.reminder.is_some(), self.over.is_some()) {
            (ReminderFact::Set { .. }, false, _) => Ok(()),
            (_, false, _) => Err(Refusal::NotThere),
            (ReminderFact::Resumed {}, true, false) => Err(Refusal::NotOver),
            (ReminderFact::Resumed {}, true, true) => Ok(()),
            (_, true, true) => Err(Refusal::Over),
            (_, true, false) => Ok(()),
        }
    }
}
