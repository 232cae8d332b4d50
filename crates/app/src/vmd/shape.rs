//! From what the archive gives to what the interface shows of an assessment.

use super::{
    assessor::{form as assessor_form, told},
    clock::clock,
    protocol, protocol_of,
    tell::area as area_label,
    view::{
        AreaRow, AreaView, DomainNoteForm, DomainView, PlannedVisitForm, PlannedVisitView, SynthesisForm, VisitedView,
        VmdRequestForm, VmdRow,
    },
    visit_key, words,
};
use crate::{
    administration::state::Progress, instrument::view::Trend, place, territory::sub_ambito_name, vmd::VISIT_DRAFT,
};
use jiff::{Timestamp, civil::Date};
use poliedro_domain::{
    catalogue::Catalogue,
    intake::{Art27, IntakeState},
    person::age_on,
    protocol::{Area, Protocol},
    vmd::{PlannedVisit, Request, Synthesis, Visited, VmdState},
    when::{local, local_date},
};
use poliedro_store::{self as store, Draft, VmdFile};

/// An assessment in a list.
pub(crate) fn row(row: &store::VmdRow, today: Date) -> VmdRow {
    let catalogue = Catalogue::shipped();
    let known = protocol(&row.protocol, &row.protocol_version);
    let until = row.closed_at.map_or(today, local_date);
    VmdRow {
        vmd_id: row.id.to_string(),
        person_id: row.person.id.to_string(),
        full_name: row.person.full_name(),
        age: row.person.birth_date.and_then(|birth| age_on(birth, row.person.death_date.unwrap_or(today))),
        comune: row.person.residence.as_deref().map(place::name_of),
        sub_ambito: row.sub_ambito.as_deref().map(sub_ambito_name),
        protocol: known.map_or(row.protocol.as_str(), |protocol| &protocol.title).to_owned(),
        service: catalogue.label("serviceRequested", &row.service).to_owned(),
        stage: row.stage.code().to_owned(),
        stage_label: words::stage(row.stage).to_owned(),
        urgent: row.urgent,
        requested_at: row.requested_at.to_string(),
        days: i64::from((until - local_date(row.requested_at)).get_days()).max(0),
        clock: clock(row, today),
        areas: in_order(&row.areas, known).into_iter().map(|area| area_row(area, known)).collect(),
        integrated: row.integrated,
        decision: row.decision.as_deref().map(|code| catalogue.label("vmdDecision", code).to_owned()),
        example: row.person.example,
    }
}

/// Areas in the order of the protocol, those that it does not have last.
pub(crate) fn in_order<'a>(areas: &'a [store::VmdAreaRow], known: Option<&Protocol>) -> Vec<&'a store::VmdAreaRow> {
    let place = |code: &str| known.and_then(|known| known.areas.iter().position(|area| area.id == code));
    let mut areas: Vec<_> = areas.iter().collect();
    areas.sort_by_key(|area| place(&area.area).unwrap_or(usize::MAX));
    areas
}

/// An area of an assessment in a list.
pub(crate) fn area_row(area: &store::VmdAreaRow, known: Option<&Protocol>) -> AreaRow {
    AreaRow {
        area: area.area.clone(),
        label: area_label(known, &area.area).to_owned(),
        assessor: area.assessor.clone(),
        planned_on: area.planned_on.map(|on| on.to_string()),
        visited_at: area.visited_at.map(|at| at.to_string()),
    }
}

/// The moment of a fact as forms have it: local time, to the minute.
pub(crate) fn typed_at(at: Timestamp) -> String {
    local(at).strftime("%Y-%m-%dT%H:%M").to_string()
}

/// The request as a form, to be corrected; to be completed, with what the PUA wrote, while only the referral is known: nobody types
/// it again.
pub(crate) fn request_form(state: &VmdState, intake: Option<&IntakeState>) -> VmdRequestForm {
    let requested_at = state.requested_at.map(typed_at).unwrap_or_default();
    match &state.request {
        Some(request) => filled(request, requested_at),
        None => VmdRequestForm {
            requested_at,
            route: "pua".to_owned(),
            motive: state.referral_motive.clone(),
            urgent: state.referral_urgent,
            ..asked_at_the_pua(intake)
        },
    }
}

fn asked_at_the_pua(intake: Option<&IntakeState>) -> VmdRequestForm {
    let requester = intake.map(|intake| intake.request.requester.clone()).unwrap_or_default();
    let art27 = intake.and_then(|intake| intake.assessment.as_ref()).and_then(|held| held.art27.as_ref());
    VmdRequestForm {
        requester_kind: requester.kind,
        requester_name: requester.name,
        requester_phone: requester.phone,
        ..requirements(art27)
    }
}

