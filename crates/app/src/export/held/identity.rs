//! Who the person is, field by field with who said so, and who is around them.

use super::{
    super::facts::Facts,
    lines::{Lines, when},
    words::Words,
};
use crate::person::tell::{day, representation, shown};
use poliedro_domain::{
    catalogue::Catalogue,
    id::PersonId,
    person::{Contact, Field, PersonState, Representation, Versioned},
};
use poliedro_store::PersonFile;
use serde_json::{Value, json};

pub(super) fn identity(file: &PersonFile, facts: &Facts, words: &Words) -> Value {
    let kept = one(file.row.id, &file.state, true, facts, words);
    let merged = file.merged.iter().map(|(id, state)| one(*id, state, false, facts, words));
    let merges = file.merges.iter().map(|merge| {
        json!({
            "at": merge.merged_at.to_string(),
            "when": when(merge.merged_at),
            "by": words.name(merge.author),
            "reason": merge.reason,
            "undoneAt": merge.undone_at.map(|at| at.to_string()),
        })
    });
    json!({ "files": std::iter::once(kept).chain(merged).collect::<Vec<_>>(), "merges": merges.collect::<Vec<_>>() })
}

fn one(id: PersonId, state: &PersonState, kept: bool, facts: &Facts, words: &Words) -> Value {
    let field = |(field, held): (&Field, &Versioned)| {
        let set = facts.get(held.version);
        json!({
            "field": field.code(),
            "label": field.label(),
            "value": held.value,
            "shown": held.value.as_deref().map_or_else(|| "tolto".to_owned(), |value| shown(*field, value)),
            "at": set.map(|fact| fact.recorded_at.to_string()),
            "when": set.map(|fact| when(fact.recorded_at)),
            "by": set.map(|fact| words.name(fact.by)),
        })
    };
    json!({
        "id": id.to_string(),
        "kept": kept,
        "withdrawn": state.withdrawn,
        "openedAt": state.registered_at.map(|at| at.to_string()),
        "openedWhen": state.registered_at.map(when),
        "fields": state.fields.iter().map(field).collect::<Vec<_>>(),
    })
}

/// Who is close to the person and who represents them, of every file; past ones too.
pub(super) fn relations(file: &PersonFile) -> Vec<Value> {
    let states = std::iter::once(&file.state).chain(file.merged.iter().map(|(_, state)| state));
    states
        .flat_map(|state| {
            let close = state.contacts.values().map(contact);
            close.chain(state.representations.values().map(represents)).collect::<Vec<_>>()
        })
        .collect()
}

fn contact(held: &Contact) -> Value {
    let role = Catalogue::shipped().label("contactRole", &held.role);
    let mut lines = Lines::default();
    lines.say("Telefono", &held.phone);
    lines.say("E-mail", &held.email);
    lines.say("Cura ogni giorno la persona", if held.caregiver { "Sì" } else { "" });
    lines.say("Vive con la persona", if held.cohabitant { "Sì" } else { "" });
    lines.say("Nota", &held.note);
    relation("contact", &held.full_name, role, (&held.phone, &held.email), lines)
}

fn represents(held: &Representation) -> Value {
    let mut lines = Lines::default();
    lines.say("Telefono", &held.phone);
    lines.say("Atto", &held.deed);
    lines.say("Poteri", &held.powers);
    lines.say("Dal", day(held.from));
    lines.say("Fino al", held.until.map(day).unwrap_or_default());
    relation("representation", &held.full_name, representation(held.role), (&held.phone, ""), lines)
}

fn relation(kind: &str, name: &str, role: &str, (phone, email): (&str, &str), lines: Lines) -> Value {
    let lines = lines.done();
    let told = lines.iter().map(|line| format!("{}: {}", line.label, line.text)).collect::<Vec<_>>().join(" · ");
    json!({ "kind": kind, "name": name, "role": role, "phone": phone, "email": email, "told": told, "lines": lines })
}
