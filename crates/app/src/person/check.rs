//! `person.check`: check a form before saving: errors, warnings, probable duplicates.

use crate::{
    person::view::{PersonCheck, PersonForm},
    registry::Verb,
};
use serde::Deserialize;
use ts_rs::TS;

/// Check a form before saving: errors, warnings, probable duplicates.
pub enum Check {}

/// What `person.check` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "PersonCheckArgs")]
pub struct Args {
    /// The person, when already in file.
    pub person_id: Option<String>,
    /// The form.
    pub form: PersonForm,
}

impl Verb for Check {
    const NAME: &'static str = "person.check";
    const DOC: &'static str = "Check a form before saving: errors, warnings, probable duplicates.";
    type Args = Args;
    type Reply = PersonCheck;
}
