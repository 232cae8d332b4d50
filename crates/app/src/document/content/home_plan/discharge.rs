//! The sheet for the family, from a protected discharge.

use super::{
    super::{
        Asked,
        discharge_told::Told,
        words::{full_day, line},
    },
    Sheet, Visit, explained, phone, plain,
};
use crate::{CallError, discharge::shape};
use poliedro_domain::{
    catalogue::Catalogue,
    discharge::{Component, Stage},
};
use serde_json::{Value, json};

const LIST: &str = "dischargeComponent";
/// Parts of the plan that come to the home.
const HOME: [&str; 4] = ["sad_leps", "adi", "integrato", "altro"];
/// Catalogue `dischargeDestination` of who is not at home.
const ELSEWHERE: [&str; 4] = ["cure_intermedie", "rsa", "hospice", "altra_struttura"];

pub(super) fn sheet(asked: &Asked<'_, '_>) -> Result<Sheet, CallError> {
    let told = Told::read(asked)?;
    let (state, identity) = (told.state(), &told.identity);
    let plan = state.plan.as_ref().map(|(_, plan)| plan);
    let parts = plan.into_iter().flat_map(|plan| &plan.components);
    let now: Vec<Visit> =
        parts.filter(|part| HOME.contains(&part.component.as_str())).map(|part| visit(part, &told)).collect();
    let person = identity.values();
    let practitioner = person.get("practitioner").and_then(Value::as_str).unwrap_or_default();
    let mut numbers = phone::numbers(now.iter().map(|visit| visit.who.clone()).collect(), "", practitioner);
    if let Some(held) = &state.referral {
        let ward = told.place();
        if !ward.is_empty() {
            numbers.push(phone::call(&ward, "È il reparto: per domande sul ricovero", &held.phone));
        }
    }
    let destination = state.discharged.as_ref().map_or("", |(_, to)| to.as_str());
    let values = json!({
        "name": identity.full_name(),
        "noContacts": false,
        "afterHospital": true,
        "destination": Catalogue::shipped().label("dischargeDestination", destination).to_lowercase(),
        "now": now.iter().map(Visit::told).collect::<Vec<_>>(),
        "coming": [],
        "stopped": [],
        "explained": explained(now.iter()),
        "family": plan.map(|plan| plan.note.as_str()).unwrap_or_default(),
        "numbers": numbers,
        "verifyOn": state.verify_on.filter(|_| state.is_open()).map(full_day).unwrap_or_default(),
    });
    let mut remarks = vec!["Scriva a mano i numeri di telefono che mancano, prima di consegnare il foglio.".to_owned()];
    if state.activated_at.is_none() {
        remarks.push("Il progetto di dimissione non è ancora attivato: il foglio esce come bozza.".to_owned());
    }
    Ok(Sheet {
        values,
        sources: told.sources(),
        person: identity.person(),
        full_name: identity.full_name(),
        initials: identity.initials(),
        year: told.year(),
        draft: state.activated_at.is_none(),
        refusal: refusal(&told, &now, destination),
        remarks,
    })
}

fn visit(part: &Component, told: &Told) -> Visit {
    Visit {
        what: plain::service(LIST, &part.component, &told.office),
        who: shape::provider(part, &told.office),
        when: line(&part.intensity),
        since: part.from.map(|from| format!("dal {}", full_day(from))).unwrap_or_default(),
    }
}

fn refusal(told: &Told, now: &[Visit], destination: &str) -> String {
    let (withdrawn, death) = (told.withdrawn(), told.death());
    if !withdrawn.is_empty() {
        return withdrawn;
    }
    if !death.is_empty() {
        return format!("{death} Il foglio per la famiglia non si fa.");
    }
    let sentence = match told.state().stage() {
        Stage::Closed => "Questa dimissione protetta è chiusa: il foglio per la famiglia non si fa più.",
        Stage::NotActivated => "Questa dimissione protetta non è stata attivata: il foglio per la famiglia non si fa.",
        Stage::Readmitted => "La persona è stata di nuovo ricoverata: il foglio si fa dalla dimissione che è seguita.",
        _ if told.state().plan.is_none() => {
            "Manca il progetto di dimissione: lo scriva, poi faccia il foglio per la famiglia."
        }
        _ if ELSEWHERE.contains(&destination) => {
            "La persona non è tornata a casa: il foglio per la famiglia non si fa."
        }
        _ if now.is_empty() => {
            "Nel progetto di dimissione non c’è nessun intervento a casa: non c’è niente da dire alla famiglia."
        }
        _ => "",
    };
    sentence.to_owned()
}
