//! How a score is made of answers: data, not code.

use super::Amount;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// How a score is made. In a file, `items` left out means every item of the instrument.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", rename_all_fields = "camelCase", deny_unknown_fields)]
pub enum Rule {
    /// The sum of the points, divided by a constant. Items that are «not applicable» are left out and lower the maximum; the sum
    /// is never re-proportioned.
    Sum {
        /// Which items.
        #[serde(default)]
        items: Vec<String>,
        /// The constant, at least 1.
        #[serde(default = "one")]
        divide_by: u32,
    },
    /// How many items have at least these points.
    Count {
        /// Which items.
        #[serde(default)]
        items: Vec<String>,
        /// From how many points an item counts.
        at_least: Amount,
    },
    /// The mean of the points.
    Mean {
        /// Which items.
        #[serde(default)]
        items: Vec<String>,
    },
    /// A score that stands before this one, corrected by an input and kept within the limits of this one.
    Adjust {
        /// The id of the score.
        of: String,
        /// The id of the input (single choice).
        input: String,
        /// What every option of the input adds.
        by: BTreeMap<String, Amount>,
    },
    /// A class told by how many items have no points and by which. The first profile that fits holds. The value is the place of
    /// the class (the `from` of its band), which means nothing as a quantity.
    Class {
        /// Which items: at most 10.
        #[serde(default)]
        items: Vec<String>,
        /// The profiles, in order.
        profiles: Vec<Profile>,
        /// The code of the band when none fits.
        otherwise: String,
    },
}

/// One class of [`Rule::Class`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Profile {
    /// The code of its band.
    pub band: String,
    /// How many items have no points.
    pub zeros: usize,
    /// Items that must be among them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub among: Vec<String>,
}

const fn one() -> u32 {
    1
}

impl Rule {
    /// The items it reads itself; empty for a correction of another score.
    pub fn items(&self) -> &[String] {
        match self {
            Self::Sum { items, .. } | Self::Count { items, .. } | Self::Mean { items } | Self::Class { items, .. } => {
                items
            }
            Self::Adjust { .. } => &[],
        }
    }
    /// Names every item of the instrument where the file names none.
    pub(super) fn fill(&mut self, all: &[String]) {
        match self {
            Self::Sum { items, .. } | Self::Count { items, .. } | Self::Mean { items } | Self::Class { items, .. } => {
                if items.is_empty() {
                    *items = all.to_vec();
                }
            }
            Self::Adjust { .. } => {}
        }
    }
}
