//! `audit.verify`: check the whole chain of the log.

use crate::{audit::view::AuditVerdict, registry::Verb};
use serde::Deserialize;
use ts_rs::TS;

/// Check the whole chain of the log.
pub enum Verify {}

/// What `audit.verify` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "AuditVerifyArgs")]
pub struct Args {}

impl Verb for Verify {
    const NAME: &'static str = "audit.verify";
    const DOC: &'static str = "Check the whole chain of the log.";
    type Args = Args;
    type Reply = AuditVerdict;
}
