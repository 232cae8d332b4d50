//! Where a discharge stands.

use serde::{Deserialize, Serialize};

/// Where a discharge stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// Reported by the ward; it has not reached the COT yet.
    #[default]
    Referred,
    /// At the COT: the clock runs.
    Received,
    /// Assessed; the plan is to be written.
    Assessed,
    /// The plan is written; it is to be activated.
    Planned,
    /// Activated; the person is still in the ward.
    Activated,
    /// Discharged with the plan active; to be verified.
    Discharged,
    /// Verified after the discharge.
    Verified,
    /// Closed.
    Closed,
    /// Not activated.
    NotActivated,
    /// Admitted again: another discharge follows.
    Readmitted,
    /// Written by mistake, or sent by mistake, and undone.
    Withdrawn,
}

impl Stage {
    /// Every stage, in the order of the pathway.
    pub const ALL: [Self; 11] = [
        Self::Referred,
        Self::Received,
        Self::Assessed,
        Self::Planned,
        Self::Activated,
        Self::Discharged,
        Self::Verified,
        Self::Closed,
        Self::NotActivated,
        Self::Readmitted,
        Self::Withdrawn,
    ];

    /// The stable code, as in projections and in the interface.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Referred => "referred",
            Self::Received => "received",
            Self::Assessed => "assessed",
            Self::Planned => "planned",
            Self::Activated => "activated",
            Self::Discharged => "discharged",
            Self::Verified => "verified",
            Self::Closed => "closed",
            Self::NotActivated => "not_activated",
            Self::Readmitted => "readmitted",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// The stage with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|stage| stage.code() == code)
    }

    /// There is still something to do.
    pub const fn is_open(self) -> bool {
        !matches!(self, Self::Closed | Self::NotActivated | Self::Readmitted | Self::Withdrawn)
    }
}
