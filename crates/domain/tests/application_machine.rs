//! No sequence of facts, in any order, reaches a contradiction; what is undone comes back as it was; each refusal says why.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod application;

use application::{
    Story, accepted, admitted, applied, confirmed, corrected, decided, entered, left, offered, refused, resumed,
    suspended, taken_back, undo, unit, urgency_over, urgent,
    walk::{Walk, walk},
};
use jiff::{
    ToSpan,
    civil::{Date, date},
};
use poliedro_domain::application::{ApplicationFact, ApplicationState, Exit, Stage, Turn, may_follow};
use proptest::prelude::*;

const FIRST: Date = date(2026, 3, 1);

fn day(n: i64) -> Date {
    FIRST + n.days()
}

/// What somebody tries to write: most often days go on, sometimes they are any of the sixty.
#[derive(Clone, Debug)]
enum When {
    Later(i64),
    Any(i64),
}

#[derive(Clone, Debug)]
enum What {
    Fact(ApplicationFact),
    /// Undo the fact with this number, counted from the last.
    Undo(usize),
    Answer(u8, Option<i64>),
    Urgency(i64),
}

fn units() -> impl Strategy<Value = Vec<u8>> {
    prop_oneof![4 => prop::sample::subsequence(vec![0u8, 1, 2], 1..=3).prop_shuffle(), 1 => prop::collection::vec(0..4u8, 0..3)]
}

fn exit() -> impl Strategy<Value = Exit> {
    prop::sample::select(Exit::ALL.to_vec())
}

fn what() -> impl Strategy<Value = What> {
    let fact = |strategy: BoxedStrategy<ApplicationFact>| strategy.prop_map(What::Fact);
    prop_oneof![
        1 => fact((0..60i64, units()).prop_map(|(n, units)| applied(day(n), &units)).boxed()),
        2 => fact((0..60i64, units()).prop_map(|(n, units)| corrected(day(n), &units)).boxed()),
        6 => fact(units().prop_map(|units| entered(&units)).boxed()),
        3 => fact(Just(suspended()).boxed()),
        3 => fact(Just(resumed()).boxed()),
        8 => (0..3u8, prop::option::of(-2..10i64)).prop_map(|(n, by)| What::Answer(n, by)),
        2 => fact((0..3u8).prop_map(taken_back).boxed()),
        5 => fact((0..3u8).prop_map(accepted).boxed()),
        4 => fact((0..3u8, prop::bool::weighted(0.3)).prop_map(|(n, leaves)| refused(n, leaves)).boxed()),
        3 => fact((0..3u8).prop_map(admitted).boxed()),
        2 => fact((0..3u8, exit()).prop_map(|(n, exit)| left(Some(n), exit)).boxed()),
        1 => fact(exit().prop_map(|exit| left(None, exit)).boxed()),
        3 => (-3..20i64).prop_map(What::Urgency),
        3 => fact(any::<bool>().prop_map(decided).boxed()),
        2 => fact(Just(urgency_over()).boxed()),
        2 => fact(Just(confirmed()).boxed()),
        9 => (0..8usize).prop_map(What::Undo),
    ]
}

fn attempts(many: usize) -> impl Strategy<Value = Vec<(When, What)>> {
    let when = prop_oneof![5 => (0..3i64).prop_map(When::Later), 1 => (0..60i64).prop_map(When::Any)];
    prop::collection::vec((when, what()), 1..many)
}

