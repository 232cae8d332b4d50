//! `operator.deactivate`: take away an operator's access and change the archive's key.

use crate::{
    CallError, Desk,
    checks::Checks,
    operator::{has_slot, operator_id},
    registry::{Done, Verb},
};
use poliedro_domain::{operator::OperatorFact, permission::Op};
use serde::Deserialize;
use ts_rs::TS;

/// Take away an operator's access and change the archive's key.
pub enum Deactivate {}

/// What `operator.deactivate` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "OperatorDeactivateArgs")]
pub struct Args {
    /// Which.
    pub operator_id: String,
    /// Why.
    pub reason: String,
}

impl Verb for Deactivate {
    const NAME: &'static str = "operator.deactivate";
    const DOC: &'static str = "Take away an operator's access and change the archive's key.";
    type Args = Args;
    type Reply = Done;

    fn run(desk: &mut Desk, args: Args) -> Result<Done, CallError> {
        let operator = operator_id(&args.operator_id)?;
        let mut checks = Checks::default();
        let reason = checks.line("reason", "Motivo", &args.reason);
        checks.done()?;
        if operator == desk.operator()? {
            return Err(CallError::failed(
                "Non può togliere l’accesso a sé: lo faccia fare a un altro amministratore.",
            ));
        }
        let now = desk.now();
        let has_slot = has_slot(desk.at_work()?, operator);
        desk.change(Op::OperatorChange, |tx| match (tx.operator_row(operator)?.active, has_slot) {
            (true, _) => Ok(tx.append_operator(operator, now, OperatorFact::Deactivated { reason }).map(|_| ())?),
            // The disk refused the change of key the last time: only that is left to do.
            (false, true) => Ok(()),
            (false, false) => Err(CallError::failed("A questo operatore l’accesso è già stato tolto.")),
        })?;
        // From here on the operator is out (their slot is not let in); the archive's key, which they may have kept, changes too.
        if has_slot {
            desk.without_archive(|vault| vault.remove_operator_slot(operator, now, &mut |_, _| {}))?;
        }
        Ok(Done {})
    }
}
