//! `operator.deactivate`: take away an operator's access and change the archive's key.

use crate::{registry::Done, registry::Verb};
use serde::Deserialize;
use ts_rs::TS;

/// Take away an operator's access and change the archive's key.
pub enum Deactivate {}

/// What `operator.deactivate` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "OperatorDeactivateArgs")]
pub struct Args {
    /// Which.
    pub operator_id: String,
    /// Why.
    pub reason: String,
}

impl Verb for Deactivate {
    const NAME: &'static str = "operator.deactivate";
    const DOC: &'static str = "Take away an operator's access and change the archive's key.";
    type Args = Args;
    type Reply = Done;
}
