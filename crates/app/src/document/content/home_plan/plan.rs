//! The sheet for the family, from a plan.

use super::{
    super::{
        Asked,
        plan::{Told, intervention_period},
        words::{full_day, joined, line},
    },
    Sheet, Visit, explained, phone, plain,
};
use crate::{CallError, vmd::assessor};
use poliedro_domain::{plan::Intervention, when::format_date};
use serde_json::{Value, json};

const LIST: &str = "interventionKind";
/// What the family does is told apart; who lives in a residence is not at home.
const ELSEWHERE: [&str; 4] = ["rsa", "rsd", "residenzialita_assistita", "cure_intermedie"];
const FAMILY: &str = "familiari";
/// Catalogue `interventionState`.
const RUNS: [&str; 1] = ["attivo"];
const PROPOSED: &str = "proposto";
const COMES: [&str; 3] = [PROPOSED, "richiesto", "in_attesa"];
const STOPPED: [&str; 1] = ["sospeso"];

pub(super) fn sheet(asked: &Asked<'_, '_>) -> Result<Sheet, CallError> {
    let told = Told::read(asked)?;
    let (state, identity) = (told.state(), told.identity());
    let visits = |states: &[&str]| -> Vec<Visit> {
        let at_home = state.interventions.iter().map(|(_, held)| held).filter(|held| {
            states.contains(&held.state.as_str())
                && held.intervention != FAMILY
                && !ELSEWHERE.contains(&held.intervention.as_str())
        });
        at_home.map(|held| visit(held, &told)).collect()
    };
    let (now, coming, stopped) = (visits(&RUNS), visits(&COMES), visits(&STOPPED));
    let person = identity.values();
    let practitioner = person.get("practitioner").and_then(Value::as_str).unwrap_or_default();
    let manager = state.case_manager.as_ref().map(assessor::told).unwrap_or_default();
    let providers = now.iter().chain(&coming).map(|visit| visit.who.clone()).collect();
    let rows = |visits: &[Visit]| visits.iter().map(Visit::told).collect::<Vec<_>>();
    let values = json!({
        "name": identity.full_name(),
        "noContacts": false,
        "afterHospital": false,
        "destination": "",
        "now": rows(&now),
        "coming": rows(&coming),
        "stopped": rows(&stopped),
        "explained": explained(now.iter().chain(&coming).chain(&stopped)),
        "family": joined("\n", &[family(state.interventions.iter().map(|(_, held)| held)), state.family.clone()]),
        "numbers": phone::numbers(providers, &manager, practitioner),
        "verifyOn": state.verify_on.map(full_day).unwrap_or_default(),
    });
    let refusal = if let Some(day) = person.get("died").and_then(Value::as_str).filter(|day| !day.is_empty()) {
        format!("La persona risulta {day}: il foglio per la famiglia non si fa.")
    } else if let Some((at, _)) = &state.closed {
        let day = format_date(poliedro_domain::when::local_date(*at));
        format!("Il progetto è chiuso dal {day}: il foglio per la famiglia non si fa più.")
    } else if now.is_empty() && coming.is_empty() {
        "Nel progetto non c’è nessun intervento a casa, né attivo né in arrivo: non c’è niente da dire alla famiglia."
            .to_owned()
    } else {
        String::new()
    };
    let mut remarks = vec!["Scriva a mano i numeri di telefono che mancano, prima di consegnare il foglio.".to_owned()];
    if state.activated_at.is_none() {
        remarks.push("Il progetto non è ancora attivo: il foglio esce come bozza.".to_owned());
    }
    Ok(Sheet {
        values,
        sources: told.sources(),
        person: identity.person(),
        full_name: identity.full_name(),
        initials: identity.initials(),
        year: told.year(),
        draft: state.activated_at.is_none(),
        refusal,
        remarks,
    })
}

/// Since when; of what nobody asked for yet no day is promised.
fn since(state: &str, period: String) -> String {
    if state == PROPOSED { "solo proposto: non è ancora stato chiesto".to_owned() } else { period }
}

fn visit(held: &Intervention, told: &Told) -> Visit {
    Visit {
        what: plain::service(LIST, &held.intervention, told.office()),
        who: line(&held.provider),
        when: line(&held.intensity),
        since: since(&held.state, intervention_period(held)),
    }
}

/// What the family does, as it is written among the interventions.
fn family<'a>(all: impl Iterator<Item = &'a Intervention>) -> String {
    let gone = |held: &Intervention| RUNS.iter().chain(&COMES).any(|state| *state == held.state);
    let said = all.filter(|held| held.intervention == FAMILY && gone(held));
    let told = said.map(|held| joined(": ", &[line(&held.provider), line(&held.intensity)])).collect::<Vec<_>>();
    joined("\n", &told)
}

#[cfg(test)]
mod tests {
    use super::since;

    #[test]
    fn what_is_only_proposed_promises_no_day() {
        assert_eq!(since("richiesto", "dal 3 marzo 2026".to_owned()), "dal 3 marzo 2026");
        assert!(!since("proposto", "dal 3 marzo 2026".to_owned()).contains("marzo"));
    }
}
