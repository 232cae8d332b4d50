//! `session.new_recovery_code`: make a new recovery code; the old one no longer opens.

use crate::{CallError, Desk, archive::view::NewRecoveryCode, registry::Verb, secret::Secret};
use poliedro_domain::permission::Op;
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

    fn run(desk: &mut Desk, args: Args) -> Result<NewRecoveryCode, CallError> {
        desk.may_try()?;
        let now = desk.now();
        let passphrase = args.passphrase.passphrase();
        let open = desk.at_work()?;
        // The keys are written last: when the row of the log is not, the printed code is still the one that opens.
        let confirmed = open.archive.change(&open.session, now, Op::OperatorChange, |_| {
            Ok::<_, CallError>(open.vault.confirm_passphrase(&passphrase)?)
        });
        desk.counted(confirmed)?;
        let code = desk.at_work()?.vault.new_recovery_code(now)?;
        Ok(NewRecoveryCode { recovery_code: code.printed().to_string() })
    }
}
