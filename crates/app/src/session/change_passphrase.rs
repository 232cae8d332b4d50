//! `session.change_passphrase`: change one's own passphrase, without re-encrypting anything.

use crate::{registry::Done, registry::Verb, secret::Secret};
use serde::Deserialize;
use ts_rs::TS;

/// Change one's own passphrase, without re-encrypting anything.
pub enum ChangePassphrase {}

/// What `session.change_passphrase` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "SessionChangePassphraseArgs")]
pub struct Args {
    /// The present one.
    pub current: Secret,
    /// The new one.
    pub new: Secret,
}

impl Verb for ChangePassphrase {
    const NAME: &'static str = "session.change_passphrase";
    const DOC: &'static str = "Change one's own passphrase, without re-encrypting anything.";
    type Args = Args;
    type Reply = Done;
}
