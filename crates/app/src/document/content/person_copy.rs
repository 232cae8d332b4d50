//! Everything held of a person, and who looked.

use super::{Asked, Content, Offer, Source};
use crate::{
    CallError,
    export::held::{held, initials, subjects},
    person::shape::person_id,
};
use poliedro_domain::permission::Op;
use serde_json::{Value, json};

/// What can be made of it now.
pub(super) fn offered(asked: &Asked<'_, '_>) -> Result<Vec<Offer>, CallError> {
    let row = asked.reader.person_row(person_id(asked.id)?)?;
    Ok(vec![Offer { part: String::new(), of: row.full_name(), draft: false, refusal: String::new() }])
}

/// What it says.
pub(super) fn content(asked: &Asked<'_, '_>) -> Result<Content, CallError> {
    let (reader, person) = (asked.reader, person_id(asked.id)?);
    let file = reader.person(person)?;
    let held = held(reader, person)?;
    Ok(Content {
        values: values(&held, asked.archive),
        source: Source::Both(subjects(reader, person)?, said(&held, asked.archive)),
        person: Some(file.row.id),
        draft: false,
        number: "CD".to_owned(),
        stem: format!("copia-dati-{}", initials(&file.state)),
        remarks: vec![
            "Prima di consegnare la copia, verifichi l’identità di chi la riceve e annoti la richiesta.".to_owned(),
        ],
    })
}

/// What tells a copy from the next one, beside the facts. That a paper was looked at or made, and the copies that left, are not among it:
/// to make a copy writes both, and the one on the screen would never be the one that is printed.
fn said(held: &Value, archive: &str) -> Value {
    let mut held = held.clone();
    let retain = |held: &mut Value, list: &str, other: &dyn Fn(&Value) -> bool| {
        if let Some(rows) = held.get_mut(list).and_then(Value::as_array_mut) {
            rows.retain(other);
        }
    };
    let makes = [Op::DocumentMake.code(), Op::ExportPerson.code()];
    retain(&mut held, "looked", &|row| !makes.contains(&text(row, "operation")));
    retain(&mut held, "documents", &|row| text(row, "kind") != "person_copy");
    let mut said = values(&held, archive);
    if let Some(map) = said.as_object_mut() {
        // That a copy left is a fact too.
        map.remove("facts");
        map.remove("upTo");
    }
    said
}

/// Pathways, in the order in which they are told, with the heading of each group.
const GROUPS: [(&str, &str); 6] = [
    ("intakes", "Accessi al PUA"),
    ("requests", "Richieste inviate dal PUA"),
    ("assessments", "Valutazioni multidimensionali"),
    ("plans", "Progetti"),
    ("applications", "Domande per unità d’offerta"),
    ("discharges", "Dimissioni protette"),
];

/// The object of [`held`], as the template takes it.
fn values(held: &Value, archive: &str) -> Value {
    let list = |name: &str| held.get(name).and_then(Value::as_array).cloned().unwrap_or_default();
    let groups = GROUPS.iter().map(|(name, label)| {
        let items: Vec<Value> = list(name).iter().map(pathway).collect();
        json!({ "label": label, "items": items })
    });
    let some = |group: &Value| group.get("items").and_then(Value::as_array).is_some_and(|items| !items.is_empty());
    let files = held.pointer("/identity/files").and_then(Value::as_array).cloned().unwrap_or_default();
    let merges = held.pointer("/identity/merges").and_then(Value::as_array).cloned().unwrap_or_default();
    json!({
        "name": text(held, "name"),
        "archive": archive,
        "upTo": text(held, "upToWhen"),
        "notes": list("notes"),
        "files": files.iter().map(file).collect::<Vec<_>>(),
        "merges": merges.iter().map(merge).collect::<Vec<_>>(),
        "relations": list("relations"),
        "groups": groups.filter(some).collect::<Vec<_>>(),
        "scales": list("scales").iter().map(scale).collect::<Vec<_>>(),
        "meetings": list("meetings").iter().map(meeting).collect::<Vec<_>>(),
        "deadlines": list("deadlines").iter().map(deadline).collect::<Vec<_>>(),
        "waived": list("waived").iter().map(waived).collect::<Vec<_>>(),
        "reminders": list("reminders").iter().map(reminder).collect::<Vec<_>>(),
        "documents": list("documents").iter().map(document).collect::<Vec<_>>(),
        "looked": list("looked").iter().map(looked).collect::<Vec<_>>(),
        "facts": list("facts").len().to_string(),
    })
}

