//! Applications from the day they are handed in to their end, and every refusal on the way.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod application;

use application::{
    Story, accepted, admitted, applied, asked, confirmed, corrected, decided, entered, fact_id, left, offered, refused,
    resumed, suspended, taken_back, undo, unit, urgency_over, urgent,
};
use jiff::{
    ToSpan,
    civil::{Date, date},
};
use poliedro_domain::application::{
    ApplicationFact, ApplicationState, Exit, Refusal, Stage, Turn, UrgencyState, days_in_list, may_have_died,
    not_after_death,
};
use std::collections::BTreeSet;

const FIRST: Date = date(2026, 3, 1);

fn day(n: i64) -> Date {
    FIRST + n.days()
}

fn state(story: &Story) -> ApplicationState {
    ApplicationState::fold(&story.facts)
}

/// Handed in on the first day, in the lists of the first two units on the tenth.
fn listed() -> Story {
    let mut story = Story::default();
    story.say(FIRST, applied(FIRST, &[0, 1, 2])).unwrap();
    story.say(day(10), entered(&[0, 1])).unwrap();
    story
}

#[test]
fn from_the_application_to_the_bed() {
    let mut story = Story::default();
    story.say(FIRST, applied(FIRST, &[0, 1, 2])).unwrap();
    assert_eq!((state(&story).stage(), state(&story).entered_on()), (Stage::Applied, None));
    story.say(day(10), entered(&[0, 1])).unwrap();
    story.say(day(12), urgent(day(11))).unwrap();
    assert!(state(&story).urgent());
    story.say(day(14), decided(true)).unwrap();
    let urgency = state(&story).urgency.unwrap();
    assert_eq!(
        (urgency.state, urgency.event_on, urgency.report.as_str()),
        (UrgencyState::Granted, day(11), "Sfratto esecutivo")
    );
    story.say(day(20), offered(0, Some(day(23)))).unwrap();
    assert_eq!(state(&story).stage(), Stage::Offered);
    story.say(day(22), refused(0, false)).unwrap();
    let entry = state(&story).entry(unit(0)).unwrap().clone();
    assert_eq!((entry.turn(), entry.offers, entry.refusals), (Turn::Waiting, 1, 1));
    story.say(day(30), suspended()).unwrap();
    assert_eq!(state(&story).stage(), Stage::Suspended);
    story.say(day(37), resumed()).unwrap();
    // Later she enters the third list too.
    story.say(day(40), entered(&[2])).unwrap();
    story.say(day(50), offered(1, None)).unwrap();
    story.say(day(51), accepted(1)).unwrap();
    assert_eq!(state(&story).stage(), Stage::Accepted);
    let admission = story.say(day(55), admitted(1)).unwrap();

    let now = state(&story);
    assert_eq!(
        (now.stage(), now.closed, now.admitted().map(|entry| entry.unit)),
        (Stage::Admitted, Some((day(55), Exit::Admitted)), Some(unit(1)))
    );
    let ends: Vec<_> = [0, 1, 2].iter().map(|n| now.entry(unit(*n)).unwrap().left.unwrap()).collect();
    assert_eq!(ends, [(day(55), Exit::Elsewhere), (day(55), Exit::Admitted), (day(55), Exit::Elsewhere)]);
    assert_eq!(days_in_list(now.entry(unit(1)).unwrap(), &now.suspensions, day(90)), (45, 7));
    assert_eq!(days_in_list(now.entry(unit(2)).unwrap(), &now.suspensions, day(90)), (15, 0));
    assert_eq!(story.say(day(56), offered(0, None)), Err(Refusal::Over(day(55), Exit::Admitted)));

    // It was a mistake: everything is as the day before, the other places too.
    story.say(day(57), undo(admission)).unwrap();
    let again = state(&story);
    assert_eq!((again.stage(), again.closed, again.admitted()), (Stage::Accepted, None, None));
    assert!(again.entries.iter().all(|entry| entry.left.is_none()));
    story.say(day(58), taken_back(1)).unwrap();
    story.say(day(59), left(Some(1), Exit::Elsewhere)).unwrap();
    story.say(day(60), left(None, Exit::Death)).unwrap();
    let end = state(&story);
    assert_eq!((end.stage(), end.closed), (Stage::Closed, Some((day(60), Exit::Death))));
    assert_eq!(end.entry(unit(1)).unwrap().left, Some((day(59), Exit::Elsewhere)));
}

