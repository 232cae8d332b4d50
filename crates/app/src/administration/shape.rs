//! From what the archive gives to what the interface shows of administrations.

use super::{
    answers_of, definition_of, report_of,
    tell::title,
    view::{AdministrationPage, AdministrationRow, AnsweredItem, PreviousAdministration},
};
use crate::{
    instrument::{shape, view::ScoreView, words},
    person::view::PersonHit,
    vmd::assessor::told,
};
use poliedro_domain::{
    administration::Administration,
    catalogue::Catalogue,
    instrument::{Amount, Answer, Instrument, Item, Library, NOT_APPLICABLE},
};
use poliedro_store::AdministrationFile;

/// An administration in a list.
pub(crate) fn row(file: &AdministrationFile) -> AdministrationRow {
    let (state, report) = (&file.state, report_of(&file.state));
    AdministrationRow {
        administration_id: file.id.to_string(),
        instrument: state.administration.instrument.clone(),
        title: title(&state.administration),
        at: state.at.to_string(),
        by: told(&state.administration.by),
        score: report.as_ref().map(words::score).unwrap_or_default(),
        tone: words::tone(report.as_ref().and_then(|report| report.tone)).to_owned(),
        band_label: report.and_then(|report| report.band_label),
        vmd_id: state.vmd.map(|vmd| vmd.to_string()),
        corrected: state.corrected.is_some(),
    }
}

/// An administration, to be seen beside a new one.
pub(crate) fn previous(file: &AdministrationFile) -> PreviousAdministration {
    let (state, report) = (&file.state, report_of(&file.state));
    PreviousAdministration {
        administration_id: file.id.to_string(),
        at: state.at.to_string(),
        answers: typed(&state.administration),
        version: state.administration.version.clone(),
        score: report.as_ref().map(words::score).unwrap_or_default(),
        band_label: report.and_then(|report| report.band_label),
    }
}

/// Answers as the form has them.
pub(crate) fn typed(administration: &Administration) -> crate::instrument::view::Answers {
    serde_json::from_value(serde_json::Value::Object(administration.answers.clone())).unwrap_or_default()
}

/// An administration, read in full.
pub(crate) fn page(file: &AdministrationFile, person: PersonHit) -> AdministrationPage {
    let (state, held) = (&file.state, &file.state.administration);
    let definition = definition_of(held);
    let named = definition.or_else(|| Library::shipped().get(&held.instrument));
    let catalogue = Catalogue::shipped();
    let reason = state.corrected.as_ref().map_or(held.reason.as_str(), |(_, reason)| reason);
    AdministrationPage {
        administration_id: file.id.to_string(),
        person,
        vmd_id: state.vmd.map(|vmd| vmd.to_string()),
        instrument: held.instrument.clone(),
        title: title(held),
        short: named.map_or(&held.instrument, |it| &it.short).clone(),
        citation: named.map(|it| it.citation.clone()).unwrap_or_default(),
        version: held.version.clone(),
        at: state.at.to_string(),
        closed_at: state.closed_at.to_string(),
        by: told(&held.by),
        place: catalogue.label("visitPlace", &held.place).to_owned(),
        respondent: respondent(held),
        items: items(held, definition),
        score: score(file, named),
        note: held.note.clone(),
        incomplete: held.incomplete.clone(),
        corrects: held.corrects.map(|old| old.to_string()),
        corrected_by: state.corrected.as_ref().map(|(by, _)| by.to_string()),
        reason: catalogue.label("correctionReason", reason).to_owned(),
    }
}

/// What it gave then. What was not written by this program shows as incomplete, never as a score computed now.
fn score(file: &AdministrationFile, named: Option<&Instrument>) -> ScoreView {
    match report_of(&file.state) {
        Some(report) => shape::report(&report, named),
        None => ScoreView {
            instrument: file.state.administration.instrument.clone(),
            version: file.state.administration.version.clone(),
            score: None,
            max: 0.0,
            band: None,
            band_label: None,
            tone: "neutral".to_owned(),
            complete: false,
            range: [0.0, 0.0],
            missing: Vec::new(),
            parts: Vec::new(),
            note: String::new(),
        },
    }
}

/// Who answered, in words.
fn respondent(held: &Administration) -> String {
    let kind = Catalogue::shipped().label("respondentKind", &held.respondent.kind);
    let parts = [kind, held.respondent.name.as_str()];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

/// Questions and answers, in the order of the form; of a definition that is not shipped any more, the codes as they were kept.
pub(crate) fn items(held: &Administration, definition: Option<&Instrument>) -> Vec<AnsweredItem> {
    let answers = answers_of(held);
    let Some(definition) = definition else {
        let raw = |(id, answer): (&str, &Answer)| AnsweredItem {
            id: id.to_owned(),
            label: id.to_owned(),
            answer: plain(answer),
            points: None,
        };
        return answers.iter().map(raw).collect();
    };
    let inputs = definition.inputs.iter().map(|input| {
        let answer = answers.get(&input.id).map(|answer| match answer {
            Answer::Code(code) => {
                let option = input.options.iter().find(|option| option.code == *code);
                option.map_or(code, |option| &option.label).clone()
            }
            other => plain(other),
        });
        AnsweredItem {
            id: input.id.clone(),
            label: input.label.clone(),
            answer: answer.unwrap_or_default(),
            points: None,
        }
    });
    let items = definition.items.iter().map(|item| {
        let (answer, points) = answers.get(&item.id).map(|answer| in_words(item, answer)).unwrap_or_default();
        AnsweredItem { id: item.id.clone(), label: item.label.clone(), answer, points }
    });
    inputs.chain(items).collect()
}

fn in_words(item: &Item, answer: &Answer) -> (String, Option<f64>) {
    match answer {
        Answer::Code(code) if code == NOT_APPLICABLE && item.not_applicable.is_some() => {
            (item.not_applicable.clone().unwrap_or_default(), None)
        }
        Answer::Code(code) => match item.option(code) {
            Some(option) => (option.label.clone(), Some(option.points.to_f64())),
            None => (code.clone(), None),
        },
        Answer::Codes(codes) => {
            let options: Vec<_> = codes.iter().filter_map(|code| item.option(code)).collect();
            let labels: Vec<&str> = options.iter().map(|option| option.label.as_str()).collect();
            (labels.join(", "), Some(options.iter().map(|option| option.points.to_f64()).sum()))
        }
        Answer::Number(number) => {
            let cut = item.cuts.iter().find(|cut| cut.from <= *number && *number <= cut.to);
            let points = if item.cuts.is_empty() { Some(*number) } else { cut.map(|cut| cut.points) };
            (words::number(*number), points.map(Amount::to_f64))
        }
    }
}

fn plain(answer: &Answer) -> String {
    match answer {
        Answer::Code(code) => code.clone(),
        Answer::Codes(codes) => codes.join(", "),
        Answer::Number(number) => words::number(*number),
    }
}
