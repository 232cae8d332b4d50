//! Whatever is said of a pathway, in any order: its obligations have one key each, an open one has its step, and time only brings an
//! obligation nearer.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use jiff::{SignedDuration, Timestamp, ToSpan, civil::date};
use poliedro_domain::{
    deadline::*,
    discharge::{CotClock, DischargeFact, DischargePlan, DischargeState, Referral},
    fact::{Fact, Subject},
    id::{FactId, MeetingId, OperatorId, PathwayId, PersonId},
    intake::{IntakeFact, IntakeState, Outcome, Requester},
    protocol::Library,
    vmd::{Decision, PlannedVisit, Request, Synthesis, Visit, VmdFact, VmdState},
};
use proptest::prelude::*;
use std::collections::BTreeSet;
use uuid::Uuid;

const FIRST: i64 = 1_790_000_000;

fn pathway() -> PathwayId {
    PathwayId::from_uuid(Uuid::from_u128(1))
}
fn person() -> PersonId {
    PersonId::from_uuid(Uuid::from_u128(2))
}

/// Facts as they were said, some hours apart.
fn facts<B>(said: Vec<(i64, B)>) -> Vec<Fact<B>> {
    let number = |(n, (hours, body)): (u128, (i64, B))| {
        let at = Timestamp::from_second(FIRST + hours * 3600).unwrap();
        Fact {
            id: FactId::from_uuid(Uuid::from_u128(n)),
            subject: Subject::Pathway(pathway(), person()),
            happened_at: at,
            recorded_at: at,
            author: OperatorId::from_uuid(Uuid::nil()),
            body,
        }
    };
    (1..).zip(said).map(number).collect()
}

fn undone(n: u128) -> FactId {
    FactId::from_uuid(Uuid::from_u128(n))
}

fn intake() -> impl Strategy<Value = IntakeFact> {
    let requested = |urgency: bool| IntakeFact::Requested {
        channel: String::new(),
        requester: Requester::default(),
        need: String::new(),
        need_areas: vec![],
        already_followed_by: vec![],
        urgency: urgency.then(String::new),
        corrects: None,
    };
    prop_oneof![
        any::<bool>().prop_map(requested),
        Just(IntakeFact::Assessed { summary: String::new(), complex: true, need_areas: vec![], art27: None }),
        Just(IntakeFact::Oriented { services: vec![], note: String::new() }),
        Just(IntakeFact::Closed { outcome: Outcome::Oriented, note: String::new() }),
        Just(IntakeFact::Reopened { reason: String::new() }),
        (1..12u128).prop_map(|n| IntakeFact::Voided { fact: undone(n), reason: String::new() }),
    ]
}

fn discharge() -> impl Strategy<Value = DischargeFact> {
    let note = String::new;
    let day = |n: i64| date(2026, 9, 20) + n.days();
    prop_oneof![
        2 => prop::option::of(0..40i64).prop_map(move |n| DischargeFact::Referred {
            referral: Box::new(Referral { expected_on: n.map(day), ..Referral::default() }), corrects: None
        }),
        2 => (1..240u16).prop_map(|hours| DischargeFact::Received { clock: CotClock { hours, working: None }, corrects: None, reason: String::new() }),
        1 => Just(DischargeFact::Assessed { assessment: Box::default() }),
        1 => prop::option::of(0..40i64).prop_map(move |n| DischargeFact::Planned {
            plan: Box::new(DischargePlan { verify_on: n.map(day), ..DischargePlan::default() })
        }),
        1 => Just(DischargeFact::Activated { note: note() }),
        1 => Just(DischargeFact::Discharged { to: note(), note: note() }),
        1 => prop::option::of(0..40i64).prop_map(move |n| DischargeFact::Verified {
            how: note(), outcome: note(), text: note(), next: n.map(day)
        }),
        1 => Just(DischargeFact::Closed { outcome: note(), note: note() }),
        1 => Just(DischargeFact::Reopened { reason: note() }),
        1 => (1..12u128).prop_map(|n| DischargeFact::Voided { fact: undone(n), reason: String::new() }),
    ]
}

