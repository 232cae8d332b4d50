//! The definition of an instrument as a `Questionnaire`.

use crate::bundle::Resource;
use crate::json::{ORDINAL, Object, extension};
use crate::system::{self, of_option};
use poliedro_domain::instrument::{Amount, Input, Instrument, Item, ItemKind, NOT_APPLICABLE};
use serde_json::{Value, json};

const EXCLUSIVE: &str = "http://hl7.org/fhir/StructureDefinition/questionnaire-optionExclusive";
const MIN: &str = "http://hl7.org/fhir/StructureDefinition/minValue";
const MAX: &str = "http://hl7.org/fhir/StructureDefinition/maxValue";
const CONTROL: &str = "http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl";

/// The canonical name of a definition, its version included.
pub fn canonical(instrument: &Instrument) -> String {
    format!("{}:{}|{}", system::INSTRUMENTS, instrument.id, instrument.version)
}

/// An instrument as a `Questionnaire`: one item for each input and each question, whose `linkId` is its id; headings are groups;
/// the points of an option are its `ordinalValue`. An instrument of which only scores are entered has its scores as questions.
pub fn questionnaire(instrument: &Instrument) -> Resource {
    let inputs = instrument.inputs.iter().map(|input| Placed { section: "", item: of_input(instrument, input) });
    let items = instrument.items.iter().map(|item| Placed { section: &item.section, item: of_item(instrument, item) });
    Resource::new("Questionnaire", format!("{}-{}", instrument.id, instrument.version), |out| {
        out.with("url", format!("{}:{}", system::INSTRUMENTS, instrument.id))
            .with("version", instrument.version.as_str())
            .with("name", computer_name(&instrument.id))
            .with("title", instrument.title.as_str())
            .with("status", "active")
            .with("subjectType", json!(["Patient"]))
            .with("description", instrument.note.as_str())
            .with("copyright", format!("{}\n\n{}", instrument.citation, instrument.licence))
            .with("code", system::of_instrument(instrument))
            .with("item", grouped(inputs.chain(items).collect()))
    })
}

/// An item and the heading it stands under.
pub(crate) struct Placed<'a> {
    pub(crate) section: &'a str,
    pub(crate) item: Value,
}

/// Items one after another under one heading become a group. Its `linkId` depends on the first item, so that a group of a response has
/// that of its questionnaire: see [`heading`].
fn grouped(placed: Vec<Placed<'_>>) -> Vec<Value> {
    let mut out: Vec<Value> = Vec::new();
    for run in placed.chunk_by(|a, b| a.section == b.section) {
        let items: Vec<Value> = run.iter().map(|placed| placed.item.clone()).collect();
        match run.first() {
            Some(first) if !first.section.is_empty() => {
                let link = first.item.get("linkId").and_then(Value::as_str).unwrap_or_default();
                let group = Object::default()
                    .with("linkId", heading(link))
                    .with("text", first.section)
                    .with("type", "group")
                    .with("item", items);
                out.push(group.done());
            }
            _ => out.extend(items),
        }
    }
    out
}

/// The `linkId` of the heading that stands above an item; no item has a dot in its id.
pub(crate) fn heading(first_item: &str) -> String {
    format!("{first_item}.section")
}

fn of_input(instrument: &Instrument, input: &Input) -> Value {
    let options: Vec<Value> = input
        .options
        .iter()
        .map(|option| json!({ "valueCoding": of_option(instrument, &input.id, &option.code, &option.label) }))
        .collect();
    Object::default()
        .with("linkId", input.id.as_str())
        .with("code", vec![system::local(&format!("{}.{}", instrument.id, input.id), &input.label)])
        .with("text", input.label.as_str())
        .with("type", if input.kind == ItemKind::Number { "decimal" } else { "choice" })
        .with("required", input.required)
        .with("extension", limits(false, input.min, input.max))
        .with("answerOption", options)
        .done()
}

fn of_item(instrument: &Instrument, item: &Item) -> Value {
    // Of alternatives exactly one is answered: FHIR cannot say so of a group, and none of them alone is required.
    let required = item.required && instrument.alternatives_of(&item.id).is_none();
    let help = Object::default()
        .with("linkId", format!("{}.help", item.id))
        .with("text", item.help.as_str())
        .with("type", "display")
        .with("extension", vec![extension(CONTROL, "valueCodeableConcept", help_control())]);
    let help = if item.help.trim().is_empty() { Vec::new() } else { vec![help.done()] };
    Object::default()
        .with("linkId", item.id.as_str())
        .with("code", system::of_item(instrument, item))
        .with("text", item.label.as_str())
        .with("type", kind(item))
        .with("required", required)
        .with("repeats", item.kind == ItemKind::Multiple)
        .with("extension", limits(whole(item), item.min, item.max))
        .with("answerOption", options(instrument, item))
        .with("item", help)
        .done()
}

fn options(instrument: &Instrument, item: &Item) -> Vec<Value> {
    let mut out: Vec<Value> = item
        .options
        .iter()
        .map(|option| {
            let mut extensions = vec![extension(ORDINAL, "valueDecimal", number(option.points))];
            if item.exclusive.as_ref() == Some(&option.code) {
                extensions.push(extension(EXCLUSIVE, "valueBoolean", true));
            }
            json!({ "extension": extensions, "valueCoding": of_option(instrument, &item.id, &option.code, &option.label) })
        })
        .collect();
    if let Some(label) = &item.not_applicable {
        out.push(json!({ "valueCoding": of_option(instrument, &item.id, NOT_APPLICABLE, label) }));
    }
    out
}

fn kind(item: &Item) -> &'static str {
    match item.kind {
        ItemKind::Single | ItemKind::Multiple => "choice",
        ItemKind::Number if whole(item) => "integer",
        ItemKind::Number => "decimal",
    }
}

/// Whether every number an item admits is whole.
pub(crate) fn whole(item: &Item) -> bool {
    [item.min, item.step].iter().all(|limit| limit.is_some_and(|limit| limit.to_whole().is_some()))
}

fn limits(whole: bool, min: Option<Amount>, max: Option<Amount>) -> Vec<Value> {
    let element = if whole { "valueInteger" } else { "valueDecimal" };
    let limit = |url: &str, limit: Option<Amount>| limit.map(|limit| extension(url, element, number(limit)));
    [limit(MIN, min), limit(MAX, max)].into_iter().flatten().collect()
}

/// A number as JSON: whole ones without decimals.
pub(crate) fn number(amount: Amount) -> Value {
    amount.to_whole().map_or_else(|| Value::from(amount.to_f64()), Value::from)
}

fn help_control() -> Value {
    json!({ "coding": [{ "system": "http://hl7.org/fhir/questionnaire-item-control", "code": "help" }] })
}

/// A name for programs, a capital first and letters and digits after: `exton-smith` → `StrumentoExtonSmith`.
fn computer_name(id: &str) -> String {
    let mut name = "Strumento".to_owned();
    for word in id.split(|c: char| !c.is_ascii_alphanumeric()) {
        let mut letters = word.chars();
        name.extend(letters.next().map(|first| first.to_ascii_uppercase()));
        name.push_str(letters.as_str());
    }
    name
}
