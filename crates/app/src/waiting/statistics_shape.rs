//! What is computed of the waits, as the interface sees it.

use super::statistics_view::{CurvePoint, FlowMonth, Waits, WaitsGroup};
use crate::unit::names::Units;
use jiff::civil::Date;
use poliedro_domain::{
    territory::SubAmbito,
    waiting::{Month, Step, Summary, Suspensions},
};
use poliedro_store::SpellRow;

/// How long one group waits.
pub(super) fn waits(summary: Summary) -> Waits {
    Waits {
        n: summary.n,
        waiting_now: summary.waiting_now,
        completed: summary.completed,
        median_days: summary.median,
        p90_days: summary.p90,
        mean_days: summary.mean,
        longest_days: summary.longest,
        median_curve: summary.median_curve,
        curve: summary.curve.iter().map(point).collect(),
    }
}

const fn point(step: &Step) -> CurvePoint {
    CurvePoint {
        day: step.day,
        at_risk: step.at_risk,
        survival: step.survival,
        cif_admitted: step.admitted,
        cif_other: step.other,
    }
}

/// What went in and out in a month.
pub(super) fn month(month: &Month) -> FlowMonth {
    FlowMonth {
        month: year_month(month.first),
        entered: month.entered,
        admitted: month.admitted,
        death: month.death,
        renounced: month.renounced,
        moved: month.moved,
        elsewhere: month.elsewhere,
        waiting: month.waiting,
    }
}

/// `YYYY-MM`.
pub(super) fn year_month(day: Date) -> String {
    format!("{:04}-{:02}", day.year(), day.month())
}

/// The waits of the places in each list, units by name.
pub(super) fn by_unit(rows: &[SpellRow], as_of: Date, units: &Units) -> Vec<WaitsGroup> {
    let mut known: Vec<_> = rows.iter().filter_map(|row| row.unit).collect();
    known.sort_unstable();
    known.dedup();
    let mut groups: Vec<WaitsGroup> = known
        .into_iter()
        .filter_map(|unit| group(rows, as_of, unit.to_string(), units.label(unit), |row| row.unit == Some(unit)))
        .collect();
    groups.sort_by_key(|group| group.label.to_lowercase());
    groups
}

/// The sub-ambiti in their order, then who lives outside or whose residence is not known.
pub(super) fn by_sub_ambito(rows: &[SpellRow], as_of: Date) -> Vec<WaitsGroup> {
    let known = SubAmbito::ALL.into_iter().filter_map(|it| {
        let code = it.code();
        group(rows, as_of, code.to_owned(), it.name().to_owned(), |row| row.sub_ambito.as_deref() == Some(code))
    });
    let outside = "Fuori distretto, o residenza non nota".to_owned();
    let none = group(rows, as_of, String::new(), outside, |row| {
        row.sub_ambito.as_deref().and_then(SubAmbito::from_code).is_none()
    });
    known.chain(none).collect()
}

/// With an urgency to be decided or recognised, and without.
pub(super) fn by_urgency(rows: &[SpellRow], as_of: Date) -> Vec<WaitsGroup> {
    let of = |urgent: bool, code: &str, label: &str| {
        group(rows, as_of, code.to_owned(), label.to_owned(), |row| row.urgent == urgent)
    };
    let (with, without) = ("Con urgenza riconosciuta o da decidere", "Senza urgenza");
    [of(true, "urgent", with), of(false, "ordinary", without)].into_iter().flatten().collect()
}

/// A group; `None` when it has nobody.
fn group(
    rows: &[SpellRow],
    as_of: Date,
    code: String,
    label: String,
    belongs: impl Fn(&SpellRow) -> bool,
) -> Option<WaitsGroup> {
    let spells = rows.iter().filter(|row| belongs(row)).map(|row| &row.spell);
    let summary = Summary::of(spells, as_of, Suspensions::Counted);
    (summary.n > 0).then_some(WaitsGroup {
        code,
        label,
        n: summary.n,
        waiting_now: summary.waiting_now,
        completed: summary.completed,
        median_days: summary.median,
        p90_days: summary.p90,
        mean_days: summary.mean,
    })
}
