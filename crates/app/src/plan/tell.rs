//! Facts of a plan told in Italian, for timelines.

use crate::catalogue::office::Office;
use poliedro_domain::{
    catalogue::Catalogue,
    plan::{Agreement, PlanFact},
    when::format_date,
};

fn joined(parts: &[&str]) -> String {
    parts.iter().copied().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// Consent in words: «Accettato il 12/03/2026 (La persona stessa), firmato».
pub(crate) fn agreement(held: &Agreement) -> String {
    let signers = Catalogue::shipped().list("consentSigner");
    let signer = signers.iter().find(|entry| entry.code == held.signer);
    let label = signer.map_or(held.signer.as_str(), |entry| entry.label.as_str());
    let who = if held.name.is_empty() { label.to_owned() } else { format!("{label}: {}", held.name) };
    let verb = if held.accepted { "Accettato" } else { "Non accettato" };
    let signed = if held.signed { ", con firma" } else { ", senza firma" };
    let limit = signer.map(|entry| entry.note.as_str()).filter(|note| !note.is_empty());
    let sentence = format!("{verb} il {} ({who}){signed}.", format_date(held.on));
    limit.map_or_else(|| sentence.clone(), |limit| format!("{sentence} {limit}"))
}

/// Title and detail of a fact.
pub(crate) fn tell(fact: &PlanFact, office: &Office) -> (String, String) {
    let words = Catalogue::shipped();
    let (title, detail) = match fact {
        PlanFact::Opened { plan, .. } => ("Progetto aperto", words.label("planKind", plan).to_owned()),
        PlanFact::GoalSet { set, .. } => ("Obiettivo", joined(&[&set.text, words.label("goalState", &set.state)])),
        PlanFact::InterventionSet { set, .. } => {
            let label = office.label("interventionKind", &set.intervention);
            let state = words.label("interventionState", &set.state);
            ("Intervento", joined(&[&label, &set.provider, &set.intensity, state]))
        }
        PlanFact::PartRemoved { reason, .. } => ("Parte del progetto tolta", reason.clone()),
        PlanFact::CaseManagerSet { to, reason } => ("Case manager", joined(&[&to.name, reason])),
        PlanFact::RolesSet { .. } => ("Responsabilità e apporto della famiglia", String::new()),
        PlanFact::Compiled {} => ("Progetto compilato", String::new()),
        PlanFact::Agreed { agreement: held } => {
            let title = if held.accepted { "Progetto accettato" } else { "Progetto non accettato" };
            (title, joined(&[&agreement(held), &held.note]))
        }
        PlanFact::Activated {} => ("Progetto attivato", String::new()),
        PlanFact::VerificationSet { on } => ("Data della verifica", format_date(*on)),
        PlanFact::Verified { outcome, text, next } => {
            let next = next.map(|next| format!("Prossima verifica il {}", format_date(next))).unwrap_or_default();
            ("Verifica", joined(&[words.label("verificationOutcome", outcome), text, &next]))
        }
        PlanFact::Monitored { how, text } => ("Monitoraggio", joined(&[words.label("monitoringKind", how), text])),
        PlanFact::Closed { outcome, note } => ("Progetto chiuso", joined(&[words.label("planClosure", outcome), note])),
        PlanFact::Reopened { reason } => ("Progetto riaperto", reason.clone()),
        PlanFact::Voided { reason, .. } => ("Annullamento", reason.clone()),
    };
    (title.to_owned(), detail)
}