fn filled(request: &Request, requested_at: String) -> VmdRequestForm {
    VmdRequestForm {
        requested_at,
        protocol: request.protocol.clone(),
        route: request.route.clone(),
        service: request.service.clone(),
        motive: request.motive.clone(),
        urgent: request.urgency.is_some(),
        urgency: request.urgency.clone().unwrap_or_default(),
        requester_kind: request.requester.kind.clone(),
        requester_name: request.requester.name.clone(),
        requester_phone: request.requester.phone.clone(),
        ..requirements(request.art27.as_ref())
    }
}

/// Requirements of art. 27, in an empty form.
fn requirements(art27: Option<&Art27>) -> VmdRequestForm {
    VmdRequestForm {
        art27_checked: art27.is_some(),
        art27_met: art27.is_some_and(|found| found.met),
        art27_multi_chronic: art27.is_some_and(|found| found.multi_chronic),
        art27_by: art27.map(|found| found.by.clone()).unwrap_or_default(),
        art27_on: art27.and_then(|found| found.on).map(|on| on.to_string()).unwrap_or_default(),
        ..VmdRequestForm::default()
    }
}

/// The areas of an assessment, in the order of its protocol.
pub(crate) fn areas(case: &VmdFile, progress: &Progress<'_>, drafts: &[Draft]) -> Vec<AreaView> {
    let Some(protocol) = protocol_of(case) else { return Vec::new() };
    let mut views: Vec<AreaView> = protocol.areas.iter().map(|it| area(case, it, progress, drafts)).collect();
    // What was administered beside the protocol is not lost from sight.
    if let Some(first) = views.first_mut() {
        first.instruments.extend(progress.others(&protocol.areas));
    }
    views
}

/// An area of an assessment.
pub(crate) fn area(case: &VmdFile, area: &Area, progress: &Progress<'_>, drafts: &[Draft]) -> AreaView {
    let state = &case.state;
    let (assessor, key) = (state.assessors.get(&area.id), visit_key(case.row.id, &area.id));
    let draft = drafts.iter().find(|draft| draft.kind == VISIT_DRAFT && draft.key == key);
    AreaView {
        area: area.id.clone(),
        label: area.label.clone(),
        who: area.who.clone(),
        body: area.body.clone(),
        required: area.required,
        assessor: assessor.map(assessor_form),
        assessor_label: assessor.map(told).unwrap_or_default(),
        planned: state.planned.get(&area.id).map(planned),
        visited: state.visits.get(&area.id).map(visited),
        draft_saved_at: draft.map(|draft| draft.saved_at.to_string()),
        instruments: progress.area(area),
    }
}

fn planned(visit: &PlannedVisit) -> PlannedVisitView {
    PlannedVisitView {
        place_label: Catalogue::shipped().label("visitPlace", &visit.place).to_owned(),
        joint: visit.areas.len() > 1,
        form: PlannedVisitForm {
            areas: visit.areas.clone(),
            on: visit.on.to_string(),
            at: visit.at.clone(),
            place: visit.place.clone(),
            address: visit.address.clone(),
            note: visit.note.clone(),
        },
    }
}

/// A visit that was made.
pub(crate) fn visited(visited: &Visited) -> VisitedView {
    VisitedView {
        fact_id: visited.fact.to_string(),
        at: visited.at.to_string(),
        by: told(&visited.visit.by),
        joint: visited.visit.joint,
        place: Catalogue::shipped().label("visitPlace", &visited.visit.place).to_owned(),
        corrected: visited.visit.corrects.is_some(),
    }
}

/// The synthesis as a form.
pub(crate) fn synthesis(held: Option<&Synthesis>) -> SynthesisForm {
    let Some(held) = held else { return SynthesisForm::default() };
    let note = |note: &poliedro_domain::vmd::DomainNote| DomainNoteForm {
        domain: note.domain.clone(),
        needs: note.needs.clone(),
        resources: note.resources.clone(),
    };
    SynthesisForm {
        summary: held.summary.clone(),
        domains: held.domains.iter().map(note).collect(),
        setting: held.setting.clone(),
        proposal: held.proposal.clone(),
    }
}

/// Domains with scores or notes, in the order of the catalogue.
pub(crate) fn domains(trends: Vec<Trend>, held: Option<&Synthesis>) -> Vec<DomainView> {
    let mut trends = trends;
    let mut views = Vec::new();
    for entry in Catalogue::shipped().list("assessmentDomain") {
        let (mine, others): (Vec<_>, Vec<_>) = trends.into_iter().partition(|trend| trend.domain == entry.code);
        trends = others;
        let note = held.and_then(|held| held.domains.iter().find(|note| note.domain == entry.code));
        if mine.is_empty() && note.is_none() {
            continue;
        }
        views.push(DomainView {
            domain: entry.code.clone(),
            label: entry.label.clone(),
            trends: mine,
            needs: note.map(|note| note.needs.clone()).unwrap_or_default(),
            resources: note.map(|note| note.resources.clone()).unwrap_or_default(),
        });
    }
    views
}
