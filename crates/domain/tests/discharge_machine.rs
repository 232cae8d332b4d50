//! No sequence of facts, in any order, reaches a contradiction; what is undone comes back as it was; each refusal says why; the clock is told
//! as it was kept.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod discharge;

use discharge::{
    Sent, Story, activated, assessed, assigned, closed, left, linked, not_activated, planned, readmitted, received,
    referred, reopened, second, undo, verified,
    walk::{Walk, walk},
};
use poliedro_domain::{
    discharge::{DischargeFact, DischargeState, Refusal, Stage, may_have_died, not_after_death},
    when::local_date,
};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// What somebody tries to write: most often time goes on, sometimes it is any moment of ten days.
#[derive(Clone, Copy, Debug)]
enum When {
    Later(i64),
    Any(i64),
}

#[derive(Clone, Debug)]
enum What {
    Fact(DischargeFact),
    /// Undo the fact with this number, counted from the last.
    Undo(usize),
}

fn what() -> impl Strategy<Value = What> {
    let fact = |fact: DischargeFact| Just(What::Fact(fact));
    let hours = prop::sample::select(vec![0u16, 1, 24, 48, 72]);
    prop_oneof![
        2 => any::<bool>().prop_map(|corrects| What::Fact(referred(corrects))),
        5 => (hours, any::<bool>()).prop_map(|(hours, corrects)| What::Fact(received(hours, corrects))),
        1 => fact(assigned()),
        7 => fact(assessed()),
        7 => (0..3usize).prop_map(|components| What::Fact(planned(components))),
        7 => fact(activated()),
        6 => fact(left()),
        6 => fact(verified("regolare")),
        1 => fact(closed()),
        1 => fact(not_activated()),
        2 => fact(readmitted()),
        2 => (0..3u8).prop_map(|n| What::Fact(linked(n))),
        2 => fact(reopened()),
        8 => (0..8usize).prop_map(What::Undo),
    ]
}

fn attempts(many: usize) -> impl Strategy<Value = (Sent, Vec<(When, What)>)> {
    let when = prop_oneof![5 => (0..30_000i64).prop_map(When::Later), 1 => (-90_000..864_000i64).prop_map(When::Any)];
    let sent = prop_oneof![
        8 => Just(Sent::Nothing),
        4 => Just(Sent::ToCot),
        1 => Just(Sent::TakenBack),
        1 => Just(Sent::ToEquipe),
    ];
    (sent, prop::collection::vec((when, what()), 1..many))
}

/// The moments and the facts that are tried, one after the other; what may not stand is left out unless `anyhow`.
fn lived(
    (sent, attempts): &(Sent, Vec<(When, What)>),
    anyhow: bool,
    refused: &mut dyn FnMut(Refusal),
    mut each: impl FnMut(&Story),
) -> Story {
    let mut story = Story::sent(*sent);
    // Most stories begin with a report; some with whatever comes.
    if !attempts.len().is_multiple_of(8) && *sent == Sent::Nothing {
        story.say(second(0), referred(false)).unwrap();
    }
    let mut last = 0;
    for (when, what) in attempts {
        let at = match when {
            When::Later(seconds) => last + seconds,
            When::Any(at) => *at,
        };
        let fact = match what {
            What::Fact(fact) => fact.clone(),
            What::Undo(back) => undo(story.facts.len().saturating_sub(1 + back)),
        };
        if anyhow {
            story.write(second(at), fact);
        } else if let Err(why) = story.say(second(at), fact) {
            refused(why);
            continue;
        }
        if matches!(when, When::Later(_)) {
            last = at;
        }
        each(&story);
    }
    story
}

/// The fold and the walk are two readings of the same facts.
fn agree(state: &DischargeState, seen: &Walk, any: bool) {
    assert_eq!(state.received_at, seen.received.map(|(at, ..)| at));
    assert_eq!(state.received_by.is_some(), seen.received.is_some_and(|(.., said)| said));
    assert_eq!(state.referral.is_some(), seen.reported);
    assert_eq!(state.assessed.as_ref().map(|held| held.at), seen.assessed);
    assert_eq!(state.plan.as_ref().map(|(at, _)| local_date(*at)), seen.planned);
    assert_eq!(state.activated_at.map(local_date), seen.active);
    assert_eq!(state.discharged.as_ref().map(|(at, _)| local_date(*at)), seen.left);
    assert_eq!(state.checks.iter().map(|check| local_date(check.at)).collect::<Vec<_>>(), seen.checks);
    assert_eq!(state.links, seen.links);
    assert_eq!(state.in_time(), seen.in_time());
    if any {
        assert_eq!(state.stage().code(), seen.stage());
    }
    assert_eq!(state.is_open(), state.stage().is_open());
    if let (Some(due), Some((received, hours, _))) = (state.due_at(), seen.received) {
        assert_eq!(due.as_second() - received.as_second(), i64::from(hours) * 3600);
    }
}

