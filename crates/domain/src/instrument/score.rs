//! The one engine.

use super::{
    Amount, Answer, Answers, Instrument, Item, Part, PartKind, Rule, Score, ScoreReport,
    amount::UNIT,
    answer::{Known, answered, known},
    reach::{contributions, extent_of, units},
};
use std::collections::{BTreeMap, BTreeSet};

/// What is known of one score: exact numerators in ten-thousandths over one denominator.
#[derive(Clone, Copy, Debug)]
struct Span {
    low: i128,
    high: i128,
    /// The limits of the score for this person: lower than its limits where items are not applicable.
    least: i128,
    most: i128,
    over: i128,
    /// Everything it needs is answered.
    known: bool,
}

/// Scores the answers. Total: an answer that the definition does not understand counts as unanswered ([`super::read`] is what
/// refuses it), and there is no score and no band until nothing is missing.
pub fn score(instrument: &Instrument, answers: &Answers) -> ScoreReport {
    let mut spans: BTreeMap<&str, Span> = BTreeMap::new();
    for score in &instrument.scores {
        let span = span(instrument, score, answers, &spans);
        spans.insert(&score.id, span);
    }
    let parts: Vec<Part> = instrument
        .scores
        .iter()
        .filter_map(|score| spans.get(score.id.as_str()).map(|span| part(score, *span)))
        .collect();
    let missing = missing(instrument, answers);
    let (mains, parts): (Vec<Part>, Vec<Part>) = parts.into_iter().partition(|part| part.id == instrument.main);
    let main = mains.into_iter().next();
    let value = main.as_ref().and_then(|main| main.value).filter(|_| missing.is_empty());
    let banded = main.as_ref().filter(|_| value.is_some());
    ScoreReport {
        instrument: instrument.id.clone(),
        version: instrument.version.clone(),
        score: value,
        max: main.as_ref().map_or(Amount::ZERO, |main| main.max),
        band: banded.and_then(|main| main.band.clone()),
        band_label: banded.and_then(|main| main.band_label.clone()),
        tone: banded.and_then(|main| main.tone),
        complete: value.is_some(),
        range: main.as_ref().map_or([Amount::ZERO; 2], |main| main.range),
        missing,
        subscores: parts.iter().map(|part| (part.id.clone(), part.value)).collect(),
        parts,
    }
}

/// What is required and unanswered, in the order of the form: inputs, then items. A group of alternatives is one question, and
/// its first item stands for it.
fn missing(instrument: &Instrument, answers: &Answers) -> Vec<String> {
    let inputs = instrument.inputs.iter().filter(|input| input.required).map(|input| &input.id);
    let items = instrument.items.iter().filter(|item| match instrument.alternatives_of(&item.id) {
        Some(group) => {
            group.first() == Some(&item.id) && !group.iter().any(|member| answered(instrument, member, answers))
        }
        None => item.required,
    });
    let unanswered = |id: &&String| !answered(instrument, id, answers);
    inputs.chain(items.map(|item| &item.id)).filter(unanswered).cloned().collect()
}

fn part(score: &Score, span: Span) -> Part {
    let shown = |value| shown(value, span.over, score.decimals);
    let value = span.known.then(|| shown(span.low));
    let band = value.and_then(|value| score.band(value));
    Part {
        id: score.id.clone(),
        label: score.label.clone(),
        kind: if matches!(score.rule, Rule::Class { .. }) { PartKind::Class } else { PartKind::Number },
        value,
        min: shown(span.least),
        max: shown(span.most),
        range: [shown(span.low), shown(span.high)],
        band: band.map(|band| band.code.clone()),
        band_label: band.map(|band| band.label.clone()),
        tone: band.map(|band| band.tone),
    }
}

/// A fraction of ten-thousandths as it is shown: rounded half away from zero to so many decimals (0 to 4).
pub(super) fn shown(numerator: i128, denominator: i128, decimals: u32) -> Amount {
    let unit = i128::from(10_i64.pow(4_u32.saturating_sub(decimals)));
    let step = denominator.max(1) * unit;
    let rounded = (2 * numerator.abs() + step) / (2 * step) * unit * numerator.signum();
    Amount::of_parts(i64::try_from(rounded).unwrap_or_default())
}

fn span(instrument: &Instrument, score: &Score, answers: &Answers, before: &BTreeMap<&str, Span>) -> Span {
    match &score.rule {
        Rule::Sum { items, divide_by } => {
            let over = i128::from((*divide_by).max(1));
            summed(score, &units(instrument, items), answers, over, Amount::parts)
        }
        Rule::Mean { items } => {
            let units = units(instrument, items);
            let over = i128::try_from(units.len().max(1)).unwrap_or(1);
            summed(score, &units, answers, over, Amount::parts)
        }
        Rule::Count { items, at_least } => {
            let counted = |points: Amount| if points >= *at_least { UNIT } else { 0 };
            summed(score, &units(instrument, items), answers, 1, counted)
        }
        Rule::Adjust { of, input, by } => match before.get(of.as_str()) {
            Some(span) => adjusted(score, *span, answers.get(input), by),
            None => unknown(score),
        },
        Rule::Class { items, .. } => classed(instrument, score, items, answers),
    }
}

