//! What always holds of the curves, the flow and the simulated futures.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use jiff::{
    ToSpan,
    civil::{Date, date},
};
use poliedro_domain::{
    application::Exit,
    waiting::{Change, Spell, Step, Summary, Suspensions, Wait, curve, flow, forecast},
};
use proptest::{collection::vec, prelude::*};

const AS_OF: Date = date(2026, 11, 23);

fn wait() -> impl Strategy<Value = Wait> {
    // Few days on purpose: ties are the rule.
    let days = prop_oneof![0_u32..6, 0_u32..1000];
    (days, proptest::option::of(0_usize..5))
        .prop_map(|(days, exit)| Wait { days, exit: exit.map(|which| Exit::ALL[which]) })
}

/// Any dates, in any order.
fn spell() -> impl Strategy<Value = Spell> {
    let day = || (-1500_i32..200).prop_map(|days| AS_OF.saturating_add(days.days()));
    let left = proptest::option::of((day(), 0_usize..6).prop_map(|(day, exit)| (day, Exit::ALL[exit])));
    let suspended = vec((day(), proptest::option::of(day())), 0..4);
    (day(), left, suspended).prop_map(|(entered, left, suspended)| Spell { entered, left, suspended })
}

fn close(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-12
}

fn same(a: &[Step], b: &[Step]) -> bool {
    let alike = |(a, b): (&Step, &Step)| {
        a.day == b.day && close(a.survival, b.survival) && close(a.admitted, b.admitted) && close(a.other, b.other)
    };
    a.len() == b.len() && a.iter().zip(b).all(alike)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, ..ProptestConfig::default() })]

    #[test]
    fn shares_are_shares(waits in vec(wait(), 0..200)) {
        let steps = curve(&waits);
        prop_assert_eq!(steps[0].day, 0);
        prop_assert_eq!(steps[0].at_risk as usize, waits.len());
        for step in &steps {
            for share in [step.survival, step.admitted, step.other] {
                prop_assert!((0.0..=1.0 + 1e-12).contains(&share), "{:?}", step);
            }
            prop_assert!(close(step.survival + step.admitted + step.other, 1.0), "{:?}", step);
        }
        for pair in steps.windows(2) {
            prop_assert!(pair[0].day < pair[1].day && pair[0].at_risk > pair[1].at_risk || pair[0].day == 0);
            prop_assert!(pair[1].survival <= pair[0].survival + 1e-12);
            prop_assert!(pair[1].admitted >= pair[0].admitted - 1e-12 && pair[1].other >= pair[0].other - 1e-12);
        }
        let last = steps.last().unwrap();
        if waits.iter().all(|wait| wait.exit.is_none()) {
            prop_assert!(steps.iter().all(|step| step.survival == 1.0 && step.admitted == 0.0 && step.other == 0.0));
        }
        if waits.iter().all(|wait| wait.exit.is_some()) && !waits.is_empty() {
            // Without censoring the curves are plain shares.
            prop_assert_eq!(last.survival, 0.0);
            let admitted = waits.iter().filter(|wait| wait.exit == Some(Exit::Admitted)).count();
            prop_assert!(close(last.admitted, admitted as f64 / waits.len() as f64));
        }
    }

    #[test]
    fn neither_the_order_nor_everybody_twice_changes_the_curves(waits in vec(wait(), 0..100), turn in 0_usize..100) {
        let steps = curve(&waits);
        let mut turned = waits.clone();
        turned.rotate_left(turn.min(waits.len()));
        turned.reverse();
        prop_assert_eq!(&curve(&turned), &steps);
        let twice = [waits.clone(), waits].concat();
        prop_assert!(same(&curve(&twice), &steps));
    }

    #[test]
    fn suspensions_only_shorten(spells in vec(spell(), 0..60)) {
        let counted = Summary::of(&spells, AS_OF, Suspensions::Counted);
        let taken_out = Summary::of(&spells, AS_OF, Suspensions::TakenOut);
        prop_assert_eq!((counted.n, counted.waiting_now, counted.completed), (taken_out.n, taken_out.waiting_now, taken_out.completed));
        prop_assert_eq!(counted.n as usize, spells.iter().filter(|spell| spell.entered <= AS_OF).count());
        prop_assert!(taken_out.mean <= counted.mean && taken_out.median <= counted.median && taken_out.longest <= counted.longest);
    }

    #[test]
    fn what_came_in_went_out_or_waits(spells in vec(spell(), 0..60)) {
        // Only spells that can be: an exit is not before its entry.
        let spells: Vec<Spell> = spells.into_iter().filter(|it| it.left.is_none_or(|(day, _)| day >= it.entered)).collect();
        let months = flow(&spells, AS_OF, 24);
        prop_assert_eq!(months.len(), 24);
        for pair in months.windows(2) {
            let now = pair[1];
            let out = now.admitted + now.death + now.renounced + now.moved + now.elsewhere;
            prop_assert_eq!(pair[0].waiting + now.entered, now.waiting + out);
        }
        let counted = Summary::of(&spells, AS_OF, Suspensions::Counted);
        prop_assert_eq!(months.last().unwrap().waiting, counted.waiting_now);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn no_list_breaks_the_simulation(
        any in vec(spell(), 0..60),
        admitted in 0_usize..40,
        extra_beds in prop_oneof![0_u32..5, any::<u32>()],
        fewer_entries in any::<u32>(),
        stay_days in any::<u32>(),
        seed in any::<u64>(),
    ) {
        let known = (0..admitted).map(|n| {
            let entered = AS_OF.saturating_sub((20 * n as i64 + 300).days());
            Spell { entered, left: Some((entered.saturating_add(290.days()), Exit::Admitted)), suspended: Vec::new() }
        });
        let spells: Vec<Spell> = any.into_iter().chain(known).collect();
        let change = Change { extra_beds, fewer_entries, stay_days };
        let told = forecast(&spells, AS_OF, change, seed);
        prop_assert_eq!(told.thin.is_none(), told.as_now.len() == 24);
        prop_assert_eq!(told.as_now.len(), told.changed.len());
        for month in told.as_now.iter().chain(&told.changed) {
            prop_assert!(0.0 <= month.list.low && month.list.low <= month.list.mid && month.list.mid <= month.list.high);
            if let Some(wait) = month.wait {
                prop_assert!(0.0 <= wait.low && wait.low <= wait.mid && wait.mid <= wait.high && wait.high.is_finite());
            }
        }
        // Fewer people wait with more beds and fewer entries, never more.
        for (now, changed) in told.as_now.iter().zip(&told.changed) {
            prop_assert!(changed.list.mid <= now.list.mid, "{:?} {:?}", now, changed);
        }
    }
}