fn nothing(_: Refusal) {}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3000, ..ProptestConfig::default() })]

    #[test]
    fn no_order_of_facts_reaches_a_contradiction(attempts in attempts(40)) {
        let story = lived(&attempts, false, &mut nothing, |story| match walk(story) {
            Ok(seen) => agree(&story.state(), &seen, !(story.facts.is_empty() && story.referral.is_empty())),
            Err(why) => panic!("{why}\n{:#?}", story.facts.iter().map(|fact| &fact.body).collect::<Vec<_>>()),
        });
        // Whatever is tried next, a refusal is a sentence.
        for (_, what) in &attempts.1 {
            if let What::Fact(fact) = what
                && let Err(refusal) = story.may(second(900_000), fact)
            {
                let sentence = refusal.sentence();
                prop_assert!(sentence.ends_with('.') && !sentence.contains(['{', '}']), "{sentence}");
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, ..ProptestConfig::default() })]

    #[test]
    fn undoing_an_undo_gives_back_what_was_there(attempts in attempts(30)) {
        let story = lived(&attempts, false, &mut nothing, |_| {});
        let before = story.state();
        for number in 0..story.facts.len() {
            let mut tried = story.clone();
            let Ok(undone) = tried.say(second(900_000), undo(number)) else { continue };
            walk(&tried).unwrap();
            let without = tried.state();
            let restored = tried.say(second(900_000), undo(undone)).unwrap();
            prop_assert_eq!(&tried.state(), &before);
            // And again: an undo is a fact as any other.
            tried.say(second(900_000), undo(restored)).unwrap();
            prop_assert_eq!(&tried.state(), &without);
        }
    }

    #[test]
    fn the_fold_is_total(attempts in attempts(40)) {
        let story = lived(&attempts, true, &mut nothing, |_| {});
        let state = story.state();
        let _ = (state.stage(), state.is_open(), state.due_at(), state.in_time());
        for fact in &story.facts {
            let _ = story.may(second(3), &fact.body);
        }
    }

    /// Whoever is said to have died on a day is not said to have been alive after it, whatever was said first.
    #[test]
    fn the_dead_are_not_seen_alive(attempts in attempts(40), day in 0..11i64) {
        let death = local_date(second(day * 86_400));
        let story = lived(&attempts, false, &mut nothing, |_| {});
        let last = story.facts.iter().enumerate().filter(|(place, _)| discharge::walk::counts(&story.facts, *place));
        let seen = last.filter_map(|(_, fact)| {
            use DischargeFact::{Assessed, Discharged, Readmitted, Verified};
            let seen = matches!(fact.body, Assessed { .. } | Discharged { .. } | Readmitted { .. } | Verified { .. });
            seen.then(|| local_date(fact.happened_at))
        });
        let last = seen.max();
        let expected = last.filter(|last| *last > death).map_or(Ok(()), |last| Err(Refusal::AliveOn(last)));
        prop_assert_eq!(may_have_died(&story.facts, death), expected);
    }
}

