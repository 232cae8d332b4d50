//! What is asked of the equipe, of the COT and of the units.

use super::{
    Resources,
    voice::{Voice, joined, noted, professional},
};
use poliedro_domain::{
    application::{ApplicationState, Stage as ApplicationStage},
    catalogue::Catalogue,
    discharge::{DischargeState, Link as Linked, Stage as DischargeStage},
    vmd::{Decided, VmdState},
    when::format_date,
};
use poliedro_fhir::{
    Author, ExportError, Identifier, Moment, Note, Request, RequestStatus, Requester, Resource, Word, service_request,
};
use poliedro_store::{ApplicationFile, DischargeFile, Pathway, VmdFile};

/// An assessment, from the request to what was decided.
pub(super) fn vmd(voice: &Voice, file: &VmdFile) -> Result<Resource, ExportError> {
    let (state, id) = (&file.state, file.row.id.to_string());
    let asked = state.request.as_ref();
    let what = asked.map(|asked| voice.word("serviceRequested", &asked.service)).filter(|word| !word.code.is_empty());
    let motive = asked.map_or(state.referral_motive.as_str(), |asked| asked.motive.as_str());
    let urgency = asked.and_then(|asked| asked.urgency.as_deref());
    let requester = asked.map(|asked| voice.requester(&asked.requester)).filter(|who| *who != Requester::Unknown);
    let sent = || state.from_intake.map_or(Requester::Unknown, |_| Requester::Service("PUA".to_owned()));
    let mut reasons = vec![Word::said(motive)];
    reasons.extend(urgency.map(|code| voice.word("vmdUrgencyMotive", code)));
    service_request(&Request {
        identifier: Identifier::of_pathway(&id),
        subject: voice.subject().clone(),
        category: Word::of("pathway", "vmd", "Valutazione multidimensionale (VMD)"),
        what: what.unwrap_or_else(|| Word::said("Valutazione multidimensionale (VMD)")),
        status: vmd_status(state),
        urgent: state.urgent(),
        made: state.requested_at.map(Moment::At),
        due: None,
        requester: requester.unwrap_or_else(sent),
        performers: vec![Author { display: "Equipe di valutazione multidimensionale".to_owned(), identifier: None }],
        reasons,
        encounter: voice.link("Encounter", state.from_intake),
        supporting: voice.link("ServiceRequest", asked.and_then(|asked| asked.previous)).into_iter().collect(),
        notes: vmd_notes(voice, state),
        id,
    })
}

fn vmd_status(state: &VmdState) -> RequestStatus {
    match (&state.closed, state.decision()) {
        (_, Some(_)) => RequestStatus::Completed,
        (Some(_), None) => RequestStatus::Revoked,
        (None, None) => RequestStatus::Active,
    }
}

fn vmd_notes(voice: &Voice, state: &VmdState) -> Vec<Note> {
    let mut notes = Vec::new();
    if let Some((at, synthesis)) = &state.synthesis {
        let text = joined(&[&synthesis.summary, &synthesis.proposal]);
        notes.push(Note { at: Some(*at), ..noted("Sintesi", &text) });
    }
    notes.extend(state.decisions.iter().map(|decided| decision(voice, decided)));
    if let Some((at, outcome)) = &state.closed {
        notes.push(Note { at: Some(*at), ..noted("Chiusa", &voice.label("vmdClosure", outcome)) });
    }
    notes
}

/// «Deliberata: Lista RSA · RSA · motivo (verbale 3/2026)».
fn decision(voice: &Voice, decided: &Decided) -> Note {
    let held = &decided.decision;
    let words =
        joined(&[&voice.label("vmdDecision", &held.outcome), &voice.label("careSetting", &held.setting), &held.motive]);
    let text = format!("Deliberata: {words} (verbale {}/{})", decided.number, decided.year);
    Note { at: Some(decided.at), by: "Equipe di valutazione multidimensionale".to_owned(), text }
}

/// An application for a unit; nothing when it was undone.
pub(super) fn application(voice: &Voice, file: &ApplicationFile) -> Resources {
    let Some(asked) = &file.state.application else { return Ok(Vec::new()) };
    let (state, id) = (&file.state, file.row.id.to_string());
    Ok(vec![service_request(&Request {
        identifier: Identifier::of_pathway(&id),
        subject: voice.subject().clone(),
        category: Word::of("pathway", "application", "Domanda per un’unità d’offerta"),
        what: voice.word("unitKind", &asked.kind),
        status: match state.stage() {
            ApplicationStage::Suspended => RequestStatus::OnHold,
            ApplicationStage::Admitted => RequestStatus::Completed,
            ApplicationStage::Closed | ApplicationStage::Withdrawn => RequestStatus::Revoked,
            ApplicationStage::Applied
            | ApplicationStage::Listed
            | ApplicationStage::Offered
            | ApplicationStage::Accepted => RequestStatus::Active,
        },
        urgent: state.urgent(),
        made: Some(Moment::On(asked.applied_on)),
        due: None,
        requester: voice.requester(&asked.requester),
        performers: asked.preferences.iter().map(|one| voice.unit(one.unit)).collect(),
        reasons: state.urgency.iter().map(|urgency| voice.word("vmdUrgencyMotive", &urgency.motive)).collect(),
        encounter: None,
        supporting: voice.link("ServiceRequest", asked.vmd).into_iter().collect(),
        notes: places(voice, state).into_iter().chain([noted("Nota", &asked.note)]).collect(),
        id,
    })?])
}

