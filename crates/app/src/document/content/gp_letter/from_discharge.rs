//! From a protected discharge, once its plan is written: when the person goes home, who comes, when it is verified.

use super::{
    super::{
        Asked,
        authors::Authors,
        identity::Identity,
        words::{day_of, full_day, listed},
    },
    Letter, Written, call, dead, number, patient,
};
use crate::{
    CallError,
    catalogue::office::{Office, key},
    discharge::{
        discharge_id,
        shape::{place, provider},
    },
};
use poliedro_domain::{
    catalogue::Catalogue,
    discharge::{Component, DischargeFact, DischargePlan, DischargeState, Stage},
    when::local_date,
};
use poliedro_store::{DischargeFile, Stream};
use serde_json::{Value, json};

const UNPLANNED: &str = "Il progetto di dimissione non è ancora scritto: la lettera al medico si prepara dopo.";
const WITHDRAWN: &str = "Questa dimissione è stata annullata: non c’è niente da scrivere al medico.";
const NOT_ACTIVATED: &str =
    "Questa dimissione protetta non è stata attivata: non c’è un progetto da comunicare al medico.";
const READMITTED: &str =
    "La persona è stata di nuovo ricoverata: la lettera al medico si prepara dalla dimissione che è seguita.";

pub(super) fn letter(asked: &Asked<'_, '_>) -> Result<Written, CallError> {
    let file = asked.reader.discharge(discharge_id(asked.id)?)?;
    let state = &file.state;
    match state.stage() {
        Stage::Withdrawn => return Ok(Err(WITHDRAWN.to_owned())),
        Stage::Readmitted => return Ok(Err(READMITTED.to_owned())),
        Stage::NotActivated => return Ok(Err(NOT_ACTIVATED.to_owned())),
        _ => {}
    }
    let Some((at, plan)) = &state.plan else { return Ok(Err(UNPLANNED.to_owned())) };
    // What was recorded by mistake, and the act of undoing it, are no day of this discharge.
    let counts =
        file.lines.iter().filter(|line| !line.voided && !matches!(line.fact.body, DischargeFact::Voided { .. }));
    let last = counts.map(|line| line.fact.happened_at).max().unwrap_or(*at);
    let who = Identity::read(asked.reader, file.person, local_date(last))?;
    if let Some(dead) = dead(&who) {
        return Ok(Err(dead));
    }
    let (office, authors) = (Office::read(asked.reader)?, Authors::read(asked.reader)?);
    let signer = state.assigned_to.map(|operator| authors.of(operator)).unwrap_or_default();
    let words = ["facility", "dischargeProvider"].map(|list| (Stream::Setting, key(list).into_bytes()));
    let sources = sources(&file).into_iter().chain(who.sources()).chain(authors.sources()).chain(words);
    Ok(Ok(Letter {
        opening: opening(state, &who, &office),
        leading: if state.is_open() { "Che cosa è stato deciso:" } else { "Com’è andata:" }.to_owned(),
        points: points(state, plan),
        // Of a discharge that is over, nothing is told as if it were still to come.
        services: plan.components.iter().filter(|_| state.is_open()).map(|part| service(part, &office)).collect(),
        call: call(&signer, "che segue la dimissione"),
        office: "Per la Centrale operativa territoriale",
        signer,
        number: number(*at),
        sources: sources.collect(),
        who,
    }))
}

fn sources(file: &DischargeFile) -> Vec<(Stream, Vec<u8>)> {
    let id = file.row.id.as_bytes().to_vec();
    let referral = (!file.referral.is_empty()).then(|| (Stream::Request, id.clone()));
    std::iter::once((Stream::Discharge, id)).chain(referral).collect()
}

fn opening(state: &DischargeState, who: &Identity, office: &Office) -> String {
    let ward = state.referral.as_ref().map(|held| place(held, office)).filter(|ward| !ward.is_empty());
    let from = ward.map(|ward| format!(" da {ward}")).unwrap_or_default();
    format!("Le scriviamo perché è stata organizzata la dimissione protetta{from} per {}.", patient(who))
}

fn points(state: &DischargeState, plan: &DischargePlan) -> Vec<String> {
    let mut points = Vec::new();
    let expected = state.referral.as_ref().and_then(|held| held.expected_on);
    match (&state.discharged, expected) {
        (Some((at, to)), _) => {
            let to = Catalogue::shipped().label("dischargeDestination", to);
            points.push(format!("Dimissione avvenuta il {}. Destinazione: {to}.", day_of(*at)));
        }
        (None, Some(on)) if state.is_open() => {
            points.push(format!("La dimissione è prevista per il {}.", full_day(on)))
        }
        (None, _) => {}
    }
    if let Some((at, outcome)) = &state.closed {
        let outcome = Catalogue::shipped().label("dischargeClosure", outcome);
        points.push(format!("La dimissione protetta si è chiusa il {}. Esito: {outcome}.", day_of(*at)));
        let parts = plan.components.iter().map(|part| &part.component);
        let parts: Vec<String> =
            parts.map(|code| Catalogue::shipped().label("dischargeComponent", code).to_owned()).collect();
        if !parts.is_empty() {
            points.push(format!("Il progetto prevedeva: {}.", listed(&parts)));
        }
        return points;
    }
    if !plan.components.is_empty() {
        points.push("I servizi previsti sono nella tabella qui sotto.".to_owned());
    }
    if let Some(on) = state.verify_on {
        points.push(format!("La prossima verifica è prevista per il {}.", full_day(on)));
    }
    points
}

fn service(part: &Component, office: &Office) -> Value {
    json!({
        "what": Catalogue::shipped().label("dischargeComponent", &part.component),
        "who": provider(part, office),
        "how": part.intensity,
        "from": part.from.map(full_day),
    })
}
