//! A case as the equipe sees it, before it is decided.

use super::{
    people, propose, shape,
    view::{AgendaCase, DecisionOption},
};
use crate::{
    CallError,
    administration::{report_of, tell::title},
    instrument::{
        trend::trends,
        view::Trend,
        words::{classes, score as in_words},
    },
    place,
    vmd::{
        assessor::{form, told},
        shape::row as in_list,
        tell::area,
        view::DomainView,
    },
};
use jiff::civil::Date;
use poliedro_domain::{
    catalogue::{Catalogue, Entry},
    id::PathwayId,
    instrument::{Library, ScoreReport},
    meeting::{MeetingState, MinuteScore},
    person::age_on,
    vmd::{Synthesis, VmdState},
    when::{format_date, local_date},
};
use poliedro_store::{AdministrationFile, PersonRow, Reader, VmdFile};

/// A case of the agenda.
pub(crate) fn agenda(
    reader: &Reader<'_>,
    meeting: &MeetingState,
    case: PathwayId,
    today: Date,
) -> Result<AgendaCase, CallError> {
    let words = Catalogue::shipped();
    let vmd = reader.vmd(case)?;
    let (state, shown) = (&vmd.state, in_list(&vmd.row, today));
    let synthesis = synthesis(state);
    let decision = meeting.decisions.get(&case);
    let trends = trends(&reader.administrations(vmd.person)?, Some(case));
    let urgency = state.request.as_ref().and_then(|request| request.urgency.as_deref()).unwrap_or_default();
    Ok(AgendaCase {
        vmd_id: case.to_string(),
        person_id: shown.person_id,
        full_name: shown.full_name,
        age: shown.age,
        comune: shown.comune.unwrap_or_default(),
        protocol: shown.protocol,
        service: shown.service,
        urgent: shown.urgent,
        urgency: words.label("vmdUrgencyMotive", urgency).to_owned(),
        days: shown.days,
        summary: synthesis.summary.clone(),
        proposal: synthesis.proposal.clone(),
        setting: synthesis.setting.clone(),
        setting_label: words.label("careSetting", &synthesis.setting).to_owned(),
        domains: domains(&synthesis, &trends),
        trends,
        visits: visits(&vmd),
        integrated: shown.integrated,
        heard: meeting.heard.get(&case).into_iter().flatten().map(people::participant).collect(),
        decision: decision.map(shape::decision),
        decision_label: decision.map(|held| words.label("vmdDecision", &held.outcome).to_owned()).unwrap_or_default(),
        proposed_case_manager: form(&propose::case_manager(state, &propose::gone(reader)?)),
        options: propose::decisions(state).iter().map(|code| option(code)).collect(),
        ready: state.assessed_at(&vmd.areas).is_some() && state.synthesis.is_some(),
    })
}

fn option(code: &str) -> DecisionOption {
    let words = Catalogue::shipped();
    let rule = words.decision(code);
    let entry = words.list("vmdDecision").iter().find(|entry| entry.code == code);
    DecisionOption {
        code: code.to_owned(),
        label: words.label("vmdDecision", code).to_owned(),
        note: entry.map(|entry| entry.note.clone()).unwrap_or_default(),
        postpones: rule.postpones,
        follows: rule.follows,
        motive: rule.motive,
    }
}

/// Domains with a word or a score, in the order of the catalogue.
fn domains(synthesis: &Synthesis, trends: &[Trend]) -> Vec<DomainView> {
    let view = |domain: &Entry| {
        let note = synthesis.domains.iter().find(|note| note.domain == domain.code);
        let scores: Vec<Trend> = trends.iter().filter(|trend| trend.domain == domain.code).cloned().collect();
        (note.is_some() || !scores.is_empty()).then(|| DomainView {
            domain: domain.code.clone(),
            label: domain.label.clone(),
            trends: scores,
            needs: note.map(|note| note.needs.clone()).unwrap_or_default(),
            resources: note.map(|note| note.resources.clone()).unwrap_or_default(),
        })
    };
    Catalogue::shipped().list("assessmentDomain").iter().filter_map(view).collect()
}

/// What the assessors bring; an empty synthesis until they write it.
pub(crate) fn synthesis(state: &VmdState) -> Synthesis {
    state.synthesis.as_ref().map(|(_, synthesis)| synthesis.clone()).unwrap_or_default()
}

/// Whole years on a day, or at death.
pub(crate) fn age(person: &PersonRow, on: Date) -> Option<i16> {
    let last = person.death_date.map_or(on, |death| death.min(on));
    person.birth_date.and_then(|birth| age_on(birth, last))
}

/// The comune of residence, in words; empty when it is not known.
pub(crate) fn comune(person: &PersonRow) -> String {
    person.residence.as_deref().map(place::name_of).unwrap_or_default()
}

/// The protocol, in words; empty until the request is complete.
pub(crate) fn protocol(state: &VmdState) -> String {
    propose::protocol(state).map(|protocol| protocol.title.clone()).unwrap_or_default()
}

/// The visits that hold, in the order in which they were made: «Visita sanitaria, 12/03/2026, Anna Bianchi, Infermiere (ASST)».
pub(crate) fn visits(vmd: &VmdFile) -> Vec<String> {
    let protocol = propose::protocol(&vmd.state);
    let mut made: Vec<_> = vmd.state.visits.values().collect();
    made.sort_by_key(|made| made.at);
    let told = made.into_iter().map(|made| {
        let (label, who) = (area(protocol, &made.visit.area), told(&made.visit.by));
        format!("{label}, {}, {who}", format_date(local_date(made.at)))
    });
    told.collect()
}

/// The scores that count, in the order of the instruments: of each instrument the last that nobody corrected.
pub(crate) fn scores(administrations: &[AdministrationFile]) -> Vec<MinuteScore> {
    let order = |id: &str| Library::shipped().all().position(|one| one.id == id).unwrap_or(usize::MAX);
    let mut last: Vec<&AdministrationFile> = Vec::new();
    for file in administrations.iter().filter(|file| file.state.corrected.is_none()) {
        let id = file.state.administration.instrument.as_str();
        match last.iter_mut().find(|known| known.state.administration.instrument == id) {
            Some(known) if known.state.at < file.state.at => *known = file,
            Some(_) => {}
            None => last.push(file),
        }
    }
    last.sort_by_key(|file| order(&file.state.administration.instrument));
    last.into_iter().map(score).collect()
}

fn score(file: &AdministrationFile) -> MinuteScore {
    let held = &file.state.administration;
    let report = report_of(&file.state);
    MinuteScore {
        instrument: title(held),
        version: held.version.clone(),
        score: report.as_ref().map(whole).unwrap_or_default(),
        band: report.and_then(|report| report.band_label).unwrap_or_default(),
        at: file.state.at,
    }
}

/// «4 su 6 · Indice di Katz: C»; «Tra 12 e 18 su 40 (incompleta)» while something is missing.
fn whole(report: &ScoreReport) -> String {
    let score = if report.complete { in_words(report) } else { format!("{} (incompleta)", in_words(report)) };
    match classes(report) {
        classes if classes.is_empty() => score,
        classes => format!("{score} · {classes}"),
    }
}