fn text<'a>(value: &'a Value, name: &str) -> &'a str {
    value.get(name).and_then(Value::as_str).unwrap_or_default()
}

fn is(value: &Value, name: &str) -> bool {
    value.get(name).and_then(Value::as_bool).unwrap_or_default()
}

/// Parts that say something, one after the other.
fn joined(parts: &[&str]) -> String {
    parts.iter().copied().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

fn lines(value: &Value, name: &str) -> Vec<Value> {
    let held = value.get(name).and_then(Value::as_array).cloned().unwrap_or_default();
    held.iter().map(|line| json!({ "label": text(line, "label"), "text": text(line, "text") })).collect()
}

fn file(file: &Value) -> Value {
    let title = if is(file, "kept") { "Fascicolo" } else { "Fascicolo unito a questo" };
    let opened = text(file, "openedWhen");
    let withdrawn = if is(file, "withdrawn") { "È stato ritirato perché aperto per errore." } else { "" };
    let fields = file.get("fields").and_then(Value::as_array).cloned().unwrap_or_default();
    let field = |field: &Value| {
        json!({
            "label": text(field, "label"),
            "shown": text(field, "shown"),
            "when": text(field, "when"),
            "by": text(field, "by"),
        })
    };
    json!({
        "title": title,
        "opened": if opened.is_empty() { String::new() } else { format!("Aperto il {opened}. {withdrawn}") },
        "fields": fields.iter().filter(|one| text(one, "field") != "example").map(field).collect::<Vec<_>>(),
    })
}

fn merge(merge: &Value) -> Value {
    let undone = if text(merge, "undoneAt").is_empty() { "" } else { "poi annullata" };
    json!({ "told": joined(&[text(merge, "when"), text(merge, "by"), text(merge, "reason"), undone]) })
}

fn step(step: &Value) -> Value {
    let voided = if is(step, "voided") { "(annullato)" } else { "" };
    json!({
        "when": text(step, "when"),
        "what": joined(&[text(step, "title"), text(step, "detail"), voided]),
        "by": text(step, "by"),
    })
}

fn steps(value: &Value) -> Vec<Value> {
    value.get("history").and_then(Value::as_array).into_iter().flatten().map(step).collect()
}

fn pathway(one: &Value) -> Value {
    let visits = one.get("visits").and_then(Value::as_array).cloned().unwrap_or_default();
    json!({
        "title": format!("{}, {}", text(one, "title"), text(one, "when")),
        "state": text(one, "state"),
        "lines": lines(one, "lines"),
        "visits": visits.iter().map(visit).collect::<Vec<_>>(),
        "history": steps(one),
    })
}

fn visit(visit: &Value) -> Value {
    let corrected = if is(visit, "corrected") { "corretta da una visita successiva" } else { "" };
    json!({
        "title": format!("{}, {}", text(visit, "title"), text(visit, "when")),
        "by": joined(&[text(visit, "by"), text(visit, "place"), text(visit, "present"), corrected]),
        "lines": lines(visit, "lines"),
    })
}

fn scale(scale: &Value) -> Value {
    let corrected = if is(scale, "corrected") { "corretta da una somministrazione successiva" } else { "" };
    let answers = scale.get("answers").and_then(Value::as_array).cloned().unwrap_or_default();
    let answer = |one: &Value| {
        let points = one.get("points").and_then(Value::as_f64).map(|points| points.to_string().replace('.', ","));
        json!({ "question": text(one, "question"), "answer": text(one, "answer"), "points": points })
    };
    json!({
        "title": format!("{}, {}", text(scale, "title"), text(scale, "when")),
        "about": joined(&[
            &format!("versione {}", text(scale, "version")),
            text(scale, "by"),
            text(scale, "place"),
            text(scale, "respondent"),
            corrected,
        ]),
        "result": joined(&[text(scale, "score"), text(scale, "band")]),
        "note": joined(&[text(scale, "note"), text(scale, "incomplete"), text(scale, "reason")]),
        "answers": answers.iter().map(answer).collect::<Vec<_>>(),
    })
}

fn meeting(meeting: &Value) -> Value {
    let present: Vec<&str> =
        meeting.get("present").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str).collect();
    let addenda = meeting.get("addenda").and_then(Value::as_array).cloned().unwrap_or_default();
    let addendum = |one: &Value| {
        let told = joined(&[
            text(one, "when"),
            text(one, "by"),
            text(one, "reason"),
            text(one, "text"),
            text(one, "decision"),
        ]);
        json!({ "label": text(one, "title"), "text": told })
    };
    json!({
        "title": format!("{}, {}", text(meeting, "title"), text(meeting, "when")),
        "place": joined(&[text(meeting, "mode"), text(meeting, "place")]),
        "present": present.join("; "),
        "lines": lines(meeting, "lines"),
        "addenda": addenda.iter().map(addendum).collect::<Vec<_>>(),
    })
}

