//! From an access to the PUA: where the person was pointed to, what was activated, to whom it was sent.

use super::{
    super::{
        Asked,
        access::Access,
        words::{day_of, labels, listed},
    },
    Letter, Written, call, dead, number, patient,
};
use crate::CallError;
use poliedro_domain::intake::Destination;
use serde_json::{Value, json};

const NOTHING: &str = "Di questo accesso non c’è ancora niente da scrivere al medico: prima registri l’orientamento, l’attivazione di un \
                       percorso o l’invio.";

pub(super) fn letter(asked: &Asked<'_, '_>) -> Result<Written, CallError> {
    let access = Access::read(asked)?;
    if let Some(dead) = dead(&access.who) {
        return Ok(Err(dead));
    }
    let points = points(&access);
    let services = services(&access);
    if points.is_empty() && services.is_empty() {
        return Ok(Err(NOTHING.to_owned()));
    }
    let (at, operator) = (access.file.row.requested_at, access.operator());
    let opening = format!(
        "Le scriviamo perché il {} il Punto unico di accesso (PUA) ha ricevuto una richiesta che riguarda {}.",
        day_of(at),
        patient(&access.who)
    );
    let sources = access.sources();
    Ok(Ok(Letter {
        opening,
        leading: if points.is_empty() { String::new() } else { "Che cosa è stato fatto:".to_owned() },
        points,
        services,
        call: call(&operator, "che segue la richiesta al PUA"),
        office: "Per il Punto unico di accesso",
        signer: operator,
        number: number(at),
        sources,
        who: access.who,
    }))
}

fn points(access: &Access) -> Vec<String> {
    let state = &access.file.state;
    let mut points = Vec::new();
    if !state.services.is_empty() {
        let services = listed(&labels("service", &state.services));
        points.push(format!("Abbiamo indicato questi servizi: {services}."));
    }
    for held in &state.referrals {
        let whom = match held.to {
            Destination::Vmd => "all’equipe di valutazione multidimensionale (VMD)",
            Destination::Cot => "alla Centrale operativa territoriale (COT)",
        };
        let urgent = if held.urgent { " come urgente" } else { "" };
        points.push(format!("Il {} abbiamo inviato la richiesta {whom}{urgent}.", day_of(held.at)));
    }
    points
}

fn services(access: &Access) -> Vec<Value> {
    let told = access.activated();
    let text = |one: &Value, name: &str| one.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
    told.iter()
        .map(|one| json!({ "what": text(one, "pathway"), "who": text(one, "provider"), "how": "", "from": text(one, "day") }))
        .collect()
}