#[test]
fn leaving_the_last_list_ends_the_application() {
    let mut story = listed();
    story.say(day(20), offered(0, None)).unwrap();
    story.say(day(21), refused(0, true)).unwrap();
    assert_eq!((state(&story).stage(), state(&story).closed), (Stage::Listed, None));
    story.say(day(25), suspended()).unwrap();
    // Nobody gives up, without a word, a unit that was asked for and not entered yet.
    assert_eq!(story.say(day(30), left(Some(1), Exit::Renounced)), Err(Refusal::NotEntered));
    story.say(day(30), corrected(FIRST, &[0, 1])).unwrap();
    story.say(day(30), left(Some(1), Exit::Renounced)).unwrap();
    let end = state(&story);
    assert_eq!((end.stage(), end.closed), (Stage::Closed, Some((day(30), Exit::Renounced))));
    // What ends with the application is not left open.
    assert_eq!(end.suspensions[0].until, Some(day(30)));
}

#[test]
fn never_in_a_list() {
    let mut story = Story::default();
    story.say(FIRST, applied(FIRST, &[0])).unwrap();
    assert_eq!(story.clone().say(day(9), left(None, Exit::Admitted)), Err(Refusal::WrongExit));
    story.say(day(9), left(None, Exit::NotListed)).unwrap();
    assert_eq!((state(&story).stage(), state(&story).entered_on()), (Stage::Closed, None));
}

#[test]
fn the_whole_application_may_be_undone_only_when_nothing_followed() {
    let mut story = listed();
    assert_eq!(story.say(day(11), undo(0)), Err(Refusal::Needed));
    story.say(day(11), undo(1)).unwrap();
    let withdrawn = story.say(day(11), undo(0)).unwrap();
    assert_eq!((state(&story).stage(), state(&story).is_open()), (Stage::Withdrawn, false));
    assert_eq!(story.say(day(12), entered(&[0])), Err(Refusal::Withdrawn));
    assert_eq!(story.say(day(12), applied(FIRST, &[0])), Err(Refusal::Withdrawn));
    story.say(day(12), undo(withdrawn)).unwrap();
    assert_eq!(state(&story).stage(), Stage::Applied);
}

#[test]
fn a_correction_keeps_what_the_lists_stand_on() {
    let mut story = listed();
    story.say(day(11), corrected(day(5), &[1, 0])).unwrap();
    let held = state(&story).application.unwrap();
    assert_eq!((held.applied_on, held.preferences.len()), (day(5), 2));
    story.say(day(12), corrected(FIRST, &[0, 1, 3])).unwrap();
    let third = story.say(day(13), entered(&[3])).unwrap();
    // The correction that named the third unit is needed by its list.
    assert_eq!(story.say(day(14), undo(3)), Err(Refusal::Needed));
    story.say(day(14), undo(third)).unwrap();
    story.say(day(14), undo(3)).unwrap();
    // After the end a mistake in the form can still be put right.
    story.say(day(20), left(None, Exit::Moved)).unwrap();
    story.say(day(21), corrected(day(1), &[0, 1])).unwrap();
    assert_eq!(story.say(day(21), corrected(day(11), &[0, 1])), Err(Refusal::BreaksLists));
}

/// Each refusal has a number; a new one does not compile until it has its own.
fn number(refusal: Refusal) -> usize {
    match refusal {
        Refusal::NotThere => 0,
        Refusal::There => 1,
        Refusal::Withdrawn => 2,
        Refusal::Over(..) => 3,
        Refusal::NoUnit => 4,
        Refusal::UnitTwice => 5,
        Refusal::NotAsked => 6,
        Refusal::InList => 7,
        Refusal::NotInList => 8,
        Refusal::LeftList => 9,
        Refusal::Earlier(_) => 10,
        Refusal::IsSuspended => 11,
        Refusal::NotSuspended => 12,
        Refusal::IsOffered => 13,
        Refusal::NotOffered => 14,
        Refusal::IsAccepted => 15,
        Refusal::AcceptedElsewhere => 16,
        Refusal::WrongExit => 17,
        Refusal::AnswerBefore => 18,
        Refusal::IsUrgent => 19,
        Refusal::NotPending => 20,
        Refusal::NotUrgent => 21,
        Refusal::EventAfter => 22,
        Refusal::BreaksLists => 23,
        Refusal::NoFact => 24,
        Refusal::Needed => 25,
        Refusal::Dead(_) => 26,
        Refusal::AliveOn(_) => 27,
        Refusal::NotEntered => 28,
    }
}
const REFUSALS: usize = 29;

