//! When the equipe meets, and on whom.

use super::super::dice::Dice;
use super::team;
use super::time::later;
use crate::meeting::{Attendant, Convened};
use crate::vmd::Assessor;
use jiff::civil::{Date, Weekday, date};
use std::collections::{BTreeSet, VecDeque};

/// A meeting is held when so many cases wait.
const FEWEST: usize = 8;
/// Nobody can decide on more in one afternoon.
const MOST: usize = 14;

/// A case that waits for the equipe.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DemoWaiting<K> {
    /// Which.
    pub case: K,
    /// Ready from this day.
    pub ready: Date,
    /// The first time it comes back to another meeting.
    pub postponed_once: bool,
}

/// A meeting of the equipe.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DemoMeeting<K> {
    /// When and how.
    pub convened: Convened,
    /// Its cases, in order; whether each comes to the equipe for the first time.
    pub cases: Vec<(K, bool)>,
    /// The minutes were sealed.
    pub sealed: bool,
}

/// The meetings of the year before a day: every second Tuesday on which at least eight cases wait, with at most fourteen cases each
/// (more meetings on one day where there are more cases). Minutes are sealed up to a month before; the meeting of the last Tuesday is open
/// with its cases, the next one is convened.
pub fn meetings<K: Copy>(waiting: &[DemoWaiting<K>], today: Date) -> Vec<DemoMeeting<K>> {
    let mut coming: Vec<&DemoWaiting<K>> = waiting.iter().collect();
    coming.sort_by_key(|case| case.ready);
    let mut coming: VecDeque<&DemoWaiting<K>> = coming.into();
    let mut queue: VecDeque<(&DemoWaiting<K>, bool)> = VecDeque::new();
    let last = last_tuesday(today);
    let mut held = Vec::new();
    let mut day = last.saturating_sub(jiff::Span::new().weeks(54));
    while day <= last {
        while coming.front().is_some_and(|case| case.ready < day) {
            queue.extend(coming.pop_front().map(|case| (case, true)));
        }
        let open = day == last;
        let month_ago = later(day, 28) <= today;
        let mut again = Vec::new();
        // The open one takes what there is; a second one on that day only when it would be a meeting of its own.
        let mut first_open = open && !queue.is_empty();
        while std::mem::take(&mut first_open) || ((month_ago || open) && queue.len() >= FEWEST) {
            let cases: Vec<(&DemoWaiting<K>, bool)> = queue.drain(..queue.len().min(MOST)).collect();
            again.extend(
                cases
                    .iter()
                    .filter(|(case, first)| *first && case.postponed_once && !open)
                    .map(|(case, _)| (*case, false)),
            );
            let cases = cases.into_iter().map(|(case, first)| (case.case, first)).collect();
            held.push(DemoMeeting { convened: convened(day), cases, sealed: !open });
        }
        queue.extend(again);
        day = later(day, 14);
    }
    held.push(DemoMeeting { convened: convened(day), cases: Vec::new(), sealed: false });
    held
}

/// The last of the equipe's Tuesdays, today included.
fn last_tuesday(today: Date) -> Date {
    let first = date(2024, 1, 9);
    debug_assert!(first.weekday() == Weekday::Tuesday);
    let since = first.until(today).map_or(0, |span| span.get_days()).max(0);
    today.saturating_sub(jiff::Span::new().days(i64::from(since % 14)))
}

fn convened(on: Date) -> Convened {
    let text = str::to_owned;
    Convened {
        on,
        at: text("14:00"),
        mode: text("mista"),
        place: text("Casa di Comunità di Crema, sala riunioni"),
        title: text("Equipe VMD"),
        note: String::new(),
    }
}

/// Who comes: the assessors of the cases, the coordinator, the specialist; someone is always absent.
pub fn attendance(assessors: &[Assessor], on: Date) -> Vec<Attendant> {
    let mut dice =
        Dice::of(0x6571_7569_7065, u64::from(on.day().unsigned_abs()) + 40 * u64::from(on.month().unsigned_abs()));
    let mut seen = BTreeSet::new();
    let permanent = [team::coordinator(), team::specialist()];
    let all = permanent.iter().map(|member| (member, true)).chain(assessors.iter().map(|member| (member, false)));
    let mut people = Vec::new();
    for (member, always) in all {
        if seen.insert((member.name.clone(), member.body.clone())) {
            people.push(Attendant {
                operator: member.operator,
                name: member.name.clone(),
                role: member.role.clone(),
                body: member.body.clone(),
                body_name: member.body_name.clone(),
                present: always || dice.permille(880),
            });
        }
    }
    people
}
