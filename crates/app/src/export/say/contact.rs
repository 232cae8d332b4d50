//! PUA accesses, visits and stays in hospital as contacts with the person.

use super::{
    Resources,
    voice::{Voice, joined, professional},
};
use crate::vmd::{protocol_of, tell::area};
use poliedro_domain::{
    intake::Stage,
    vmd::{PlannedVisit, Visited},
    when::moment_at,
};
use poliedro_fhir::{
    Author, Class, Encounter, EncounterStatus, ExportError, Identifier, Moment, Period, Resource, Word, encounter,
};
use poliedro_store::{DischargeFile, IntakeFile, VmdFile};
use std::collections::BTreeSet;

/// A PUA access.
pub(super) fn intake(voice: &Voice, file: &IntakeFile) -> Result<Resource, ExportError> {
    let (state, id) = (&file.state, file.row.id.to_string());
    let asked = &state.request;
    let need = Word::said(asked.need.as_str());
    let areas = state.assessment.as_ref().map_or(&asked.need_areas, |assessment| &assessment.need_areas);
    let found = state.assessment.as_ref().map(|assessment| Word::said(assessment.summary.as_str()));
    encounter(&Encounter {
        identifier: Identifier::of_pathway(&id),
        subject: voice.subject().clone(),
        status: match state.stage {
            Stage::Registered => EncounterStatus::Arrived,
            Stage::Closed => EncounterStatus::Finished,
            _ => EncounterStatus::InProgress,
        },
        class: match asked.channel.as_str() {
            "sportello" => Class::Ambulatory,
            "telefono" | "email" => Class::Virtual,
            _ => Class::Other(voice.word("channel", &asked.channel)),
        },
        kind: Word::of("pathway", "intake", "Accesso PUA"),
        urgent: asked.urgency.is_some(),
        period: Period {
            start: state.requested_at.map(Moment::At),
            end: state.closed.as_ref().map(|(at, _)| Moment::At(*at)),
        },
        participants: state.assigned_to.map(|operator| voice.operator(operator)).into_iter().collect(),
        reasons: std::iter::once(need).chain(voice.words("needArea", areas)).chain(found).collect(),
        answers: Vec::new(),
        place: String::new(),
        provider: Author { display: "Punto unico di accesso (PUA)".to_owned(), identifier: None },
        disposition: None,
        source: None,
        id,
    })
}

/// The visits of an assessment: made, corrected, to be made.
pub(super) fn visits(voice: &Voice, file: &VmdFile) -> Resources {
    let made = file.state.visits.values().map(|one| visit(voice, file, one, EncounterStatus::Finished));
    let wrong = file.state.corrected.iter().map(|one| visit(voice, file, one, EncounterStatus::EnteredInError));
    let mut told = BTreeSet::new();
    // A joint visit is planned in each of its areas: it is one visit.
    let planned = file.state.planned.iter().filter(|(_, one)| told.insert((one.on, one.at.clone(), one.areas.clone())));
    let planned: Vec<_> = planned.map(|(area, one)| to_come(voice, file, area, one)).collect();
    wrong.chain(made).chain(planned).collect()
}

fn visit(voice: &Voice, file: &VmdFile, one: &Visited, status: EncounterStatus) -> Result<Resource, ExportError> {
    let (visit, id) = (&one.visit, one.fact.to_string());
    let label = area(protocol_of(file), &visit.area);
    encounter(&Encounter {
        identifier: Identifier::of_visit(&id),
        subject: voice.subject().clone(),
        status,
        class: class(voice, &visit.place),
        kind: Word::of("visit", &visit.area, label),
        urgent: false,
        period: Period { start: Some(Moment::At(one.at)), end: None },
        participants: vec![professional(&visit.by)],
        reasons: Vec::new(),
        answers: voice.link("ServiceRequest", Some(file.row.id)).into_iter().collect(),
        place: voice.label("visitPlace", &visit.place),
        provider: Author { display: visit.by.body_name.clone(), identifier: None },
        disposition: None,
        source: None,
        id,
    })
}

