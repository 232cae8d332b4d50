//! Everything held of a person, for the person (art. 15 GDPR): `poliedro.person/1`.
//!
//! One object, from which both the file of data and the document to be read are made. Nothing in it depends on the clock: the same archive
//! gives the same object. Moments are told twice: as data (`at`, UTC) and as people read them (`when`, Italian time).
//!
//! - `format`, `name`, `example`, `upTo` / `upToWhen` (the newest fact), `notes` (what is not in it, and why);
//! - `identity`: `files` (`id`, `kept`, `withdrawn`, `openedWhen`, `fields`: `field`, `label`, `value`, `shown`, `at`, `when`, `by`), `merges`;
//! - `relations`: `{name, role, told, phone, email, lines}`, who is close to the person and who represents them;
//! - `intakes`, `requests`, `assessments`, `plans`, `applications`, `discharges`: `{id, title, state, at, when, lines, history}`; `lines` say what
//!   holds now (`{label, text}`), `history` everything that happened (`{at, when, recordedAt, by, title, detail, voided}`); assessments also have
//!   `visits` (`{title, when, by, lines, …}`);
//! - `scales`: `{title, version, when, by, respondent, score, band, note, answers: [{question, answer, points}], …}`, corrected ones too;
//! - `meetings`: `{title, when, place, present, absent, minutes, lines, addenda}`, of the person's own case only;
//! - `deadlines`, `waived`, `reminders`, `documents` (those that left);
//! - `looked`: `{seq, at, when, operator, roles, body, device, what, why, done}`, every row of the log, newest first;
//! - `facts`: `{id, stream, of, at, recordedAt, by, byId, device, voided, body}`, as the archive keeps them, in the order of recording.

mod duty;
mod fact;
mod identity;
mod lines;
mod looked;
mod meeting;
mod pathway;
mod scale;
mod state;
#[cfg(test)]
mod tests;
mod words;

use super::facts::Facts;
use crate::CallError;
use jiff::Timestamp;
use poliedro_domain::{
    id::PersonId,
    person::{Field, PersonState, fold},
};
use poliedro_store::{PathwayKind, Reader, Stream};
use serde_json::{Value, json};
use words::Words;

/// Name and version of the shape.
pub(crate) const FORMAT: &str = "poliedro.person/1";

/// What is not in a copy, and why; in the order in which it is told.
pub(crate) const NOTES: [&str; 8] = [
    "La copia contiene tutto ciò che l’archivio conserva della persona alla data dell’ultimo dato registrato, anche ciò che è stato corretto o annullato.",
    "Se più fascicoli sono risultati della stessa persona e sono stati uniti, la copia li contiene tutti.",
    "I nomi e i recapiti di familiari, caregiver e rappresentanti sono nella copia, perché sono stati scritti nel fascicolo della persona.",
    "I dati delle altre persone non ci sono mai. Delle sedute d’equipe è riportato solo il caso della persona: non l’ordine del giorno, né il titolo e le note della seduta, che possono riguardare altri.",
    "Gli identificativi di altri fascicoli (per esempio di persone con un nome simile, riconosciute come diverse) sono stati tolti.",
    "Le bozze non ci sono: sono moduli lasciati a metà, che vede solo chi li sta scrivendo e che non valgono finché non vengono conservati.",
    "Il registro degli accessi riporta ogni consultazione e ogni modifica del fascicolo. Le ricerche e gli elenchi in cui il nome è comparso insieme ad altri sono registrati senza dire chi vi compariva, e perciò non ci sono.",
    "I promemoria dell’ufficio che non sono stati collegati a una persona non ci sono.",
];

/// For names of files: the first letters of name and surname, «mr»; `x` stands for what is not known.
pub(crate) fn initials(state: &PersonState) -> String {
    let first = |field| {
        let letters = fold(state.get(field).unwrap_or_default());
        letters.chars().find(char::is_ascii_alphanumeric).unwrap_or('x')
    };
    [first(Field::Name), first(Field::Surname)].into_iter().collect()
}

/// What a copy comes from: every subject in which the person is spoken of, and the day of the newest fact.
pub(crate) fn subjects(r: &Reader<'_>, person: PersonId) -> Result<Vec<(Stream, Vec<u8>)>, CallError> {
    Ok(super::left::subjects(&Facts::read(r, person)?))
}

pub(crate) use duty::last_day;

/// When the newest of what is held of a person was recorded; that a document left is not among it.
pub(crate) fn newest(r: &Reader<'_>, person: PersonId) -> Result<Timestamp, CallError> {
    Ok(Facts::read(r, person)?.newest_written())
}

/// Everything held of a person; `person` may be any file of theirs. It counts as a consultation.
///
/// # Errors
/// When there is no such person, or something cannot be read.
pub(crate) fn held(r: &Reader<'_>, person: PersonId) -> Result<Value, CallError> {
    let facts = Facts::read(r, person)?;
    let file = r.person(person)?;
    let words = Words::read(r, facts.newest())?;
    let of = |kind: PathwayKind| file.pathways.iter().rev().filter(move |one| one.kind == kind);
    let told =
        |kind: PathwayKind| of(kind).map(|one| pathway::pathway(r, one, &facts, &words)).collect::<Result<Vec<_>, _>>();
    let deadlines = duty::deadlines(r, &file, &words)?;
    Ok(json!({
        "format": FORMAT,
        "name": file.row.full_name(),
        "example": file.row.example,
        "upTo": facts.newest().to_string(),
        "upToWhen": lines::when(facts.newest()),
        "notes": NOTES,
        "identity": identity::identity(&file, &facts, &words),
        "relations": identity::relations(&file),
        "intakes": told(PathwayKind::Intake)?,
        "requests": told(PathwayKind::Request)?,
        "assessments": told(PathwayKind::Vmd)?,
        "plans": told(PathwayKind::Plan)?,
        "applications": told(PathwayKind::Application)?,
        "discharges": told(PathwayKind::Discharge)?,
        "scales": r.administrations(person)?.iter().rev().map(|one| scale::scale(one, &file.row)).collect::<Vec<_>>(),
        "meetings": meeting::meetings(r, &file, &facts)?,
        "deadlines": deadlines,
        "waived": duty::waived(r, &file, &words)?,
        "reminders": duty::reminders(r, &facts, &words)?,
        "documents": fact::documents(&facts, &words),
        "looked": looked::looked(r, person, &words)?,
        "facts": fact::raw(&file, &facts, &words),
    }))
}
