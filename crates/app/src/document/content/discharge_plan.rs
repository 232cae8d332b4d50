//! The plan of a protected discharge, with the minutes of the assessment that it follows.

use super::{
    Asked, Content, Offer,
    discharge_told::{Told, referral},
    words::{day_of, line, moment, yes},
};
use crate::{CallError, discharge::shape, vmd::assessor};
use poliedro_domain::{
    catalogue::Catalogue,
    discharge::{Assessed, Checked},
};
use serde_json::{Value, json};

/// What can be made of it now.
pub(super) fn offered(asked: &Asked<'_, '_>) -> Result<Vec<Offer>, CallError> {
    let told = Told::read(asked)?;
    let refusal = refusal(&told);
    Ok(vec![Offer { part: String::new(), of: told.identity.full_name(), draft: draft(&told), refusal }])
}

/// What it says.
pub(super) fn content(asked: &Asked<'_, '_>) -> Result<Content, CallError> {
    let told = Told::read(asked)?;
    let why = refusal(&told);
    if !why.is_empty() {
        return Err(CallError::failed(why));
    }
    let state = told.state();
    let plan = state.plan.as_ref();
    let mut values = told.values();
    if let Value::Object(values) = &mut values {
        let mut say = |name: &str, value: Value| values.insert(name.to_owned(), value);
        say("referral", state.referral.as_ref().map(referral).unwrap_or_default());
        say("assessment", state.assessed.as_ref().map(|held| assessment(held, &told)).unwrap_or_default());
        say("planned", json!(plan.map(|(at, _)| day_of(*at)).unwrap_or_default()));
        say("nature", json!(plan.map(|(_, plan)| shape::nature(plan)).unwrap_or_default()));
        say("components", json!(told.components()));
        say("note", json!(plan.map(|(_, plan)| plan.note.as_str()).unwrap_or_default()));
        say("checks", state.checks.iter().map(check).collect());
        say("unplanned", json!(plan.is_none()));
    }
    Ok(Content {
        values,
        source: told.source(),
        person: Some(told.identity.person()),
        draft: draft(&told),
        number: told.number("DP"),
        stem: told.stem("progetto-dimissione"),
        remarks: remarks(&told),
    })
}

/// Until there is a plan, what is there is on the way; what ended without one changes no more.
fn draft(told: &Told) -> bool {
    told.state().plan.is_none() && told.state().is_open()
}

fn refusal(told: &Told) -> String {
    let withdrawn = told.withdrawn();
    let state = told.state();
    if withdrawn.is_empty() && state.assessed.is_none() && state.plan.is_none() {
        return "La COT non ha ancora valutato questa dimissione: il documento si fa dopo la valutazione.".to_owned();
    }
    withdrawn
}

fn assessment(held: &Assessed, told: &Told) -> Value {
    let found = &held.assessment;
    let in_time = told.state().in_time().map(yes).unwrap_or_default();
    json!({
        "at": moment(held.at),
        "by": found.by.iter().map(assessor::told).filter(|name| !name.is_empty()).collect::<Vec<_>>(),
        "signers": found.by.iter().filter(|who| !who.name.is_empty()).map(|who| json!({ "role": role(who), "name": who.name })).collect::<Vec<_>>(),
        "place": Catalogue::shipped().label("visitPlace", &found.place),
        "summary": found.summary,
        "socialNeed": yes(found.social_need),
        "inTime": in_time,
    })
}

/// «Infermiere (ASST di Crema)».
fn role(who: &poliedro_domain::vmd::Assessor) -> String {
    let told = assessor::told(who);
    let rest = told.strip_prefix(who.name.as_str()).unwrap_or_default();
    let role = rest.trim_start_matches([',', ' ']);
    if role.is_empty() { "Chi ha valutato".to_owned() } else { role.to_owned() }
}

fn check(held: &Checked) -> Value {
    let words = Catalogue::shipped();
    json!({
        "on": day_of(held.at),
        "how": words.label("monitoringKind", &held.how),
        "outcome": words.label("dischargeCheck", &held.outcome),
        "text": line(&held.text),
    })
}

fn remarks(told: &Told) -> Vec<String> {
    let state = told.state();
    let consent = state.referral.as_ref().and_then(|held| held.consent_on);
    let said = [
        (draft(told), "Il progetto non è ancora scritto: il documento contiene soltanto la valutazione."),
        (state.assessed.is_none(), "La valutazione della COT non è registrata."),
        (state.plan.is_some() && state.activated_at.is_none() && state.is_open(), "Il progetto non è ancora attivato."),
        (consent.is_none(), "Manca il consenso a comunicare quello che il reparto sa."),
    ];
    let death = told.death();
    let said = said.into_iter().filter(|(is, _)| *is).map(|(_, sentence)| sentence.to_owned());
    said.chain((!death.is_empty()).then_some(death)).collect()
}