fn to_come(voice: &Voice, file: &VmdFile, code: &str, one: &PlannedVisit) -> Result<Resource, ExportError> {
    let at = moment_at(one.on, &one.at, false).ok().filter(|_| !one.at.is_empty());
    let labels: Vec<&str> = one.areas.iter().map(|code| area(protocol_of(file), code)).collect();
    let legal = code.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).take(26);
    let id = format!("{}.{}", file.row.id, legal.collect::<String>());
    encounter(&Encounter {
        identifier: Identifier::of_visit(&id),
        subject: voice.subject().clone(),
        status: EncounterStatus::Planned,
        class: class(voice, &one.place),
        kind: Word::of("visit", code, labels.join(" e ")),
        urgent: false,
        period: Period { start: Some(at.map_or(Moment::On(one.on), Moment::At)), end: None },
        participants: one.areas.iter().filter_map(|area| file.state.assessors.get(area)).map(professional).collect(),
        reasons: Vec::new(),
        answers: voice.link("ServiceRequest", Some(file.row.id)).into_iter().collect(),
        place: joined(&[&voice.label("visitPlace", &one.place), &one.address]),
        provider: Author::default(),
        disposition: None,
        source: None,
        id,
    })
}

/// Where a visit is made, as HL7 classes contacts; a place that was not said, or none of those, is said in our own words.
fn class(voice: &Voice, place: &str) -> Class {
    match place {
        "domicilio" | "casa_familiare" => Class::Home,
        "casa_comunita" | "ospedale" | "cure_intermedie" | "ambulatorio" | "comune" => Class::Ambulatory,
        "struttura" | "scuola" => Class::Field,
        "a_distanza" => Class::Virtual,
        "" => Class::Other(Word::of("visitPlace", "non_indicato", "Luogo non indicato")),
        other => Class::Other(voice.word("visitPlace", other)),
    }
}

/// The stay in hospital that a ward reported; nothing when only the PUA wrote.
pub(super) fn stay(voice: &Voice, file: &DischargeFile) -> Resources {
    let Some(ward) = file.state.referral.as_ref().filter(|ward| ward.source != "pua") else { return Ok(Vec::new()) };
    let id = file.row.id.to_string();
    let left = file.state.discharged.as_ref();
    let facility = voice.label("facility", &ward.facility);
    let reasons = [ward.diagnosis.as_str(), ward.motive.as_str()].map(Word::said);
    Ok(vec![encounter(&Encounter {
        identifier: Identifier::of_pathway(&id),
        subject: voice.subject().clone(),
        status: if left.is_some() { EncounterStatus::Finished } else { EncounterStatus::InProgress },
        class: if ward.source == "pronto_soccorso" { Class::Emergency } else { Class::Inpatient },
        kind: Word::of("pathway", "stay", "Ricovero"),
        urgent: false,
        period: Period { start: ward.admitted_on.map(Moment::On), end: left.map(|(at, _)| Moment::At(*at)) },
        participants: Vec::new(),
        reasons: reasons.to_vec(),
        answers: Vec::new(),
        place: joined(&[&facility, &ward.ward]),
        provider: Author { display: facility, identifier: None },
        disposition: left.map(|(_, to)| voice.word("dischargeDestination", to)).map(disposition),
        source: Some(voice.word("dischargeSource", &ward.source)),
        id,
    })?])
}

/// Where the person went, also with the codes of HL7 that say just that.
fn disposition(to: Word) -> Word {
    let (code, display) = match to.code.as_str() {
        "domicilio" | "casa_familiare" => ("home", "Home"),
        "rsa" => ("long", "Long-term care"),
        "hospice" => ("hosp", "Hospice"),
        "cure_intermedie" | "altra_struttura" => ("other-hcf", "Other healthcare facility"),
        "" => return to,
        _ => ("oth", "Other"),
    };
    to.also(poliedro_fhir::Public {
        system: "http://terminology.hl7.org/CodeSystem/discharge-disposition",
        code,
        display,
    })
}
