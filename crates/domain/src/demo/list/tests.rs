//! That the lists look like those of a district, and that every story may be written.

use super::{DemoApplication, DemoApplications, demo_units};
use crate::{
    application::{ApplicationFact, ApplicationState, Exit, Stage, UrgencyState, days_listed, may_follow},
    catalogue::Catalogue,
    demo::{DemoPeople, DemoPlanStep, intakes},
    fact::{Fact, Subject},
    id::{FactId, OperatorId, PathwayId, PersonId},
    person::{Field, Patch},
    plan::PlanFact,
    unit::shipped,
    when::local_date,
};
use jiff::civil::{Date, date};
use uuid::Uuid;

const TODAY: Date = date(2026, 11, 23);

fn fields(seed: u64, index: u64) -> Patch {
    DemoPeople::at(seed, TODAY).nth(index).fields
}

fn district(seed: u64, people: u64) -> Vec<(u64, DemoApplication)> {
    let applications = DemoApplications::new(seed, TODAY);
    let of = |index| {
        let seen =
            intakes(seed, index, TODAY).iter().flat_map(|access| &access.steps).map(|(at, _)| local_date(*at)).max();
        Some((index, applications.beside(index, &fields(seed, index), seen)?))
    };
    (0..people).filter_map(of).collect()
}

/// The state of a story, each fact of which may follow those before.
fn told(steps: &[(jiff::Timestamp, ApplicationFact)]) -> ApplicationState {
    let mut facts: Vec<Fact<ApplicationFact>> = Vec::new();
    for (n, (at, body)) in steps.iter().enumerate() {
        let subject = Subject::Pathway(PathwayId::from_uuid(Uuid::nil()), PersonId::from_uuid(Uuid::nil()));
        may_follow(&facts, body, local_date(*at)).unwrap_or_else(|refusal| panic!("{refusal:?} {body:?} {steps:#?}"));
        let id = FactId::from_uuid(Uuid::from_u128(n as u128));
        let author = OperatorId::from_uuid(Uuid::nil());
        facts.push(Fact { id, subject, happened_at: *at, recorded_at: *at, author, body: body.clone() });
    }
    ApplicationState::fold(&facts)
}

#[test]
fn every_story_may_be_written_and_is_always_the_same() {
    assert_eq!(district(1, 300), district(1, 300));
    assert_ne!(district(1, 50), district(2, 50));
    for (index, story) in district(3, 4000) {
        let state = told(&story.steps);
        assert!(story.steps.iter().all(|(at, _)| local_date(*at) < TODAY), "{story:#?}");
        assert!(story.steps.is_sorted_by_key(|(at, _)| *at) && story.plan.is_sorted_by_key(|(at, _)| *at));
        let end = state.closed;
        assert_eq!(
            story.died.is_some(),
            end.is_some_and(|(_, exit)| exit == Exit::Death) && { !fields(3, index).contains_key(&Field::DeathDate) }
        );
        if let Some(died) = fields(3, index).get(&Field::DeathDate).cloned().flatten() {
            let died: Date = died.parse().unwrap();
            assert!(end.is_some_and(|(day, _)| day <= died) || died >= TODAY, "{died} {story:#?}");
        }
        let opens = story.plan.iter().filter(|(_, step)| matches!(step, DemoPlanStep::Open { .. })).count();
        assert_eq!(opens, usize::from(!story.plan.is_empty()));
    }
}

