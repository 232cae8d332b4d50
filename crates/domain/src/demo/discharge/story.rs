//! The discharges that every four hundred people have: in the clock, in its last quarter, late, and at each step that waits.

use super::{
    super::{
        dice::Dice,
        vmd::{
            person::Who,
            time::{at, later},
        },
    },
    Steps,
    course::Course,
    plan,
};
use crate::{discharge::DischargeFact, vmd::Assessor};
use jiff::civil::Date;

/// Where the people of the first story begin, among four hundred, and how many stories there are.
pub(super) const FIRST: u64 = 30;
pub(super) const STORIES: u64 = 9;

/// What happened of the `n`-th story until the morning of today.
pub(super) fn steps(n: u64, who: &Who, me: &Assessor, today: Date, dice: &mut Dice) -> Steps {
    // Days ago, and minutes after midnight, at which it reached the COT. From half past seven in the morning to half past seven in the
    // evening, the third is in its last quarter.
    let (ago, minutes) = match n {
        0 => (1, 15 * 60 + 40),
        1 => (1, 10 * 60 + 20),
        2 => (2, 19 * 60 + 30),
        3 => (3, 9 * 60 + 15),
        4 => (5, 9 * 60 + 40),
        5 => (7, 11 * 60),
        6 => (16, 10 * 60),
        7 => (24, 12 * 60),
        _ => (2, 9 * 60 + 50),
    };
    let day = |ago: i64| today.saturating_sub(jiff::Span::new().days(ago));
    let course = Course { who, me, received: at(day(ago), minutes), from_pua: false, may_return: false };
    let mut steps = course.opening(dice);
    if n != 0 && n != 3 {
        // Nobody has taken the first yet, nor the one that is late.
        let taken = course.received + jiff::SignedDuration::from_mins(40);
        steps.extend(me.operator.map(|to| (taken, DischargeFact::Assigned { to, reason: String::new() })));
    }
    // The ward waits for whoever is still there; a report says when.
    for (_, fact) in &mut steps {
        if let DischargeFact::Referred { referral, .. } = fact {
            referral.expected_on = match n {
                0..=3 => Some(later(today, 3)),
                4 => Some(later(today, 1)),
                5 => Some(today),
                6 | 7 => Some(day(ago - 4)),
                _ => Some(later(today, 4)),
            };
        }
    }
    if n < 4 {
        return steps;
    }
    let assessed = day(ago - 1);
    steps.push((at(assessed, 9 * 60 + 30), course.assessment(dice)));
    if n > 7 {
        return steps;
    }
    let (mut written, _) = plan::plan(later(assessed, 2), dice);
    written.verify_on = match n {
        4 | 5 => Some(later(today, 12)),
        6 => Some(today),
        _ => Some(day(4)),
    };
    steps.push((at(assessed, 16 * 60), DischargeFact::Planned { plan: Box::new(written) }));
    if n == 4 {
        return steps;
    }
    steps.push((at(day(ago - 2), 10 * 60), DischargeFact::Activated { note: String::new() }));
    if n > 5 {
        let home = DischargeFact::Discharged { to: "domicilio".to_owned(), note: String::new() };
        steps.push((at(day(ago - 4), 15 * 60), home));
    }
    steps
}
