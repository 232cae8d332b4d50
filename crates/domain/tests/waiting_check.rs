//! Twenty invented lists, the same for ever, and what is computed of them, written to `target/waiting`: `script/waiting-check` has them
//! computed again by lifelines and scikit-survival.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use jiff::{
    ToSpan,
    civil::{Date, date},
};
use poliedro_domain::{
    application::Exit,
    waiting::{Spell, Summary, Suspensions},
};
use serde_json::{Value, json};
use std::{fs, path::Path};

/// The day that is looked at.
const AS_OF: Date = date(2028, 3, 10);

/// A small dice: the same throws each time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: u64) -> i64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        i64::try_from((self.0 >> 33) % n).unwrap()
    }
    fn exit(&mut self) -> Exit {
        let exits = [Exit::Admitted, Exit::Admitted, Exit::Death, Exit::Renounced, Exit::Moved, Exit::Elsewhere];
        exits[usize::try_from(self.below(6)).unwrap()]
    }
}

/// Who entered so many days before the day, and left after so many.
fn spell(ago: i64, left: Option<(i64, Exit)>) -> Spell {
    let entered = AS_OF.saturating_sub(ago.days());
    let left = left.map(|(days, exit)| (entered.saturating_add(days.days()), exit));
    Spell { entered, left, suspended: Vec::new() }
}

/// `n` people: `leaving` of 100 leave after fewer than `longest` days, the others wait since fewer than `longest`.
fn crowd(seed: u64, n: u32, leaving: i64, longest: u64) -> Vec<Spell> {
    let mut dice = Dice(seed);
    let mut one = |_| {
        let days = dice.below(longest);
        let leaves = dice.below(100) < leaving;
        let exit = dice.exit();
        if leaves { spell(days + dice.below(900), Some((days, exit))) } else { spell(days, None) }
    };
    (0..n).map(&mut one).collect()
}

/// The same, some suspended once or twice, one suspension perhaps open.
fn suspended(mut spells: Vec<Spell>, seed: u64) -> Vec<Spell> {
    let mut dice = Dice(seed);
    for spell in &mut spells {
        let mut from = spell.entered;
        for _ in 0..dice.below(3) {
            from = from.saturating_add(dice.below(40).days());
            let over = from.saturating_add(dice.below(30).days());
            spell.suspended.push((from, (dice.below(5) > 0).then_some(over)));
            if spell.suspended.last().is_some_and(|(_, over)| over.is_none()) {
                break;
            }
            from = over;
        }
    }
    spells
}

fn sets() -> Vec<(&'static str, Vec<Spell>)> {
    let all_as = |exit: Exit, mut spells: Vec<Spell>| {
        for left in spells.iter_mut().filter_map(|spell| spell.left.as_mut()) {
            left.1 = exit;
        }
        spells
    };
    let one = |left| vec![spell(400, left)];
    let later = |mut spells: Vec<Spell>| {
        // Half a year on: some are not in the list yet, some have not left yet.
        for (n, spell) in spells.iter_mut().enumerate() {
            let on = if n % 3 == 0 { 200.days() } else { 0.days() };
            spell.entered = spell.entered.saturating_add(on);
            spell.left = spell.left.map(|(day, exit)| (day.saturating_add(on), exit));
        }
        spells
    };
    vec![
        ("one-admitted", one(Some((243, Exit::Admitted)))),
        ("one-waiting", one(None)),
        ("one-died", one(Some((11, Exit::Death)))),
        ("one-on-the-day", one(Some((0, Exit::Admitted)))),
        ("two", vec![spell(60, Some((30, Exit::Admitted))), spell(30, None)]),
        ("all-waiting", crowd(1, 80, 0, 500)),
        ("all-waiting-since-today", vec![spell(0, None); 7]),
        ("all-admitted", all_as(Exit::Admitted, crowd(2, 120, 100, 400))),
        ("none-admitted", all_as(Exit::Renounced, crowd(3, 90, 60, 400))),
        (
            "all-on-the-day",
            vec![
                spell(5, Some((0, Exit::Admitted))),
                spell(9, Some((0, Exit::Death))),
                spell(2, Some((0, Exit::Moved))),
            ],
        ),
        (
            "day-0-among-others",
            [crowd(4, 60, 70, 30), vec![spell(8, Some((0, Exit::Elsewhere))); 5], vec![spell(0, None); 4]].concat(),
        ),
        ("heavy-ties", crowd(5, 300, 70, 6)),
        (
            "ties-with-censoring",
            (0..60)
                .map(|n| {
                    spell(
                        100 - n % 4,
                        (n % 3 > 0).then_some((100 - n % 4, if n % 2 == 0 { Exit::Admitted } else { Exit::Death })),
                    )
                })
                .collect(),
        ),
        ("last-still-waits", [crowd(6, 100, 80, 300), vec![spell(700, None)]].concat()),
        ("last-leaves", [crowd(7, 100, 80, 300), vec![spell(701, Some((700, Exit::Admitted)))]].concat()),
        ("not-known-yet", later(crowd(8, 200, 75, 400))),
        ("suspended", suspended(crowd(9, 250, 75, 300), 90)),
        ("months-and-years", crowd(10, 150, 65, 4000)),
        ("two-thousand", suspended(crowd(11, 2000, 70, 900), 91)),
        ("two-thousand-tied", suspended(crowd(12, 2000, 70, 25), 92)),
    ]
}

