//! `session.change_passphrase`: change one's own passphrase, without re-encrypting anything.

use crate::{
    CallError, Desk,
    registry::{Done, Verb},
    secret::Secret,
};
use poliedro_domain::permission::Op;
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

    fn run(desk: &mut Desk, args: Args) -> Result<Done, CallError> {
        desk.may_try()?;
        let now = desk.now();
        let new = args.new.passphrase();
        new.check().map_err(|error| CallError::field("new", error.to_string()))?;
        let current = args.current.passphrase();
        let open = desk.at_work()?;
        // The keys are written last: when the row of the log is not, the passphrase has not changed.
        let confirmed = open
            .archive
            .change(&open.session, now, Op::Session, |_| Ok::<_, CallError>(open.vault.confirm_passphrase(&current)?));
        desk.counted(confirmed)?;
        desk.at_work()?.vault.change_passphrase(&current, &new, now)?;
        Ok(Done {})
    }
}
