//! Whether a definition can be trusted: looked at once, when it is loaded, so that the engine never meets a bad one.

use super::{
    Amount, Input, Instrument, Item, ItemKind, NOT_APPLICABLE, Rule, Score,
    reach::{contributions, numbers, shown_values},
};
use std::collections::BTreeSet;

/// Why a definition is refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DefinitionError {
    /// Not a definition at all: not JSON, a field too many or too few.
    #[error("not a definition: {0}")]
    Shape(String),
    /// A definition that contradicts itself.
    #[error("{id}: {}", faults.join("; "))]
    Rules {
        /// The instrument.
        id: String,
        /// What is wrong.
        faults: Vec<String>,
    },
}

/// Reads and validates a definition. Total on any text.
///
/// # Errors
/// [`DefinitionError`] with everything that is wrong.
pub fn load(text: &str) -> Result<Instrument, DefinitionError> {
    let file: super::file::File =
        serde_json::from_str(text).map_err(|error| DefinitionError::Shape(error.to_string()))?;
    Instrument::try_from(file)
}

/// Everything wrong in a definition.
pub(super) fn faults(instrument: &Instrument) -> Vec<String> {
    let mut faults = Vec::new();
    head(instrument, &mut faults);
    instrument.inputs.iter().for_each(|input| of_input(input, &mut faults));
    instrument.items.iter().for_each(|item| of_item(item, &mut faults));
    groups(instrument, &mut faults);
    let before = faults.len();
    let mut earlier = BTreeSet::new();
    for score in &instrument.scores {
        of_rule(instrument, score, &earlier, &mut faults);
        earlier.insert(score.id.as_str());
    }
    // Values are counted only where rules and items make sense.
    if before == 0 && faults.is_empty() {
        instrument.scores.iter().for_each(|score| of_values(instrument, score, &mut faults));
    }
    faults
}

fn repeated<'a>(names: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let mut seen = BTreeSet::new();
    names.into_iter().find(|name| !seen.insert(*name))
}

fn plain(id: &str) -> bool {
    !id.is_empty() && id.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '-' | '_' | '.'))
}

fn head(instrument: &Instrument, faults: &mut Vec<String>) {
    let ids = || {
        let items = instrument.items.iter().map(|item| item.id.as_str());
        items.chain(instrument.inputs.iter().map(|input| input.id.as_str()))
    };
    let scores = || instrument.scores.iter().map(|score| score.id.as_str());
    faults.extend(repeated(ids()).map(|id| format!("{id}: asked twice")));
    faults.extend(repeated(scores()).map(|id| format!("{id}: counted twice")));
    for id in ids().chain(scores()).chain([instrument.id.as_str()]).filter(|id| !plain(id)) {
        faults.push(format!("«{id}»: an id is lowercase letters, digits, hyphens"));
    }
    if instrument.version.split('.').filter(|number| number.parse::<u32>().is_ok()).count() != 3
        || instrument.version.split('.').count() != 3
    {
        faults.push("the version is three numbers".to_owned());
    }
    let texts =
        [&instrument.title, &instrument.short, &instrument.citation, &instrument.licence, &instrument.filled_by];
    if texts.iter().any(|text| text.trim().is_empty()) {
        faults.push("title, short, citation, licence and filledBy cannot be empty".to_owned());
    }
    if instrument.items.is_empty() || instrument.items.len() > 200 {
        faults.push("it asks nothing, or too much".to_owned());
    }
    if instrument.main_score().is_none() {
        faults.push("main: there is no such score".to_owned());
    }
}

fn of_input(input: &Input, faults: &mut Vec<String>) {
    let single = input.kind == ItemKind::Single;
    let codes = || input.options.iter().map(|option| option.code.as_str());
    faults.extend(repeated(codes()).map(|code| format!("{}: option «{code}» twice", input.id)));
    let empty = input.options.iter().any(|option| option.code.is_empty() || option.label.trim().is_empty());
    if input.label.trim().is_empty() || empty {
        faults.push(format!("{}: without words", input.id));
    }
    if input.kind == ItemKind::Multiple || single == input.options.is_empty() {
        faults.push(format!("{}: an input is a single choice with options or a number without", input.id));
    }
    if !single && input.min.zip(input.max).is_none_or(|(min, max)| min >= max) {
        faults.push(format!("{}: a number needs limits", input.id));
    }
}

