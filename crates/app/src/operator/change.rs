//! `operator.change`: change an operator's name, roles, body.

use crate::{
    CallError, Desk,
    operator::{card, operator_id, told_apart, view::OperatorForm},
    registry::{Done, Verb},
};
use poliedro_domain::{
    operator::OperatorFact,
    permission::{Op, Roles},
};
use serde::Deserialize;
use ts_rs::TS;

/// Change an operator's name, roles, body.
pub enum Change {}

/// What `operator.change` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "OperatorChangeArgs")]
pub struct Args {
    /// Which.
    pub operator_id: String,
    /// As it should be.
    pub form: OperatorForm,
}

impl Verb for Change {
    const NAME: &'static str = "operator.change";
    const DOC: &'static str = "Change an operator's name, roles, body.";
    type Args = Args;
    type Reply = Done;

    fn run(desk: &mut Desk, args: Args) -> Result<Done, CallError> {
        let operator = operator_id(&args.operator_id)?;
        let card = card(&args.form)?;
        let now = desk.now();
        let open = desk.at_work()?;
        let keeps = card.roles.iter().any(|role| role == "administrator");
        if operator == open.session.operator && !keeps {
            return Err(CallError::field(
                "roles",
                "Non può togliere a sé il ruolo di amministratore: lo faccia fare a un altro.",
            ));
        }
        let renamed = open.archive.change(&open.session, now, Op::OperatorChange, |tx| {
            let known = tx.operator_row(operator)?;
            if known.active {
                told_apart(tx, &card, Some(operator))?;
            }
            tx.append_operator(operator, now, OperatorFact::Changed { card: card.clone() })?;
            Ok::<_, CallError>(known.active && known.card.name != card.name)
        })?;
        if renamed.value {
            open.vault.rename_operator(operator, &card.name)?;
        }
        if operator == open.session.operator {
            // What one may do changes at once, not when one next comes in.
            open.session.allowed = Roles::shipped().permissions(card.roles.iter().map(String::as_str));
            open.operator_name = card.name;
        }
        Ok(Done {})
    }
}
