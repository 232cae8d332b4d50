//! `plan.monitor`: record a monitoring visit or call.

use crate::{
    CallError, Desk,
    checks::Checks,
    plan::{append, at_work, check::done_on},
    registry::{Done, Verb},
};
use poliedro_domain::plan::PlanFact;
use serde::Deserialize;
use ts_rs::TS;

/// Record a monitoring visit or call.
pub enum Monitor {}

/// What `plan.monitor` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "PlanMonitorArgs")]
pub struct Args {
    /// Which.
    pub plan_id: String,
    /// Day (ISO); empty = today.
    pub on: String,
    /// Catalogue `monitoringKind`.
    pub how: String,
    /// What was found.
    pub text: String,
}

impl Verb for Monitor {
    const NAME: &'static str = "plan.monitor";
    const DOC: &'static str = "Record a monitoring visit or call.";
    type Args = Args;
    type Reply = Done;

    fn run(desk: &mut Desk, args: Args) -> Result<Done, CallError> {
        let (now, today) = (desk.now(), desk.today());
        let mut checks = Checks::default();
        let at = done_on("on", &args.on, now, today, &mut checks);
        checks.code("how", "monitoringKind", &args.how, "Indichi come ha seguito il progetto.");
        let text = checks.text("text", "Che cosa ha trovato", &args.text);
        if text.is_empty() {
            checks.say("text", "Scriva che cosa ha trovato.");
        }
        checks.done()?;
        append(desk, &args.plan_id, at, PlanFact::Monitored { how: args.how, text }, at_work)?;
        Ok(Done {})
    }
}
