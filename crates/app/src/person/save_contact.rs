//! `person.save_contact`: add or replace a contact.

use crate::{person::view::ContactForm, registry::Done, registry::Verb};
use serde::Deserialize;
use ts_rs::TS;

/// Add or replace a contact.
pub enum SaveContact {}

/// What `person.save_contact` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "PersonSaveContactArgs")]
pub struct Args {
    /// Whose.
    pub person_id: String,
    /// Which; null = new.
    pub id: Option<String>,
    /// The contact.
    pub contact: ContactForm,
}

impl Verb for SaveContact {
    const NAME: &'static str = "person.save_contact";
    const DOC: &'static str = "Add or replace a contact.";
    type Args = Args;
    type Reply = Done;
}
