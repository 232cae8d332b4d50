//! Facts of an assessment told in Italian, for timelines.

use super::{assessor::told, protocol};
use poliedro_domain::{
    catalogue::Catalogue,
    protocol::Protocol,
    vmd::{PlannedVisit, VmdFact},
    when::format_date,
};

/// «Visita sanitaria» in the words of the protocol; the usual words when it is not known yet.
pub(crate) fn area<'a>(protocol: Option<&'a Protocol>, area: &'a str) -> &'a str {
    match (protocol.and_then(|protocol| protocol.area(area)), area) {
        (Some(known), _) => &known.label,
        (None, "health") => "Visita sanitaria",
        (None, "social") => "Visita sociale",
        (None, other) => other,
    }
}

fn areas(protocol: Option<&Protocol>, codes: &[String]) -> String {
    codes.iter().map(|code| area(protocol, code)).collect::<Vec<_>>().join(" e ")
}

fn joined(parts: &[&str]) -> String {
    parts.iter().copied().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// «12/03/2026 alle 09:30, A casa della persona».
pub(crate) fn when_and_where(visit: &PlannedVisit) -> String {
    let place = Catalogue::shipped().label("visitPlace", &visit.place);
    let at = if visit.at.is_empty() { String::new() } else { format!(" alle {}", visit.at) };
    let place = if place.is_empty() { String::new() } else { format!(", {place}") };
    format!("{}{at}{place}", format_date(visit.on))
}

/// Title and detail of a fact; `known` is the protocol of the assessment, when it is known.
pub(crate) fn tell(fact: &VmdFact, known: Option<&Protocol>) -> (String, String) {
    let catalogue = Catalogue::shipped();
    let (title, detail) = match fact {
        VmdFact::Requested { request, corrects } => {
            let title = if corrects.is_some() { "Richiesta di VMD corretta" } else { "Richiesta di VMD" };
            let asked = protocol(&request.protocol, &request.protocol_version);
            let asked = asked.map_or(request.protocol.as_str(), |protocol| &protocol.title);
            let service = catalogue.label("serviceRequested", &request.service);
            let urgency = request.urgency.as_deref().map(|code| catalogue.label("vmdUrgencyMotive", code));
            let urgency = urgency.map(|motive| format!("Urgente: {motive}")).unwrap_or_default();
            (title.to_owned(), joined(&[asked, service, &urgency, &request.motive]))
        }
        VmdFact::Assigned { area: code, to, reason } => {
            (format!("{}: assegnata", area(known, code)), joined(&[&told(to), reason]))
        }
        VmdFact::VisitPlanned { visit } => {
            (format!("{}: programmata", areas(known, &visit.areas)), joined(&[&when_and_where(visit), &visit.note]))
        }
        VmdFact::VisitCancelled { areas: codes, reason } => {
            (format!("{}: disdetta", areas(known, codes)), reason.clone())
        }
        VmdFact::Visited { visit } => {
            let word = if visit.corrects.is_some() { "corretta" } else { "effettuata" };
            let joint = if visit.joint { "Congiunta" } else { "" };
            (format!("{}: {word}", area(known, &visit.area)), joined(&[&told(&visit.by), joint, &visit.reason]))
        }
        VmdFact::Synthesised { synthesis } => {
            let setting = catalogue.label("careSetting", &synthesis.setting);
            ("Sintesi per l’equipe".to_owned(), joined(&[setting, &synthesis.summary]))
        }
        VmdFact::Scheduled { .. } => ("All’ordine del giorno di una seduta".to_owned(), String::new()),
        VmdFact::Unscheduled { .. } => ("Tolta dall’ordine del giorno".to_owned(), String::new()),
        VmdFact::Decided { number, year, decision, .. } => {
            let outcome = catalogue.label("vmdDecision", &decision.outcome);
            (
                format!("Decisione dell’equipe: {outcome}"),
                joined(&[&format!("Verbale {number}/{year}"), &decision.motive]),
            )
        }
        VmdFact::Transmitted { to, note } => ("Esito trasmesso".to_owned(), joined(&[to, note])),
        VmdFact::Reassessed { motive, .. } => ("Rivalutazione aperta".to_owned(), motive.clone()),
        VmdFact::Closed { outcome, note } => {
            ("VMD chiusa".to_owned(), joined(&[catalogue.label("vmdClosure", outcome), note]))
        }
        VmdFact::Reopened { reason } => ("VMD riaperta".to_owned(), reason.clone()),
        VmdFact::Voided { reason, .. } => ("Annullamento".to_owned(), reason.clone()),
    };
    (title, detail)
}
