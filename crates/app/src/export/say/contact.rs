//! PUA accesses, visits and stays in hospital as contacts with the person.

use super::{
    Resources,
    voice::{Voice, joined, professional},
};
use crate::vmd::{protocol_of, tell::area};
use jiff::{Timestamp, civil::Date};
use poliedro_domain::{
    discharge::DischargeState,
    intake::Stage,
    vmd::{PlannedVisit, Visited, VmdState},
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
        status: still_planned(&file.state),
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

/// A visit to be made: not any more once the assessment is closed (the person died, renounced).
const fn still_planned(state: &VmdState) -> EncounterStatus {
    if state.closed.is_some() { EncounterStatus::Cancelled } else { EncounterStatus::Planned }
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

/// Whether a stay lasts, and when it ended. A pathway that ended before the person left the ward does not say that they left it.
fn stands(state: &DischargeState, died_on: Option<Date>) -> (EncounterStatus, Option<Moment>) {
    let died = |ended: &Option<(Timestamp, String)>| ended.as_ref().is_some_and(|(_, why)| why == "decesso");
    if let Some((at, _)) = &state.discharged {
        (EncounterStatus::Finished, Some(Moment::At(*at)))
    } else if died(&state.closed) || died(&state.not_activated) {
        (EncounterStatus::Finished, died_on.map(Moment::On))
    } else if state.is_open() && died_on.is_none() {
        (EncounterStatus::InProgress, None)
    } else {
        (EncounterStatus::Unknown, None)
    }
}

/// The stay in hospital that a ward reported; nothing when only the PUA wrote.
pub(super) fn stay(voice: &Voice, file: &DischargeFile, died_on: Option<Date>) -> Resources {
    let Some(ward) = file.state.referral.as_ref().filter(|ward| ward.source != "pua") else { return Ok(Vec::new()) };
    let id = file.row.id.to_string();
    let left = file.state.discharged.as_ref();
    let (status, end) = stands(&file.state, died_on);
    let facility = voice.label("facility", &ward.facility);
    let reasons = [ward.diagnosis.as_str(), ward.motive.as_str()].map(Word::said);
    Ok(vec![encounter(&Encounter {
        identifier: Identifier::of_pathway(&id),
        subject: voice.subject().clone(),
        status,
        class: if ward.source == "pronto_soccorso" { Class::Emergency } else { Class::Inpatient },
        kind: Word::of("pathway", "stay", "Ricovero"),
        urgent: false,
        period: Period { start: ward.admitted_on.map(Moment::On), end },
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

#[cfg(test)]
mod tests {
    use super::*;

    const ON: Date = jiff::civil::date(2026, 11, 20);

    #[test]
    fn a_stay_lasts_only_while_somebody_follows_it() {
        let at = Timestamp::UNIX_EPOCH;
        let ended = |why: &str| Some((at, why.to_owned()));
        let open = DischargeState::default();
        assert_eq!(stands(&open, None), (EncounterStatus::InProgress, None));
        assert_eq!(stands(&open, Some(ON)), (EncounterStatus::Unknown, None));
        let left = DischargeState { discharged: ended("domicilio"), ..DischargeState::default() };
        assert_eq!(stands(&left, Some(ON)), (EncounterStatus::Finished, Some(Moment::At(at))));
        let refused = DischargeState { not_activated: ended("non_idonea"), ..DischargeState::default() };
        let closed = DischargeState { closed: ended("rinuncia"), ..DischargeState::default() };
        assert_eq!(stands(&refused, None), (EncounterStatus::Unknown, None));
        assert_eq!(stands(&closed, None), (EncounterStatus::Unknown, None));
        let died = DischargeState { closed: ended("decesso"), ..DischargeState::default() };
        let died_there = DischargeState { not_activated: ended("decesso"), ..DischargeState::default() };
        for state in [died, died_there] {
            assert_eq!(stands(&state, Some(ON)), (EncounterStatus::Finished, Some(Moment::On(ON))));
            assert_eq!(stands(&state, None), (EncounterStatus::Finished, None));
        }
    }

    #[test]
    fn no_visit_is_to_come_in_an_assessment_that_is_closed() {
        let mut state = VmdState::default();
        assert_eq!(still_planned(&state), EncounterStatus::Planned);
        state.closed = Some((Timestamp::UNIX_EPOCH, "decesso".to_owned()));
        assert_eq!(still_planned(&state), EncounterStatus::Cancelled);
    }
}
