//! `plan.activate`: say that the plan runs.

use crate::{
    CallError, Desk,
    catalogue::office::Office,
    checks::Checks,
    plan::{
        at_work,
        check::{done_on, since_opened},
        missing::whole,
        plan_id,
    },
    registry::{Done, Verb},
};
use poliedro_domain::{permission::Op, plan::PlanFact, when::format_date};
use serde::Deserialize;
use ts_rs::TS;

/// Say that the plan runs.
pub enum Activate {}

/// What `plan.activate` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "PlanActivateArgs")]
pub struct Args {
    /// Which.
    pub plan_id: String,
    /// First day (ISO); empty = today.
    pub on: String,
}

impl Verb for Activate {
    const NAME: &'static str = "plan.activate";
    const DOC: &'static str = "Say that the plan runs.";
    type Args = Args;
    type Reply = Done;

    fn run(desk: &mut Desk, args: Args) -> Result<Done, CallError> {
        let (plan, now, today) = (plan_id(&args.plan_id)?, desk.now(), desk.today());
        let mut checks = Checks::default();
        let at = done_on("on", &args.on, now, today, &mut checks);
        checks.done()?;
        desk.change(Op::PlanChange, |tx| {
            let file = tx.plan(plan, today)?;
            let state = &file.state;
            at_work(state)?;
            if state.activated_at.is_some() {
                return Err(CallError::failed("Questo progetto è già attivo."));
            }
            since_opened("on", at, state)?;
            if state.compiled_at.is_none() {
                return Err(CallError::failed("Prima di attivarlo, dichiari compilato il progetto."));
            }
            // What made it whole may have been removed since.
            whole(state, &Office::read(tx)?)?;
            if let Some(refused) = state.agreement.as_ref().filter(|agreement| !agreement.accepted) {
                let day = format_date(refused.on);
                return Err(CallError::failed(format!(
                    "Il progetto non è stato accettato (il {day}): per attivarlo, registri prima una nuova adesione."
                )));
            }
            Ok(tx.append_plan(plan, file.person, at, PlanFact::Activated {})?)
        })?;
        Ok(Done {})
    }
}
