//! The definition of an instrument: one shape in the data files, in `poliedro instrument show` and in the interface.

use super::{Amount, Answer, Direction, Domain, ItemKind, Mode, Rule, Source, Tone, file::File};
use serde::{Deserialize, Serialize};

/// An instrument, as validated by [`super::load`]: it cannot be read from JSON in any other way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", try_from = "File")]
pub struct Instrument {
    /// Stable id: lowercase letters, digits, hyphens.
    pub id: String,
    /// Three numbers, `1.0.0`. Any change of what is asked or counted is a new version in a new file.
    pub version: String,
    /// Whole name.
    pub title: String,
    /// Short name.
    pub short: String,
    /// The publication it comes from.
    pub citation: String,
    /// Who holds the rights and what that means for the text shipped here.
    pub licence: String,
    /// What is asked.
    pub mode: Mode,
    /// What it is about.
    pub domain: Domain,
    /// What a higher score means.
    pub direction: Direction,
    /// Who fills it in.
    pub filled_by: String,
    /// The variant or adaptation declared, and what whoever reads the score must know. May be empty.
    pub note: String,
    /// Offered unless switched off; when false it must be switched on in Amministrazione.
    pub on: bool,
    /// The text belongs to somebody: only scores are entered.
    pub licensed: bool,
    /// Verified codes of the whole instrument or of its total.
    pub codes: Vec<Coding>,
    /// What is asked besides the items: schooling, age…
    pub inputs: Vec<Input>,
    /// What is asked, in the order of the form.
    pub items: Vec<Item>,
    /// Groups of items of which exactly one is answered.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub alternatives: Vec<Vec<String>>,
    /// What is counted.
    pub scores: Vec<Score>,
    /// The id of the score that counts most.
    pub main: String,
    /// The bands of the main score, again.
    pub bands: Vec<Band>,
    /// What can be filled in from another instrument.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub derive: Vec<Derivation>,
}

/// A verified code of a public system.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Coding {
    /// URI of the system.
    pub system: String,
    /// The code.
    pub code: String,
    /// How the system calls it; may be empty.
    pub display: String,
}

/// What is asked besides the items.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Input {
    /// Its id, unlike that of any item.
    pub id: String,
    /// The question.
    pub label: String,
    /// Single or number.
    pub kind: ItemKind,
    /// For a single choice.
    #[serde(default)]
    pub options: Vec<InputOption>,
    /// For a number: the least.
    #[serde(default)]
    pub min: Option<Amount>,
    /// For a number: the most.
    #[serde(default)]
    pub max: Option<Amount>,
    /// Without it there is no score.
    pub required: bool,
    /// What the program can propose.
    #[serde(default)]
    pub source: Option<Source>,
}

/// An option of an input.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InputOption {
    /// Stable code.
    pub code: String,
    /// Words.
    pub label: String,
}

/// One question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Item {
    /// Its id.
    pub id: String,
    /// The question or the name of the function.
    pub label: String,
    /// How to answer; may be empty.
    pub help: String,
    /// The heading it stands under; may be empty.
    pub section: String,
    /// How it is answered.
    pub kind: ItemKind,
    /// The options.
    pub options: Vec<Choice>,
    /// For a multiple choice: the option that excludes the others.
    pub exclusive: Option<String>,
    /// For a single choice: the words of «not applicable», whose code is [`super::NOT_APPLICABLE`].
    pub not_applicable: Option<String>,
    /// For a number: the least.
    pub min: Option<Amount>,
    /// For a number: the most.
    pub max: Option<Amount>,
    /// For a number: the step, counted from the least.
    pub step: Option<Amount>,
    /// For a number: the points of each interval. Without, the number itself is the points.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub cuts: Vec<Cut>,
    /// Without it there is no score. Items of a group of alternatives count as a group.
    pub required: bool,
    /// What the program can propose, by the `from` and `to` of the options.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
    /// Verified codes.
    pub codes: Vec<Coding>,
}

/// An option of an item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// Stable code.
    pub code: String,
    /// Words.
    pub label: String,
    /// Points, not negative.
    pub points: Amount,
    /// The least number (years of age, for [`Source::Age`]) this option stands for, included.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Amount>,
    /// The largest, included.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Amount>,
}