#[test]
fn every_refusal_is_reached_and_says_why() {
    let after = |rest: &[(i64, ApplicationFact)]| {
        let mut story = listed();
        for (at, fact) in rest {
            story.say(day(*at), fact.clone()).unwrap();
        }
        story
    };
    let refused_after =
        |rest: &[(i64, ApplicationFact)], at: i64, fact: ApplicationFact| after(rest).say(day(at), fact).unwrap_err();
    let nothing = |fact| Story::default().say(FIRST, fact).unwrap_err();
    let offer = |n| (20, offered(n, None));
    let other_kind = || {
        let mut other = asked(FIRST, &[0, 1]);
        other.kind = "cdi".to_owned();
        ApplicationFact::Applied { application: Box::new(other), corrects: Some(fact_id(0)) }
    };
    let gone = left(Some(0), Exit::Renounced);
    let over = (30, left(None, Exit::Moved));
    let found = [
        (nothing(entered(&[0])), Refusal::NotThere),
        (nothing(corrected(FIRST, &[0])), Refusal::NotThere),
        (nothing(undo(0)), Refusal::NoFact),
        (nothing(applied(FIRST, &[])), Refusal::NoUnit),
        (nothing(applied(FIRST, &[1, 1])), Refusal::UnitTwice),
        (refused_after(&[], 20, applied(FIRST, &[0])), Refusal::There),
        (refused_after(&[(11, undo(1)), (11, undo(0))], 12, confirmed()), Refusal::Withdrawn),
        (refused_after(std::slice::from_ref(&over), 31, confirmed()), Refusal::Over(day(30), Exit::Moved)),
        (refused_after(&[], 20, entered(&[])), Refusal::NoUnit),
        (refused_after(&[], 20, entered(&[2, 2])), Refusal::UnitTwice),
        (refused_after(&[], 20, entered(&[3])), Refusal::NotAsked),
        (refused_after(&[], 20, entered(&[0])), Refusal::InList),
        (refused_after(&[(20, gone.clone())], 21, entered(&[0])), Refusal::InList),
        (refused_after(&[], 20, offered(2, None)), Refusal::NotInList),
        (refused_after(&[(20, gone.clone())], 21, offered(0, None)), Refusal::LeftList),
        (refused_after(&[], 9, offered(0, None)), Refusal::Earlier(day(10))),
        (refused_after(&[offer(0)], 19, accepted(0)), Refusal::Earlier(day(20))),
        (refused_after(&[], -1, confirmed()), Refusal::Earlier(FIRST)),
        (refused_after(&[(20, suspended())], 19, offered(0, None)), Refusal::Earlier(day(20))),
        (refused_after(&[(20, urgent(FIRST))], 19, decided(true)), Refusal::Earlier(day(20))),
        (refused_after(&[(20, urgent(FIRST)), (22, decided(false))], 21, urgent(FIRST)), Refusal::Earlier(day(22))),
        (refused_after(&[offer(0)], 19, admitted(1)), Refusal::Earlier(day(20))),
        (refused_after(&[offer(0)], 19, left(None, Exit::Death)), Refusal::Earlier(day(20))),
        (refused_after(&[(20, suspended())], 21, suspended()), Refusal::IsSuspended),
        (refused_after(&[(20, suspended())], 21, offered(0, None)), Refusal::IsSuspended),
        (refused_after(&[], 21, resumed()), Refusal::NotSuspended),
        (refused_after(&[offer(0)], 21, offered(0, None)), Refusal::IsOffered),
        (refused_after(&[], 21, accepted(0)), Refusal::NotOffered),
        (refused_after(&[], 21, refused(0, false)), Refusal::NotOffered),
        (refused_after(&[], 21, taken_back(0)), Refusal::NotOffered),
        (refused_after(&[offer(0), (21, accepted(0))], 22, refused(0, false)), Refusal::IsAccepted),
        (refused_after(&[offer(0), (21, accepted(0))], 22, offered(0, None)), Refusal::IsAccepted),
        (refused_after(&[offer(0), offer(1), (21, accepted(0))], 22, accepted(1)), Refusal::AcceptedElsewhere),
        (refused_after(&[offer(0), (21, accepted(0))], 22, admitted(1)), Refusal::AcceptedElsewhere),
        (refused_after(&[(20, gone.clone())], 21, left(Some(1), Exit::Renounced)), Refusal::NotEntered),
        (refused_after(&[], 21, left(None, Exit::NotListed)), Refusal::WrongExit),
        (refused_after(&[], 21, left(Some(0), Exit::Death)), Refusal::WrongExit),
        (refused_after(&[], 21, offered(0, Some(day(20)))), Refusal::AnswerBefore),
        (refused_after(&[(20, urgent(FIRST))], 21, urgent(FIRST)), Refusal::IsUrgent),
        (refused_after(&[], 21, decided(true)), Refusal::NotPending),
        (refused_after(&[(20, urgent(FIRST)), (20, decided(true))], 21, decided(false)), Refusal::NotPending),
        (refused_after(&[], 21, urgency_over()), Refusal::NotUrgent),
        (refused_after(&[], 21, urgent(day(22))), Refusal::EventAfter),
        (refused_after(&[], 21, corrected(FIRST, &[0])), Refusal::BreaksLists),
        (refused_after(&[], 21, corrected(day(11), &[0, 1])), Refusal::BreaksLists),
        (refused_after(&[], 21, other_kind()), Refusal::BreaksLists),
        (refused_after(&[], 21, undo(9)), Refusal::NoFact),
        (refused_after(&[(20, confirmed()), (21, undo(2))], 22, undo(2)), Refusal::NoFact),
        (refused_after(&[offer(0)], 21, undo(1)), Refusal::Needed),
        (not_after_death(&offered(0, None), day(21), day(20)).unwrap_err(), Refusal::Dead(day(20))),
        (may_have_died(&after(&[offer(0)]).facts, day(19)).unwrap_err(), Refusal::AliveOn(day(20))),
    ];
    let mut reached = BTreeSet::new();
    let mut sentences = BTreeSet::new();
    for (found, expected) in found {
        assert_eq!(found, expected);
        let sentence = found.sentence();
        assert!(sentence.ends_with('.') && !sentence.contains(['{', '}', '\'']), "{sentence}");
        assert!(sentence.chars().next().unwrap().is_uppercase() && sentence.split(' ').count() > 3, "{sentence}");
        reached.insert(number(found));
        sentences.insert(sentence);
    }
    assert_eq!(reached.len(), REFUSALS);
    assert!(sentences.len() >= REFUSALS);
    for exit in Exit::ALL {
        assert!(Refusal::Over(day(1), exit).sentence().starts_with("La domanda è conclusa dal 02/03/2026: "));
    }
}

