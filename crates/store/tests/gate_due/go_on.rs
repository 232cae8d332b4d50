//! The next step of a pathway, as work goes on: so that histories get far.

use super::{
    super::gate_lists,
    deed::{Deed, day},
    world::{World, pick},
};
use jiff::civil::Date;
use poliedro_domain::{
    application::{ApplicationFact, Turn},
    discharge::{Component, CotClock, DischargeFact, DischargePlan},
    id::MeetingId,
    plan::{Intervention, PlanFact},
    vmd::{Decision, Synthesis, VmdFact},
};
use poliedro_store::{Change, StoreError};
use uuid::Uuid;

/// Which kind of pathway goes on.
#[derive(Clone, Copy, Debug)]
pub enum Way {
    Discharge,
    Application,
    Vmd,
    Plan,
}

/// What comes next of one of these pathways; `on` is a day for what needs one.
pub fn next(
    change: &Change<'_>,
    world: &World,
    way: Way,
    n: usize,
    on: Option<Date>,
    today: Date,
) -> Result<Deed, StoreError> {
    let note = String::new;
    Ok(match way {
        Way::Discharge => {
            let state = change.discharge(pick(&world.discharges, n)?.id)?.state;
            let fact = if state.received_at.is_none() {
                DischargeFact::Received { clock: CotClock::default(), corrects: None, reason: String::new() }
            } else if state.assessed.is_none() {
                DischargeFact::Assessed { assessment: Box::default() }
            } else if state.plan.is_none() {
                let component = Component { component: "adi".into(), ..Component::default() };
                let plan = DischargePlan { components: vec![component], verify_on: on, note: note() };
                DischargeFact::Planned { plan: Box::new(plan) }
            } else if state.activated_at.is_none() && (on.is_some() || state.discharged.is_some()) {
                DischargeFact::Activated { note: note() }
            } else if state.discharged.is_none() {
                DischargeFact::Discharged { to: "domicilio".into(), note: note() }
            } else {
                let (how, outcome) = ("telefono".into(), "adeguato".into());
                DischargeFact::Verified { how, outcome, text: note(), next: on }
            };
            Deed::Discharge(n, 48, fact)
        }
        Way::Application => {
            let state = change.application(pick(&world.applications, n)?.id)?.state;
            let turn = state.entry(gate_lists::unit(gate_lists::A)).map(|entry| entry.turn());
            // Some wait for the equipe before they enter.
            let vmd =
                state.application.as_ref().and_then(|held| held.vmd).filter(|_| turn.is_none() && n.is_multiple_of(2));
            if let Some(vmd) = vmd {
                let place = world.vmds.iter().position(|told| told.id == vmd).unwrap();
                return next(change, world, Way::Vmd, place, Some(today), today);
            }
            let fact = match turn {
                None => gate_lists::entered(&[gate_lists::A]),
                Some(Turn::Waiting) => ApplicationFact::Offered {
                    unit: gate_lists::unit(gate_lists::A),
                    wing: note(),
                    answer_by: on,
                    note: note(),
                },
                Some(Turn::Offered) => gate_lists::accepted(gate_lists::A),
                Some(_) => gate_lists::admitted(gate_lists::A),
            };
            Deed::Application(n, (today - day(0)).get_days().into(), fact)
        }
        Way::Vmd => {
            let state = change.vmd(pick(&world.vmds, n)?.id)?.state;
            let meeting = MeetingId::from_uuid(Uuid::from_u128(77));
            let missing = ["health", "social"].into_iter().find(|area| !state.visits.contains_key(*area));
            let fact = match missing {
                Some(area) => super::super::gate_common::visited(area, "asst", None),
                None if state.synthesis.is_none() => VmdFact::Synthesised { synthesis: Synthesis::default() },
                None => VmdFact::Decided {
                    meeting,
                    number: 1,
                    year: 2026,
                    decision: Box::new(Decision {
                        outcome: if on.is_some() { "lista_rsa" } else { "misura" }.into(),
                        ..Decision::default()
                    }),
                },
            };
            Deed::Vmd(n, fact)
        }
        Way::Plan => {
            let state = change.plan(pick(&world.plans, n)?.id, today)?.state;
            let fact = if state.compiled_at.is_none() {
                PlanFact::Compiled {}
            } else if state.activated_at.is_none() {
                PlanFact::Activated {}
            } else {
                let intervention = poliedro_domain::id::PlanPartId::from_uuid(Uuid::from_u128(500));
                let set = Intervention {
                    intervention: "sad".into(),
                    state: "attivo".into(),
                    until: on,
                    ..Intervention::default()
                };
                PlanFact::InterventionSet { intervention, set }
            };
            Deed::Plan(n, fact)
        }
    })
}