/// An interval of a number and its points.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cut {
    /// First number.
    pub from: Amount,
    /// Last number.
    pub to: Amount,
    /// Points.
    pub points: Amount,
}

/// Something counted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Score {
    /// Its id.
    pub id: String,
    /// Its name.
    pub label: String,
    /// The least it can be.
    pub min: Amount,
    /// The most.
    pub max: Amount,
    /// How many decimals are shown, 0 to 4.
    #[serde(default)]
    pub decimals: u32,
    /// Its bands, from the lowest; may be empty.
    #[serde(default)]
    pub bands: Vec<Band>,
    /// How it is made.
    pub rule: Rule,
}

/// A band of a score, on the value as it is shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Band {
    /// Stable code.
    pub code: String,
    /// Words.
    pub label: String,
    /// First value.
    pub from: Amount,
    /// Last value.
    pub to: Amount,
    /// How it is to be seen.
    pub tone: Tone,
}

/// What can be filled in from the answers to another instrument.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Derivation {
    /// The id of the other instrument.
    pub from: String,
    /// Item here → item there, answered with the same codes.
    #[serde(default, skip_serializing_if = "std::collections::BTreeMap::is_empty")]
    pub items: std::collections::BTreeMap<String, String>,
    /// Number item here → score there.
    #[serde(default, skip_serializing_if = "std::collections::BTreeMap::is_empty")]
    pub scores: std::collections::BTreeMap<String, String>,
}

impl Instrument {
    /// An item by id.
    pub fn item(&self, id: &str) -> Option<&Item> {
        self.items.iter().find(|item| item.id == id)
    }
    /// An input by id.
    pub fn input(&self, id: &str) -> Option<&Input> {
        self.inputs.iter().find(|input| input.id == id)
    }
    /// A score by id.
    pub fn score(&self, id: &str) -> Option<&Score> {
        self.scores.iter().find(|score| score.id == id)
    }
    /// The main score; `None` never happens in a definition that was loaded.
    pub fn main_score(&self) -> Option<&Score> {
        self.score(&self.main)
    }
    /// The group of alternatives an item belongs to.
    pub fn alternatives_of(&self, id: &str) -> Option<&[String]> {
        self.alternatives.iter().find(|group| group.iter().any(|member| member == id)).map(Vec::as_slice)
    }
}

impl Item {
    /// An option by code.
    pub fn option(&self, code: &str) -> Option<&Choice> {
        self.options.iter().find(|option| option.code == code)
    }
    /// The option that fits this many whole years of age, when the item's [`Item::source`] is the age: a proposal, never an answer.
    pub fn fitting_age(&self, years: i16) -> Option<&Choice> {
        self.source.filter(|source| *source == Source::Age)?;
        let years = Amount::whole(i32::from(years));
        self.options.iter().find(|option| {
            (option.from.is_some() || option.to.is_some())
                && option.from.is_none_or(|from| from <= years)
                && option.to.is_none_or(|to| years <= to)
        })
    }
    /// The points of a number; `None` when it is not one that this item admits.
    pub(super) fn number_points(&self, number: Amount) -> Option<Amount> {
        let (min, max, step) = (self.min?, self.max?, self.step?);
        if number < min || number > max || !number.on_grid(min, step) {
            return None;
        }
        if self.cuts.is_empty() {
            return Some(number);
        }
        self.cuts.iter().find(|cut| cut.from <= number && number <= cut.to).map(|cut| cut.points)
    }
}

impl Input {
    /// An answer that this input admits?
    pub(super) fn admits(&self, answer: &Answer) -> bool {
        match (self.kind, answer) {
            (ItemKind::Single, Answer::Code(code)) => self.options.iter().any(|option| option.code == *code),
            (ItemKind::Number, Answer::Number(number)) => {
                self.min.is_none_or(|min| min <= *number) && self.max.is_none_or(|max| *number <= max)
            }
            _ => false,
        }
    }
}

impl Score {
    /// The band of a value as shown.
    pub fn band(&self, shown: Amount) -> Option<&Band> {
        self.bands.iter().find(|band| band.from <= shown && shown <= band.to)
    }
}
