//! The minutes of one case, without the others: neither their names, nor how many they are, nor the place of this one among them.

use super::{
    Asked, Content, Offer, Source,
    identity::Identity,
    minutes::{
        case::{added, values},
        sealed::{named, number, sitting, untrue},
        source, texts,
    },
    words::moment,
};
use crate::{
    CallError, ErrorCode,
    meeting::{case_id, meeting_id},
};
use poliedro_domain::meeting::{CaseMinutes, Minutes};
use poliedro_store::MeetingFile;
use serde_json::json;

const NOT_SEALED: &str = "Il verbale di questa seduta non è ancora chiuso: l’estratto di un caso si stampa dopo.";
const WHICH: &str = "Scelga di quale caso della seduta stampare l’estratto.";

/// What can be made of it now: one for each case of sealed minutes.
pub(super) fn offered(asked: &Asked<'_, '_>) -> Result<Vec<Offer>, CallError> {
    let file = asked.reader.meeting(meeting_id(asked.id)?)?;
    let offer = |part: String, of: String, refusal: String| Offer { part, of, draft: false, refusal };
    if let Some(refusal) = refusal(&file) {
        return Ok(vec![offer(String::new(), named(&file), refusal)]);
    }
    let cases = file.state.sealed.iter().flat_map(|held| &held.minutes.cases);
    Ok(cases.map(|one| offer(one.case.to_string(), one.full_name.clone(), String::new())).collect())
}

fn refusal(file: &MeetingFile) -> Option<String> {
    if file.state.cancelled.is_some() && file.state.sealed.is_none() {
        return Some("Questa seduta è stata annullata: non c’è nessun estratto da stampare.".to_owned());
    }
    if file.state.sealed.is_none() {
        return Some(NOT_SEALED.to_owned());
    }
    untrue(file)
}

/// What it says.
pub(super) fn content(asked: &Asked<'_, '_>) -> Result<Content, CallError> {
    let meeting = meeting_id(asked.id)?;
    // It speaks of one person: the files of the others stay closed, and nothing is written in their log.
    let file = asked.reader.meeting_unopened(meeting)?;
    if let Some(refusal) = refusal(&file) {
        return Err(CallError::failed(refusal));
    }
    let Some(held) = &file.state.sealed else { return Err(CallError::failed(NOT_SEALED)) };
    let minutes = &held.minutes;
    if asked.part.is_empty() {
        return Err(CallError::field("part", WHICH));
    }
    let case = case_id(asked.part)?;
    let one = minutes
        .cases
        .iter()
        .find(|one| one.case == case)
        .ok_or_else(|| CallError::new(ErrorCode::NotFound, "Questo caso non è nel verbale della seduta."))?;
    asked.reader.consulted(asked.reader.vmd_person(case)?)?;
    let who = Identity::read(asked.reader, one.person, minutes.convened.on)?;
    let values = json!({
        "person": who.values(),
        "number": format!("{}/{}", minutes.number, minutes.year),
        // The title and the note of the meeting may speak of the others: they stay in the minutes.
        "sitting": sitting(&minutes.convened, &minutes.mode),
        "present": texts(&minutes.present),
        "absent": texts(&minutes.absent),
        "case": values(one, true),
        "sealedAt": moment(minutes.sealed_at),
        "sealedBy": minutes.sealed_by,
        "sha256": held.sha256,
        "added": added(&file.state, Some(case)),
    });
    Ok(Content {
        values,
        source: Source::Facts(std::iter::once(source(meeting)).chain(who.sources()).collect()),
        person: Some(who.person()),
        draft: false,
        number: extract_number(minutes, one),
        stem: format!("estratto-{}-{}-{}", minutes.number, minutes.year, who.initials()),
        remarks: Vec::new(),
    })
}

/// «VE-2026-0007-3F9A»: the end is of the case, and says nothing of its place in the agenda.
fn extract_number(minutes: &Minutes, one: &CaseMinutes) -> String {
    let case = one.case.to_string().replace('-', "").to_uppercase();
    let end: String = case.chars().skip(case.len().saturating_sub(4)).collect();
    format!("{}-{end}", number("VE", minutes.number, minutes.year))
}
