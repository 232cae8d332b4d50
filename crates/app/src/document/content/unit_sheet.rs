//! What one unit is told of who waits for it: the least that is needed to call them and to decide an admission. Nothing of the other
//! units, of money, of what was noted.

use super::{
    Asked, Content, Offer, Source,
    applied::Applied,
    words::{day_of, full_day},
};
use crate::{CallError, meeting::case, unit::unit_id};
use jiff::{Span, civil::Date};
use poliedro_domain::{
    application::{Application, Entry, Turn, UrgencyState},
    catalogue::Catalogue,
    deadline::Terms,
    id::UnitId,
    instrument::Library,
    meeting::MinuteScore,
};
use poliedro_store::{AdministrationFile, Stream};
use serde_json::{Value, json};

/// Instruments of these domains (catalogue `assessmentDomain`) say how much care a bed has to give; moods, families and forecasts do not.
const CARE: [&str; 3] = ["functional", "cognitive", "care_load"];

/// What can be made of it now: a sheet for each unit that was asked for.
pub(super) fn offered(asked: &Asked<'_, '_>) -> Result<Vec<Offer>, CallError> {
    let applied = Applied::read(asked)?;
    let Ok(held) = applied.held() else { return Ok(Vec::new()) };
    let offer = |unit: UnitId| Offer {
        part: unit.to_string(),
        of: applied.unit_name(unit),
        draft: false,
        refusal: refusal(&applied, unit),
    };
    Ok(held.preferences.iter().map(|asked| offer(asked.unit)).collect())
}

/// What it says.
pub(super) fn content(asked: &Asked<'_, '_>) -> Result<Content, CallError> {
    let applied = Applied::read(asked)?;
    let held = applied.held()?;
    let unit = unit_id(asked.part)?;
    let why = refusal(&applied, unit);
    if !why.is_empty() {
        return Err(CallError::failed(why));
    }
    let words = Catalogue::shipped();
    let state = applied.state();
    let preference = held.preferences.iter().find(|preference| preference.unit == unit);
    let wing = preference.map(|preference| preference.wing.as_str()).unwrap_or_default();
    let entry = state.entry(unit);
    let person = applied.identity.values();
    let of = |name: &str| person.get(name).cloned().unwrap_or_default();
    let care = care(asked, &applied)?;
    let scores = case::scores(&care);
    let values = json!({
        "unit": applied.unit_name(unit),
        "unitComune": applied.unit_comune(unit),
        "name": of("name"),
        "birthDate": of("birthDate"),
        "sex": of("sex"),
        "comune": of("comune"),
        "representations": of("representations"),
        "entered": entry.map(|entry| full_day(entry.entered_on)).unwrap_or_default(),
        "wing": words.label("unitWing", wing),
        "urgency": urgency(&applied),
        "suspended": state.suspended().map(|held| full_day(held.from)).unwrap_or_default(),
        "offer": entry.map(offer).unwrap_or_default(),
        "setting": words.label("careSetting", &held.setting),
        "assessed": assessed(&scores),
        "scores": scores.iter().map(told).collect::<Vec<_>>(),
        "caller": caller(&applied),
        "consentOn": held.sharing_consent_on.map(full_day).unwrap_or_default(),
    });
    let mut sources = applied.sources(Some(unit));
    sources.extend(care.iter().map(|file| (Stream::Administration, file.id.as_bytes().to_vec())));
    Ok(Content {
        values,
        source: Source::Facts(sources),
        person: Some(applied.identity.person()),
        draft: false,
        number: format!("SU-{}", applied.year()),
        stem: applied.stem("scheda-unita"),
        remarks: remarks(asked, held)?,
    })
}

/// Setting: months for which a consent holds; 0: for ever.
const CONSENT: &str = "consent.months";

/// What to look at before it is handed over. No clock here: the day on which the consent ends is told, whoever reads knows what day it is.
fn remarks(asked: &Asked<'_, '_>, held: &Application) -> Result<Vec<String>, CallError> {
    let set = asked.reader.setting(CONSENT)?.as_ref().and_then(Value::as_i64);
    let months = set.unwrap_or_else(|| i64::from(Terms::default().consent_months));
    let mut said: Vec<String> = held.sharing_consent_on.and_then(|given| expiry(given, months)).into_iter().collect();
    said.push(
        "La scheda si consegna soltanto a questa unità: dice il minimo che le serve per chiamare e per decidere l’ingresso."
            .to_owned(),
    );
    Ok(said)
}