fn of_item(item: &Item, faults: &mut Vec<String>) {
    let mut fault = |what: &str| faults.push(format!("{}: {what}", item.id));
    let codes = || item.options.iter().map(|option| option.code.as_str());
    if repeated(codes()).is_some() {
        fault("an option twice");
    }
    if item.label.trim().is_empty() || item.options.iter().any(|option| option.label.trim().is_empty()) {
        fault("without words");
    }
    if codes().any(|code| code.is_empty() || code == NOT_APPLICABLE) {
        fault("a code that cannot be used");
    }
    if item.options.iter().any(|option| option.points < Amount::ZERO) {
        fault("points below zero");
    }
    if (item.kind == ItemKind::Number) != item.options.is_empty()
        || (item.kind != ItemKind::Number && item.options.len() < 2)
    {
        fault("options go with choices, and there are at least two");
    }
    if item.exclusive.as_ref().is_some_and(|code| item.kind != ItemKind::Multiple || item.option(code).is_none()) {
        fault("the exclusive code is no option of a multiple choice");
    }
    if item.not_applicable.as_ref().is_some_and(|label| item.kind != ItemKind::Single || label.trim().is_empty()) {
        fault("«not applicable» goes with a single choice and has words");
    }
    if item.source.is_some() != item.options.iter().any(|option| option.from.is_some() || option.to.is_some()) {
        fault("a source goes with ranges in its options");
    }
    ages(item, faults);
    limits(item, faults);
}

/// The ranges of age of the options cover every age once.
fn ages(item: &Item, faults: &mut Vec<String>) {
    let wrong = (0..=130).find(|years| {
        let years = Amount::whole(*years);
        let fitting = item
            .options
            .iter()
            .filter(|option| option.from.is_none_or(|from| from <= years) && option.to.is_none_or(|to| years <= to));
        fitting.count() != 1
    });
    if let Some(years) = wrong.filter(|_| item.source.is_some()) {
        faults.push(format!("{}: at {years} years not one option fits", item.id));
    }
}

fn limits(item: &Item, faults: &mut Vec<String>) {
    let mut fault = |what: String| faults.push(format!("{}: {what}", item.id));
    let number = item.kind == ItemKind::Number;
    let (Some(min), Some(max), Some(step)) = (item.min, item.max, item.step) else {
        if number || item.min.is_some() || item.max.is_some() || item.step.is_some() || !item.cuts.is_empty() {
            fault("limits go with a number".to_owned());
        }
        return;
    };
    if !number || min >= max || step <= Amount::ZERO || !max.on_grid(min, step) {
        return fault("limits that no number can keep".to_owned());
    }
    if item.cuts.is_empty() && min < Amount::ZERO || item.cuts.iter().any(|cut| cut.points < Amount::ZERO) {
        fault("points below zero".to_owned());
    }
    for number in numbers(item).filter(|_| !item.cuts.is_empty()) {
        if item.cuts.iter().filter(|cut| cut.from <= number && number <= cut.to).count() != 1 {
            return fault(format!("{number} is not in one cut"));
        }
    }
}

fn groups(instrument: &Instrument, faults: &mut Vec<String>) {
    let members = || instrument.alternatives.iter().flatten().map(String::as_str);
    faults.extend(repeated(members()).map(|id| format!("{id}: in two groups")));
    faults.extend(members().filter(|id| instrument.item(id).is_none()).map(|id| format!("{id}: no such alternative")));
    if instrument.alternatives.iter().any(|group| group.len() < 2) {
        faults.push("an alternative to nothing".to_owned());
    }
    for derivation in &instrument.derive {
        for item in derivation.items.keys().chain(derivation.scores.keys()).filter(|id| instrument.item(id).is_none()) {
            faults.push(format!("{item}: derived and not asked"));
        }
        if derivation.scores.keys().any(|id| instrument.item(id).is_some_and(|item| item.kind != ItemKind::Number)) {
            faults.push("a score can only answer a number".to_owned());
        }
    }
}

