//! `session.new_recovery_code`: make a new recovery code; the old one no longer opens.

use crate::{archive::view::NewRecoveryCode, registry::Verb, secret::Secret};
use serde::Deserialize;
use ts_rs::TS;

/// Make a new recovery code; the old one no longer opens.
pub enum IssueRecoveryCode {}

/// What `session.new_recovery_code` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "SessionNewRecoveryCodeArgs")]
pub struct Args {
    /// One's own passphrase, again.
    pub passphrase: Secret,
}

impl Verb for IssueRecoveryCode {
    const NAME: &'static str = "session.new_recovery_code";
    const DOC: &'static str = "Make a new recovery code; the old one no longer opens.";
    type Args = Args;
    type Reply = NewRecoveryCode;
}
