//! Assessments and their visits.

use super::{
    super::{
        lines::{Line, Lines, joined, when},
        words::Words,
    },
    intake::art27,
};
use crate::vmd::{
    assessor::told,
    protocol_of, sheet,
    tell::{area, when_and_where},
};
use poliedro_domain::{
    sheet::Library,
    vmd::{Decided, Visited},
    when::format_date,
};
use poliedro_store::VmdFile;
use serde_json::{Value, json};

pub(in super::super) fn vmd(file: &VmdFile, words: &Words) -> Vec<Line> {
    let (mut lines, state, protocol) = (Lines::default(), &file.state, protocol_of(file));
    lines.say("Richiesta del", state.requested_at.map(when).unwrap_or_default());
    lines.say("Motivo dell’invio dal PUA", &state.referral_motive);
    lines.say("Urgente per il PUA", if state.referral_urgent { "Sì" } else { "" });
    if let Some(asked) = &state.request {
        let title = protocol.map_or(asked.protocol.as_str(), |protocol| &protocol.title);
        lines.say("Protocollo", format!("{title} {}", asked.protocol_version));
        lines.say("Provenienza", words.label("entryRoute", &asked.route));
        lines.say("Servizio richiesto", words.label("serviceRequested", &asked.service));
        lines.say("Motivo", &asked.motive);
        lines.say("Urgenza", words.label("vmdUrgencyMotive", asked.urgency.as_deref().unwrap_or_default()));
        lines.say("Chi ha chiesto", words.requester(&asked.requester));
        let held = asked.art27.as_ref().map(art27).unwrap_or_default();
        lines.say("Requisiti dell’art. 27 D.Lgs. 29/2024 e s.m.i.", held);
    }
    for (code, who) in &state.assessors {
        lines.say(format!("{}: chi valuta", area(protocol, code)), told(who));
    }
    for (code, visit) in &state.planned {
        let text = joined(&[&when_and_where(visit), &visit.address, &visit.note]);
        lines.say(format!("{}: in programma", area(protocol, code)), text);
    }
    if let Some((at, synthesis)) = &state.synthesis {
        lines.say("Sintesi", joined(&[&when(*at), &synthesis.summary]));
        for one in &synthesis.domains {
            let label = words.label("assessmentDomain", &one.domain);
            lines.say(format!("{label}: bisogni"), &one.needs);
            lines.say(format!("{label}: risorse"), &one.resources);
        }
        lines.say("Setting proposto", words.label("careSetting", &synthesis.setting));
        lines.say("Proposta all’equipe", &synthesis.proposal);
    }
    for decided in &state.decisions {
        lines.say(format!("Verbale {}/{}", decided.number, decided.year), decision(decided, words));
    }
    if let Some((at, to)) = &state.transmitted {
        lines.say("Esito trasmesso", joined(&[&when(*at), to]));
    }
    if let Some((at, outcome)) = &state.closed {
        lines.say("Chiusa", joined(&[&when(*at), &words.label("vmdClosure", outcome)]));
    }
    lines.done()
}

fn decision(decided: &Decided, words: &Words) -> String {
    let held = &decided.decision;
    let day = |label: &str, on: Option<jiff::civil::Date>| {
        on.map(|on| format!("{label} {}", format_date(on))).unwrap_or_default()
    };
    let manager = told(&held.case_manager);
    let manager = if manager.is_empty() { manager } else { format!("Case manager: {manager}") };
    let dissent = if held.dissent.is_empty() { String::new() } else { format!("Dissenso: {}", held.dissent) };
    joined(&[
        &when(decided.at),
        &words.label("vmdDecision", &held.outcome),
        &words.label("careSetting", &held.setting),
        &held.motive,
        &held.responsibilities,
        &manager,
        &day("Dal", held.starts_on),
        &day("Verifica il", held.verify_on),
        &dissent,
    ])
}

/// The visits that were closed, corrected ones too, the oldest first.
pub(in super::super) fn visits(file: &VmdFile) -> Vec<Value> {
    let corrected = file.state.corrected.iter().map(|one| visit(file, one, true));
    let mut all: Vec<(jiff::Timestamp, Value)> = corrected.collect();
    all.extend(file.state.visits.values().map(|one| visit(file, one, false)));
    all.sort_by_key(|(at, _)| *at);
    all.into_iter().map(|(_, visit)| visit).collect()
}

fn visit(file: &VmdFile, one: &Visited, corrected: bool) -> (jiff::Timestamp, Value) {
    let visit = &one.visit;
    let definition = Library::shipped().version(&visit.sheet, &visit.version);
    let lines = sheet::lines(definition, &visit.values);
    let lines: Vec<Value> = lines
        .into_iter()
        .map(|line| json!({ "section": line.section, "label": line.label, "text": line.lines.join("\n") }))
        .collect();
    let told = json!({
        "id": one.fact.to_string(),
        "title": area(protocol_of(file), &visit.area),
        "at": one.at.to_string(),
        "when": when(one.at),
        "closedAt": one.closed_at.to_string(),
        "by": told(&visit.by),
        "place": sheet::place(&visit.place),
        "present": visit.present,
        "joint": visit.joint,
        "sheet": visit.sheet,
        "version": visit.version,
        "corrected": corrected,
        "corrects": visit.corrects.map(|old| old.to_string()),
        "reason": visit.reason,
        "lines": lines,
    });
    (one.at, told)
}
