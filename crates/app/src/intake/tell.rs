//! Facts of an access told in Italian, for timelines.

use poliedro_domain::{
    catalogue::Catalogue,
    intake::{Destination, IntakeFact},
};

fn labels(list: &str, codes: &[String]) -> String {
    let catalogue = Catalogue::shipped();
    codes.iter().map(|code| catalogue.label(list, code)).collect::<Vec<_>>().join(", ")
}

fn joined(parts: &[&str]) -> String {
    parts.iter().copied().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// Where it was sent, in words.
pub(crate) const fn destination(to: Destination) -> &'static str {
    match to {
        Destination::Vmd => "Equipe VMD",
        Destination::Cot => "COT",
    }
}

/// Title and detail of a fact.
pub(crate) fn tell(fact: &IntakeFact) -> (String, String) {
    let catalogue = Catalogue::shipped();
    match fact {
        IntakeFact::Requested { channel, need, need_areas, corrects, .. } => {
            let title = if corrects.is_some() { "Richiesta corretta" } else { "Richiesta registrata" };
            let channel = catalogue.label("channel", channel);
            (title.to_owned(), joined(&[channel, &labels("needArea", need_areas), need]))
        }
        IntakeFact::Assigned { reason, .. } => ("Presa in carico".to_owned(), reason.clone()),
        IntakeFact::Assessed { summary, complex, need_areas, .. } => {
            let need = if *complex { "Bisogno complesso" } else { "Bisogno semplice" };
            ("Valutazione di primo livello".to_owned(), joined(&[need, &labels("needArea", need_areas), summary]))
        }
        IntakeFact::Oriented { services, note } => {
            ("Orientamento ai servizi".to_owned(), joined(&[&labels("service", services), note]))
        }
        IntakeFact::Activated { pathway, provider, note } => {
            let pathway = catalogue.label("pathwayKind", pathway);
            ("Percorso attivato".to_owned(), joined(&[pathway, provider, note]))
        }
        IntakeFact::Referred { to, motive, urgent, .. } => {
            let urgent = if *urgent { "Urgente" } else { "" };
            (format!("Invio a {}", destination(*to)), joined(&[urgent, motive]))
        }
        IntakeFact::Closed { outcome, note } => {
            let code = serde_json::to_value(outcome).ok();
            let code = code.as_ref().and_then(|value| value.as_str()).unwrap_or_default();
            ("Accesso chiuso".to_owned(), joined(&[catalogue.label("outcome", code), note]))
        }
        IntakeFact::Reopened { reason } => ("Accesso riaperto".to_owned(), reason.clone()),
        IntakeFact::Voided { reason, .. } => ("Annullamento".to_owned(), reason.clone()),
    }
}
