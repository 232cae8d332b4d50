//! The rows of a plan: what its facts say it is.

use crate::{Noun, StoreError, deadline, fact::load};
use poliedro_domain::{
    deadline::{Of, of_plan},
    fact::Fact,
    id::{PathwayId, PersonId, PlanPartId},
    plan::{Intervention, PlanFact, PlanState},
};
use rusqlite::{Connection, params};

const INSERT: &str = "INSERT INTO plan (id, person, vmd, kind, opened_at, compiled_at, agreed_on, accepted, activated_at, verify_on, \
                      closed_at, closure, case_manager, case_manager_name) \
                      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)";
const UPDATE: &str = "UPDATE plan SET person = ?2, vmd = ?3, kind = ?4, opened_at = ?5, compiled_at = ?6, agreed_on = ?7, \
                      accepted = ?8, activated_at = ?9, verify_on = ?10, closed_at = ?11, closure = ?12, case_manager = ?13, \
                      case_manager_name = ?14 WHERE id = ?1";
const INTERVENTION: &str = "INSERT INTO plan_intervention (plan, id, intervention, provider, state, from_day, until_day, funding) \
                            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";

/// Writes what lists show of a plan. `is_new`: it has no row yet.
pub(crate) fn project(
    conn: &Connection,
    plan: PathwayId,
    person: PersonId,
    facts: &[Fact<PlanFact>],
    is_new: bool,
) -> Result<(), StoreError> {
    let first = facts.first().ok_or(StoreError::NotFound(Noun::Plan))?;
    let state = PlanState::fold(facts);
    conn.prepare_cached(if is_new { INSERT } else { UPDATE })?.execute(params![
        plan.as_bytes(),
        person.as_bytes(),
        state.vmd.map(|vmd| *vmd.as_bytes()),
        state.kind,
        state.opened_at.unwrap_or(first.happened_at).as_millisecond(),
        state.compiled_at.map(|at| at.as_millisecond()),
        state.agreement.as_ref().map(|agreement| agreement.on.to_string()),
        state.agreement.as_ref().map(|agreement| agreement.accepted),
        state.activated_at.map(|at| at.as_millisecond()),
        state.verify_on.map(|day| day.to_string()),
        state.closed.as_ref().map(|(at, _)| at.as_millisecond()),
        state.closed.as_ref().map(|(_, closure)| closure),
        state.case_manager.as_ref().and_then(|who| who.operator).map(|operator| *operator.as_bytes()),
        state.case_manager.as_ref().map(|who| who.name.as_str()).unwrap_or_default(),
    ])?;
    conn.prepare_cached("DELETE FROM plan_intervention WHERE plan = ?1")?.execute([plan.as_bytes()])?;
    for (id, intervention) in &state.interventions {
        part(conn, plan, *id, intervention)?;
    }
    deadline::put(conn, Of::Plan, plan.as_bytes(), of_plan(plan, person, &state))?;
    // Whether who waits in a list is covered meanwhile.
    if state.kind == "temporary" { deadline::applications_of(conn, person) } else { Ok(()) }
}

/// Folds a plan again from the facts of its subject.
pub(crate) fn refold(conn: &Connection, plan: PathwayId, person: PersonId) -> Result<(), StoreError> {
    let facts = load::<PlanFact>(conn, plan.as_bytes())?;
    let facts: Vec<_> = facts.into_iter().map(|fact| fact.of_pathway(plan, person)).collect();
    project(conn, plan, person, &facts, false)
}

fn part(conn: &Connection, plan: PathwayId, id: PlanPartId, held: &Intervention) -> Result<(), StoreError> {
    let funding = serde_json::to_string(&held.funding).map_err(|error| StoreError::Unreadable(error.to_string()))?;
    conn.prepare_cached(INTERVENTION)?.execute(params![
        plan.as_bytes(),
        id.as_bytes(),
        held.intervention,
        held.provider,
        held.state,
        held.from.map(|day| day.to_string()),
        held.until.map(|day| day.to_string()),
        funding,
    ])?;
    Ok(())
}