fn told(summary: &Summary) -> Value {
    let steps: Vec<Value> = summary
        .curve
        .iter()
        .map(|it| {
            json!({ "day": it.day, "at_risk": it.at_risk, "survival": it.survival, "cif_admitted": it.admitted, "cif_other": it.other })
        })
        .collect();
    json!({
        "n": summary.n, "waiting_now": summary.waiting_now, "median_days": summary.median, "p90_days": summary.p90,
        "mean_days": summary.mean, "longest_days": summary.longest, "median_curve": summary.median_curve, "curve": steps,
    })
}

#[test]
fn twenty_lists_are_written_for_other_programs() {
    let sets = sets();
    assert_eq!(sets.len(), 20);
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("waiting");
    fs::create_dir_all(&folder).unwrap();
    for (name, spells) in &sets {
        let rows: Vec<Value> = spells
            .iter()
            .map(|it| {
                json!({
                    "entered": it.entered.to_string(),
                    "left": it.left.map(|(day, _)| day.to_string()),
                    "exit": it.left.map(|(_, exit)| exit.code()),
                    "suspended": it.suspended.iter().map(|(from, over)| json!([from.to_string(), over.map(|day| day.to_string())])).collect::<Vec<_>>(),
                })
            })
            .collect();
        let [counted, taken_out] =
            [Suspensions::Counted, Suspensions::TakenOut].map(|how| told(&Summary::of(spells, AS_OF, how)));
        let file =
            json!({ "as_of": AS_OF.to_string(), "spells": rows, "counted": counted, "without_suspensions": taken_out });
        fs::write(folder.join(format!("{name}.json")), serde_json::to_string_pretty(&file).unwrap()).unwrap();
    }
}

/// What each list is for is really in it.
#[test]
fn the_lists_have_what_they_are_for() {
    let of = |name: &str| {
        let sets = sets();
        let spells = &sets.iter().find(|(known, _)| *known == name).unwrap().1;
        (
            spells.len(),
            Summary::of(spells, AS_OF, Suspensions::Counted),
            Summary::of(spells, AS_OF, Suspensions::TakenOut),
        )
    };
    assert_eq!(of("all-waiting").1.waiting_now, 80);
    assert_eq!(of("none-admitted").1.median, None);
    assert!(of("none-admitted").1.curve.last().unwrap().other > 0.5);
    assert!(of("day-0-among-others").1.curve[0].survival < 1.0);
    let (n, ties, _) = of("heavy-ties");
    assert_eq!((n, ties.curve.len()), (300, 6));
    let (n, known, _) = of("not-known-yet");
    assert!((known.n as usize) < n && known.waiting_now > 0);
    let (_, counted, taken_out) = of("two-thousand");
    assert_eq!(counted.n, 2000);
    assert!(taken_out.mean.unwrap() < counted.mean.unwrap());
    assert!(of("two-thousand-tied").1.curve.len() < 30);
    assert!(of("last-still-waits").1.curve.last().unwrap().survival > 0.0);
    assert_eq!(of("last-leaves").1.curve.last().unwrap().survival, 0.0);
}
