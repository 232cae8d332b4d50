//! An assessment whole: request, visits, every scale with its answers, synthesis, decision.

mod outcome;
mod scales;
mod visits;

use super::{
    Asked, Content, Offer, Source,
    authors::Authors,
    identity::Identity,
    intake::{art27, requester},
    words::{day_of, full_day, listed, moment},
};
use crate::{
    CallError,
    vmd::{assessor::told, protocol_of, tell::area, tell::when_and_where, vmd_id, words},
};
use poliedro_domain::{
    catalogue::Catalogue,
    vmd::VmdFact,
    when::{local, local_date},
};
use poliedro_store::{AdministrationFile, Stream, VmdFile};
use serde_json::{Value, json};

const INCOMPLETE: &str =
    "La richiesta di questa VMD è ancora da completare: prima si sceglie con quale protocollo si valuta.";
const WITHDRAWN: &str = "Il PUA ha annullato questo invio: la VMD non si lavora più e la scheda non si stampa.";

/// What can be made of it now.
pub(super) fn offered(asked: &Asked<'_, '_>) -> Result<Vec<Offer>, CallError> {
    let case = asked.reader.vmd(vmd_id(asked.id)?)?;
    Ok(vec![Offer {
        part: String::new(),
        of: case.row.person.full_name(),
        draft: draft(&case),
        refusal: refusal(&case).unwrap_or_default().to_owned(),
    }])
}

fn refusal(case: &VmdFile) -> Option<&'static str> {
    if case.state.withdrawn {
        return Some(WITHDRAWN);
    }
    case.state.request.is_none().then_some(INCOMPLETE)
}

/// Until every visit that its protocol requires is closed: nothing is added to a case that ended before.
fn draft(case: &VmdFile) -> bool {
    incomplete(case) && case.state.closed.is_none()
}

/// A visit that its protocol requires was not closed.
fn incomplete(case: &VmdFile) -> bool {
    case.state.assessed_at(&case.areas).is_none()
}

/// What it says.
pub(super) fn content(asked: &Asked<'_, '_>) -> Result<Content, CallError> {
    let reader = asked.reader;
    let case = reader.vmd(vmd_id(asked.id)?)?;
    if let Some(refusal) = refusal(&case) {
        return Err(CallError::failed(refusal));
    }
    // What was recorded by mistake, and the act of undoing it, are no day of this assessment.
    let counts = case.lines.iter().filter(|line| !line.voided && !matches!(line.fact.body, VmdFact::Voided { .. }));
    let last = counts.map(|line| line.fact.happened_at).max().unwrap_or(case.row.requested_at);
    let who = Identity::read(reader, case.person, local_date(last))?;
    let authors = Authors::read(reader)?;
    let scales = reader.administrations_of(case.row.id)?;
    let plans = outcome::plans(asked, &case)?;
    let values = json!({
        "person": who.values(),
        "request": request(&case),
        "assessors": assessors(&case),
        "integrated": case.state.integrated(),
        "assessedAt": case.state.assessed_at(&case.areas).map(day_of),
        "visits": visits::made(&case, &authors),
        "toVisit": if draft(&case) { visits::to_make(&case) } else { Vec::new() },
        "neverMade": if draft(&case) { String::new() } else { listed(&visits::to_make(&case)) },
        "corrections": visits::corrections(&case),
        "corrected": !case.state.corrected.is_empty() || scales.iter().any(|file| file.state.corrected.is_some()),
        "signers": visits::signers(&case),
        "bars": scales::bars(&scales),
        "scales": scales::whole(&scales),
        "notGiven": scales::not_given(&case, &scales),
        "correctedScales": scales::corrected(&scales),
        "synthesis": outcome::synthesis(&case),
        "decisions": outcome::decisions(&case),
        "transmitted": outcome::transmitted(&case),
        "plans": plans.values,
        "closed": outcome::closed(&case),
        "stage": words::stage(case.row.stage),
    });
    let sources =
        sources(&case, &scales).into_iter().chain(plans.sources).chain(who.sources()).chain(authors.sources());
    let day = local(case.row.requested_at).date();
    Ok(Content {
        values,
        source: Source::Facts(sources.collect()),
        person: Some(who.person()),
        draft: draft(&case),
        number: format!("VMD-{:04}{:02}{:02}", day.year(), day.month(), day.day()),
        stem: format!("vmd-{}", who.initials()),
        remarks: remarks(&case),
    })
}

/// The assessment, the referral that sent it (it has the same identifier) and its administrations.
fn sources(case: &VmdFile, scales: &[AdministrationFile]) -> Vec<(Stream, Vec<u8>)> {
    let id = case.row.id.as_bytes().to_vec();
    let referral = (!case.referral.is_empty()).then(|| (Stream::Request, id.clone()));
    let scales = scales.iter().map(|file| (Stream::Administration, file.id.as_bytes().to_vec()));
    std::iter::once((Stream::Vmd, id)).chain(referral).chain(scales).collect()
}

fn remarks(case: &VmdFile) -> Vec<String> {
    let mut told = Vec::new();
    if draft(case) {
        told.push("Non tutte le visite sono chiuse: la scheda esce come bozza.".to_owned());
    }
    if incomplete(case) && !draft(case) {
        told.push(
            "La VMD è stata chiusa prima che tutte le visite fossero fatte: la scheda dice come è finita.".to_owned(),
        );
    }
    if !case.state.integrated() && !incomplete(case) {
        told.push(
            "Tra chi ha visitato manca l’ASST, oppure manca un comune o l’Ambito: la valutazione non è integrata."
                .to_owned(),
        );
    }
    told
}

fn request(case: &VmdFile) -> Value {
    let (state, catalogue) = (&case.state, Catalogue::shipped());
    let Some(held) = &state.request else { return Value::Null };
    let known = protocol_of(case);
    json!({
        "at": state.requested_at.map(moment),
        "route": catalogue.label("entryRoute", &held.route),
        "service": catalogue.label("serviceRequested", &held.service),
        "protocol": known.map_or(held.protocol.as_str(), |protocol| &protocol.title),
        "protocolVersion": held.protocol_version,
        "motive": held.motive,
        "referralMotive": if state.referral_motive == held.motive { "" } else { state.referral_motive.as_str() },
        "urgency": held.urgency.as_deref().map(|code| catalogue.label("vmdUrgencyMotive", code)),
        "requester": requester(&held.requester),
        "art27": held.art27.as_ref().map(art27),
        "reassessment": held.previous.is_some(),
    })
}

/// Who assesses, area by area.
fn assessors(case: &VmdFile) -> Vec<Value> {
    let known = protocol_of(case);
    let areas = known.map(|protocol| protocol.areas.as_slice()).unwrap_or_default();
    let told = areas.iter().map(|one| {
        let state = &case.state;
        let done = state.visits.get(&one.id).map(|made| full_day(local_date(made.at)));
        let planned = state.planned.get(&one.id).map(when_and_where);
        json!({
            "area": area(known, &one.id),
            "who": state.assessors.get(&one.id).map(told).filter(|who| !who.is_empty()),
            "when": match (done, planned) {
                (Some(day), _) => format!("Fatta il {day}"),
                _ if state.closed.is_some() => "Non fatta".to_owned(),
                (None, Some(when)) => format!("Programmata: {when}"),
                (None, None) if one.required => "Da programmare".to_owned(),
                (None, None) => "Non richiesta".to_owned(),
            },
        })
    });
    told.collect()
}