fn vmd() -> impl Strategy<Value = VmdFact> {
    let areas = || prop::sample::subsequence(vec!["health".to_owned(), "social".to_owned()], 1..=2);
    let meeting = MeetingId::from_uuid(Uuid::from_u128(3));
    let visit = |area: String| Visit {
        area,
        sheet: String::new(),
        version: String::new(),
        values: serde_json::Map::new(),
        by: Default::default(),
        joint: false,
        place: String::new(),
        present: String::new(),
        corrects: None,
        reason: String::new(),
    };
    prop_oneof![
        2 => prop::sample::select(vec!["rsa", "asd"]).prop_map(|protocol| VmdFact::Requested {
            request: Request { protocol: protocol.into(), ..Request::default() }, corrects: None
        }),
        4 => (areas(), 0..60i64).prop_map(|(areas, n)| VmdFact::VisitPlanned { visit: PlannedVisit {
            areas, on: date(2026, 9, 20) + n.days(), at: "10:00".into(), place: String::new(), address: String::new(), note: String::new()
        }}),
        1 => areas().prop_map(|areas| VmdFact::VisitCancelled { areas, reason: String::new() }),
        4 => areas().prop_map(move |areas| VmdFact::Visited { visit: Box::new(visit(areas[0].clone())) }),
        2 => Just(VmdFact::Synthesised { synthesis: Synthesis::default() }),
        1 => Just(VmdFact::Scheduled { meeting }),
        1 => Just(VmdFact::Unscheduled { meeting }),
        1 => any::<bool>().prop_map(move |postponed| VmdFact::Decided {
            meeting, number: 1, year: 2026, decision: Box::new(Decision { postponed, ..Decision::default() })
        }),
        1 => Just(VmdFact::Transmitted { to: String::new(), note: String::new() }),
        1 => Just(VmdFact::Closed { outcome: String::new(), note: String::new() }),
        1 => Just(VmdFact::Reopened { reason: String::new() }),
        1 => (1..12u128).prop_map(|n| VmdFact::Voided { fact: undone(n), reason: String::new() }),
    ]
}

fn said<B: std::fmt::Debug + Clone>(fact: impl Strategy<Value = B>) -> impl Strategy<Value = Vec<(i64, B)>> {
    prop::collection::vec((0..400i64, fact), 0..14)
}

/// What holds of the obligations of any pathway, whenever one looks.
fn sound(open: &[Deadline], of: Of) {
    let keys: BTreeSet<_> = open.iter().map(|one| one.key.clone()).collect();
    assert_eq!(keys.len(), open.len(), "{open:?}");
    for one in open {
        assert_eq!((one.key.kind.of(), one.key.of, one.person), (of, pathway().uuid(), Some(person())));
        assert!(one.due.is_some() || !one.whole_day);
        assert!(one.quarter.is_none_or(|quarter| one.began <= quarter && one.due.is_some_and(|due| quarter <= due)));
        assert!(!one.urgent || one.press == Some(one.began));
        let mut before = one.band(Timestamp::from_second(FIRST - 9_000_000).unwrap());
        for hours in (0..24 * 120).step_by(7) {
            let now = Timestamp::from_second(FIRST - 900_000).unwrap() + SignedDuration::from_hours(hours);
            let band = one.band(now);
            assert_eq!(band == Band::Late, one.due.is_some_and(|due| due <= now));
            assert!(before != Band::Late || band == Band::Late, "late stays late");
            let near = |band: Band| match band {
                Band::Open => 0,
                Band::Later => 1,
                Band::Week => 2,
                Band::Today => 3,
                Band::Now => 4,
                Band::Late => 5,
            };
            assert!(near(before) <= near(band), "{before:?} {band:?} {one:?}");
            before = band;
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, ..ProptestConfig::default() })]

    #[test]
    fn an_access_has_one_thing_to_do_until_it_is_closed(said in said(intake())) {
        let state = IntakeState::fold(&facts(said));
        let open = of_intake(pathway(), person(), &state);
        sound(&open, Of::Intake);
        prop_assert_eq!(open.len(), usize::from(state.closed.is_none()));
    }

    #[test]
    fn a_discharge_has_one_step_until_it_is_over(said in said(discharge())) {
        let state = DischargeState::fold(&[], &facts(said));
        let open = of_discharge(pathway(), person(), &state);
        sound(&open, Of::Discharge);
        prop_assert_eq!(open.len(), usize::from(state.is_open()));
    }

    #[test]
    fn an_assessment_has_its_terms_its_visits_and_one_step(said in said(vmd())) {
        let state = VmdState::fold(&[], &facts(said));
        let protocol = state.request.as_ref().and_then(|request| Library::shipped().get(&request.protocol));
        let open = of_vmd(pathway(), person(), &state, protocol);
        sound(&open, Of::Vmd);
        let many = |kinds: &[Kind]| open.iter().filter(|one| kinds.contains(&one.key.kind)).count();
        let over = state.closed.is_some() || state.withdrawn;
        let visits: BTreeSet<_> = state.planned.iter().filter(|_| !over).map(|(area, it)| if it.areas.len() > 1 { "joint" } else { area.as_str() }).collect();
        // A joint visit is one; so is what is left of it.
        prop_assert!(many(&[Kind::VmdVisit]) >= visits.len().min(1) && many(&[Kind::VmdVisit]) <= state.planned.len());
        let steps = [Kind::VmdSynthesise, Kind::VmdSchedule, Kind::VmdTransmit];
        let made = ["health", "social"].iter().all(|area| state.visits.contains_key(*area));
        let decided = state.decision().is_some();
        let waits = !over && state.scheduled.is_none() && if decided { state.transmitted.is_none() } else { made };
        prop_assert_eq!(many(&steps), usize::from(waits));
        prop_assert_eq!(many(&[Kind::VmdComplete]), usize::from(!over && state.request.is_none()));
        let rsa = protocol.is_some_and(|protocol| protocol.id == "rsa");
        prop_assert_eq!(many(&[Kind::VmdTerm]), usize::from(!over && rsa && !made));
    }
}