#[test]
fn codes_are_those_of_the_catalogue() {
    let catalogue = Catalogue::shipped();
    for (_, story) in district(4, 1500) {
        for (_, fact) in &story.steps {
            let known = match fact {
                ApplicationFact::Applied { application, .. } => {
                    assert!(application.documents.iter().all(|code| catalogue.has("applicationDocument", code)));
                    assert!(
                        application
                            .preferences
                            .iter()
                            .all(|it| it.wing.is_empty() || catalogue.has("unitWing", &it.wing))
                    );
                    assert!(application.preferences.iter().all(|it| shipped().iter().any(|(id, _)| *id == it.unit)));
                    assert!(catalogue.has("civilDisability", &application.disability));
                    assert!(catalogue.has("careSetting", &application.setting));
                    catalogue.has("requesterKind", &application.requester.kind)
                }
                ApplicationFact::Suspended { motive, .. } => catalogue.has("suspensionMotive", motive),
                ApplicationFact::Refused { motive, .. } => catalogue.has("refusalMotive", motive),
                ApplicationFact::UrgencyStarted { motive, .. } => catalogue.has("vmdUrgencyMotive", motive),
                _ => true,
            };
            assert!(known, "{fact:?}");
        }
        for (_, step) in &story.plan {
            match step {
                DemoPlanStep::Intervention { intervention, .. } => {
                    assert!(catalogue.has("interventionKind", &intervention.intervention));
                    assert!(catalogue.has("interventionState", &intervention.state));
                    assert!(intervention.funding.iter().all(|line| catalogue.has("fundingLine", line)));
                }
                DemoPlanStep::Fact(fact) => {
                    if let PlanFact::Closed { outcome, .. } = &**fact {
                        assert!(catalogue.has("planClosure", outcome), "{outcome}");
                    }
                }
                _ => {}
            }
        }
    }
    for (_, unit) in demo_units() {
        let beds = unit.beds;
        assert!(beds.contracted <= beds.accredited && beds.accredited <= beds.authorised && unit.source == "ESEMPIO");
        assert!(unit.wings.iter().all(|wing| catalogue.has("unitWing", wing)) && !unit.confirmed);
    }
    assert_eq!(demo_units().len(), 7);
}

#[test]
fn the_lists_look_like_those_of_a_district() {
    let district = district(1, 8000);
    let states: Vec<ApplicationState> = district.iter().map(|(_, story)| told(&story.steps)).collect();
    let share = |test: &dyn Fn(&ApplicationState) -> bool| states.iter().filter(|state| test(state)).count();
    let waits = |state: &ApplicationState| state.is_open();
    let exits = |exit: Exit| share(&|state| state.closed.is_some_and(|(_, how)| how == exit));
    // Of four hundred people, so many wait (those whom an assessment brought to a list come on top).
    let waiting = share(&waits);
    assert!((45..=60).contains(&(waiting / 20)), "{waiting}");
    let mut completed: Vec<i32> = states
        .iter()
        .filter_map(|state| {
            let entry = state.admitted()?;
            Some(days_listed(entry.entered_on, entry.left, &[], TODAY).0)
        })
        .collect();
    completed.sort_unstable();
    let (median, ninety) = (completed[completed.len() / 2], completed[completed.len() * 9 / 10]);
    assert!((210..=270).contains(&median), "{median}");
    assert!((400..=650).contains(&ninety) && *completed.last().unwrap() > 650, "{ninety}");
    assert!(completed.len() > exits(Exit::Death) * 2, "{} {}", completed.len(), exits(Exit::Death));
    for exit in [Exit::Death, Exit::Renounced, Exit::Elsewhere, Exit::Moved] {
        assert!(exits(exit) > 10, "{exit:?}: {}", exits(exit));
    }
    let of_waiting =
        |test: &dyn Fn(&ApplicationState) -> bool| share(&|state| waits(state) && test(state)) * 1000 / waiting;
    let stage = |stage: Stage| of_waiting(&|state| state.stage() == stage);
    assert!((30..=120).contains(&stage(Stage::Suspended)), "{}", stage(Stage::Suspended));
    assert!((15..=80).contains(&stage(Stage::Offered)), "{}", stage(Stage::Offered));
    assert!((5..=50).contains(&stage(Stage::Accepted)), "{}", stage(Stage::Accepted));
    let urgency = |held| of_waiting(&|state| state.urgency.as_ref().is_some_and(|it| it.state == held));
    assert!((25..=80).contains(&urgency(UrgencyState::Pending)), "{}", urgency(UrgencyState::Pending));
    assert!(urgency(UrgencyState::Granted) > 10 && urgency(UrgencyState::Refused) > 5);
    assert!(share(&|state| state.entries.iter().any(|entry| entry.refusals > 0)) > 100);
    // Plans: of those who wait, most have one that runs.
    let runs = |story: &DemoApplication| {
        let said = |wanted: fn(&PlanFact) -> bool| {
            story.plan.iter().any(|(_, step)| matches!(step, DemoPlanStep::Fact(fact) if wanted(fact)))
        };
        said(|fact| matches!(fact, PlanFact::Activated {})) && !said(|fact| matches!(fact, PlanFact::Closed { .. }))
    };
    let covered = district.iter().zip(&states).filter(|((_, story), state)| waits(state) && runs(story)).count();
    assert!((450..=800).contains(&(covered * 1000 / waiting)), "{covered} of {waiting}");
    let ended = district.iter().zip(&states).filter(|((_, story), state)| !waits(state) && runs(story)).count();
    assert!(ended * 40 < states.len(), "{ended}");
}
