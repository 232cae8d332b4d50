//! `archive.recover`: open the archive with the recovery code and give an operator a new passphrase.

use crate::{archive::view::SessionView, registry::Verb, secret::Secret};
use serde::Deserialize;
use ts_rs::TS;

/// Open the archive with the recovery code and give an operator a new passphrase.
pub enum Recover {}

/// What `archive.recover` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "ArchiveRecoverArgs")]
pub struct Args {
    /// The recovery code, as typed.
    pub code: Secret,
    /// The operator whose passphrase is lost.
    pub slot_id: String,
    /// At least 12 characters.
    pub new_passphrase: Secret,
}

impl Verb for Recover {
    const NAME: &'static str = "archive.recover";
    const DOC: &'static str = "Open the archive with the recovery code and give an operator a new passphrase.";
    type Args = Args;
    type Reply = SessionView;
}
