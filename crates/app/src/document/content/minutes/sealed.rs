//! Sealed minutes: only what was written then, never what is known now.

use super::super::words::{counted, full_day, joined, moment};
use super::{case, texts};
use crate::meeting::people::member;
use poliedro_domain::meeting::{Attendant, CaseMinutes, Convened, Sealed};
use poliedro_store::MeetingFile;
use serde_json::{Value, json};

/// «VS-2026-0007».
pub(in super::super) fn number(what: &str, number: u32, year: i16) -> String {
    format!("{what}-{year:04}-{number:04}")
}

/// «Verbale 7/2026», or the day of a meeting whose minutes are not sealed.
pub(in super::super) fn named(file: &MeetingFile) -> String {
    match &file.state.sealed {
        Some(held) => format!("Verbale {}/{}", held.minutes.number, held.minutes.year),
        None => format!("seduta del {}", full_day(file.row.on)),
    }
}

/// A text that is not the one that was sealed is not printed.
pub(in super::super) fn untrue(file: &MeetingFile) -> Option<String> {
    let held = file.state.sealed.as_ref().filter(|_| file.intact == Some(false))?;
    Some(format!(
        "Il testo del verbale {}/{} non corrisponde all’impronta con cui è stato chiuso: è stato cambiato fuori da Poliedro e non si \
         stampa. Faccia verificare l’archivio.",
        held.minutes.number, held.minutes.year
    ))
}

/// What the sealed minutes say.
pub(super) fn values(file: &MeetingFile, held: &Sealed) -> Value {
    let minutes = &held.minutes;
    let cases: Vec<Value> = minutes.cases.iter().map(|one| case::values(one, true)).collect();
    json!({
        "title": format!("Verbale {}/{}", minutes.number, minutes.year),
        "number": format!("{}/{}", minutes.number, minutes.year),
        "sealed": true,
        "sitting": titled(&minutes.convened, &minutes.mode),
        "note": minutes.convened.note,
        "present": texts(&minutes.present),
        "absent": texts(&minutes.absent),
        "agenda": agenda(&minutes.cases),
        "count": counted(minutes.cases.len(), "caso", "casi"),
        "cases": cases,
        "signers": signers(&minutes.people, &minutes.present),
        "sealedAt": moment(minutes.sealed_at),
        "sealedBy": minutes.sealed_by,
        "sha256": held.sha256,
        "added": case::added(&file.state, None),
    })
}

/// When and where the equipe met, and how whoever convened it called it: for what speaks of everybody.
pub(in super::super) fn titled(convened: &Convened, mode: &str) -> Value {
    met(convened, mode, &convened.title)
}

/// When and where the equipe met. Not its title: whoever convened it wrote it freely, and it may name one of the others.
pub(in super::super) fn sitting(convened: &Convened, mode: &str) -> Value {
    met(convened, mode, "")
}

fn met(convened: &Convened, mode: &str, title: &str) -> Value {
    let at = if convened.at.is_empty() { String::new() } else { format!("ore {}", convened.at) };
    json!({
        "title": title,
        "day": full_day(convened.on),
        "when": joined(", ", &[full_day(convened.on), at]),
        "mode": mode,
        "place": convened.place,
    })
}

/// The order of the day.
pub(super) fn agenda(cases: &[CaseMinutes]) -> Vec<Value> {
    cases.iter().map(|one| json!({ "name": one.full_name, "line": case::about(one) })).collect()
}

/// Those who were there, to sign: role and body in the words of that day.
pub(super) fn signers(people: &[Attendant], present: &[String]) -> Vec<Value> {
    let there = people.iter().filter(|who| who.present);
    let told = there.enumerate().map(|(place, who)| {
        let words = present.get(place).filter(|words| words.starts_with(&who.name)).cloned();
        let words = words.unwrap_or_else(|| member(who));
        let role = words.strip_prefix(&who.name).unwrap_or_default();
        let role = role.trim_start_matches([',', ' ']);
        json!({ "role": role, "name": who.name })
    });
    told.collect()
}
