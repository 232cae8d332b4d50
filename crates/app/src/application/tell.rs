//! Facts of an application told in Italian, for timelines.

use crate::unit::names::Units;
use poliedro_domain::{
    application::{Application, ApplicationFact},
    catalogue::Catalogue,
    when::format_date,
};

fn joined(parts: &[&str]) -> String {
    parts.iter().copied().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// Title and detail of a fact.
pub(crate) fn tell(fact: &ApplicationFact, units: &Units) -> (String, String) {
    let words = Catalogue::shipped();
    let (title, detail) = match fact {
        ApplicationFact::Applied { application, corrects } => {
            (if corrects.is_some() { "Domanda corretta" } else { "Domanda inserita" }, applied(application, units))
        }
        ApplicationFact::Entered { units: entered, reason } => {
            ("Inserimento in lista", joined(&[&units.labels(entered), reason]))
        }
        ApplicationFact::Suspended { motive, note } => {
            ("Domanda sospesa", joined(&[words.label("suspensionMotive", motive), note]))
        }
        ApplicationFact::Resumed { note } => ("Fine della sospensione", note.clone()),
        ApplicationFact::Offered { unit, wing, answer_by, note } => {
            let by = answer_by.map(|by| format!("Risposta entro il {}", format_date(by))).unwrap_or_default();
            ("Proposta di posto", joined(&[&units.label(*unit), words.label("unitWing", wing), &by, note]))
        }
        ApplicationFact::OfferWithdrawn { unit, reason } => {
            ("Proposta ritirata", joined(&[&units.label(*unit), reason]))
        }
        ApplicationFact::Accepted { unit, note } => ("Posto accettato", joined(&[&units.label(*unit), note])),
        ApplicationFact::Refused { unit, motive, leaves, note } => {
            let leaves = if *leaves { "Esce dalla lista di questa unità" } else { "" };
            let motive = words.label("refusalMotive", motive);
            ("Posto rifiutato", joined(&[&units.label(*unit), motive, leaves, note]))
        }
        ApplicationFact::Admitted { unit, note } => ("Ingresso in struttura", joined(&[&units.label(*unit), note])),
        ApplicationFact::Left { unit: Some(unit), exit, note } => {
            let exit = words.label("listExit", exit.code());
            ("Uscita dalla lista di un’unità", joined(&[&units.label(*unit), exit, note]))
        }
        ApplicationFact::Left { unit: None, exit, note } => {
            ("Domanda conclusa", joined(&[words.label("listExit", exit.code()), note]))
        }
        ApplicationFact::UrgencyStarted { motive, event_on, report } => {
            let motive = words.label("vmdUrgencyMotive", motive);
            let day = format!("Dal {}", format_date(*event_on));
            ("Procedura d’urgenza avviata", joined(&[motive, &day, report]))
        }
        ApplicationFact::UrgencyDecided { granted: true, note } => ("Urgenza riconosciuta", note.clone()),
        ApplicationFact::UrgencyDecided { granted: false, note } => ("Urgenza non riconosciuta", note.clone()),
        ApplicationFact::UrgencyWithdrawn { reason } => ("Procedura d’urgenza ritirata", reason.clone()),
        ApplicationFact::Confirmed { with, note } => {
            let with = if with.is_empty() { String::new() } else { format!("Sentito: {with}") };
            ("Interesse confermato", joined(&[&with, note]))
        }
        ApplicationFact::Voided { reason, .. } => ("Annullamento", reason.clone()),
    };
    (title.to_owned(), detail)
}

fn applied(application: &Application, units: &Units) -> String {
    let kind = Catalogue::shipped().label("unitKind", &application.kind);
    let asked: Vec<_> = application.preferences.iter().map(|preference| preference.unit).collect();
    joined(&[kind, &units.labels(&asked), &application.access_point, &application.note])
}
