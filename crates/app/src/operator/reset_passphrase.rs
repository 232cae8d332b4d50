//! `operator.reset_passphrase`: give an operator (active or not) a new passphrase.

use crate::{registry::Done, registry::Verb, secret::Secret};
use serde::Deserialize;
use ts_rs::TS;

/// Give an operator (active or not) a new passphrase.
pub enum ResetPassphrase {}

/// What `operator.reset_passphrase` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "OperatorResetPassphraseArgs")]
pub struct Args {
    /// Which.
    pub operator_id: String,
    /// At least 12 characters.
    pub passphrase: Secret,
}

impl Verb for ResetPassphrase {
    const NAME: &'static str = "operator.reset_passphrase";
    const DOC: &'static str = "Give an operator (active or not) a new passphrase.";
    type Args = Args;
    type Reply = Done;
}