/// The days and the facts that are tried, one after the other; what may not stand is left out unless `anyhow`.
fn lived(attempts: &[(When, What)], anyhow: bool, mut each: impl FnMut(&Story)) -> Story {
    let mut story = Story::default();
    // Most stories begin with an application; some with whatever comes.
    if !attempts.len().is_multiple_of(8) {
        story.say(FIRST, applied(FIRST, &[0, 1, 2])).unwrap();
    }
    let mut last = 0;
    for (when, what) in attempts {
        let at = match when {
            When::Later(days) => last + days,
            When::Any(at) => *at,
        };
        let fact = match what {
            What::Fact(fact) => fact.clone(),
            What::Undo(back) => undo(story.facts.len().saturating_sub(1 + back)),
            What::Answer(n, by) => offered(*n, by.map(|by| day(at + by))),
            What::Urgency(before) => urgent(day(at - before)),
        };
        if anyhow {
            story.write(day(at), fact);
        } else if story.say(day(at), fact).is_err() {
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
fn agree(state: &ApplicationState, seen: &Walk) {
    assert_eq!(state.application.as_ref().map(|held| held.applied_on), seen.applied_on);
    assert_eq!(state.closed, seen.over);
    assert_eq!(state.entries.len(), seen.places.len());
    for entry in &state.entries {
        let place = &seen.places[&entry.unit];
        assert_eq!((entry.entered_on, entry.left), (place.entered, place.left));
        let turn = match (place.left, place.offer) {
            (Some(_), _) => Turn::Over,
            (None, None) => Turn::Waiting,
            (None, Some((_, false))) => Turn::Offered,
            (None, Some((_, true))) => Turn::Accepted,
        };
        assert_eq!(entry.turn(), turn);
    }
    let suspensions: Vec<_> = state.suspensions.iter().map(|held| (held.from, held.until)).collect();
    assert_eq!(suspensions, seen.suspensions);
    assert_eq!(state.urgent(), matches!(seen.urgency, Some((.., true))));
    assert_eq!(state.urgency.is_some(), seen.urgency.is_some());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3000, ..ProptestConfig::default() })]

    #[test]
    fn no_order_of_facts_reaches_a_contradiction(attempts in attempts(40)) {
        let story = lived(&attempts, false, |story| match walk(&story.facts) {
            Ok(seen) => agree(&ApplicationState::fold(&story.facts), &seen),
            Err(why) => panic!("{why}\n{:#?}", story.facts.iter().map(|fact| &fact.body).collect::<Vec<_>>()),
        });
        // Whatever is tried next, a refusal is a sentence.
        for (_, what) in &attempts {
            if let What::Fact(fact) = what
                && let Err(refusal) = may_follow(&story.facts, fact, day(61))
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
        let story = lived(&attempts, false, |_| {});
        let before = ApplicationState::fold(&story.facts);
        for number in 0..story.facts.len() {
            let mut tried = story.clone();
            let Ok(undone) = tried.say(day(61), undo(number)) else { continue };
            walk(&tried.facts).unwrap();
            let restored = tried.say(day(61), undo(undone)).unwrap();
            prop_assert_eq!(&ApplicationState::fold(&tried.facts), &before);
            // And again: an undo is a fact as any other.
            let mut thrice = tried.clone();
            thrice.say(day(61), undo(restored)).unwrap();
            let once = ApplicationState::fold(&story.facts.iter().cloned().chain([tried.facts[undone].clone()]).collect::<Vec<_>>());
            prop_assert_eq!(ApplicationState::fold(&thrice.facts), once);
        }
    }

    #[test]
    fn the_fold_is_total(attempts in attempts(40)) {
        let story = lived(&attempts, true, |_| {});
        let state = ApplicationState::fold(&story.facts);
        let _ = (state.stage(), state.last_day(), state.entered_on(), state.urgent());
        for fact in &story.facts {
            let _ = may_follow(&story.facts, &fact.body, day(3));
        }
    }
}

#[test]
fn random_stories_do_reach_the_end_of_the_way() {
    use proptest::{strategy::ValueTree, test_runner::TestRunner};
    let mut runner = TestRunner::deterministic();
    let mut stages = std::collections::BTreeMap::<Stage, u32>::new();
    let (mut undone, mut twice) = (0, 0);
    for _ in 0..600 {
        let attempts = attempts(40).new_tree(&mut runner).unwrap().current();
        let story = lived(&attempts, false, |_| {});
        *stages.entry(ApplicationState::fold(&story.facts).stage()).or_default() += 1;
        let voids = |fact: &ApplicationFact| matches!(fact, ApplicationFact::Voided { .. });
        undone += u32::from(story.facts.iter().any(|fact| voids(&fact.body)));
        let of_an_undo = |fact: &ApplicationFact| match fact {
            ApplicationFact::Voided { fact, .. } => story.facts.iter().any(|it| it.id == *fact && voids(&it.body)),
            _ => false,
        };
        twice += u32::from(story.facts.iter().any(|fact| of_an_undo(&fact.body)));
    }
    for stage in Stage::ALL {
        assert!(stages.get(&stage).is_some_and(|times| *times >= 5), "{stage:?}: {stages:?}");
    }
    assert!(undone > 300 && twice > 30, "{undone} {twice}");
}

#[test]
fn the_walk_sees_what_it_is_there_to_see() {
    // Written without asking, each of these is a contradiction: a checker that lets them pass proves nothing.
    let base = |rest: &[(i64, ApplicationFact)]| {
        let mut story = Story::default();
        for (at, fact) in [(0, applied(FIRST, &[0, 1])), (1, entered(&[0, 1]))].into_iter().chain(rest.iter().cloned())
        {
            story.write(day(at), fact);
        }
        walk(&story.facts)
    };
    assert!(base(&[]).is_ok());
    let offer = |n, at| (at, offered(n, None));
    for (why, rest) in [
        ("after the end", vec![(2, admitted(0)), (3, admitted(1))]),
        ("after the end", vec![(2, left(None, Exit::Death)), (3, offered(0, None))]),
        ("before the entry", vec![(0, left(Some(0), Exit::Renounced))]),
        ("not offered", vec![(2, accepted(0))]),
        ("not offered", vec![offer(0, 2), (3, taken_back(0)), (4, accepted(0))]),
        ("two accepted", vec![offer(0, 2), offer(1, 2), (3, accepted(0)), (3, accepted(1))]),
        ("days went backwards", vec![offer(0, 5), (4, refused(0, false))]),
        ("two suspensions", vec![(2, suspended()), (3, suspended())]),
        ("does not wait", vec![(2, urgent(FIRST)), (3, decided(false)), (4, decided(true))]),
        ("while suspended", vec![(2, suspended()), offer(0, 3)]),
        ("something before", vec![(1, confirmed()), (2, corrected(day(2), &[0, 1]))]),
        ("not asked", vec![(2, corrected(FIRST, &[0]))]),
    ] {
        let found = base(&rest).unwrap_err();
        assert!(found.contains(why), "{found}: {rest:?}");
    }
    assert_eq!(
        base(&[(2, left(Some(0), Exit::Renounced))]).unwrap().places[&unit(0)].left,
        Some((day(2), Exit::Renounced))
    );
}
