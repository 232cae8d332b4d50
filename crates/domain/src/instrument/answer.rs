//! What was answered.

use super::{Amount, Instrument, Item, ItemKind};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// The code of «not applicable», where an item declares it.
pub const NOT_APPLICABLE: &str = "na";

/// One answer. In JSON: a code, a list of codes or a number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Answer {
    /// The code of one option.
    Code(String),
    /// The codes of several options, in the order of the form. Empty counts as unanswered.
    Codes(Vec<String>),
    /// A number, with at most four decimals.
    Number(Amount),
}

/// The answers to one instrument, by id of item or input. [`super::read`] is how they are checked; the engine counts what it
/// does not understand as unanswered.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Answers(BTreeMap<String, Answer>);

impl Answers {
    /// The answer to an item or input; `None` when unanswered.
    pub fn get(&self, id: &str) -> Option<&Answer> {
        self.0.get(id).filter(|answer| !matches!(answer, Answer::Codes(codes) if codes.is_empty()))
    }
    /// Writes an answer.
    pub fn set(&mut self, id: impl Into<String>, answer: Answer) {
        self.0.insert(id.into(), answer);
    }
    /// Takes an answer away.
    pub fn clear(&mut self, id: &str) {
        self.0.remove(id);
    }
    /// Every answer, by id.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Answer)> {
        self.0.iter().map(|(id, answer)| (id.as_str(), answer))
    }
    /// How many.
    pub fn len(&self) -> usize {
        self.0.len()
    }
    /// None at all?
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl FromIterator<(String, Answer)> for Answers {
    fn from_iter<T: IntoIterator<Item = (String, Answer)>>(answers: T) -> Self {
        Self(answers.into_iter().collect())
    }
}

/// What is known of one item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Known {
    /// Nothing: not answered, or with something that is not an answer.
    Nothing,
    /// It does not concern this person.
    NotApplicable,
    /// It gives these points.
    Points(Amount),
}

/// What an answer says of its item.
pub(super) fn known(item: &Item, answers: &Answers) -> Known {
    match (item.kind, answers.get(&item.id)) {
        (ItemKind::Single, Some(Answer::Code(code))) if code == NOT_APPLICABLE && item.not_applicable.is_some() => {
            Known::NotApplicable
        }
        (ItemKind::Single, Some(Answer::Code(code))) => points(item.option(code).map(|option| option.points)),
        (ItemKind::Multiple, Some(Answer::Codes(codes))) => points(several(item, codes)),
        (ItemKind::Number, Some(Answer::Number(number))) => points(item.number_points(*number)),
        _ => Known::Nothing,
    }
}

/// The points of several options that can stand together.
fn several(item: &Item, codes: &[String]) -> Option<Amount> {
    let together: BTreeSet<&String> = codes.iter().collect();
    let alone = item.exclusive.as_ref().is_some_and(|exclusive| together.contains(exclusive));
    if together.len() != codes.len() || (alone && codes.len() > 1) {
        return None;
    }
    codes.iter().try_fold(Amount::ZERO, |sum, code| item.option(code).map(|option| sum.plus(option.points)))
}

fn points(points: Option<Amount>) -> Known {
    points.map_or(Known::Nothing, Known::Points)
}

/// Is everything that this id asks answered? An id of nobody is.
pub(super) fn answered(instrument: &Instrument, id: &str, answers: &Answers) -> bool {
    if let Some(item) = instrument.item(id) {
        return known(item, answers) != Known::Nothing;
    }
    match (instrument.input(id), answers.get(id)) {
        (Some(input), Some(answer)) => input.admits(answer),
        (Some(_), None) => false,
        (None, _) => true,
    }
}