fn expiry(given: Date, months: i64) -> Option<String> {
    let last = given.checked_add(Span::new().try_months(months).ok()?).ok().filter(|_| months > 0)?;
    let (given, last) = (full_day(given), full_day(last));
    Some(format!(
        "Il consenso a informare le unità è del {given} e scade il {last}: se quel giorno è passato non consegni la scheda, e chieda prima di nuovo il consenso."
    ))
}

/// Why this unit is not told of this person; empty when it may be.
fn refusal(applied: &Applied, unit: UnitId) -> String {
    let held = match applied.held() {
        Ok(held) => held,
        Err(withdrawn) => return withdrawn.message,
    };
    let name = applied.unit_name(unit);
    if !held.preferences.iter().any(|asked| asked.unit == unit) {
        return "La domanda non chiede questa unità: la scheda si fa soltanto per quelle indicate.".to_owned();
    }
    let death = applied.death("la scheda non si fa.");
    if !death.is_empty() {
        return death;
    }
    if held.sharing_consent_on.is_none() {
        return "Manca il consenso a comunicare i dati alle unità indicate: senza consenso la scheda non si fa."
            .to_owned();
    }
    match applied.state().entry(unit).map(|entry| entry.left) {
        None => format!("La persona non è ancora nella lista di {name}: la scheda si fa quando vi entra."),
        Some(Some((on, _))) => {
            format!("La persona non è più nella lista di {name} dal {}: la scheda non si fa.", full_day(on))
        }
        Some(None) => String::new(),
    }
}

/// Flagged, in words: nothing of why.
fn urgency(applied: &Applied) -> &'static str {
    match applied.state().urgency.as_ref().map(|held| held.state) {
        Some(UrgencyState::Pending) => "Richiesta, da decidere",
        Some(UrgencyState::Granted) => "Riconosciuta",
        _ => "",
    }
}

fn offer(entry: &Entry) -> String {
    let Some(held) = &entry.offer else { return String::new() };
    match (entry.turn(), held.accepted_on, held.answer_by) {
        (Turn::Accepted, Some(on), _) => format!("accettata il {}", full_day(on)),
        (_, _, Some(by)) => format!("fatta il {}, risposta entro il {}", full_day(held.on), full_day(by)),
        _ => format!("fatta il {}", full_day(held.on)),
    }
}

/// Whom to call: who asked, else the person.
fn caller(applied: &Applied) -> Value {
    let row = &applied.file.row.person;
    let person = || json!({ "who": "La persona", "phone": row.phone.clone().unwrap_or_default() });
    let Ok(held) = applied.held() else { return person() };
    let asked = &held.requester;
    if asked.phone.is_empty() {
        return person();
    }
    let kind = Catalogue::shipped().label("requesterKind", &asked.kind);
    let who = match (asked.name.as_str(), kind) {
        ("", kind) => kind.to_owned(),
        (name, "") => name.to_owned(),
        (name, kind) => format!("{name}, {}", small(kind)),
    };
    json!({ "who": who, "phone": asked.phone })
}

/// The first letter small: abbreviations stay as they are.
fn small(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

/// The administrations that say how much care is needed, corrected ones too.
fn care(asked: &Asked<'_, '_>, applied: &Applied) -> Result<Vec<AdministrationFile>, CallError> {
    let Some(vmd) = applied.file.row.vmd else { return Ok(Vec::new()) };
    let all = asked.reader.administrations_of(vmd)?.into_iter();
    Ok(all.filter(|file| CARE.contains(&domain(&file.state.administration.instrument).as_str())).collect())
}

/// Catalogue `assessmentDomain` of an instrument; empty when this program does not know it.
fn domain(instrument: &str) -> String {
    let found = Library::shipped().get(instrument).and_then(|known| serde_json::to_value(known.domain).ok());
    found.and_then(|code| code.as_str().map(str::to_owned)).unwrap_or_default()
}

fn told(score: &MinuteScore) -> Value {
    json!({ "instrument": score.instrument, "score": score.score, "band": score.band, "on": day_of(score.at) })
}

/// The day of the newest of them.
fn assessed(scores: &[MinuteScore]) -> String {
    scores.iter().map(|score| score.at).max().map(day_of).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn who_hands_it_over_is_told_on_which_day_the_consent_ends() {
        let said = expiry(date(2024, 7, 29), 24).unwrap();
        assert!(said.contains("è del 29 luglio 2024 e scade il 29 luglio 2026"), "{said}");
        assert_eq!(expiry(date(2024, 7, 29), 0), None);
    }
}
