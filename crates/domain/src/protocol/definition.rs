//! What a protocol is made of.

use super::Moment;
use serde::{Deserialize, Serialize};

/// A way of assessing. Only [`super::load`] makes one, so a protocol in hand is valid.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Protocol {
    /// Stable id: `rsa`.
    pub id: String,
    /// Version of the definition, `MAJOR.MINOR.PATCH`. An assessment keeps the version it was opened with.
    pub version: String,
    /// What the interface shows.
    pub title: String,
    /// What it is for, in a sentence or two.
    pub note: String,
    /// The district has confirmed it as it is written here.
    pub confirmed: bool,
    /// Where it comes from.
    pub source: String,
    /// Who it is for.
    pub people: People,
    /// Entry routes it can come from: codes of the catalogue's `entryRoute`.
    pub routes: Vec<String>,
    /// The parts of the assessment, in the order in which they are shown.
    pub areas: Vec<Area>,
    /// Terms; none when no source gives one.
    pub clocks: Vec<Clock>,
    /// What the equipe can decide: codes of the catalogue's `vmdDecision`. The first nine have the keys 1–9.
    pub decisions: Vec<String>,
    /// Who sits in the equipe: codes of the catalogue's `equipeRole`.
    pub equipe_roles: Vec<String>,
    /// What must still be asked to the district, in Italian: whole sentences.
    pub to_confirm: Vec<String>,
}

/// Who a protocol is for. A person outside it is a warning, never a refusal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct People {
    /// Youngest age, whole years.
    pub min_age: Option<i16>,
    /// Oldest age, whole years.
    pub max_age: Option<i16>,
    /// The same in words, with what an age does not say.
    pub text: String,
}

/// A part of the assessment: one visit, by one kind of assessor.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Area {
    /// Stable id, unique in the protocol: `health`, `social`.
    pub id: String,
    /// What the interface shows.
    pub label: String,
    /// Id of the sheet of the visit.
    pub sheet: String,
    /// The assessment is done only when this part is.
    pub required: bool,
    /// Which body its assessor belongs to: a code of the catalogue's `assessorBody`.
    pub body: String,
    /// Who does it, in words.
    pub who: String,
    /// Which scales.
    pub instruments: Instruments,
}

/// The scales of a part: ids of instruments. One that is switched off is not proposed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Instruments {
    /// Proposed to everyone.
    pub always: Vec<String>,
    /// Offered, for when they serve.
    pub if_needed: Vec<String>,
}

/// A term, in calendar days.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Clock {
    /// Stable id, unique in the protocol; the setting that changes the term has it in its key.
    pub id: String,
    /// What the interface shows.
    pub label: String,
    /// It starts on the day of this.
    pub from: Moment,
    /// It stops on the day of this.
    pub until: Moment,
    /// The term, 1–3650.
    pub days: u16,
    /// Day number `days` after the start is still in time.
    pub inclusive: bool,
    /// Warnings: days after the start, ascending, below `days`.
    pub warn: Vec<u16>,
    /// The district has confirmed it as it is written here.
    pub confirmed: bool,
    /// Where it comes from.
    pub source: String,
}

impl Protocol {
    /// A part by its id.
    pub fn area(&self, id: &str) -> Option<&Area> {
        self.areas.iter().find(|area| area.id == id)
    }
    /// A term by its id.
    pub fn clock(&self, id: &str) -> Option<&Clock> {
        self.clocks.iter().find(|clock| clock.id == id)
    }
    /// The ids of every instrument it names, in the order of its parts, each once.
    pub fn instruments(&self) -> Vec<&str> {
        let mut ids = Vec::new();
        for id in self.areas.iter().flat_map(|area| area.instruments.always.iter().chain(&area.instruments.if_needed)) {
            if !ids.contains(&id.as_str()) {
                ids.push(id.as_str());
            }
        }
        ids
    }
}

impl People {
    /// Whether an age (whole years) is within the bounds. An unknown age is not outside them.
    pub fn include(&self, age: Option<i16>) -> bool {
        age.is_none_or(|age| self.min_age.is_none_or(|min| age >= min) && self.max_age.is_none_or(|max| age <= max))
    }
}
