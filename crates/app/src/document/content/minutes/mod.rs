//! The minutes of a meeting. Sealed, they say only what was sealed; before, what is there, as a draft.

pub(super) mod case;
mod draft;
pub(super) mod sealed;

use super::{Asked, Content, Offer, Source};
use crate::{CallError, meeting::meeting_id};
use poliedro_domain::id::MeetingId;
use poliedro_store::{MeetingFile, Stream};
use serde_json::Value;

/// What can be made of it now.
pub(super) fn offered(asked: &Asked<'_, '_>) -> Result<Vec<Offer>, CallError> {
    let file = asked.reader.meeting(meeting_id(asked.id)?)?;
    Ok(vec![Offer {
        part: String::new(),
        of: sealed::named(&file),
        draft: file.state.sealed.is_none(),
        refusal: refusal(&file).unwrap_or_default(),
    }])
}

/// Why there are no minutes to print.
fn refusal(file: &MeetingFile) -> Option<String> {
    let state = &file.state;
    if state.sealed.is_some() {
        return sealed::untrue(file);
    }
    if state.cancelled.is_some() {
        return Some("Questa seduta è stata annullata: non c’è nessun verbale da stampare.".to_owned());
    }
    if state.convened.is_none() || state.agenda.is_empty() {
        return Some(
            "All’ordine del giorno non c’è ancora nessun caso: la bozza del verbale si stampa da quando ce n’è uno."
                .to_owned(),
        );
    }
    None
}

/// What it says.
pub(super) fn content(asked: &Asked<'_, '_>) -> Result<Content, CallError> {
    let meeting = meeting_id(asked.id)?;
    let file = asked.reader.meeting(meeting)?;
    if let Some(refusal) = refusal(&file) {
        return Err(CallError::failed(refusal));
    }
    let Some(held) = &file.state.sealed else { return draft::content(asked, meeting, &file) };
    let minutes = &held.minutes;
    Ok(Content {
        values: sealed::values(&file, held),
        source: Source::Facts(vec![source(meeting)]),
        person: None,
        draft: false,
        number: sealed::number("VS", minutes.number, minutes.year),
        stem: format!("verbale-{}-{}", minutes.number, minutes.year),
        remarks: Vec::new(),
    })
}

/// The facts of a meeting.
pub(super) fn source(meeting: MeetingId) -> (Stream, Vec<u8>) {
    (Stream::Meeting, meeting.as_bytes().to_vec())
}

/// A value as a template lists it: `{text}`.
pub(super) fn texts(all: &[String]) -> Vec<Value> {
    all.iter().map(|text| Value::String(text.clone())).collect()
}
