//! Which values a score can take: what an item can give, and every total that comes of it.

use super::{Amount, Instrument, Item, ItemKind, Rule, Score, amount::UNIT, score::shown};
use std::collections::BTreeSet;

/// More totals than any honest scale has.
const MANY: usize = 20_000;

/// Exact values: numerators in ten-thousandths over one denominator.
pub(super) struct Values {
    pub numerators: BTreeSet<i128>,
    pub denominator: i128,
}

/// The questions a rule asks: an item alone, or the group of alternatives it stands for.
pub(super) fn units<'a>(instrument: &'a Instrument, ids: &[String]) -> Vec<Vec<&'a Item>> {
    let mut units: Vec<Vec<&Item>> = Vec::new();
    for item in ids.iter().filter_map(|id| instrument.item(id)) {
        let group = instrument.alternatives_of(&item.id);
        let together =
            group.and_then(|group| units.iter_mut().find(|unit| unit.iter().any(|member| group.contains(&member.id))));
        match together {
            Some(unit) => unit.push(item),
            None => units.push(vec![item]),
        }
    }
    units
}

/// The least and the most points an item can give. An item that can give none (never in a loaded definition) gives nought.
pub(super) fn extent(item: &Item) -> (Amount, Amount) {
    let given = match item.kind {
        ItemKind::Single => ends(item.options.iter().map(|option| option.points)),
        ItemKind::Multiple => {
            let free = || item.options.iter().filter(|option| item.exclusive.as_ref() != Some(&option.code));
            let alone = item.options.iter().map(|option| option.points).min();
            let all = free().fold(Amount::ZERO, |sum, option| sum.plus(option.points));
            let exclusive = item.exclusive.as_ref().and_then(|code| item.option(code)).map(|option| option.points);
            alone.map(|least| (least, exclusive.map_or(all, |exclusive| exclusive.max(all))))
        }
        ItemKind::Number if item.cuts.is_empty() => item.min.zip(item.max),
        ItemKind::Number => ends(item.cuts.iter().map(|cut| cut.points)),
    };
    given.unwrap_or_default()
}

/// The extent of a question that several items can answer.
pub(super) fn extent_of(unit: &[&Item]) -> (Amount, Amount) {
    let (least, most): (Vec<_>, Vec<_>) = unit.iter().map(|item| extent(item)).unzip();
    (least.into_iter().min().unwrap_or_default(), most.into_iter().max().unwrap_or_default())
}

fn ends(points: impl Iterator<Item = Amount> + Clone) -> Option<(Amount, Amount)> {
    points.clone().min().zip(points.max())
}

/// Everything an item can give.
pub(super) fn contributions(item: &Item) -> BTreeSet<Amount> {
    match item.kind {
        ItemKind::Single => item.options.iter().map(|option| option.points).collect(),
        ItemKind::Multiple => {
            let mut sums: BTreeSet<Amount> = BTreeSet::new();
            for option in item.options.iter().filter(|option| item.exclusive.as_ref() != Some(&option.code)) {
                if sums.len() > MANY {
                    break;
                }
                let with: Vec<Amount> = sums.iter().map(|sum| sum.plus(option.points)).collect();
                sums.extend(with);
                sums.insert(option.points);
            }
            sums.extend(item.exclusive.as_ref().and_then(|code| item.option(code)).map(|option| option.points));
            sums
        }
        ItemKind::Number => numbers(item).filter_map(|number| item.number_points(number)).collect(),
    }
}

/// Every number that an item admits, from the least; at most [`MANY`].
pub(super) fn numbers(item: &Item) -> impl Iterator<Item = Amount> {
    let (min, max) = item.min.zip(item.max).unwrap_or((Amount::ZERO, Amount::whole(-1)));
    let step = item.step.filter(|step| *step > Amount::ZERO).unwrap_or(Amount::whole(1));
    std::iter::successors(Some(min), move |number| Some(number.plus(step)))
        .take_while(move |number| *number <= max)
        .take(MANY)
}

/// Every value a score can take with everything pertinent and answered; `None` when they are too many.
pub(super) fn values(instrument: &Instrument, score: &Score) -> Option<Values> {
    let units = units(instrument, score.rule.items());
    let count = i128::try_from(units.len().max(1)).ok()?;
    match &score.rule {
        Rule::Sum { divide_by, .. } => {
            Some(Values { numerators: sums(&units, i128::from)?, denominator: i128::from((*divide_by).max(1)) })
        }
        Rule::Mean { .. } => Some(Values { numerators: sums(&units, i128::from)?, denominator: count }),
        Rule::Count { at_least, .. } => {
            let counted = |parts: i64| if parts >= at_least.parts() { i128::from(UNIT) } else { 0 };
            Some(Values { numerators: sums(&units, counted)?, denominator: 1 })
        }
        Rule::Adjust { of, by, .. } => {
            let before =
                values(instrument, instrument.score(of).filter(|of| !matches!(of.rule, Rule::Adjust { .. }))?)?;
            let limit = |limit: Amount| i128::from(limit.parts()) * before.denominator;
            let corrected = |by: &Amount, value: &i128| {
                (value + i128::from(by.parts()) * before.denominator).max(limit(score.min)).min(limit(score.max))
            };
            let numerators = by.values().flat_map(|by| before.numerators.iter().map(move |value| corrected(by, value)));
            Some(Values { numerators: numerators.collect(), denominator: before.denominator })
        }
        Rule::Class { items, .. } => {
            let can: Vec<(bool, bool)> = items
                .iter()
                .filter_map(|id| instrument.item(id))
                .map(contributions)
                .map(|points| (points.contains(&Amount::ZERO), points.iter().any(|points| *points > Amount::ZERO)))
                .collect();
            let places = super::score::places(score, items, &can);
            Some(Values {
                numerators: places.into_iter().map(|place| i128::from(place.parts())).collect(),
                denominator: 1,
            })
        }
    }
}

fn sums(units: &[Vec<&Item>], given: impl Fn(i64) -> i128) -> Option<BTreeSet<i128>> {
    let mut sums = BTreeSet::from([0]);
    for unit in units {
        let points: BTreeSet<i128> =
            unit.iter().flat_map(|item| contributions(item)).map(|points| given(points.parts())).collect();
        if sums.len().saturating_mul(points.len()) > 100 * MANY {
            return None;
        }
        sums = sums.iter().flat_map(|sum| points.iter().map(move |points| sum + points)).collect();
        if sums.len() > MANY {
            return None;
        }
    }
    Some(sums)
}

/// Every value as it is shown.
pub(super) fn shown_values(instrument: &Instrument, score: &Score) -> Option<BTreeSet<Amount>> {
    let values = values(instrument, score)?;
    Some(values.numerators.iter().map(|value| shown(*value, values.denominator, score.decimals)).collect())
}
