//! `person.remove_relation`: take away a contact or representation entered by mistake.

use crate::{registry::Done, registry::Verb};
use serde::Deserialize;
use ts_rs::TS;

/// Take away a contact or representation entered by mistake.
pub enum RemoveRelation {}

/// What `person.remove_relation` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "PersonRemoveRelationArgs")]
pub struct Args {
    /// Whose.
    pub person_id: String,
    /// Which.
    pub id: String,
    /// Why.
    pub reason: String,
}

impl Verb for RemoveRelation {
    const NAME: &'static str = "person.remove_relation";
    const DOC: &'static str = "Take away a contact or representation entered by mistake.";
    type Args = Args;
    type Reply = Done;
}
