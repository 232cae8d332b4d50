//! `intake.register`: register a PUA access, for a person in file or for a new one.

use crate::{intake::view::IntakeForm, person::view::PersonForm, registry::Verb};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Register a PUA access, for a person in file or for a new one.
pub enum Register {}

/// What `intake.register` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "IntakeRegisterArgs")]
pub struct Args {
    /// The person, when in file.
    pub person_id: Option<String>,
    /// The person, when new.
    pub person: Option<PersonForm>,
    /// Probable duplicates that were seen and are other people.
    pub distinct_from: Vec<String>,
    /// The access.
    pub form: IntakeForm,
}

/// An access was registered.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct IntakeRegistered {
    /// The access.
    pub intake_id: String,
    /// The person.
    pub person_id: String,
}

impl Verb for Register {
    const NAME: &'static str = "intake.register";
    const DOC: &'static str = "Register a PUA access, for a person in file or for a new one.";
    type Args = Args;
    type Reply = IntakeRegistered;
}
