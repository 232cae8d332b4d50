use super::*;
use crate::{
    catalogue::Catalogue,
    demo::{DemoStep, intakes},
    discharge::{DischargeState, Stage, may_follow},
    fact::{Fact, Subject},
    id::{FactId, OperatorId, PathwayId, PersonId},
    intake::Destination,
    request::RequestFact,
    when::start_of_day,
};
use jiff::civil::date;
use std::collections::BTreeMap;

const TODAY: Date = date(2026, 11, 23);

fn fact<B>(n: usize, at: Timestamp, body: B) -> Fact<B> {
    let mut id = [0; 16];
    id[8..].copy_from_slice(&(n as u64).to_be_bytes());
    Fact {
        id: FactId::from_bytes(id),
        subject: Subject::Pathway(PathwayId::from_bytes([1; 16]), PersonId::from_bytes([2; 16])),
        happened_at: at,
        recorded_at: at,
        author: OperatorId::from_bytes([3; 16]),
        body,
    }
}

fn me() -> Assessor {
    Assessor {
        operator: Some(OperatorId::from_bytes([3; 16])),
        name: "Operatrice di esempio".to_owned(),
        role: "ifec".to_owned(),
        body: "asst".to_owned(),
        body_name: String::new(),
    }
}

/// The discharges of a district, with the referrals that sent them.
fn district(seed: u64, people: u64, today: Date) -> Vec<(Option<Timestamp>, DemoDischarge)> {
    let everyone = DemoPeople::at(seed, today);
    let discharges = DemoDischarges::new(seed, today, everyone, me());
    let of = |index: u64| {
        let accesses = intakes(seed, index, today);
        let steps = accesses.iter().flat_map(|access| &access.steps);
        let to_cot = |(at, step): &(Timestamp, DemoStep)| {
            matches!(step, DemoStep::Refer { to: Destination::Cot, .. }).then_some(*at)
        };
        let sent: Vec<Timestamp> = steps.filter_map(to_cot).collect();
        let around = DemoAround { sent: sent.clone(), ..DemoAround::default() };
        let all = discharges.of(index, &everyone.nth(index).fields, &around);
        all.into_iter().map(move |one| (one.sent.map(|n| sent[n]), one)).collect::<Vec<_>>()
    };
    (0..people).flat_map(of).collect()
}

/// The state that the facts lead to; each must be one that may follow.
fn walked(sent: Option<Timestamp>, steps: &[(Timestamp, DischargeFact)]) -> DischargeState {
    let opened = sent.map(|at| {
        let from_intake = PathwayId::from_bytes([4; 16]);
        fact(0, at, RequestFact::Opened { to: Destination::Cot, from_intake, motive: "x".into(), urgent: false })
    });
    let referral: Vec<_> = opened.into_iter().collect();
    let mut known = Vec::new();
    for (n, (at, body)) in steps.iter().enumerate() {
        let said = may_follow(&referral, &known, body, *at);
        assert_eq!(said, Ok(()), "{body:?} at {at} after {known:?}");
        known.push(fact(n + 1, *at, body.clone()));
    }
    DischargeState::fold(&referral, &known)
}

#[test]
fn every_story_may_be_told() {
    for (seed, today) in [(1, TODAY), (2, TODAY), (7, date(2027, 3, 30)), (11, date(2028, 2, 29))] {
        let end = start_of_day(today) + SignedDuration::from_hours(24);
        for (sent, one) in district(seed, 1200, today) {
            let state = walked(sent, &one.steps);
            let all = one.steps.iter().chain(one.again.iter().flat_map(|again| &again.steps));
            assert!(all.clone().all(|(at, _)| *at < end));
            assert!(one.steps.is_sorted_by_key(|(at, _)| *at));
            if let Some(again) = &one.again {
                assert!(state.discharged.as_ref().is_some_and(|(left, _)| *left < again.at) && state.is_open());
                assert!(matches!(again.steps.first(), Some((_, DischargeFact::Referred { .. }))));
                walked(None, &again.steps);
            }
        }
    }
}

#[test]
fn a_district_has_every_stage_and_most_are_assessed_in_time() {
    let all = district(1, 4000, TODAY);
    let mut stages = BTreeMap::<Stage, u32>::new();
    let (mut assessed, mut in_time, mut again) = (0, 0, 0);
    for (sent, one) in &all {
        let state = walked(*sent, &one.steps);
        again += u32::from(one.again.is_some());
        if one.again.is_none() {
            *stages.entry(state.stage()).or_default() += 1;
        }
        assessed += u32::from(state.assessed.is_some());
        in_time += u32::from(state.in_time() == Some(true));
    }
    assert!((850..1100).contains(&all.len()), "{}", all.len());
    for stage in
        Stage::ALL.iter().filter(|stage| !matches!(stage, Stage::Withdrawn | Stage::Referred | Stage::Readmitted))
    {
        assert!(stages.get(stage).is_some_and(|count| *count >= 2), "{stage:?}: {stages:?}");
    }
    assert!(again >= 15 && (70..93).contains(&(in_time * 100 / assessed)), "{again} {in_time}/{assessed}");
}