#[test]
fn after_a_death_only_what_ends_or_answers_is_said() {
    let (before, death, after) = (day(19), day(20), day(21));
    let alive = [
        applied(after, &[0]),
        entered(&[0]),
        suspended(),
        resumed(),
        offered(0, None),
        accepted(0),
        admitted(0),
        urgent(FIRST),
        confirmed(),
    ];
    for fact in alive {
        assert_eq!(not_after_death(&fact, after, death), Err(Refusal::Dead(death)), "{fact:?}");
        if !matches!(fact, ApplicationFact::Applied { .. }) {
            assert_eq!(not_after_death(&fact, death, death), Ok(()));
            assert_eq!(not_after_death(&fact, before, death), Ok(()));
        }
    }
    // The day of the application is its own, not that of the typing.
    assert_eq!(not_after_death(&applied(death, &[0]), after, death), Ok(()));
    let ends = [
        taken_back(0),
        refused(0, true),
        left(None, Exit::Death),
        left(Some(0), Exit::Renounced),
        decided(false),
        urgency_over(),
        undo(0),
    ];
    for fact in ends {
        assert_eq!(not_after_death(&fact, after, death), Ok(()), "{fact:?}");
    }
    let mut story = listed();
    let offer = story.say(day(20), offered(0, None)).unwrap();
    assert_eq!(may_have_died(&story.facts, day(20)), Ok(()));
    assert_eq!(may_have_died(&story.facts, day(5)), Err(Refusal::AliveOn(day(20))));
    story.say(day(30), undo(offer)).unwrap();
    assert_eq!(may_have_died(&story.facts, day(19)), Ok(()));
    assert_eq!(may_have_died(&story.facts, day(9)), Err(Refusal::AliveOn(day(10))));
}