fn limits(score: &Score, over: i128) -> (i128, i128) {
    (i128::from(score.min.parts()) * over, i128::from(score.max.parts()) * over)
}

fn unknown(score: &Score) -> Span {
    let (least, most) = limits(score, 1);
    Span { low: least, high: most, least, most, over: 1, known: false }
}

/// Adds what every question gives: points as they are, or what `given` makes of them.
fn summed(score: &Score, units: &[Vec<&Item>], answers: &Answers, over: i128, given: impl Fn(Amount) -> i64) -> Span {
    let (least, most) = limits(score, over);
    let mut span = Span { low: 0, high: 0, least, most, over, known: true };
    let mut pertinent = units.is_empty();
    for unit in units {
        let (low, high) = extent_of(unit);
        let (low, high) = (i128::from(given(low)), i128::from(given(high)));
        match unit.iter().map(|item| known(item, answers)).find(|known| *known != Known::Nothing) {
            Some(Known::Points(points)) => {
                let points = i128::from(given(points));
                span.low += points;
                span.high += points;
                pertinent = true;
            }
            Some(Known::NotApplicable) => {
                span.least -= low;
                span.most -= high;
            }
            Some(Known::Nothing) | None => {
                span.low += low;
                span.high += high;
                span.known = false;
                pertinent = true;
            }
        }
    }
    // Where nothing concerns the person there is nothing to count, and nought would be read as the worst.
    span.known &= pertinent;
    span
}

/// Corrects by what the input says; by whatever it may say, while it says nothing.
fn adjusted(score: &Score, of: Span, answer: Option<&Answer>, by: &BTreeMap<String, Amount>) -> Span {
    let (least, most) = limits(score, of.over);
    let said = match answer {
        Some(Answer::Code(code)) => by.get(code),
        _ => None,
    };
    let ends = said.map(|by| (by, by)).or_else(|| by.values().min().zip(by.values().max()));
    let (down, up) = ends.map_or((0, 0), |(down, up)| (i128::from(down.parts()), i128::from(up.parts())));
    let within = |value: i128| value.max(least).min(most);
    Span {
        low: within(of.low + down * of.over),
        high: within(of.high + up * of.over),
        least,
        most,
        over: of.over,
        known: of.known && said.is_some(),
    }
}

fn classed(instrument: &Instrument, score: &Score, items: &[String], answers: &Answers) -> Span {
    let can: Vec<(bool, bool)> = items
        .iter()
        .filter_map(|id| instrument.item(id))
        .map(|item| match known(item, answers) {
            Known::Points(points) => (points == Amount::ZERO, points > Amount::ZERO),
            Known::Nothing | Known::NotApplicable => {
                let points = contributions(item);
                (points.contains(&Amount::ZERO), points.iter().any(|points| *points > Amount::ZERO))
            }
        })
        .collect();
    let places = places(score, items, &can);
    let known = can.iter().all(|(zero, some)| zero != some);
    match places.first().zip(places.last()) {
        Some((low, high)) => Span { low: low.parts().into(), high: high.parts().into(), known, ..unknown(score) },
        None => unknown(score),
    }
}

/// The places of the classes that can still hold, given of each item whether it can have no points and whether it can have some.
pub(super) fn places(score: &Score, items: &[String], can: &[(bool, bool)]) -> BTreeSet<Amount> {
    let Rule::Class { profiles, otherwise, .. } = &score.rule else { return BTreeSet::new() };
    let most = 1_u32.checked_shl(u32::try_from(can.len()).unwrap_or(u32::MAX).min(16)).unwrap_or_default();
    (0..most)
        .filter_map(|pattern| {
            let zero = |place: usize| pattern >> place & 1 == 1;
            let possible = can.iter().enumerate().all(|(place, (none, some))| if zero(place) { *none } else { *some });
            let without: Vec<&String> =
                items.iter().enumerate().filter(|(place, _)| zero(*place)).map(|(_, item)| item).collect();
            let fits = profiles.iter().find(|profile| {
                profile.zeros == without.len() && profile.among.iter().all(|item| without.contains(&item))
            });
            let band = fits.map_or(otherwise, |profile| &profile.band);
            score.bands.iter().find(|candidate| possible && candidate.code == *band).map(|band| band.from)
        })
        .collect()
}
