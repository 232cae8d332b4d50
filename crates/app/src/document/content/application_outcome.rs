//! The letter that tells the outcome of an application, in plain words. It never says a place in a row: nobody is ranked.

use super::{
    Asked, Content, Offer, Source,
    applied::Applied,
    words::{day_of, full_day},
};
use crate::{CallError, vmd::assessor};
use poliedro_domain::{
    application::{Entry, Exit, Turn, UrgencyState},
    catalogue::Catalogue,
    vmd::Decided,
};
use serde_json::{Value, json};

/// What can be made of it now.
pub(super) fn offered(asked: &Asked<'_, '_>) -> Result<Vec<Offer>, CallError> {
    let applied = Applied::read(asked)?;
    let refusal = refusal(&applied);
    Ok(vec![Offer { part: String::new(), of: applied.identity.full_name(), draft: false, refusal }])
}

/// What it says.
pub(super) fn content(asked: &Asked<'_, '_>) -> Result<Content, CallError> {
    let applied = Applied::read(asked)?;
    let why = refusal(&applied);
    if !why.is_empty() {
        return Err(CallError::failed(why));
    }
    let held = applied.held()?;
    let manager = applied.decided.as_ref().map(|decided| &decided.decision.case_manager);
    let mut values = json!({
        "person": applied.identity.values(),
        "noContacts": false,
        "place": asked.place,
        "closing": asked.closing,
        "kind": applied.kind(),
        "applied": full_day(held.applied_on),
        "accessPoint": held.access_point,
        "minutes": applied.minutes(),
        "caseManager": manager.map(assessor::told).unwrap_or_default(),
        "units": applied.preferences(),
    });
    if let (Value::Object(values), Value::Object(outcome)) = (&mut values, outcome(&applied)) {
        values.extend(outcome);
    }
    Ok(Content {
        values,
        source: Source::Facts(applied.sources(None)),
        person: Some(applied.identity.person()),
        draft: false,
        number: format!("CE-{}", applied.year()),
        stem: applied.stem("esito-domanda"),
        remarks: remarks(&applied),
    })
}

/// Why there is nothing to tell yet; empty when there is.
fn refusal(applied: &Applied) -> String {
    if let Err(withdrawn) = applied.held() {
        return withdrawn.message;
    }
    let death = applied.death("questa lettera non si fa. Se serve, scriva ai familiari.");
    if !death.is_empty() {
        return death;
    }
    let state = applied.state();
    if matches!(state.closed, Some((_, Exit::Death))) {
        return "La domanda è conclusa per decesso: questa lettera non si fa. Se serve, scriva ai familiari."
            .to_owned();
    }
    if state.closed.is_some() || !state.entries.is_empty() {
        return String::new();
    }
    match applied.decided.as_ref().map(|decided| Catalogue::shipped().decision(&decided.decision.outcome).lists) {
        Some(false) => String::new(),
        Some(true) => "L’equipe ha deciso l’inserimento in lista, ma la persona non è ancora in nessuna lista: \
                       la inserisca, poi faccia la lettera."
            .to_owned(),
        None => {
            "La domanda non ha ancora un esito: la valutazione o la decisione dell’equipe non è conclusa.".to_owned()
        }
    }
}

/// What happened: each is null unless it is so.
fn outcome(applied: &Applied) -> Value {
    let state = applied.state();
    let ended = |exit: Exit| state.closed.filter(|(_, how)| *how == exit).map(|(on, _)| full_day(on));
    let waits = |entry: &Entry| entry.left.is_none();
    let listed = applied.places(waits);
    let refused = applied.decided.as_ref().filter(|held| !Catalogue::shipped().decision(&held.decision.outcome).lists);
    let not_listed = match (ended(Exit::NotListed), refused) {
        (Some(on), decided) => Some(other_way(on, decided)),
        (None, Some(decided)) if state.is_open() && state.entries.is_empty() => {
            Some(other_way(day_of(decided.at), Some(decided)))
        }
        _ => None,
    };
    let left = if state.is_open() { applied.places(|entry| entry.left.is_some()) } else { Vec::new() };
    let urgency = |asked: UrgencyState| state.urgency.as_ref().filter(|held| state.is_open() && held.state == asked);
    json!({
        "listed": (state.is_open() && !listed.is_empty()).then_some(listed),
        "leftLists": left,
        "suspended": state.suspended().filter(|_| state.is_open()).map(|held| json!({
            "from": full_day(held.from),
            "motive": Catalogue::shipped().label("suspensionMotive", &held.motive).to_lowercase(),
        })),
        "offers": offers(applied, Turn::Offered),
        "accepted": offers(applied, Turn::Accepted),
        "admitted": state.admitted().and_then(|entry| Some(json!({
            "unit": applied.unit_name(entry.unit), "on": full_day(entry.left?.0),
        }))),
        "notListed": not_listed,
        "renounced": ended(Exit::Renounced),
        "moved": ended(Exit::Moved),
        "elsewhere": ended(Exit::Elsewhere),
        "urgencyGranted": urgency(UrgencyState::Granted).is_some(),
        "urgencyPending": urgency(UrgencyState::Pending).is_some(),
        "urgencyRefused": urgency(UrgencyState::Refused).is_some(),
    })
}

/// What was decided in place of a list, and why: who receives a refusal is told the reason (art. 3 L. 241/1990).
fn other_way(on: String, decided: Option<&Decided>) -> Value {
    let words = Catalogue::shipped();
    let held = decided.map(|decided| &decided.decision);
    let entry = held.and_then(|held| words.list("vmdDecision").iter().find(|entry| entry.code == held.outcome));
    json!({
        "on": on,
        "decision": entry.map(|entry| entry.label.clone()).unwrap_or_default(),
        "note": entry.map(|entry| entry.note.clone()).unwrap_or_default(),
        "setting": held.map(|held| words.label("careSetting", &held.setting).to_owned()).unwrap_or_default(),
        "motive": held.map(|held| held.motive.clone()).unwrap_or_default(),
    })
}

/// Places that were offered and wait for an answer, or were accepted.
fn offers(applied: &Applied, turn: Turn) -> Vec<Value> {
    let state = applied.state();
    let held = state.entries.iter().filter(|entry| state.is_open() && entry.turn() == turn);
    let told = held.filter_map(|entry| {
        let offer = entry.offer.as_ref()?;
        Some(json!({
            "unit": applied.unit_name(entry.unit),
            "phone": applied.unit(entry.unit).map(|unit| unit.phone.clone()).unwrap_or_default(),
            "on": full_day(offer.accepted_on.unwrap_or(offer.on)),
            "by": offer.answer_by.map(full_day).unwrap_or_default(),
        }))
    });
    told.collect()
}

fn remarks(applied: &Applied) -> Vec<String> {
    let state = applied.state();
    let mut said: Vec<String> = Vec::new();
    let refused = applied.decided.as_ref().filter(|held| !Catalogue::shipped().decision(&held.decision.outcome).lists);
    let denied = matches!(state.closed, Some((_, Exit::NotListed))) || (state.entries.is_empty() && refused.is_some());
    if denied && refused.is_none_or(|held| held.decision.motive.is_empty()) {
        said.push(
            "La lettera non dice perché: il motivo non è nel verbale. Lo scriva a mano prima di firmare.".to_owned(),
        );
    }
    if applied.identity.values().get("residence").and_then(Value::as_str).is_none_or(str::is_empty) {
        said.push("Manca l’indirizzo della persona: lo scriva a mano.".to_owned());
    }
    said
}
