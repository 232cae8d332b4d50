//! An integrative minute.

use super::{
    Asked, Content, Offer, Source,
    minutes::{
        sealed::{named, number, sitting, titled, untrue},
        source,
    },
    words::moment,
};
use crate::{CallError, ErrorCode, meeting::meeting_id};
use poliedro_domain::{id::PersonId, meeting::Addendum};
use poliedro_store::MeetingFile;
use serde_json::json;

const NONE: &str = "Al verbale di questa seduta non è stato aggiunto nessun verbale integrativo.";

/// What can be made of it now: one for each integrative minute.
pub(super) fn offered(asked: &Asked<'_, '_>) -> Result<Vec<Offer>, CallError> {
    let file = asked.reader.meeting(meeting_id(asked.id)?)?;
    if file.state.addenda.is_empty() {
        let refusal = NONE.to_owned();
        return Ok(vec![Offer { part: String::new(), of: named(&file), draft: false, refusal }]);
    }
    let offer = |place: usize, one: &Addendum| {
        let name = person(&file, one).map(|(_, name)| format!(", {name}")).unwrap_or_default();
        Offer {
            part: part(one),
            of: format!("{}/{}{name}", one.number, one.year),
            draft: false,
            refusal: refusal(&file, place).unwrap_or_default(),
        }
    };
    Ok(file.state.addenda.iter().enumerate().map(|(place, (one, _))| offer(place, one)).collect())
}

/// «9-2026».
fn part(one: &Addendum) -> String {
    format!("{}-{}", one.number, one.year)
}

/// The person it is about, by the name of the minutes.
fn person(file: &MeetingFile, one: &Addendum) -> Option<(PersonId, String)> {
    let sealed = file.state.sealed.as_ref()?;
    let case = sealed.minutes.cases.iter().find(|held| Some(held.case) == one.case)?;
    Some((case.person, case.full_name.clone()))
}

fn refusal(file: &MeetingFile, place: usize) -> Option<String> {
    if let Some(untrue) = untrue(file) {
        return Some(untrue);
    }
    let one = file.state.addenda.get(place).map(|(one, _)| one)?;
    if file.addenda_intact.get(place) == Some(&true) {
        return None;
    }
    Some(format!(
        "Il testo del verbale integrativo {}/{} non corrisponde all’impronta con cui è stato chiuso: è stato cambiato fuori da Poliedro e \
         non si stampa. Faccia verificare l’archivio.",
        one.number, one.year
    ))
}

/// What it says: of the one that is asked for, or of the last one.
pub(super) fn content(asked: &Asked<'_, '_>) -> Result<Content, CallError> {
    let meeting = meeting_id(asked.id)?;
    let file = asked.reader.meeting_unopened(meeting)?;
    let all = &file.state.addenda;
    let place = match asked.part {
        "" => all.len().checked_sub(1).ok_or_else(|| CallError::failed(NONE))?,
        asked => all
            .iter()
            .position(|(one, _)| part(one) == asked)
            .ok_or_else(|| CallError::new(ErrorCode::NotFound, "Questo verbale integrativo non c’è."))?,
    };
    if let Some(refusal) = refusal(&file, place) {
        return Err(CallError::failed(refusal));
    }
    let Some((one, sha256)) = all.get(place) else { return Err(CallError::failed(NONE)) };
    let about = person(&file, one);
    match &about {
        // It speaks of one person: the files of the others stay closed.
        Some((person, _)) => {
            asked.reader.consulted(*person)?;
        }
        None => drop(asked.reader.meeting(meeting)?),
    }
    let said = if about.is_some() { sitting } else { titled };
    let sealed = file.state.sealed.as_ref();
    let values = json!({
        "number": format!("{}/{}", one.number, one.year),
        "addsTo": format!("{}/{}", one.adds_to.0, one.adds_to.1),
        "addsToSha256": one.adds_to_sha256,
        "sitting": sealed.map(|held| said(&held.minutes.convened, &held.minutes.mode)),
        "name": about.as_ref().map(|(_, name)| name.as_str()),
        "reason": one.reason,
        "text": one.text,
        "decision": decision(&one.words),
        "changes": one.decision.is_some(),
        "sealedAt": moment(one.sealed_at),
        "sealedBy": one.sealed_by,
        "sha256": sha256,
    });
    let root = about.map(|(person, _)| asked.reader.root_of(person)).transpose()?;
    Ok(Content {
        values,
        source: Source::Facts(vec![source(meeting)]),
        person: root,
        draft: false,
        number: number("VI", one.number, one.year),
        stem: format!("verbale-integrativo-{}-{}", one.number, one.year),
        remarks: Vec::new(),
    })
}

/// The decision as it was told when it was sealed, piece by piece.
fn decision(words: &str) -> Vec<&str> {
    words.split(" · ").filter(|piece| !piece.trim().is_empty()).collect()
}