fn of_rule(instrument: &Instrument, score: &Score, earlier: &BTreeSet<&str>, faults: &mut Vec<String>) {
    let mut fault = |what: &str| faults.push(format!("{}: {what}", score.id));
    let asked: Vec<&Item> = score.rule.items().iter().filter_map(|id| instrument.item(id)).collect();
    if asked.len() != score.rule.items().len() || repeated(score.rule.items().iter().map(String::as_str)).is_some() {
        fault("an item that is not asked, or twice");
    }
    if score.decimals > 4 || score.label.trim().is_empty() {
        fault("at most four decimals, and a name");
    }
    // The main score is what is missing until everything is there: it cannot need what may be left out.
    if score.id == instrument.main
        && asked.iter().any(|item| !item.required && instrument.alternatives_of(&item.id).is_none())
    {
        fault("the main score needs what is not required");
    }
    let beside = asked.iter().any(|item| item.not_applicable.is_some());
    if beside && (!matches!(score.rule, Rule::Sum { .. }) || !score.bands.is_empty()) {
        fault("where items may be not applicable there is only a sum, without bands");
    }
    match &score.rule {
        Rule::Sum { divide_by: 0, .. } => fault("divided by zero"),
        Rule::Adjust { of, input, by } => {
            let simple =
                instrument.score(of).is_some_and(|of| !matches!(of.rule, Rule::Adjust { .. } | Rule::Class { .. }));
            if !simple || !earlier.contains(of.as_str()) {
                fault("it corrects a score that does not stand before it");
            }
            let options = instrument
                .input(input)
                .filter(|input| input.required)
                .map(|input| input.options.iter().map(|option| option.code.as_str()).collect::<BTreeSet<_>>());
            if options != Some(by.keys().map(String::as_str).collect()) {
                fault("it does not correct every option of a required input");
            }
        }
        Rule::Class { items, profiles, otherwise } => {
            if items.len() > 10 {
                fault("too many items for a class");
            }
            let bands = profiles.iter().map(|profile| &profile.band).chain([otherwise]);
            if bands.into_iter().any(|code| !score.bands.iter().any(|band| band.code == *code && band.from == band.to))
            {
                fault("a class without its band");
            }
            if profiles.iter().flat_map(|profile| &profile.among).any(|item| !items.contains(item)) {
                fault("a profile of items it does not read");
            }
        }
        _ => {}
    }
    let codes = || score.bands.iter().map(|band| band.code.as_str());
    if repeated(codes()).is_some()
        || score.bands.iter().any(|band| !plain(&band.code.to_ascii_lowercase()) || band.label.trim().is_empty())
    {
        fault("bands need codes of their own and words");
    }
    let limits = score.bands.iter().flat_map(|band| [band.from, band.to]);
    let ends = score.bands.first().map(|band| band.from).zip(score.bands.last().map(|band| band.to));
    if !limits.is_sorted() || ends.is_some_and(|ends| ends != (score.min, score.max)) {
        fault("bands go from the least to the most, in order");
    }
}

/// Every value it can take is between its limits and in one band, and both limits can be taken.
fn of_values(instrument: &Instrument, score: &Score, faults: &mut Vec<String>) {
    let Some(values) = shown_values(instrument, score) else {
        return faults.push(format!("{}: too many values", score.id));
    };
    let ends = values.first().copied().zip(values.last().copied());
    if ends != Some((score.min, score.max)) {
        faults.push(format!("{}: it goes from {:?}, not from {} to {}", score.id, ends, score.min, score.max));
    }
    for value in values.iter().filter(|_| !score.bands.is_empty()) {
        let bands = score.bands.iter().filter(|band| band.from <= *value && *value <= band.to).count();
        if bands != 1 {
            faults.push(format!("{}: {value} is in {bands} bands", score.id));
        }
    }
    if let Some(item) =
        score.rule.items().iter().filter_map(|id| instrument.item(id)).find(|item| contributions(item).is_empty())
    {
        faults.push(format!("{}: it gives nothing", item.id));
    }
}
