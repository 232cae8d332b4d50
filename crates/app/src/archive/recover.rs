//! `archive.recover`: open the archive with the recovery code and give an operator a new passphrase.

use crate::{
    CallError, Desk,
    archive::{open::slot_id, view::SessionView},
    registry::Verb,
    secret::Secret,
};
use poliedro_domain::{operator::OperatorFact, permission::Op};
use poliedro_store::{Session, recovery::RecoveryCode};
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

    fn run(desk: &mut Desk, args: Args) -> Result<SessionView, CallError> {
        desk.closed()?;
        desk.may_try()?;
        let slot = slot_id(&args.slot_id)?;
        let code =
            RecoveryCode::parse(args.code.expose()).map_err(|error| CallError::field("code", error.to_string()))?;
        let new = args.new_passphrase.passphrase();
        new.check().map_err(|error| CallError::field("newPassphrase", error.to_string()))?;
        let tried = desk.claimed()?.unlock_with_recovery(&code);
        let mut opened = desk.tried(tried)?;
        let operator =
            opened.slots().into_iter().find(|known| known.slot_id == slot).and_then(|known| known.operator_id);
        let operator =
            operator.ok_or_else(|| CallError::failed("Scelga l’operatore a cui dare una nuova passphrase."))?;
        let slot = opened.reset_passphrase(operator, &new, desk.now())?;
        let (vault, closed) = opened.lock();
        closed?;
        let opened = vault.unlock(slot, &new)?;
        desk.enter(opened)?;
        // The log says that a passphrase was given with the code on paper, and to whom.
        let (now, open) = (desk.now(), desk.at_work()?);
        let system = Session::system(open.session.device.clone());
        open.archive.change(&system, now, Op::OperatorChange, |tx| {
            let card = tx.operator_row(operator)?.card;
            tx.append_operator(operator, now, OperatorFact::Changed { card })
        })?;
        desk.session_view()
    }
}
