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

/// Lines under the heading of their section, in the order of the form. Short answers that follow each other stand in one table, the others
/// each under its question: in a list when they are several, as written when they are a text.
fn sections(lines: Vec<VisitLine>) -> Vec<Value> {
    let mut sections: Vec<(String, Vec<Part>)> = Vec::new();
    for found in lines {
        if sections.last().is_none_or(|(label, _)| *label != found.section) {
            sections.push((found.section.clone(), Vec::new()));
        }
        let Some((_, parts)) = sections.last_mut() else { continue };
        match (is_short(&found), parts.last_mut()) {
            (true, Some(Part::Short(rows))) => rows.push(found),
            (true, _) => parts.push(Part::Short(vec![found])),
            (false, _) => parts.push(Part::Long(found)),
        }
    }
    let told = sections.into_iter().map(|(label, parts)| {
        let label = if label.is_empty() { "Altro".to_owned() } else { label };
        json!({ "label": label, "parts": parts.into_iter().map(Part::value).collect::<Vec<_>>() })
    });
    told.collect()
}

/// A piece of a section.
enum Part {
    Short(Vec<VisitLine>),
    Long(VisitLine),
}

impl Part {
    fn value(self) -> Value {
        match self {
            Self::Short(rows) => {
                let row = |one: &VisitLine| json!({ "question": one.label, "answer": line(&one.lines.join(", ")) });
                json!({ "rows": rows.iter().map(row).collect::<Vec<_>>(), "question": "", "items": [], "text": [] })
            }
            Self::Long(one) => {
                // Several codes or rows are a list; a text keeps its paragraphs.
                let listed = one.lines.len() > 1 && one.lines.iter().all(|line| line.chars().count() <= LISTED);
                let (items, text) = if listed { (one.lines, Vec::new()) } else { (Vec::new(), one.lines) };
                json!({ "rows": [], "question": one.label, "items": items, "text": text })
            }
        }
    }
}

/// The longest line of a list.
const LISTED: usize = 400;

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
