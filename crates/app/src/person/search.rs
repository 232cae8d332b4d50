//! `person.search`: find people by name, code, date of birth, telephone, GeCaS number.

use crate::{person::view::SearchReply, registry::Verb};
use serde::Deserialize;
use ts_rs::TS;

/// Find people by name, code, date of birth, telephone, GeCaS number.
pub enum Search {}

/// What `person.search` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "PersonSearchArgs")]
pub struct Args {
    /// As typed.
    pub query: String,
    /// At most 100.
    pub limit: u32,
}

impl Verb for Search {
    const NAME: &'static str = "person.search";
    const DOC: &'static str = "Find people by name, code, date of birth, telephone, GeCaS number.";
    type Args = Args;
    type Reply = SearchReply;
}
