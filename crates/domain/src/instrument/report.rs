//! What scoring says.

use super::{Amount, Tone};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The score of a set of answers, in the form every face of the program shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ScoreReport {
    /// Id of the instrument.
    pub instrument: String,
    /// Version of its definition.
    pub version: String,
    /// The main score as shown; `None` while something is missing.
    pub score: Option<Amount>,
    /// The most it can be for this person: lower than the instrument's where items are not applicable.
    pub max: Amount,
    /// Code of the band.
    pub band: Option<String>,
    /// Its words.
    pub band_label: Option<String>,
    /// How it is to be seen.
    pub tone: Option<Tone>,
    /// Nothing is missing and there is a score.
    pub complete: bool,
    /// The least and the most that can still come out.
    pub range: [Amount; 2],
    /// Required items and inputs without an answer, in the order of the form.
    pub missing: Vec<String>,
    /// The other scores, by id; `None` while something they need is missing.
    pub subscores: BTreeMap<String, Option<Amount>>,
    /// The other scores in full, in their order.
    pub parts: Vec<Part>,
}

/// A score beside the main one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Part {
    /// Its id.
    pub id: String,
    /// Its name.
    pub label: String,
    /// A quantity, or a class whose words are its band.
    pub kind: PartKind,
    /// As shown; `None` while something it needs is missing.
    pub value: Option<Amount>,
    /// The least it can be.
    pub min: Amount,
    /// The most it can be.
    pub max: Amount,
    /// The least and the most that can still come out.
    pub range: [Amount; 2],
    /// Code of the band.
    pub band: Option<String>,
    /// Its words.
    pub band_label: Option<String>,
    /// How it is to be seen.
    pub tone: Option<Tone>,
}

/// What a part is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PartKind {
    /// A quantity.
    Number,
    /// A class: its value is only the place in the list of classes.
    Class,
}

impl ScoreReport {
    /// Any score by id, the main one included: its value and the most it can be.
    pub fn value(&self, id: &str, main: &str) -> Option<(Amount, Amount)> {
        if id == main {
            return self.score.map(|score| (score, self.max));
        }
        let part = self.parts.iter().find(|part| part.id == id)?;
        part.value.map(|value| (value, part.max))
    }
}