#[test]
fn random_stories_reach_every_stage_and_every_refusal() {
    use proptest::{strategy::ValueTree, test_runner::TestRunner};
    let mut runner = TestRunner::deterministic();
    let mut stages = BTreeMap::<Stage, u32>::new();
    let mut refusals = BTreeMap::<String, u32>::new();
    let (mut twice, mut in_time) = (0, BTreeSet::new());
    for _ in 0..800 {
        let attempts = attempts(40).new_tree(&mut runner).unwrap().current();
        let mut count = |refusal: Refusal| {
            let name = format!("{refusal:?}");
            *refusals.entry(name.split('(').next().unwrap().to_owned()).or_default() += 1;
        };
        let story = lived(&attempts, false, &mut count, |_| {});
        let state = story.state();
        *stages.entry(state.stage()).or_default() += 1;
        in_time.extend(state.in_time());
        let voids = |fact: &DischargeFact| matches!(fact, DischargeFact::Voided { .. });
        let of_an_undo = |fact: &DischargeFact| match fact {
            DischargeFact::Voided { fact, .. } => story.facts.iter().any(|it| it.id == *fact && voids(&it.body)),
            _ => false,
        };
        twice += u32::from(story.facts.iter().any(|fact| of_an_undo(&fact.body)));
    }
    for stage in Stage::ALL {
        assert!(stages.get(&stage).is_some_and(|times| *times >= 5), "{stage:?}: {stages:?}");
    }
    // Death is the archive's to know.
    for refusal in [
        "NotThere",
        "There",
        "Withdrawn",
        "Over",
        "NotOver",
        "Followed",
        "NotReceived",
        "IsReceived",
        "NotAssessed",
        "IsAssessed",
        "NoPlan",
        "NoComponent",
        "IsActive",
        "NotActive",
        "IsDischarged",
        "NotDischarged",
        "Earlier",
        "NoFact",
        "Needed",
        "IsLinked",
    ] {
        assert!(refusals.get(refusal).is_some_and(|times| *times >= 3), "{refusal}: {refusals:?}");
    }
    assert!(twice > 30 && in_time.len() == 2, "{twice} {in_time:?}");
}

#[test]
fn the_walk_sees_what_it_is_there_to_see() {
    const HOUR: i64 = 3600;
    // Written without asking, each of these is a contradiction: a checker that lets them pass proves nothing.
    let base = |rest: &[(i64, DischargeFact)]| {
        let mut story = Story::default();
        let begun = [(0, referred(false)), (HOUR, received(48, false))];
        for (at, fact) in begun.into_iter().chain(rest.iter().cloned()) {
            story.write(second(at), fact);
        }
        (walk(&story), story)
    };
    assert!(base(&[]).0.is_ok());
    let way = || vec![(2 * HOUR, assessed()), (3 * HOUR, planned(1)), (4 * HOUR, activated()), (5 * HOUR, left())];
    assert!(base(&way()).0.is_ok());
    let then = |more: &[(i64, DischargeFact)]| way().into_iter().chain(more.iter().cloned()).collect::<Vec<_>>();
    for (why, rest) in [
        ("an assessment before the receipt", vec![(HOUR - 60, assessed())]),
        ("an assessment before the receipt", vec![(2 * HOUR, assessed()), (3 * HOUR, received(48, true))]),
        ("assessed twice", vec![(2 * HOUR, assessed()), (3 * HOUR, assessed())]),
        ("not received", vec![(2 * HOUR, undo(1)), (3 * HOUR, assessed())]),
        ("received twice", vec![(2 * HOUR, received(48, false))]),
        ("reported twice", vec![(2 * HOUR, referred(false))]),
        ("nobody reported it", vec![(2 * HOUR, undo(0))]),
        ("a plan before the assessment", vec![(2 * HOUR, planned(1))]),
        ("a plan of nothing", vec![(2 * HOUR, assessed()), (3 * HOUR, planned(0))]),
        ("active before the plan", vec![(2 * HOUR, assessed()), (3 * HOUR, activated())]),
        ("active twice", then(&[(6 * HOUR, activated())])),
        ("left twice", then(&[(6 * HOUR, left())])),
        ("left before the receipt", vec![(48 * HOUR, left()), (49 * HOUR, undo(1)), (96 * HOUR, received(48, false))]),
        (
            "verified before the discharge",
            vec![
                (2 * HOUR, assessed()),
                (3 * HOUR, planned(1)),
                (4 * HOUR, activated()),
                (5 * HOUR, verified("regolare")),
            ],
        ),
        ("verifications went backwards", then(&[(96 * HOUR, verified("regolare")), (48 * HOUR, verified("regolare"))])),
        ("after the end", then(&[(6 * HOUR, closed()), (7 * HOUR, verified("regolare"))])),
        ("after the end", then(&[(6 * HOUR, readmitted()), (7 * HOUR, closed())])),
        ("opened again after a new admission", then(&[(6 * HOUR, readmitted()), (7 * HOUR, reopened())])),
        ("opened again though open", then(&[(6 * HOUR, reopened())])),
        ("over before what happened", then(&[(96 * HOUR, verified("regolare")), (24 * HOUR, closed())])),
        ("admitted again before the discharge", vec![(2 * HOUR, readmitted())]),
        (
            "not activated and active",
            vec![(2 * HOUR, assessed()), (3 * HOUR, planned(1)), (4 * HOUR, activated()), (5 * HOUR, not_activated())],
        ),
        ("linked twice", vec![(2 * HOUR, linked(1)), (3 * HOUR, linked(1))]),
    ] {
        let (found, story) = base(&rest);
        let found = found.expect_err(why);
        assert!(found.contains(why), "{found}: {rest:?}");
        // And the machine refuses the last word of each.
        let (last, before) = story.facts.split_last().unwrap();
        let before = Story { referral: Vec::new(), facts: before.to_vec() };
        assert!(before.may(last.happened_at, &last.body).is_err(), "{why}: {rest:?}");
    }
}

