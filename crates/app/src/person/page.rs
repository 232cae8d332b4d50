//! `person.page`: open a person's file; the consultation is logged.

use crate::{person::view::PersonPage, registry::Verb};
use serde::Deserialize;
use ts_rs::TS;

/// Open a person's file; the consultation is logged.
pub enum Page {}

/// What `person.page` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "PersonPageArgs")]
pub struct Args {
    /// Whose.
    pub person_id: String,
}

impl Verb for Page {
    const NAME: &'static str = "person.page";
    const DOC: &'static str = "Open a person's file; the consultation is logged.";
    type Args = Args;
    type Reply = PersonPage;
}
