//! `person.save_representation`: add or replace a legal representation.

use crate::{person::view::RepresentationForm, registry::Done, registry::Verb};
use serde::Deserialize;
use ts_rs::TS;

/// Add or replace a legal representation.
pub enum SaveRepresentation {}

/// What `person.save_representation` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "PersonSaveRepresentationArgs")]
pub struct Args {
    /// Whose.
    pub person_id: String,
    /// Which; null = new.
    pub id: Option<String>,
    /// The representation.
    pub representation: RepresentationForm,
}

impl Verb for SaveRepresentation {
    const NAME: &'static str = "person.save_representation";
    const DOC: &'static str = "Add or replace a legal representation.";
    type Args = Args;
    type Reply = Done;
}