#[test]
fn who_went_home_may_be_admitted_again_after_the_end() {
    let with = |rest: &[(i64, DischargeFact)]| {
        let mut story = Story::default();
        for (hours, fact) in [(0, referred(false)), (1, received(48, false))].iter().chain(rest) {
            story.write(second(hours * 3600), fact.clone());
        }
        story
    };
    let home = [(2, assessed()), (3, planned(1)), (4, activated()), (5, left()), (6, verified("regolare"))];
    let mut over = with(&[&home[..], &[(7, closed())]].concat());
    over.say(second(240 * 3600), readmitted()).unwrap();
    assert_eq!(over.state().stage(), Stage::Readmitted);
    assert!(over.may(second(241 * 3600), &readmitted()).is_err() && over.may(second(241 * 3600), &reopened()).is_err());
    // What undoes it gives back the closure.
    over.say(second(242 * 3600), undo(over.facts.len() - 1)).unwrap();
    assert_eq!((over.state().stage(), over.state().is_open()), (Stage::Closed, false));
    let without_services = with(&[(2, assessed()), (3, left()), (4, not_activated())]);
    assert!(without_services.may(second(240 * 3600), &readmitted()).is_ok());
    let from_the_ward = with(&[(2, assessed()), (3, not_activated())]);
    assert!(matches!(from_the_ward.may(second(240 * 3600), &readmitted()), Err(Refusal::Over)));
}

#[test]
fn late_at_the_forty_eighth_hour_and_late_for_ever() {
    let begun = |done: i64| {
        let mut story = Story::sent(Sent::ToCot);
        story.say(second(done), assessed()).unwrap();
        story
    };
    const TERM: i64 = 48 * 3600;
    assert_eq!(begun(TERM - 1).state().in_time(), Some(true));
    let mut late = begun(TERM);
    assert_eq!((late.state().in_time(), late.state().stage()), (Some(false), Stage::Assessed));
    for (hours, fact) in [(50, planned(1)), (51, activated()), (52, left()), (53, verified("regolare")), (54, closed())]
    {
        late.say(second(hours * 3600), fact).unwrap();
        assert_eq!(late.state().in_time(), Some(false));
    }
    assert_eq!(late.state().stage(), Stage::Closed);
    // The minute of its arrival, corrected, is what counts.
    let mut story = begun(TERM);
    story.say(second(-3600), received(48, false)).unwrap();
    assert_eq!(story.state().in_time(), Some(false));
    let wrong = story.say(second(3600), received(48, true)).unwrap();
    assert_eq!(story.state().in_time(), Some(true));
    story.say(second(TERM + 1), undo(wrong)).unwrap();
    assert_eq!(story.state().in_time(), Some(false));
}

#[test]
fn after_a_death_only_what_ends_it() {
    let death = local_date(second(0));
    let after = second(86_400);
    for fact in [assessed(), planned(1), activated(), left(), verified("regolare"), readmitted()] {
        assert_eq!(not_after_death(&fact, after, death), Err(Refusal::Dead(death)), "{fact:?}");
        assert_eq!(not_after_death(&fact, second(0), death), Ok(()));
    }
    for fact in
        [referred(true), received(48, true), closed(), not_activated(), linked(1), assigned(), reopened(), undo(0)]
            .into_iter()
            .chain([verified("non_reperibile")])
    {
        assert_eq!(not_after_death(&fact, after, death), Ok(()), "{fact:?}");
    }
    let sentences = [Refusal::Dead(death), Refusal::AliveOn(death)].map(|refusal| refusal.sentence());
    assert!(
        sentences.iter().all(|sentence| sentence.contains("26/03/2026") && sentence.ends_with('.')),
        "{sentences:?}"
    );
}
