//! `archive.unlock`: open the archive with an operator's passphrase.

use crate::{
    CallError, Desk,
    archive::{open::slot_id, view::SessionView},
    registry::Verb,
    secret::Secret,
};
use serde::Deserialize;
use ts_rs::TS;

/// Open the archive with an operator's passphrase.
pub enum Unlock {}

/// What `archive.unlock` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "ArchiveUnlockArgs")]
pub struct Args {
    /// Which slot.
    pub slot_id: String,
    /// The passphrase.
    pub passphrase: Secret,
}

impl Verb for Unlock {
    const NAME: &'static str = "archive.unlock";
    const DOC: &'static str = "Open the archive with an operator's passphrase.";
    type Args = Args;
    type Reply = SessionView;

    fn run(desk: &mut Desk, args: Args) -> Result<SessionView, CallError> {
        desk.closed()?;
        desk.may_try()?;
        let slot = slot_id(&args.slot_id)?;
        let tried = desk.claimed()?.unlock(slot, &args.passphrase.passphrase());
        let opened = desk.tried(tried)?;
        desk.enter(opened)?;
        desk.session_view()
    }
}