/// Where the application stands in each list.
fn places(voice: &Voice, state: &ApplicationState) -> Vec<Note> {
    let words = Catalogue::shipped();
    let place = |entry: &poliedro_domain::application::Entry| {
        let end = match &entry.left {
            Some((on, exit)) => format!(" fino al {}: {}", format_date(*on), words.label("listExit", exit.code())),
            None => String::new(),
        };
        Note::said(format!("{}: in lista dal {}{end}", voice.unit(entry.unit).display, format_date(entry.entered_on)))
    };
    let mut notes: Vec<Note> = state.entries.iter().map(place).collect();
    if let Some((on, exit)) = &state.closed {
        notes.push(Note::said(format!("Conclusa il {}: {}", format_date(*on), words.label("listExit", exit.code()))));
    }
    notes
}

/// A request of protected discharge.
pub(super) fn discharge(voice: &Voice, file: &DischargeFile) -> Result<Resource, ExportError> {
    let (state, id) = (&file.state, file.row.id.to_string());
    let ward = state.referral.as_ref();
    let from = ward.map(|ward| joined(&[&voice.label("facility", &ward.facility), &ward.ward])).unwrap_or_default();
    let from = if from.is_empty() && state.from_intake.is_some() { "PUA".to_owned() } else { from };
    let linked = state.links.iter().map(|link| match link {
        Linked::Vmd(id) | Linked::Application(id) => *id,
    });
    let previous = ward.and_then(|ward| ward.previous);
    let motives = ward.map_or_else(
        || vec![state.intake_motive.as_str()],
        |ward| vec![ward.motive.as_str(), ward.diagnosis.as_str(), state.intake_motive.as_str()],
    );
    service_request(&Request {
        identifier: Identifier::of_pathway(&id),
        subject: voice.subject().clone(),
        category: Word::of("pathway", "discharge", "Dimissione protetta"),
        what: Word::of("pathway", "discharge", "Dimissione protetta"),
        status: discharge_status(state),
        urgent: state.urgent,
        made: state.referred_at.or(state.received_at).map(Moment::At),
        due: ward.and_then(|ward| ward.expected_on).map(Moment::On),
        requester: if from.is_empty() { Requester::Unknown } else { Requester::Service(from) },
        performers: vec![Author { display: "Centrale operativa territoriale (COT)".to_owned(), identifier: None }],
        reasons: motives.into_iter().map(Word::said).collect(),
        encounter: voice.link("Encounter", state.from_intake),
        supporting: linked.chain(previous).filter_map(|id| voice.link("ServiceRequest", Some(id))).collect(),
        notes: discharge_notes(voice, state),
        id,
    })
}

fn discharge_status(state: &DischargeState) -> RequestStatus {
    let activated = state.activated_at.is_some();
    match state.stage() {
        DischargeStage::NotActivated | DischargeStage::Withdrawn => RequestStatus::Revoked,
        DischargeStage::Closed | DischargeStage::Readmitted if activated => RequestStatus::Completed,
        DischargeStage::Closed | DischargeStage::Readmitted => RequestStatus::Revoked,
        DischargeStage::Referred
        | DischargeStage::Received
        | DischargeStage::Assessed
        | DischargeStage::Planned
        | DischargeStage::Activated
        | DischargeStage::Discharged
        | DischargeStage::Verified => RequestStatus::Active,
    }
}

fn discharge_notes(voice: &Voice, state: &DischargeState) -> Vec<Note> {
    let mut notes = Vec::new();
    if let Some(brass) = state.referral.as_ref().and_then(|ward| ward.brass) {
        notes.push(Note::said(format!("BRASS {} su 40, {}", brass.score, format_date(brass.on))));
    }
    if let Some(assessed) = &state.assessed {
        let by = assessed.assessment.by.iter().map(|who| professional(who).display).collect::<Vec<_>>().join("; ");
        notes.push(Note { at: Some(assessed.at), by, ..noted("Valutazione della COT", &assessed.assessment.summary) });
    }
    for check in &state.checks {
        let text = joined(&[
            &voice.label("monitoringKind", &check.how),
            &voice.label("dischargeCheck", &check.outcome),
            &check.text,
        ]);
        notes.push(Note { at: Some(check.at), by: voice.name(check.author), ..noted("Verifica", &text) });
    }
    for (list, held) in [("dischargeClosure", &state.closed), ("notActivatedMotive", &state.not_activated)] {
        if let Some((at, outcome)) = held {
            let label = if list == "dischargeClosure" { "Chiusa" } else { "Non attivata" };
            notes.push(Note { at: Some(*at), ..noted(label, &voice.label(list, outcome)) });
        }
    }
    notes
}

/// A request that the PUA sent and that is on no other list.
pub(super) fn referral(voice: &Voice, one: &Pathway) -> Result<Resource, ExportError> {
    let (id, to) = (one.id.to_string(), voice.label("destination", &one.state));
    service_request(&Request {
        identifier: Identifier::of_pathway(&id),
        subject: voice.subject().clone(),
        category: Word::of("pathway", "request", "Invio del PUA"),
        what: voice.word("destination", &one.state),
        status: RequestStatus::Active,
        urgent: one.urgent,
        made: Some(Moment::At(one.began_at)),
        due: None,
        requester: Requester::Service("PUA".to_owned()),
        performers: vec![Author { display: to, identifier: None }],
        reasons: vec![Word::said(one.summary.as_str())],
        encounter: None,
        supporting: Vec::new(),
        notes: Vec::new(),
        id,
    })
}
