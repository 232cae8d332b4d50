//! Words of lists, moments, and what somebody wrote.

use crate::json::Object;
use crate::system;
use jiff::{Timestamp, civil::Date};
use poliedro_domain::when;
use serde_json::{Value, json};

/// A word of one of our lists, with the public code that says the same where there is one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Word {
    /// The list (`careSetting`); empty for words of nobody's list.
    pub list: String,
    /// Its code; empty for words of nobody's list.
    pub code: String,
    /// As people read it.
    pub label: String,
    /// System, code and English name of the same in a public system.
    pub public: Option<Public>,
}

/// A code of a public system.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Public {
    /// URI of the system.
    pub system: &'static str,
    /// The code.
    pub code: &'static str,
    /// Its name there.
    pub display: &'static str,
}

impl Public {
    pub(crate) fn coding(self) -> Value {
        json!({ "system": self.system, "code": self.code, "display": self.display })
    }
}

impl Word {
    /// A word of a list.
    pub fn of(list: &str, code: &str, label: impl Into<String>) -> Self {
        Self { list: list.to_owned(), code: code.to_owned(), label: label.into(), public: None }
    }
    /// Words that are on no list.
    pub fn said(label: impl Into<String>) -> Self {
        Self { label: label.into(), ..Self::default() }
    }
    /// The same, said also with a public code.
    #[must_use]
    pub fn also(self, public: Public) -> Self {
        Self { public: Some(public), ..self }
    }
    fn codings(&self) -> Vec<Value> {
        let own = (!self.list.is_empty() && !self.code.is_empty()).then(|| self.own());
        self.public.map(Public::coding).into_iter().chain(own).collect()
    }
    fn own(&self) -> Value {
        Object::default()
            .with("system", format!("{}:{}", system::LISTS, self.list))
            .with("code", self.code.as_str())
            .with("display", self.label.as_str())
            .done()
    }
    /// A `CodeableConcept`; `null` when nothing is said.
    pub(crate) fn concept(&self) -> Value {
        if self.code.is_empty() && self.label.trim().is_empty() && self.public.is_none() {
            return Value::Null;
        }
        Object::default().with("coding", self.codings()).with("text", self.label.as_str()).done()
    }
}

/// `CodeableConcept`s of the words that say something.
pub(crate) fn concepts(words: &[Word]) -> Vec<Value> {
    words.iter().map(Word::concept).filter(|concept| !concept.is_null()).collect()
}

/// When: to the second, or a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moment {
    /// A moment.
    At(Timestamp),
    /// A day, Europe/Rome.
    On(Date),
}

impl Moment {
    fn day(self) -> Date {
        match self {
            Self::At(at) => when::local_date(at),
            Self::On(day) => day,
        }
    }
    pub(crate) fn text(self) -> String {
        match self {
            Self::At(at) => moment(at),
            Self::On(day) => day.to_string(),
        }
    }
}

/// A FHIR `dateTime` or `instant`, to the second, with the offset of Italian time.
pub(crate) fn moment(at: Timestamp) -> String {
    when::local(at).strftime("%Y-%m-%dT%H:%M:%S%:z").to_string()
}

/// From when to when. One that ends before it begins was typed wrong, and FHIR has no way to say it (per-1): no end is said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Period {
    /// First moment or day.
    pub start: Option<Moment>,
    /// Last one; `None` while it lasts.
    pub end: Option<Moment>,
}

impl Period {
    /// `null` when neither is known.
    pub(crate) fn value(self) -> Value {
        let follows = |end: &Moment| match (self.start, *end) {
            (Some(Moment::At(start)), Moment::At(end)) => start <= end,
            (Some(start), end) => start.day() <= end.day(),
            (None, _) => true,
        };
        let (start, end) = (self.start.map(Moment::text), self.end.filter(follows).map(Moment::text));
        if start.is_none() && end.is_none() {
            return Value::Null;
        }
        Object::default().with("start", start).with("end", end).done()
    }
}

/// What somebody wrote.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Note {
    /// When.
    pub at: Option<Timestamp>,
    /// Who, in words.
    pub by: String,
    /// What.
    pub text: String,
}

impl Note {
    /// Words of nobody in particular.
    pub fn said(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }
}

/// `Annotation`s of the notes that say something.
pub(crate) fn annotations(notes: &[Note]) -> Vec<Value> {
    let said = notes.iter().filter(|note| !note.text.trim().is_empty());
    let one = |note: &Note| {
        Object::default()
            .with("authorString", note.by.as_str())
            .with("time", note.at.map(moment))
            .with("text", note.text.as_str())
            .done()
    };
    said.map(one).collect()
}
