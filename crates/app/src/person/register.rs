//! `person.register`: open a file.

use crate::{person::view::PersonForm, registry::Verb};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Open a file.
pub enum Register {}

/// What `person.register` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "PersonRegisterArgs")]
pub struct Args {
    /// The form.
    pub form: PersonForm,
    /// Probable duplicates that were seen and are other people.
    pub distinct_from: Vec<String>,
}

/// A file was opened.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Registered {
    /// The person.
    pub person_id: String,
}

impl Verb for Register {
    const NAME: &'static str = "person.register";
    const DOC: &'static str = "Open a file.";
    type Args = Args;
    type Reply = Registered;
}
