//! `letterhead.withdraw`: say that nobody writes with a letterhead any longer.

use crate::{
    CallError, Desk,
    checks::Checks,
    letterhead::letterhead_id,
    registry::{Done, Verb},
};
use poliedro_domain::{letterhead::LetterheadFact, permission::Op};
use serde::Deserialize;
use ts_rs::TS;

/// Say that nobody writes with a letterhead any longer.
pub enum Withdraw {}

/// What `letterhead.withdraw` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "LetterheadWithdrawArgs")]
pub struct Args {
    /// Which.
    pub letterhead_id: String,
    /// Why.
    pub reason: String,
}

impl Verb for Withdraw {
    const NAME: &'static str = "letterhead.withdraw";
    const DOC: &'static str = "Say that nobody writes with a letterhead any longer.";
    type Args = Args;
    type Reply = Done;

    fn run(desk: &mut Desk, args: Args) -> Result<Done, CallError> {
        let id = letterhead_id(&args.letterhead_id)?;
        let mut checks = Checks::default();
        let reason = checks.line("reason", "Motivo", &args.reason);
        checks.done()?;
        desk.change(Op::LetterheadChange, |tx| {
            let held = tx.letterheads()?.into_iter().find(|row| row.id == id && !row.withdrawn);
            if let Some(held) = held {
                if held.letterhead.default {
                    return Err(CallError::failed(
                        "Questa intestazione vale per tutti i documenti che non ne hanno una propria: prima scelga come generale un’altra.",
                    ));
                }
                if !held.letterhead.kinds.is_empty() {
                    return Err(CallError::failed(
                        "Con questa intestazione si scrivono ancora alcuni tipi di documento: prima li tolga da questa intestazione.",
                    ));
                }
            }
            Ok(tx.append_letterhead(id, LetterheadFact::Withdrawn { reason })?)
        })?;
        Ok(Done {})
    }
}
