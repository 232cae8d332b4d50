//! A closed administration as a `QuestionnaireResponse`.

use crate::administration::{Administration, ExportError, Standing, definition};
use crate::bundle::Resource;
use crate::json::{ORDINAL, Object, extension};
use crate::questionnaire::{canonical, heading, number, whole};
use crate::system::{self, of_option};
use poliedro_domain::instrument::{Amount, Answer, Choice, Input, Instrument, Item, ItemKind, NOT_APPLICABLE};
use serde_json::{Value, json};

/// An administration as a `QuestionnaireResponse`. What was not answered is left out, headings of which nothing was answered too.
///
/// Status: `completed`; `stopped` when it was closed incomplete; `amended` when it corrects another; `entered-in-error` when another
/// has taken its place. One that corrects another names it in an extension ([`system::REPLACES`]): R4 has no element for it.
///
/// # Errors
/// [`ExportError`]: nothing is ever left out in silence.
pub fn response(instrument: &Instrument, administration: &Administration<'_>) -> Result<Resource, ExportError> {
    administration.check(instrument)?;
    let status = match administration.standing {
        Standing::Corrected => "entered-in-error",
        _ if !administration.report.complete => "stopped",
        Standing::Corrects(_) => "amended",
        Standing::Stands => "completed",
    };
    let replaces = match administration.standing {
        Standing::Corrects(old) => {
            let old = json!({ "system": system::ADMINISTRATION, "value": old });
            vec![extension(system::REPLACES, "valueIdentifier", old)]
        }
        Standing::Stands | Standing::Corrected => Vec::new(),
    };
    let items = items(instrument, administration)?;
    Ok(Resource::new("QuestionnaireResponse", administration.id, |out| {
        out.with("extension", replaces)
            .with("identifier", json!({ "system": system::ADMINISTRATION, "value": administration.id }))
            .with("questionnaire", canonical(instrument))
            .with("status", status)
            .with("subject", administration.subject())
            .with("authored", administration.moment())
            .with("author", administration.author())
            .with("source", administration.source())
            .with("item", items)
    }))
}

fn items(instrument: &Instrument, administration: &Administration<'_>) -> Result<Vec<Value>, ExportError> {
    let answers = administration.answers;
    if let Some((id, _)) =
        answers.iter().find(|(id, _)| instrument.item(id).is_none() && instrument.input(id).is_none())
    {
        return Err(unknown(instrument, id));
    }
    let mut out = Vec::new();
    for input in &instrument.inputs {
        if let Some(answer) = answers.get(&input.id) {
            let value = of_input(instrument, input, answer).ok_or_else(|| unknown(instrument, &input.label))?;
            out.push(item(&input.id, &input.label, vec![value]));
        }
    }
    for run in instrument.items.chunk_by(|a, b| a.section == b.section) {
        let mut answered = Vec::new();
        for question in run {
            if let Some(answer) = answers.get(&question.id) {
                let values =
                    of_item(instrument, question, answer).ok_or_else(|| unknown(instrument, &question.label))?;
                answered.push(item(&question.id, &question.label, values));
            }
        }
        match run.first() {
            Some(first) if !first.section.is_empty() && !answered.is_empty() => {
                let group = Object::default().with("linkId", heading(&first.id)).with("text", first.section.as_str());
                out.push(group.with("item", answered).done());
            }
            _ => out.extend(answered),
        }
    }
    Ok(out)
}

fn unknown(instrument: &Instrument, label: &str) -> ExportError {
    ExportError::UnknownAnswer { label: label.to_owned(), definition: definition(instrument) }
}

fn item(link: &str, text: &str, answers: Vec<Value>) -> Value {
    Object::default().with("linkId", link).with("text", text).with("answer", answers).done()
}

fn of_input(instrument: &Instrument, input: &Input, answer: &Answer) -> Option<Value> {
    match (input.kind, answer) {
        (ItemKind::Single, Answer::Code(code)) => {
            let option = input.options.iter().find(|option| option.code == *code)?;
            Some(json!({ "valueCoding": of_option(instrument, &input.id, code, &option.label) }))
        }
        (ItemKind::Number, Answer::Number(amount)) => Some(json!({ "valueDecimal": number(*amount) })),
        _ => None,
    }
}

fn of_item(instrument: &Instrument, item: &Item, answer: &Answer) -> Option<Vec<Value>> {
    match (item.kind, answer) {
        (ItemKind::Single, Answer::Code(code)) if code == NOT_APPLICABLE => {
            let label = item.not_applicable.as_deref()?;
            Some(vec![json!({ "valueCoding": of_option(instrument, &item.id, code, label) })])
        }
        (ItemKind::Single, Answer::Code(code)) => Some(vec![chosen(instrument, item, item.option(code)?)]),
        (ItemKind::Multiple, Answer::Codes(codes)) => {
            codes.iter().map(|code| item.option(code).map(|option| chosen(instrument, item, option))).collect()
        }
        (ItemKind::Number, Answer::Number(amount)) if whole(item) => {
            Some(vec![json!({ "valueInteger": amount.to_whole()? })])
        }
        (ItemKind::Number, Answer::Number(amount)) => Some(vec![json!({ "valueDecimal": number(*amount) })]),
        _ => None,
    }
}

/// An option with its points.
fn chosen(instrument: &Instrument, item: &Item, option: &Choice) -> Value {
    let points: Amount = option.points;
    let mut coding = of_option(instrument, &item.id, &option.code, &option.label);
    if let Some(coding) = coding.as_object_mut() {
        coding.insert("extension".to_owned(), json!([extension(ORDINAL, "valueDecimal", number(points))]));
    }
    json!({ "valueCoding": coding })
}
