//! The visits of an assessment, field by field.

use super::super::{
    authors::Authors,
    words::{line, moment},
};
use crate::vmd::{assessor::told, protocol_of, sheet::lines, sheet::place, tell::area, view::VisitLine};
use poliedro_domain::{catalogue::Catalogue, sheet::Library, vmd::Visited};
use poliedro_store::VmdFile;
use serde_json::{Value, json};

/// The visits that hold, in the order of the protocol.
pub(super) fn made(case: &VmdFile, authors: &Authors) -> Vec<Value> {
    let known = protocol_of(case);
    let place_of = |code: &str| known.and_then(|known| known.areas.iter().position(|area| area.id == code));
    let mut visits: Vec<&Visited> = case.state.visits.values().collect();
    visits.sort_by_key(|made| (place_of(&made.visit.area).unwrap_or(usize::MAX), made.at));
    visits.into_iter().map(|made| visit(made, area(known, &made.visit.area), authors)).collect()
}

fn visit(made: &Visited, label: &str, authors: &Authors) -> Value {
    let held = &made.visit;
    let sheet = Library::shipped().version(&held.sheet, &held.version);
    let title = sheet.map_or(held.sheet.as_str(), |sheet| &sheet.title);
    json!({
        "label": label,
        "at": moment(made.at),
        "by": told(&held.by),
        "place": place(&held.place),
        "present": held.present,
        "joint": held.joint,
        "closedAt": moment(made.closed_at),
        "closedBy": authors.of(made.author),
        "sheet": format!("{title}, versione {}", held.version),
        "corrects": held.corrects.is_some(),
        "reason": reason(&held.reason),
        "sections": sections(lines(sheet, &held.values)),
    })
}

/// Lines under the heading of their section, in the order of the form. What was answered in short stands in pairs, the rest under its
/// question.
fn sections(lines: Vec<VisitLine>) -> Vec<Value> {
    let mut sections: Vec<(String, Vec<Value>)> = Vec::new();
    for found in lines {
        let field = json!({
            "label": found.label,
            "short": if is_short(&found) { line(&found.lines.join(", ")) } else { String::new() },
            "long": if is_short(&found) { Vec::new() } else { found.lines.clone() },
        });
        match sections.last_mut() {
            Some((label, fields)) if *label == found.section => fields.push(field),
            _ => sections.push((found.section, vec![field])),
        }
    }
    let told = sections.into_iter().map(|(label, fields)| {
        let label = if label.is_empty() { "Altro".to_owned() } else { label };
        json!({ "label": label, "fields": fields })
    });
    told.collect()
}

fn is_short(found: &VisitLine) -> bool {
    const SHORT: usize = 60;
    found.lines.len() <= 1 && found.lines.iter().all(|line| line.chars().count() <= SHORT)
}

/// Those who visited, to sign, each once.
pub(super) fn signers(case: &VmdFile) -> Vec<Value> {
    let mut visits: Vec<&Visited> = case.state.visits.values().collect();
    visits.sort_by_key(|made| (made.at, made.fact));
    let mut places: Vec<Value> = Vec::new();
    for made in visits {
        let by = &made.visit.by;
        let words = told(by);
        let role = words.strip_prefix(&by.name).unwrap_or_default().trim_start_matches([',', ' ']);
        let place = json!({ "role": role, "name": by.name });
        if !places.contains(&place) {
            places.push(place);
        }
    }
    places
}

/// Visits that are required and not made: «Visita sociale».
pub(super) fn to_make(case: &VmdFile) -> Vec<String> {
    let known = protocol_of(case);
    let waits = case.areas.iter().filter(|area| !case.state.visits.contains_key(*area));
    waits.map(|code| area(known, code).to_owned()).collect()
}

/// Sheets that a later one took the place of: which, when, and why.
pub(super) fn corrections(case: &VmdFile) -> Vec<Value> {
    let known = protocol_of(case);
    let all = || case.state.visits.values().chain(&case.state.corrected);
    let told = case.state.corrected.iter().map(|old| {
        let new = all().find(|new| new.visit.corrects == Some(old.fact));
        json!({
            "what": area(known, &old.visit.area),
            "at": moment(old.at),
            "by": told(&old.visit.by),
            "replacedAt": new.map(|new| moment(new.closed_at)),
            "reason": new.map(|new| reason(&new.visit.reason)),
        })
    });
    told.collect()
}

/// A reason of the catalogue in words; what was written, as it is.
pub(super) fn reason(code: &str) -> String {
    Catalogue::shipped().label("correctionReason", code).to_owned()
}
