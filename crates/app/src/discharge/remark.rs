//! What deserves a look on the page of a discharge: what is missing, what contradicts it, what waits.

use crate::{operator::Names, person::view::Remark};
use jiff::Timestamp;
use poliedro_domain::{
    discharge::{DischargeFact, DischargeState},
    territory,
    when::format_date,
};
use poliedro_store::DischargeFile;

/// Catalogue code of a death, among the ways to end a discharge.
const DEATH: &str = "decesso";

/// Everything, in the order in which it is shown. `other` says that the person has another discharge that is open.
pub(super) fn remarks(file: &DischargeFile, other: bool, names: &Names, now: Timestamp) -> Vec<Remark> {
    let (state, person) = (&file.state, &file.row.person);
    let mut said: Vec<Remark> = Vec::new();
    let mut say = |field: &str, message: String| said.push(Remark { field: field.to_owned(), message });
    if state.withdrawn {
        return said;
    }
    let open = state.is_open();
    match person.death_date.map(format_date) {
        Some(day) if open => say("death", format!("La persona è deceduta il {day}: concluda la dimissione.")),
        Some(day) => say("death", format!("La persona è deceduta il {day}.")),
        None if ended_by_death(state) => say(
            "death",
            "La dimissione è conclusa per decesso, ma nel fascicolo della persona la data non è scritta.".to_owned(),
        ),
        None => {}
    }
    let corrected = file.lines.iter().rev().filter(|line| !line.voided).find_map(|line| match &line.fact.body {
        DischargeFact::Received { reason, .. } if !reason.is_empty() => Some((line.fact.author, reason)),
        _ => None,
    });
    if let Some((author, reason)) = corrected {
        let who = names.of(author);
        say("receive", format!("L’arrivo alla COT è stato corretto dopo la valutazione, da {who}: {reason}"));
    }
    if !open {
        return said;
    }
    if state.assessed.is_none() && state.due_at().is_some_and(|due| now >= due) {
        say("assess", "Il termine per la valutazione è passato: la valutazione si registra comunque.".to_owned());
    }
    if state.discharged.is_some() && state.activated_at.is_none() {
        say("activate", "La persona è già fuori dal reparto e il progetto non è attivato.".to_owned());
    }
    if other {
        say("other", "C’è un’altra dimissione protetta aperta per questa persona.".to_owned());
    }
    match person.residence.as_deref() {
        None => say("residence", "Non è scritto il comune di residenza.".to_owned()),
        Some(code) if code.parse().ok().and_then(territory::comune).is_none() => {
            say("residence", "La persona non risiede in un comune del distretto.".to_owned());
        }
        Some(_) => {}
    }
    let Some(referral) = &state.referral else {
        say("refer", "Manca la segnalazione del reparto: la completi appena può.".to_owned());
        return said;
    };
    if referral.source.is_empty() {
        say("source", "Manca da dove arriva la segnalazione: la completi.".to_owned());
    }
    if referral.eligibility.is_empty() {
        say("eligibility", "Non è indicato perché la persona ha diritto alla dimissione protetta.".to_owned());
    }
    if referral.brass.is_none() {
        say("brass", "Manca il BRASS del reparto.".to_owned());
    }
    if referral.consent_on.is_none() {
        say("consentOn", "Manca il consenso a comunicare quello che il reparto sa.".to_owned());
    }
    if referral.expected_on.is_none() && state.discharged.is_none() {
        say("expectedOn", "Non è indicato il giorno previsto della dimissione.".to_owned());
    }
    said
}

fn ended_by_death(state: &DischargeState) -> bool {
    let how = state.closed.as_ref().or(state.not_activated.as_ref());
    how.is_some_and(|(_, code)| code == DEATH)
}
