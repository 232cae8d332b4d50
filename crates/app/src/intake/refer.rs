//! `intake.refer`: send to VMD or COT: opens the request that those who assess pick up.

use crate::registry::Verb;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Send to VMD or COT: opens the request that those who assess pick up.
pub enum Refer {}

/// What `intake.refer` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "IntakeReferArgs")]
pub struct Args {
    /// Which.
    pub intake_id: String,
    /// `vmd` or `cot`.
    pub to: String,
    /// Why.
    pub motive: String,
    /// Urgent.
    pub urgent: bool,
}

/// A request was opened.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Referred {
    /// The request.
    pub request_id: String,
}

impl Verb for Refer {
    const NAME: &'static str = "intake.refer";
    const DOC: &'static str = "Send to VMD or COT: opens the request that those who assess pick up.";
    type Args = Args;
    type Reply = Referred;
}
