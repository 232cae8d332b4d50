//! The plan that follows a decision.

use crate::CallError;
use jiff::Timestamp;
use poliedro_domain::{
    demo::DemoPlanStep,
    id::{PathwayId, PersonId, PlanPartId},
    plan::{Intervention, PlanFact},
};
use poliedro_store::Change;

/// Writes a plan, if there is one; how many.
pub(super) fn write(
    tx: &mut Change<'_>,
    person: PersonId,
    vmd: Option<PathwayId>,
    steps: Vec<(Timestamp, DemoPlanStep)>,
) -> Result<u32, CallError> {
    if steps.is_empty() {
        return Ok(0);
    }
    let plan = tx.new_pathway()?;
    let (mut goals, mut interventions) = (Vec::new(), Vec::new());
    let mut facts = Vec::with_capacity(steps.len());
    for (at, step) in steps {
        let fact = match step {
            DemoPlanStep::Open { kind } => PlanFact::Opened { plan: kind, vmd },
            DemoPlanStep::Goal { n, goal } => PlanFact::GoalSet { goal: part(tx, &mut goals, n)?, set: goal },
            DemoPlanStep::Intervention { n, serves, intervention } => PlanFact::InterventionSet {
                intervention: part(tx, &mut interventions, n)?,
                set: Intervention { goal: serves.and_then(|n| goals.get(n).copied()), ..intervention },
            },
            DemoPlanStep::Fact(fact) => *fact,
        };
        facts.push((at, fact));
    }
    tx.append_plan_all(plan, person, facts)?;
    Ok(1)
}

/// The identifier of the `n`-th goal or intervention, new the first time.
fn part(tx: &mut Change<'_>, known: &mut Vec<PlanPartId>, n: usize) -> Result<PlanPartId, CallError> {
    while known.len() <= n {
        known.push(tx.new_plan_part()?);
    }
    known.get(n).copied().ok_or_else(|| CallError::failed("Il progetto di esempio non si è potuto scrivere."))
}
