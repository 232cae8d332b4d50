//! `territory.assign`: say which sub-ambito a comune belongs to, from a day on.

use crate::{registry::Done, registry::Verb};
use serde::Deserialize;
use ts_rs::TS;

/// Say which sub-ambito a comune belongs to, from a day on.
pub enum Assign {}

/// What `territory.assign` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "TerritoryAssignArgs")]
pub struct Args {
    /// Comune.
    pub belfiore: String,
    /// Sub-ambito name.
    pub sub_ambito: String,
    /// ISO date.
    pub from: String,
    /// Confirmed by the Ufficio di Piano.
    pub confirmed: bool,
}

impl Verb for Assign {
    const NAME: &'static str = "territory.assign";
    const DOC: &'static str = "Say which sub-ambito a comune belongs to, from a day on.";
    type Args = Args;
    type Reply = Done;
}
