//! Where an application, a place in a list and an urgency stand.

use serde::{Deserialize, Serialize};

/// Where an application stands. What comes before the list is known together with its assessment.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// Handed in: assessed, or on its way to the equipe.
    #[default]
    Applied,
    /// In at least one list.
    Listed,
    /// Suspended.
    Suspended,
    /// An offer waits for an answer.
    Offered,
    /// An offer was accepted.
    Accepted,
    /// Admitted.
    Admitted,
    /// Over, without an admission in a unit of the application.
    Closed,
    /// Written by mistake and undone.
    Withdrawn,
}

impl Stage {
    /// Every stage, in the order of the pathway.
    pub const ALL: [Self; 8] = [
        Self::Applied,
        Self::Listed,
        Self::Suspended,
        Self::Offered,
        Self::Accepted,
        Self::Admitted,
        Self::Closed,
        Self::Withdrawn,
    ];

    /// The stable code, as in projections and in the interface.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Applied => "applied",
            Self::Listed => "listed",
            Self::Suspended => "suspended",
            Self::Offered => "offered",
            Self::Accepted => "accepted",
            Self::Admitted => "admitted",
            Self::Closed => "closed",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// The stage with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|stage| stage.code() == code)
    }
}

/// Whose turn it is in one list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// Waits for a bed.
    Waiting,
    /// Has an offer to answer.
    Offered,
    /// Accepted the offer: waits for the day of admission.
    Accepted,
    /// Left the list, or was admitted.
    Over,
}

impl Turn {
    /// Every turn.
    pub const ALL: [Self; 4] = [Self::Waiting, Self::Offered, Self::Accepted, Self::Over];

    /// The stable code, as in projections and in the interface.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Offered => "offered",
            Self::Accepted => "accepted",
            Self::Over => "over",
        }
    }

    /// The turn with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|turn| turn.code() == code)
    }
}

/// Where an urgency stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum UrgencyState {
    /// Waits for a decision.
    Pending,
    /// Recognised.
    Granted,
    /// Not recognised.
    Refused,
    /// Over, or asked for by mistake.
    Withdrawn,
}

impl UrgencyState {
    /// Every state.
    pub const ALL: [Self; 4] = [Self::Pending, Self::Granted, Self::Refused, Self::Withdrawn];

    /// The stable code, as in projections and in the interface.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::Granted => "granted",
            Self::Refused => "refused",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// The state with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }
}
