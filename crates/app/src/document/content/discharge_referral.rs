//! The report of the ward: why a protected discharge is asked for, and what is known at the bedside.

use super::{
    Asked, Content, Offer,
    discharge_told::{Told, labels, referral, ticked},
    words::{moment, yes},
};
use crate::CallError;
use poliedro_domain::discharge::Referral;
use serde_json::{Value, json};

/// What can be made of it now.
pub(super) fn offered(asked: &Asked<'_, '_>) -> Result<Vec<Offer>, CallError> {
    let told = Told::read(asked)?;
    let refusal = refusal(&told);
    Ok(vec![Offer { part: String::new(), of: told.identity.full_name(), draft: false, refusal }])
}

/// What it says.
pub(super) fn content(asked: &Asked<'_, '_>) -> Result<Content, CallError> {
    let told = Told::read(asked)?;
    let why = refusal(&told);
    let state = told.state();
    let Some(held) = state.referral.as_ref().filter(|_| why.is_empty()) else { return Err(CallError::failed(why)) };
    let mut values = told.values();
    if let Value::Object(values) = &mut values {
        values.insert("referral".to_owned(), referral(held));
        values.insert("reported".to_owned(), json!(state.referred_at.map(moment).unwrap_or_default()));
        values.insert("socialRisk".to_owned(), json!(yes(held.social_risk)));
        values.insert("aids".to_owned(), json!(ticked("dischargeAid", &held.aids)));
        values.insert("nursing".to_owned(), json!(ticked("nursingNeed", &held.nursing)));
        values.insert("followedBy".to_owned(), json!(labels("alreadyFollowedBy", &held.followed_by)));
        values.insert("again".to_owned(), json!(held.previous.is_some()));
        values.insert("fromPua".to_owned(), json!(state.intake_motive));
        values.insert("urgent".to_owned(), json!(state.urgent));
    }
    Ok(Content {
        values,
        source: told.source(),
        person: Some(told.identity.person()),
        draft: false,
        number: told.number("DS"),
        stem: told.stem("segnalazione-dimissione"),
        remarks: remarks(&told, held),
    })
}

fn refusal(told: &Told) -> String {
    let withdrawn = told.withdrawn();
    if withdrawn.is_empty() && told.state().referral.is_none() {
        return "Manca la segnalazione del reparto: la scriva, poi faccia la scheda.".to_owned();
    }
    withdrawn
}

/// What is missing, as whoever signs should know.
fn remarks(told: &Told, held: &Referral) -> Vec<String> {
    let missing = [
        (held.source.is_empty(), "Manca da dove arriva la segnalazione."),
        (held.brass.is_none(), "Manca il BRASS del reparto."),
        (held.eligibility.is_empty(), "Non è indicato perché la persona ha diritto alla dimissione protetta."),
        (held.consent_on.is_none(), "Manca il consenso a comunicare quello che il reparto sa."),
        (
            held.expected_on.is_none() && told.state().discharged.is_none(),
            "Non è indicato il giorno previsto della dimissione.",
        ),
    ];
    let death = told.death();
    let said = missing.into_iter().filter(|(is, _)| *is).map(|(_, sentence)| sentence.to_owned());
    said.chain((!death.is_empty()).then_some(death)).collect()
}
