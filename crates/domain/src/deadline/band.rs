//! Where an obligation stands now.

use super::Deadline;
use crate::when::{end_of_day, local_date};
use jiff::{Timestamp, ToSpan};

/// The bands of «Oggi», in the order in which they are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Band {
    /// *Adesso*: urgent, or a term in hours that is about to end.
    Now,
    /// *In ritardo*.
    Late,
    /// *Oggi*.
    Today,
    /// *Questa settimana*: within the seventh day from today.
    Week,
    /// Later.
    Later,
    /// No term is set.
    Open,
}

impl Band {
    /// Every band, in order.
    pub const ALL: [Self; 6] = [Self::Now, Self::Late, Self::Today, Self::Week, Self::Later, Self::Open];

    /// The stable code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Now => "now",
            Self::Late => "late",
            Self::Today => "today",
            Self::Week => "week",
            Self::Later => "later",
            Self::Open => "open",
        }
    }

    /// The band with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|band| band.code() == code)
    }

    /// The end of the days that are today and this week, at a moment: (today, week).
    pub fn limits(now: Timestamp) -> (Timestamp, Timestamp) {
        let today = local_date(now);
        (end_of_day(today), end_of_day(today.saturating_add(7.days())))
    }
}

impl Deadline {
    /// Where it stands at a moment: exactly one band.
    pub fn band(&self, now: Timestamp) -> Band {
        let (today, week) = Band::limits(now);
        match (self.due, self.press) {
            (Some(due), _) if due <= now => Band::Late,
            (_, Some(press)) if press <= now => Band::Now,
            (Some(due), _) if due <= today => Band::Today,
            (Some(due), _) if due <= week => Band::Week,
            (Some(_), _) => Band::Later,
            (None, _) => Band::Open,
        }
    }
}
