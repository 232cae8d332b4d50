//! `plan.set_case_manager`: say who answers for the case.

use crate::{
    CallError, Desk,
    checks::Checks,
    plan::{at_work, check::answering, plan_id},
    registry::{Done, Verb},
    vmd::view::AssessorForm,
};
use poliedro_domain::{permission::Op, plan::PlanFact};
use serde::Deserialize;
use ts_rs::TS;

/// Say who answers for the case.
pub enum SetCaseManager {}

/// What `plan.set_case_manager` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "PlanSetCaseManagerArgs")]
pub struct Args {
    /// Which.
    pub plan_id: String,
    /// Who.
    pub to: AssessorForm,
    /// Why, when it passes from another person.
    pub reason: String,
}

impl Verb for SetCaseManager {
    const NAME: &'static str = "plan.set_case_manager";
    const DOC: &'static str = "Say who answers for the case.";
    type Args = Args;
    type Reply = Done;

    fn run(desk: &mut Desk, args: Args) -> Result<Done, CallError> {
        let (plan, now, today) = (plan_id(&args.plan_id)?, desk.now(), desk.today());
        desk.change(Op::PlanChange, |tx| {
            let file = tx.plan(plan, today)?;
            at_work(&file.state)?;
            let mut checks = Checks::default();
            let to = answering(&args.to, "to", tx, &mut checks)?;
            if to.name.is_empty() {
                checks.say("to", "Scelga o scriva chi risponde del caso.");
            }
            let reason = checks.line("reason", "Motivo", &args.reason);
            let passes = file.state.case_manager.as_ref().is_some_and(|present| present.name != to.name);
            if passes && reason.is_empty() {
                checks.say("reason", "Scriva perché passa a un’altra persona.");
            }
            checks.done()?;
            if file.state.case_manager.as_ref() == Some(&to) {
                return Err(CallError::failed("Risponde già del caso questa persona."));
            }
            Ok(tx.append_plan(plan, file.person, now, PlanFact::CaseManagerSet { to, reason })?)
        })?;
        Ok(Done {})
    }
}