fn deadline(one: &Value) -> Value {
    json!({ "what": text(one, "what"), "when": text(one, "dueWhen"), "to": text(one, "assignedTo") })
}

fn waived(one: &Value) -> Value {
    let what = one.get("what").map(|what| text(what, "what")).unwrap_or_default();
    let told = joined(&[what, text(one, "when"), text(one, "by"), text(one, "motive"), text(one, "note")]);
    json!({ "told": told })
}

fn reminder(one: &Value) -> Value {
    let over = if text(one, "overAt").is_empty() { "" } else { "concluso" };
    json!({ "when": joined(&[text(one, "when"), text(one, "time")]), "text": text(one, "text"), "to": joined(&[text(one, "to"), over]) })
}

fn document(one: &Value) -> Value {
    json!({
        "when": text(one, "when"),
        "title": joined(&[text(one, "title"), if is(one, "draft") { "bozza" } else { "" }]),
        "number": text(one, "number"),
        "by": text(one, "by"),
    })
}

fn looked(row: &Value) -> Value {
    let refused = if is(row, "done") { "" } else { "non permesso" };
    json!({
        "when": text(row, "when"),
        "who": joined(&[text(row, "operator"), text(row, "roles"), text(row, "body")]),
        "what": joined(&[text(row, "what"), refused]),
        "why": text(row, "why"),
        "device": text(row, "device"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_looked_and_what_left_make_another_copy_but_making_one_does_not() {
        let with = |looked: &[&str], left: &[&str]| {
            let looked: Vec<_> = looked.iter().map(|op| json!({ "operation": op, "when": op, "done": true })).collect();
            let left: Vec<_> = left.iter().map(|kind| json!({ "kind": kind, "title": kind })).collect();
            let facts = vec![Value::Null; looked.len() + left.len()];
            said(&json!({ "name": "Rossi Maria", "looked": looked, "documents": left, "facts": facts }), "Prova")
        };
        let first = with(&[Op::PersonRead.code()], &["plan"]);
        assert_ne!(with(&[Op::PersonRead.code(), Op::PlanRead.code()], &["plan"]), first);
        assert_ne!(with(&[Op::PersonRead.code()], &["plan", "takeover"]), first);
        let made = [Op::PersonRead.code(), Op::DocumentMake.code(), Op::ExportPerson.code()];
        assert_eq!(with(&made, &["plan", "person_copy"]), first);
    }
}
