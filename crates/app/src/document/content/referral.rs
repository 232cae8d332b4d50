//! What the PUA sends to the COT or to the equipe.

use super::{
    Asked, Content, Offer, Source,
    access::Access,
    words::{day_of, labels, listed, moment},
};
use crate::{CallError, ErrorCode, intake::tell::destination};
use poliedro_domain::intake::{Destination, Referral};
use poliedro_store::Stream;
use serde_json::json;

const NOT_SENT: &str =
    "Questo accesso non è stato inviato né all’equipe VMD né alla COT: non c’è nessuna segnalazione da stampare.";

/// What can be made of it now: one for each referral that holds.
pub(super) fn offered(asked: &Asked<'_, '_>) -> Result<Vec<Offer>, CallError> {
    let access = Access::read(asked)?;
    let offer = |held: &Referral| Offer {
        part: held.request.to_string(),
        of: format!("{}, {}", destination(held.to), day_of(held.at)),
        draft: false,
        refusal: String::new(),
    };
    let offers: Vec<Offer> = access.file.state.referrals.iter().map(offer).collect();
    if offers.is_empty() {
        return Ok(vec![Offer {
            part: String::new(),
            of: access.who.full_name(),
            draft: false,
            refusal: NOT_SENT.to_owned(),
        }]);
    }
    Ok(offers)
}

/// What it says: of the referral that is asked for, or of the last one.
pub(super) fn content(asked: &Asked<'_, '_>) -> Result<Content, CallError> {
    let access = Access::read(asked)?;
    let all = &access.file.state.referrals;
    let held = match asked.part {
        "" => all.last().ok_or_else(|| CallError::failed(NOT_SENT))?,
        part => all
            .iter()
            .find(|held| held.request.to_string() == part)
            .ok_or_else(|| CallError::new(ErrorCode::NotFound, "Questo invio non c’è, oppure è stato annullato."))?,
    };
    let state = &access.file.state;
    let values = json!({
        "person": access.who.values(),
        "access": access.values(),
        "title": match held.to {
            Destination::Vmd => "Segnalazione all’equipe VMD",
            Destination::Cot => "Segnalazione alla COT",
        },
        "to": whom(held.to),
        "at": moment(held.at),
        "motive": held.motive,
        "urgent": if held.urgent { "Sì" } else { "No" },
        "isUrgent": held.urgent,
        "assessment": access.assessment(),
        "services": listed(&labels("service", &state.services)),
        "activated": access.activated(),
        "already": !state.services.is_empty() || !state.pathways.is_empty(),
        "operator": access.operator(),
    });
    let request = (Stream::Request, held.request.as_bytes().to_vec());
    let source = Source::Facts(access.sources().into_iter().chain([request]).collect());
    Ok(Content {
        values,
        source,
        person: Some(access.who.person()),
        draft: false,
        number: access.number("SG"),
        stem: format!("segnalazione-{}", access.who.initials()),
        remarks: remarks(&access),
    })
}

/// To whom, in full.
const fn whom(to: Destination) -> &'static str {
    match to {
        Destination::Vmd => "Equipe di valutazione multidimensionale (VMD)",
        Destination::Cot => "Centrale operativa territoriale (COT)",
    }
}

fn remarks(access: &Access) -> Vec<String> {
    let mut told = Vec::new();
    if access.file.state.assessment.is_none() {
        told.push("La valutazione di primo livello non è registrata: la segnalazione esce senza.".to_owned());
    }
    if access.who.is_dead() {
        told.push("Nel fascicolo è registrato il decesso della persona.".to_owned());
    }
    told
}
