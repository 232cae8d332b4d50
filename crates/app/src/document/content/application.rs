//! An application, to be signed on paper.

use super::{Asked, Content, Offer, Source, applied::Applied, words::full_day};
use crate::CallError;
use poliedro_domain::{
    application::Application,
    catalogue::{Catalogue, Entry},
};
use serde_json::{Value, json};

/// Catalogue `requesterKind` of who asks for themselves.
const SELF: &str = "persona";

/// What can be made of it now.
pub(super) fn offered(asked: &Asked<'_, '_>) -> Result<Vec<Offer>, CallError> {
    let applied = Applied::read(asked)?;
    let refusal = applied.held().err().map(|error| error.message).unwrap_or_default();
    Ok(vec![Offer { part: String::new(), of: applied.identity.full_name(), draft: false, refusal }])
}

/// What it says.
pub(super) fn content(asked: &Asked<'_, '_>) -> Result<Content, CallError> {
    let applied = Applied::read(asked)?;
    let held = applied.held()?;
    let words = Catalogue::shipped();
    let requester = &held.requester;
    let values = json!({
        "person": applied.identity.values(),
        "kind": applied.kind(),
        "kindNote": note("unitKind", &held.kind),
        "applied": full_day(held.applied_on),
        "accessPoint": held.access_point,
        "units": applied.preferences(),
        "requester": words.label("requesterKind", &requester.kind),
        "requesterName": requester.name,
        "requesterPhone": requester.phone,
        "disability": words.label("civilDisability", &held.disability),
        "setting": words.label("careSetting", &held.setting),
        "caregiver": held.caregiver,
        "certificate": held.certificate_on.map(full_day).unwrap_or_default(),
        "documents": documents(held),
        "consentOn": held.sharing_consent_on.map(full_day).unwrap_or_default(),
        "consent": consent(held),
        "note": held.note,
        "ended": ended(&applied),
        "signers": signers(&applied, held),
    });
    Ok(Content {
        values,
        source: Source::Facts(applied.sources(None)),
        person: Some(applied.identity.person()),
        draft: false,
        number: format!("DO-{}", applied.year()),
        stem: applied.stem("domanda"),
        remarks: remarks(&applied, held),
    })
}

/// Every document that may be handed in, ticked or not.
fn documents(held: &Application) -> Vec<Value> {
    let told = |entry: &Entry| json!({ "on": held.documents.contains(&entry.code), "text": entry.label });
    Catalogue::shipped().list("applicationDocument").iter().map(told).collect()
}

/// How it ended; empty while it goes on.
fn ended(applied: &Applied) -> String {
    let Some((on, exit)) = applied.state().closed else { return String::new() };
    let how = Catalogue::shipped().label("listExit", exit.code()).to_lowercase();
    format!("La domanda si è conclusa il {}: {how}. Questo foglio non è da firmare.", full_day(on))
}

/// The boxes of the consent to tell the units. Until it is given there are none: an empty box is heard as «no», a refusal that nobody
/// gave; the answer is written by hand.
fn consent(held: &Application) -> Vec<Value> {
    if held.sharing_consent_on.is_none() {
        return Vec::new();
    }
    vec![
        json!({ "on": true, "text": "Acconsento a far conoscere questi dati alle unità indicate in questa domanda." }),
        json!({ "on": false, "text": "Non acconsento." }),
    ]
}

/// Who decides for the person, or the person; and whoever brings the application for them.
fn signers(applied: &Applied, held: &Application) -> Value {
    let mut all = applied.identity.signers();
    let requester = &held.requester;
    let stranger =
        |all: &Vec<Value>| all.iter().all(|one| one.get("name").and_then(Value::as_str) != Some(&requester.name));
    if let Value::Array(all) = &mut all
        && requester.kind != SELF
        && !requester.name.is_empty()
        && stranger(all)
    {
        all.push(json!({ "role": "Chi presenta la domanda", "name": requester.name }));
    }
    all
}

/// The sentence that explains an entry; empty when there is none.
fn note(list: &str, code: &str) -> String {
    let entries = Catalogue::shipped().list(list);
    entries.iter().find(|entry| entry.code == code).map(|entry| entry.note.clone()).unwrap_or_default()
}

fn remarks(applied: &Applied, held: &Application) -> Vec<String> {
    let mut said: Vec<String> = Vec::new();
    let death = applied.death("controlli se la domanda serve ancora.");
    if !death.is_empty() {
        said.push(death);
    }
    let ended = ended(applied);
    if !ended.is_empty() {
        said.push(ended);
    }
    if held.imported.is_some() {
        said.push("La domanda viene da un elenco: controlli i dati prima di farla firmare.".to_owned());
    }
    if held.sharing_consent_on.is_none() {
        said.push(
            "Manca il consenso a comunicare i dati alle unità indicate: nel modulo c’è la riga per rispondere a mano."
                .to_owned(),
        );
    }
    if held.certificate_on.is_none() && !held.documents.iter().any(|code| code == "certificato_mmg") {
        said.push("Manca la certificazione del medico di famiglia.".to_owned());
    }
    said
}
