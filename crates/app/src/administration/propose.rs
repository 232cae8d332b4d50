//! With what a form opens: the draft, the administration to correct, or what is already known of the sitting.

use super::{DRAFT, answers_of, draft_key, shape::typed, view::AdministrationSheet};
use crate::CallError;
use jiff::{Timestamp, civil::Date};
use poliedro_domain::{
    id::{AdministrationId, PathwayId, PersonId},
    instrument::{Answer, Instrument, Library, Source, derive},
    protocol::Area,
    when::{local, local_date},
};
use poliedro_store::{AdministrationFile, Draft, VmdFile};
use std::collections::BTreeMap;

/// The draft, and when it was kept. One that cannot be read any more counts as none.
pub(crate) fn kept(
    drafts: &[Draft],
    people: [PersonId; 2],
    instrument: &str,
    vmd: Option<PathwayId>,
    corrects: Option<AdministrationId>,
) -> Option<(AdministrationSheet, Timestamp)> {
    let keys = people.map(|person| draft_key(&person.to_string(), instrument, vmd, corrects));
    let draft = drafts.iter().find(|draft| draft.kind == DRAFT && keys.contains(&draft.key))?;
    Some((serde_json::from_str(&draft.body).ok()?, draft.saved_at))
}

/// The administration to correct: of this instrument, not corrected yet.
pub(crate) fn correctable<'a>(
    files: &'a [AdministrationFile],
    id: AdministrationId,
    instrument: &str,
) -> Result<&'a AdministrationFile, CallError> {
    let found = files.iter().find(|file| file.id == id);
    let found = found.ok_or_else(|| CallError::failed("La scala da correggere è di un’altra persona."))?;
    if found.state.administration.instrument != instrument {
        return Err(CallError::failed("Una scala si corregge con la stessa scala: quella indicata è un’altra."));
    }
    if found.state.corrected.is_some() {
        return Err(CallError::failed("Questa scala è già stata corretta: corregga la più recente."));
    }
    Ok(found)
}

/// A correction begins from what was written: only what is wrong is answered again.
pub(crate) fn correction(old: &AdministrationFile) -> AdministrationSheet {
    let held = &old.state.administration;
    AdministrationSheet {
        vmd_id: old.state.vmd.map(|vmd| vmd.to_string()),
        instrument: held.instrument.clone(),
        version: held.version.clone(),
        answers: typed(held),
        at: local(old.state.at).strftime("%Y-%m-%dT%H:%M").to_string(),
        place: held.place.clone(),
        respondent_kind: held.respondent.kind.clone(),
        respondent_name: held.respondent.name.clone(),
        note: held.note.clone(),
        incomplete: held.incomplete.clone(),
        corrects: Some(old.id.to_string()),
        ..AdministrationSheet::default()
    }
}

/// A new form: no answer, and what the scale before it in the same sitting already said of where and with whom.
pub(crate) fn fresh(
    instrument: &Instrument,
    case: Option<&VmdFile>,
    area: Option<&Area>,
    files: &[AdministrationFile],
    today: Date,
) -> AdministrationSheet {
    let vmd = case.map(|case| case.row.id);
    let sitting = |file: &&AdministrationFile| {
        vmd.is_some() && file.state.vmd == vmd && local_date(file.state.closed_at) == today
    };
    let last = files.iter().filter(sitting).max_by_key(|file| file.id).map(|file| &file.state.administration);
    let planned = case.zip(area).and_then(|(case, area)| case.state.planned.get(&area.id));
    let place = last.map(|last| last.place.clone()).or_else(|| planned.map(|planned| planned.place.clone()));
    AdministrationSheet {
        instrument: instrument.id.clone(),
        version: instrument.version.clone(),
        place: place.unwrap_or_default(),
        respondent_kind: last.map(|last| last.respondent.kind.clone()).unwrap_or_default(),
        respondent_name: last.map(|last| last.respondent.name.clone()).unwrap_or_default(),
        ..AdministrationSheet::default()
    }
}

/// Numbers that the archive knows: the age, and the scores of other instruments, from the last complete administration of each.
pub(crate) fn proposals(
    instrument: &Instrument,
    age: Option<i16>,
    files: &[AdministrationFile],
) -> BTreeMap<String, f64> {
    let aged = instrument.inputs.iter().filter(|input| input.source == Some(Source::Age));
    let mut known: BTreeMap<String, f64> = aged.filter_map(|input| Some((input.id.clone(), f64::from(age?)))).collect();
    for derivation in &instrument.derive {
        let Some(source) = Library::shipped().get(&derivation.from) else { continue };
        let last = files.iter().find(|file| {
            let held = &file.state.administration;
            held.instrument == source.id && held.version == source.version && file.state.corrected.is_none()
        });
        let Some(answers) = last.map(|file| answers_of(&file.state.administration)) else { continue };
        let derived = derive(instrument, source, &answers).unwrap_or_default();
        for (id, answer) in derived.iter() {
            if let Answer::Number(number) = answer {
                known.insert(id.to_owned(), number.to_f64());
            }
        }
    }
    known
}

/// What the age says about an item: a hint, never an answer.
pub(crate) fn hints(instrument: &Instrument, age: Option<i16>) -> BTreeMap<String, String> {
    let Some(age) = age else { return BTreeMap::new() };
    let years = if age == 1 { "anno" } else { "anni" };
    let hint = |option: &str| format!("Quel giorno ha {age} {years}: «{option}».");
    let items = instrument.items.iter();
    items.filter_map(|item| Some((item.id.clone(), hint(&item.fitting_age(age)?.label)))).collect()
}
