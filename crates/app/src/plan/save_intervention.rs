//! `plan.save_intervention`: write or change an intervention.

use crate::{
    CallError, Desk, ErrorCode,
    catalogue::office::Office,
    checks::Checks,
    plan::{
        at_work, check, part_id, plan_id,
        view::{InterventionForm, PartSaved},
    },
    registry::Verb,
};
use poliedro_domain::{permission::Op, plan::PlanFact};
use serde::Deserialize;
use ts_rs::TS;

/// Write or change an intervention.
pub enum SaveIntervention {}

/// What `plan.save_intervention` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "PlanSaveInterventionArgs")]
pub struct Args {
    /// Which.
    pub plan_id: String,
    /// Which; null for a new one.
    pub id: Option<String>,
    /// The intervention.
    pub form: InterventionForm,
}

impl Verb for SaveIntervention {
    const NAME: &'static str = "plan.save_intervention";
    const DOC: &'static str = "Write or change an intervention.";
    type Args = Args;
    type Reply = PartSaved;

    fn run(desk: &mut Desk, args: Args) -> Result<PartSaved, CallError> {
        let (plan, now, today) = (plan_id(&args.plan_id)?, desk.now(), desk.today());
        let known = args.id.as_deref().map(part_id).transpose()?;
        let done = desk.change(Op::PlanChange, |tx| {
            let (file, office) = (tx.plan(plan, today)?, Office::read(tx)?);
            at_work(&file.state)?;
            let held = known.and_then(|id| file.state.interventions.iter().find(|(one, _)| *one == id));
            if known.is_some() && held.is_none() {
                return Err(CallError::new(ErrorCode::NotFound, "Questo intervento non c’è più."));
            }
            let mut checks = Checks::default();
            let set = check::intervention(&args.form, held.map(|(_, set)| set), &office, today, &mut checks);
            if set.goal.is_some_and(|goal| !file.state.goals.iter().any(|(id, _)| *id == goal)) {
                checks.say("goal", "L’obiettivo indicato non è in questo progetto.");
            }
            checks.done()?;
            let intervention = match known {
                Some(id) => id,
                None => tx.new_plan_part()?,
            };
            tx.append_plan(plan, file.person, now, PlanFact::InterventionSet { intervention, set })?;
            Ok(intervention)
        })?;
        Ok(PartSaved { id: done.value.to_string() })
    }
}
