//! Answers to one instrument, sealed as they would be by whoever administers it.

use super::{super::dice::Dice, person::Scene};
use crate::administration::{Administration, Respondent};
use crate::instrument::{Answer, Answers, Instrument, Library, derive, score};
use crate::vmd::Assessor;
use serde_json::{Map, Value};

/// Answers under construction.
pub(super) struct Sheet {
    instrument: &'static Instrument,
    answers: Answers,
}

impl Sheet {
    /// `None` for an instrument that is not shipped.
    pub(super) fn of(id: &str) -> Option<Self> {
        Library::shipped().get(id).map(|instrument| Self { instrument, answers: Answers::default() })
    }
    pub(super) fn code(mut self, item: &str, code: impl ToString) -> Self {
        self.answers.set(item, Answer::Code(code.to_string()));
        self
    }
    pub(super) fn number(mut self, item: &str, number: i32) -> Self {
        self.answers.set(item, Answer::Number(number.into()));
        self
    }
    /// One of several codes, by how many of some limits a loss has passed.
    pub(super) fn step(self, item: &str, codes: &[&str], passed: usize) -> Self {
        let code = codes.get(passed).or(codes.last()).copied().unwrap_or_default();
        self.code(item, code)
    }
    pub(super) fn yes(self, item: &str, yes: bool) -> Self {
        self.code(item, if yes { "si" } else { "no" })
    }
    pub(super) fn done(self) -> Filled {
        Filled { instrument: self.instrument, answers: self.answers }
    }
}

/// An instrument and its answers.
#[derive(Clone, Debug)]
pub(super) struct Filled {
    pub(super) instrument: &'static Instrument,
    pub(super) answers: Answers,
}

impl Filled {
    /// The main score, as a float; `None` when something is missing.
    pub(super) fn score(&self) -> Option<f64> {
        score(self.instrument, &self.answers).score.map(|score| score.to_f64())
    }
    /// A shorter instrument filled from this one.
    pub(super) fn derived(&self, id: &str) -> Option<Self> {
        let target = Library::shipped().get(id)?;
        derive(target, self.instrument, &self.answers).map(|answers| Self { instrument: target, answers })
    }
    /// Without the answer to one of its questions, the last but one: where people tire.
    pub(super) fn interrupted(mut self) -> Self {
        if let Some(item) = self.instrument.items.iter().rev().nth(1) {
            self.answers.clear(&item.id);
        }
        self
    }
    /// With another answer to one of its single choices: a slip of the finger.
    pub(super) fn mistyped(mut self, dice: &mut Dice) -> Self {
        let single: Vec<_> = self.instrument.items.iter().filter(|item| item.options.len() > 1).collect();
        if let Some(item) = dice.pick(&single) {
            let given = self.answers.get(&item.id).cloned();
            let other = item.options.iter().map(|option| Answer::Code(option.code.clone()));
            if let Some(other) = other.into_iter().find(|answer| Some(answer) != given.as_ref()) {
                self.answers.set(&item.id, other);
            }
        }
        self
    }

    /// As it is kept.
    pub(super) fn seal(&self, scene: &Scene, by: &Assessor, respondent: Respondent) -> Administration {
        let report = score(self.instrument, &self.answers);
        let answers = match serde_json::to_value(&self.answers) {
            Ok(Value::Object(answers)) => answers,
            _ => Map::new(),
        };
        Administration {
            instrument: self.instrument.id.clone(),
            version: self.instrument.version.clone(),
            answers,
            report: serde_json::to_value(&report).unwrap_or_default(),
            respondent,
            place: scene.place.to_owned(),
            by: by.clone(),
            note: String::new(),
            incomplete: if report.complete { String::new() } else { scene.tired.to_owned() },
            corrects: None,
            reason: String::new(),
        }
    }
}
