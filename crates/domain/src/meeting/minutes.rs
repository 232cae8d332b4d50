//! The minutes: everything that was known and decided, written out, so that they read the same for ever, whatever changes later
//! (dominio.md §2.2, minimum data of the minutes).

use super::{Attendant, Convened, Participant};
use crate::{
    id::{PathwayId, PersonId},
    vmd::{Decision, Synthesis},
};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// The minutes of a meeting.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Minutes {
    /// Progressive number in the year, from 1.
    pub number: u32,
    /// Year of the meeting.
    pub year: i16,
    /// When and how the equipe met.
    pub convened: Convened,
    /// When they were sealed.
    pub sealed_at: Timestamp,
    /// Who sealed them.
    pub sealed_by: String,
    /// Members, present and absent.
    pub people: Vec<Attendant>,
    /// How the equipe met, in the words of that day.
    #[serde(default)]
    pub mode: String,
    /// Who was there, in the words of that day: «Luca Verdi, Infermiere (ASST di Crema)».
    #[serde(default)]
    pub present: Vec<String>,
    /// Who was not.
    #[serde(default)]
    pub absent: Vec<String>,
    /// Cases, in the order of the agenda.
    pub cases: Vec<CaseMinutes>,
}

/// One case in the minutes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CaseMinutes {
    /// The assessment.
    pub case: PathwayId,
    /// The file.
    pub person: PersonId,
    /// «Cognome Nome» on that day.
    pub full_name: String,
    /// Whole years on that day.
    pub age: Option<i16>,
    /// Comune of residence.
    pub comune: String,
    /// Protocol, in words.
    pub protocol: String,
    /// Service requested, in words.
    pub service: String,
    /// The visits: «Visita sanitaria, 12/03/2026, Anna Bianchi, infermiera (ASST)».
    pub visits: Vec<String>,
    /// Scores, with their day.
    pub scores: Vec<MinuteScore>,
    /// What the assessors brought.
    pub synthesis: Synthesis,
    /// Who was heard.
    pub heard: Vec<Participant>,
    /// What was decided.
    pub decision: Decision,
    /// The same, as it is read.
    #[serde(default)]
    pub words: CaseWords,
}

/// What is coded of a case, in the words of the day of sealing: a word that changes later does not change minutes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct CaseWords {
    /// Decision.
    pub outcome: String,
    /// Setting.
    pub setting: String,
    /// Needs and resources, a sentence for each domain.
    pub needs: Vec<String>,
    /// Who was heard.
    pub heard: String,
    /// Who answers for the case.
    pub case_manager: String,
}

/// A score in the minutes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct MinuteScore {
    /// Title of the instrument.
    pub instrument: String,
    /// Version of its definition.
    pub version: String,
    /// Score as shown («60 su 100»), or the range when incomplete.
    pub score: String,
    /// Band in words; empty when there is none.
    pub band: String,
    /// When it was administered.
    pub at: Timestamp,
}

/// An integrative minute.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Addendum {
    /// Progressive number in the year; minutes and integrative minutes share the series.
    pub number: u32,
    /// Year.
    pub year: i16,
    /// Number and year of the minutes it adds to.
    pub adds_to: (u32, i16),
    /// SHA-256 of the minutes it adds to.
    pub adds_to_sha256: String,
    /// The case it is about, when one only.
    pub case: Option<PathwayId>,
    /// Why it is needed.
    pub reason: String,
    /// What is added or corrected.
    pub text: String,
    /// The decision that takes the place of the one in the minutes, if it changes.
    pub decision: Option<Decision>,
    /// That decision in the words of the day of sealing; empty when it does not change.
    #[serde(default)]
    pub words: String,
    /// When it was sealed.
    pub sealed_at: Timestamp,
    /// Who sealed it.
    pub sealed_by: String,
}
