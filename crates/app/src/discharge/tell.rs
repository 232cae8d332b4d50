//! Facts of a discharge told in Italian, for timelines.

use super::shape::{nature, place};
use crate::{catalogue::office::Office, vmd::assessor::told};
use poliedro_domain::{
    catalogue::Catalogue,
    discharge::{DischargeFact, DischargePlan, Link, Referral},
    when::format_date,
};

fn joined(parts: &[&str]) -> String {
    parts.iter().copied().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// Title and detail of a fact.
pub(crate) fn tell(fact: &DischargeFact, office: &Office) -> (String, String) {
    let words = Catalogue::shipped();
    let (title, detail) = match fact {
        DischargeFact::Referred { referral, corrects } => {
            let title = match (corrects, referral.previous) {
                (Some(_), _) => "Segnalazione di dimissione protetta corretta",
                (None, Some(_)) => "Nuovo ricovero: nuova dimissione protetta",
                (None, None) => "Segnalazione di dimissione protetta",
            };
            (title, referred(referral, office))
        }
        DischargeFact::Received { corrects: None, reason, .. } if reason.is_empty() => {
            ("Richiesta arrivata alla COT", String::new())
        }
        DischargeFact::Received { reason, .. } => ("Arrivo alla COT corretto", reason.clone()),
        DischargeFact::Assigned { reason, .. } => ("Dimissione protetta presa in carico", reason.clone()),
        DischargeFact::Assessed { assessment } => {
            let by: Vec<String> = assessment.by.iter().map(told).collect();
            let place = words.label("visitPlace", &assessment.place);
            let need = if assessment.social_need { "Bisogno di servizi sociali" } else { "" };
            ("Valutazione della COT", joined(&[&by.join("; "), place, need, &assessment.summary]))
        }
        DischargeFact::Planned { plan } => ("Progetto di dimissione", planned(plan, office)),
        DischargeFact::Activated { note } => ("Progetto di dimissione attivato", note.clone()),
        DischargeFact::Discharged { to, note } => {
            ("Dimissione dal reparto", joined(&[words.label("dischargeDestination", to), note]))
        }
        DischargeFact::Verified { how, outcome, text, next } => {
            let next = next.map(|next| format!("Prossima verifica il {}", format_date(next))).unwrap_or_default();
            let (how, outcome) = (words.label("monitoringKind", how), words.label("dischargeCheck", outcome));
            ("Verifica dopo la dimissione", joined(&[how, outcome, text, &next]))
        }
        DischargeFact::Closed { outcome, note } => {
            ("Dimissione protetta chiusa", joined(&[words.label("dischargeClosure", outcome), note]))
        }
        DischargeFact::NotActivated { motive, note } => {
            ("Dimissione protetta non attivata", joined(&[words.label("notActivatedMotive", motive), note]))
        }
        DischargeFact::Readmitted { note, .. } => ("Di nuovo ricoverata", note.clone()),
        DischargeFact::Linked { to: Link::Vmd(_) } => ("Collegata una VMD", String::new()),
        DischargeFact::Linked { to: Link::Application(_) } => ("Collegata una domanda", String::new()),
        DischargeFact::Reopened { reason } => ("Dimissione protetta riaperta", reason.clone()),
        DischargeFact::Voided { reason, .. } => ("Annullamento", reason.clone()),
    };
    (title.to_owned(), detail)
}

fn referred(referral: &Referral, office: &Office) -> String {
    let brass = referral.brass.map(|brass| format!("BRASS {}", brass.score)).unwrap_or_default();
    let expected = referral.expected_on.map(|on| format!("Dimissione prevista il {}", format_date(on)));
    let risk = if referral.social_risk { "Rischio sociale" } else { "" };
    joined(&[&place(referral, office), &brass, risk, &expected.unwrap_or_default(), &referral.motive])
}

fn planned(plan: &DischargePlan, office: &Office) -> String {
    let words = Catalogue::shipped();
    let component = |part: &poliedro_domain::discharge::Component| {
        let label = words.label("dischargeComponent", &part.component);
        let by = super::shape::provider(part, office);
        if by.is_empty() { label.to_owned() } else { format!("{label} ({by})") }
    };
    let components = plan.components.iter().map(component).collect::<Vec<_>>().join(", ");
    let verify = plan.verify_on.map(|on| format!("Verifica il {}", format_date(on))).unwrap_or_default();
    joined(&[&components, nature(plan), &verify, &plan.note])
}
