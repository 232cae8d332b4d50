//! Scales that are answered already by another one: closing the GDS-15 closes the GDS-5 that is inside it.

use super::{
    check::{Closing, as_map},
    report_of,
};
use poliedro_domain::{
    administration::{Administration, AdministrationState},
    id::AdministrationId,
    instrument::{Answers, Derivation, Instrument, Library, score},
};
use poliedro_store::AdministrationFile;
use serde_json::Value;

/// The instruments whose every question is one of this one's.
fn inside(source: &Instrument) -> impl Iterator<Item = (&'static Instrument, &'static Derivation)> {
    let id = source.id.clone();
    Library::shipped().all().filter_map(move |target| {
        let derivation = target.derive.iter().find(|derivation| derivation.from == id)?;
        let whole = target.items.iter().all(|item| !item.required || derivation.items.contains_key(&item.id));
        (whole && derivation.scores.is_empty() && target.inputs.is_empty()).then_some((target, derivation))
    })
}

/// What a derived administration says of itself.
fn note(source: &Instrument) -> String {
    format!("Derivata dalla {}", source.short)
}

/// The administrations that come with one that is being closed. `known` are those of the person: when what is closed corrects
/// another, what was derived from that one is corrected too, also when it can no longer be complete.
pub(crate) fn derived(closing: &Closing, known: &[AdministrationFile]) -> Vec<Administration> {
    let mut found = Vec::new();
    for (target, derivation) in inside(closing.instrument) {
        let pairs = derivation.items.iter();
        let answers: Answers =
            pairs.filter_map(|(item, from)| Some((item.clone(), closing.answers.get(from)?.clone()))).collect();
        let report = score(target, &answers);
        let corrects = closing.administration.corrects.and_then(|old| earlier(old, target, closing, known));
        if !report.complete && corrects.is_none() {
            continue;
        }
        found.push(Administration {
            instrument: target.id.clone(),
            version: target.version.clone(),
            answers: as_map(&answers),
            report: serde_json::to_value(&report).unwrap_or(Value::Null),
            note: note(closing.instrument),
            incomplete: if report.complete { String::new() } else { closing.administration.incomplete.clone() },
            corrects,
            ..closing.administration.clone()
        });
    }
    found
}

/// What was derived from the administration that is corrected; where someone has corrected it by hand, what stands of it now.
fn earlier(
    old: AdministrationId,
    target: &Instrument,
    closing: &Closing,
    known: &[AdministrationFile],
) -> Option<AdministrationId> {
    let source = known.iter().find(|file| file.id == old)?;
    let same = |state: &AdministrationState| {
        state.administration.instrument == target.id
            && state.administration.note == note(closing.instrument)
            && (state.at, state.closed_at, state.author)
                == (source.state.at, source.state.closed_at, source.state.author)
    };
    let mut standing = known.iter().find(|file| same(&file.state) && report_of(&file.state).is_some())?;
    // Each step goes to a later administration: there are no more steps than administrations.
    for _ in known {
        let Some((by, _)) = &standing.state.corrected else { break };
        standing = known.iter().find(|file| file.id == *by)?;
    }
    Some(standing.id)
}
