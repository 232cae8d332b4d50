//! `operator.add`: add an operator with a first passphrase, which they type themselves.

use crate::{
    CallError, Desk,
    operator::{card, reset_passphrase::checked, told_apart, view::OperatorForm},
    registry::{Done, Verb},
    secret::Secret,
};
use poliedro_domain::{operator::OperatorFact, permission::Op};
use serde::Deserialize;
use ts_rs::TS;

/// Add an operator with a first passphrase, which they type themselves.
pub enum Add {}

/// What `operator.add` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "OperatorAddArgs")]
pub struct Args {
    /// Who.
    pub form: OperatorForm,
    /// At least 12 characters.
    pub passphrase: Secret,
}

impl Verb for Add {
    const NAME: &'static str = "operator.add";
    const DOC: &'static str = "Add an operator with a first passphrase, which they type themselves.";
    type Args = Args;
    type Reply = Done;

    fn run(desk: &mut Desk, args: Args) -> Result<Done, CallError> {
        let passphrase = checked(&args.passphrase)?;
        let card = card(&args.form)?;
        let now = desk.now();
        let open = desk.at_work()?;
        let label = card.name.clone();
        let added = open.archive.change(&open.session, now, Op::OperatorChange, |tx| {
            told_apart(tx, &card, None)?;
            let operator = tx.new_operator()?;
            tx.append_operator(operator, now, OperatorFact::Added { card })?;
            Ok::<_, CallError>(operator)
        })?;
        // The keys are written last: without them the operator is in the list and is given a passphrase from there.
        open.vault.add_operator_slot(added.value, &label, &passphrase, now)?;
        Ok(Done {})
    }
}
