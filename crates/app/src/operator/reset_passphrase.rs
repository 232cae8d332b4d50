//! `operator.reset_passphrase`: give an operator (active or not) a new passphrase.

use crate::{
    CallError, Desk,
    operator::{has_slot, operator_id, told_apart},
    registry::{Done, Verb},
    secret::Secret,
};
use poliedro_domain::{operator::OperatorFact, permission::Op};
use poliedro_store::key::Passphrase;
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

    fn run(desk: &mut Desk, args: Args) -> Result<Done, CallError> {
        let operator = operator_id(&args.operator_id)?;
        let passphrase = checked(&args.passphrase)?;
        let now = desk.now();
        let open = desk.at_work()?;
        let has_slot = has_slot(open, operator);
        let known = open.archive.change(&open.session, now, Op::OperatorChange, |tx| {
            let known = tx.operator_row(operator)?;
            if known.active {
                // The log says whose passphrase it was.
                tx.append_operator(operator, now, OperatorFact::Changed { card: known.card.clone() })?;
            } else {
                told_apart(tx, &known.card, Some(operator))?;
                tx.append_operator(operator, now, OperatorFact::Reactivated { reason: String::new() })?;
            }
            Ok::<_, CallError>(known)
        })?;
        // The keys are written last: until then the old passphrase, or none, opens.
        if has_slot {
            open.vault.reset_passphrase(operator, &passphrase, now)?;
        } else {
            open.vault.add_operator_slot(operator, &known.value.card.name, &passphrase, now)?;
        }
        Ok(Done {})
    }
}

/// A new passphrase that is long enough.
pub(crate) fn checked(typed: &Secret) -> Result<Passphrase, CallError> {
    let passphrase = typed.passphrase();
    passphrase.check().map_err(|error| CallError::field("passphrase", error.to_string()))?;
    Ok(passphrase)
}
