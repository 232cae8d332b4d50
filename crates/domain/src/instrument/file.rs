//! What is written in a data file: the definition, with shared scales still to be spread over the items.

use super::{
    Amount, Band, Choice, Coding, Cut, DefinitionError, Derivation, Direction, Domain, Input, Instrument, Item,
    ItemKind, Mode, Score, Source, check::faults,
};
use serde::Deserialize;
use std::collections::BTreeMap;

/// A data file. What `Instrument` serialises to can be read back.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct File {
    id: String,
    version: String,
    title: String,
    short: String,
    citation: String,
    licence: String,
    mode: Mode,
    domain: Domain,
    direction: Direction,
    filled_by: String,
    #[serde(default)]
    note: String,
    on: bool,
    licensed: bool,
    #[serde(default)]
    codes: Vec<Coding>,
    /// Options that several items share, by name.
    #[serde(default)]
    scales: BTreeMap<String, Vec<Choice>>,
    #[serde(default)]
    inputs: Vec<Input>,
    items: Vec<FileItem>,
    #[serde(default)]
    alternatives: Vec<Vec<String>>,
    scores: Vec<Score>,
    main: String,
    #[serde(default)]
    bands: Option<Vec<Band>>,
    #[serde(default)]
    derive: Vec<Derivation>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct FileItem {
    id: String,
    label: String,
    #[serde(default)]
    help: String,
    #[serde(default)]
    section: String,
    kind: ItemKind,
    #[serde(default)]
    options: Vec<Choice>,
    /// The name of a shared scale, instead of options.
    #[serde(default)]
    scale: Option<String>,
    /// Points of the shared scale the other way round: what gave the least gives the most.
    #[serde(default)]
    reversed: bool,
    #[serde(default)]
    exclusive: Option<String>,
    #[serde(default)]
    not_applicable: Option<String>,
    #[serde(default)]
    min: Option<Amount>,
    #[serde(default)]
    max: Option<Amount>,
    #[serde(default)]
    step: Option<Amount>,
    #[serde(default)]
    cuts: Vec<Cut>,
    #[serde(default = "yes")]
    required: bool,
    #[serde(default)]
    source: Option<Source>,
    #[serde(default)]
    codes: Vec<Coding>,
}

const fn yes() -> bool {
    true
}

impl TryFrom<File> for Instrument {
    type Error = DefinitionError;

    fn try_from(file: File) -> Result<Self, DefinitionError> {
        let mut found = Vec::new();
        let items: Vec<Item> = file.items.into_iter().map(|item| spread(item, &file.scales, &mut found)).collect();
        let all: Vec<String> = items.iter().map(|item| item.id.clone()).collect();
        let mut scores = file.scores;
        scores.iter_mut().for_each(|score| score.rule.fill(&all));
        let bands =
            scores.iter().find(|score| score.id == file.main).map(|main| main.bands.clone()).unwrap_or_default();
        if file.bands.is_some_and(|written| written != bands) {
            found.push("the bands are not those of the main score".to_owned());
        }
        let instrument = Self {
            id: file.id,
            version: file.version,
            title: file.title,
            short: file.short,
            citation: file.citation,
            licence: file.licence,
            mode: file.mode,
            domain: file.domain,
            direction: file.direction,
            filled_by: file.filled_by,
            note: file.note,
            on: file.on,
            licensed: file.licensed,
            codes: file.codes,
            inputs: file.inputs,
            items,
            alternatives: file.alternatives,
            scores,
            main: file.main,
            bands,
            derive: file.derive,
        };
        found.extend(faults(&instrument));
        if found.is_empty() { Ok(instrument) } else { Err(DefinitionError::Rules { id: instrument.id, faults: found }) }
    }
}

/// The item with the options of its scale, turned round where it is reversed.
fn spread(item: FileItem, scales: &BTreeMap<String, Vec<Choice>>, faults: &mut Vec<String>) -> Item {
    let mut options = item.options;
    match item.scale.as_ref().map(|name| scales.get(name)) {
        Some(Some(scale)) if options.is_empty() => options.clone_from(scale),
        Some(Some(_)) => faults.push(format!("{}: both a scale and options", item.id)),
        Some(None) => faults.push(format!("{}: there is no such scale", item.id)),
        None if item.reversed => faults.push(format!("{}: only a scale can be reversed", item.id)),
        None => {}
    }
    if item.reversed {
        let points = || options.iter().map(|option| option.points);
        let ends = points().min().zip(points().max()).map(|(least, most)| least.plus(most));
        for option in &mut options {
            option.points = ends.map_or(option.points, |ends| ends.minus(option.points));
        }
    }
    let number = item.kind == ItemKind::Number;
    Item {
        id: item.id,
        label: item.label,
        help: item.help,
        section: item.section,
        kind: item.kind,
        options,
        exclusive: item.exclusive,
        not_applicable: item.not_applicable,
        min: item.min,
        max: item.max,
        step: item.step.or(number.then_some(Amount::whole(1))),
        cuts: item.cuts,
        required: item.required,
        source: item.source,
        codes: item.codes,
    }
}
