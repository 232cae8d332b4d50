//! Facts as the archive keeps them, without the identifiers of other people's files.

use super::{
    super::facts::{Facts, Recorded},
    lines::when,
    words::Words,
};
use poliedro_store::{PersonFile, Stream};
use serde_json::{Value, json};
use std::collections::BTreeSet;

pub(super) fn raw(file: &PersonFile, facts: &Facts, words: &Words) -> Vec<Value> {
    let merged = file.merged.iter().map(|(id, _)| id.to_string());
    let own: BTreeSet<String> = std::iter::once(file.row.id.to_string()).chain(merged).collect();
    facts
        .iter()
        .map(|fact| {
            json!({
                "id": fact.id.to_string(),
                "stream": fact.stream.code(),
                "of": fact.of,
                "at": fact.happened_at.to_string(),
                "recordedAt": fact.recorded_at.to_string(),
                "by": words.name(fact.by),
                "byId": fact.by.to_string(),
                "device": fact.item.device,
                "voided": fact.item.voided,
                "body": own_part(fact, &own),
            })
        })
        .collect()
}

/// Who registers a person says which files with a like name are of others; a merge that was undone names a file that is of another.
fn own_part(fact: &Recorded, own: &BTreeSet<String>) -> Value {
    let mut body = fact.body.clone();
    if let (Stream::Person, Some(map)) = (fact.stream, body.as_object_mut()) {
        let others = map.remove("distinct_from").and_then(|files| files.as_array().map(Vec::len));
        if let Some(count) = others.filter(|count| *count > 0) {
            map.insert("distinct_from_count".to_owned(), Value::from(count));
        }
        if map.get("into").and_then(Value::as_str).is_some_and(|into| !own.contains(into)) {
            map.insert("into".to_owned(), Value::Null);
        }
    }
    body
}

/// Documents that left the archive.
pub(super) fn documents(facts: &Facts, words: &Words) -> Vec<Value> {
    let left = facts.iter().filter(|fact| fact.stream == Stream::Issue);
    left.map(|fact| {
        let issue = fact.body.get("issue").unwrap_or(&Value::Null);
        json!({
            "at": fact.happened_at.to_string(),
            "when": when(fact.happened_at),
            "by": words.name(fact.by),
            "kind": issue.get("document"),
            "title": issue.get("title"),
            "number": issue.get("number"),
            "way": issue.get("way"),
            "draft": issue.get("draft"),
            "digest": issue.get("digest"),
            "sha256": issue.get("sha256"),
        })
    })
    .collect()
}