#[test]
fn who_died_has_nothing_done_after() {
    let everyone = DemoPeople::at(1, TODAY);
    let discharges = DemoDischarges::new(1, TODAY, everyone, me());
    let mut ended = 0;
    for index in 0..3000 {
        let fields = everyone.nth(index).fields;
        let told = discharges.of(index, &fields, &DemoAround::default());
        let Some(middle) = told.first().and_then(|one| Some(local_date(one.steps.get(one.steps.len() / 2)?.0))) else {
            continue;
        };
        let around = DemoAround { died: Some(middle), ..DemoAround::default() };
        for one in discharges.of(index, &fields, &around) {
            let state = walked(None, &one.steps);
            let all = one.steps.iter().chain(one.again.iter().flat_map(|again| &again.steps));
            assert!(all.map(|(at, _)| local_date(*at)).all(|day| day <= middle), "{one:?}");
            assert!(
                one.again.is_some() || !state.is_open() || middle >= TODAY || state.received_at.is_none(),
                "{one:?}"
            );
            let how = state.closed.as_ref().or(state.not_activated.as_ref());
            ended += u32::from(how.is_some_and(|(_, code)| code == "decesso"));
        }
    }
    assert!(ended > 100, "{ended}");
}

#[test]
fn four_hundred_people_have_what_must_be_there_to_try_each_room() {
    let at = at(TODAY, 9 * 60);
    for seed in [1, 2, 3] {
        let all = district(seed, 400, TODAY);
        let states: Vec<_> = all.iter().map(|(sent, one)| (one, walked(*sent, &one.steps))).collect();
        let open: Vec<_> = states.iter().filter(|(one, state)| one.again.is_none() && state.is_open()).collect();
        let waits = open.iter().filter(|(_, state)| state.assessed.is_none() && state.received_at.is_some());
        let late = waits.clone().filter(|(_, state)| state.due_at().is_some_and(|due| due <= at)).count();
        let quarter = waits.clone().filter(|(_, state)| {
            let began = state.received_at.map(|received| state.clock.last_quarter(received));
            began.is_some_and(|began| began <= at) && state.due_at().is_some_and(|due| due > at)
        });
        assert!((60..120).contains(&all.len()), "{seed}: {}", all.len());
        assert!((8..=16).contains(&open.len()), "{seed}: {}", open.len());
        assert!(late >= 1 && quarter.count() >= 1 && waits.count() >= 4 - 1, "{seed}");
    }
}

#[test]
fn every_code_is_in_the_catalogue_and_the_same_seed_gives_the_same() {
    let words = Catalogue::shipped();
    let all = district(3, 1500, TODAY);
    assert_eq!(all, district(3, 1500, TODAY));
    let steps = all.iter().flat_map(|(_, one)| one.steps.iter().chain(one.again.iter().flat_map(|again| &again.steps)));
    for (_, body) in steps {
        let codes: Vec<(&str, &str)> = match body {
            DischargeFact::Referred { referral, .. } => {
                assert!(referral.brass.is_none_or(|brass| brass.score <= 40));
                vec![("dischargeSource", referral.source.as_str()), ("facility", referral.facility.as_str())]
                    .into_iter()
                    .chain(referral.eligibility.iter().map(|code| ("dischargeEligibility", code.as_str())))
                    .chain((!referral.home.is_empty()).then_some(("homeState", referral.home.as_str())))
                    .collect()
            }
            DischargeFact::Assessed { assessment } => vec![("visitPlace", &assessment.place)],
            DischargeFact::Planned { plan } => {
                let of = |one: &crate::discharge::Component| {
                    [("dischargeComponent", one.component.clone()), ("dischargeProvider", one.provider.clone())]
                };
                for (list, code) in plan.components.iter().flat_map(of) {
                    assert!(words.has(list, &code), "{list} {code}");
                }
                Vec::new()
            }
            DischargeFact::Discharged { to, .. } => vec![("dischargeDestination", to)],
            DischargeFact::Verified { how, outcome, .. } => vec![("monitoringKind", how), ("dischargeCheck", outcome)],
            DischargeFact::Closed { outcome, .. } => vec![("dischargeClosure", outcome)],
            DischargeFact::NotActivated { motive, .. } => vec![("notActivatedMotive", motive)],
            _ => Vec::new(),
        };
        for (list, code) in codes {
            assert!(words.has(list, code), "{list} {code}");
        }
    }
}
