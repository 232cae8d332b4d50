//! What a plan still lacks before it can be called compiled: what L. 234/2021 art. 1 c. 163 asks (interventions by intensity,
//! responsibilities and duties of the operators, the family's part), and who answers for it and when it is verified.

use crate::{CallError, FieldMessage, catalogue::office::Office};
use poliedro_domain::plan::PlanState;

/// What is missing, by field, a sentence each, in the order of the page.
pub(crate) fn missing(state: &PlanState, office: &Office) -> Vec<FieldMessage> {
    let mut found = Vec::new();
    let mut say = |field: &str, message: String| found.push(FieldMessage { field: field.to_owned(), message });
    if state.goals.is_empty() {
        say("goals", "Manca almeno un obiettivo.".to_owned());
    }
    if state.interventions.is_empty() {
        say("interventions", "Manca almeno un intervento.".to_owned());
    }
    for (id, one) in state.interventions.iter().filter(|(_, one)| one.intensity.is_empty()) {
        let label = office.label("interventionKind", &one.intervention);
        say(
            &format!("interventions.{id}"),
            format!("Manca l’intensità dell’intervento «{label}»: quanto e ogni quanto."),
        );
    }
    if state.responsibilities.is_empty() {
        say("responsibilities", "Mancano le responsabilità e i compiti degli operatori.".to_owned());
    }
    if state.family.is_empty() {
        say("family", "Manca l’apporto della famiglia: se non c’è, scriva che non c’è.".to_owned());
    }
    if state.case_manager.as_ref().is_none_or(|who| who.name.is_empty()) {
        say("caseManager", "Manca il case manager.".to_owned());
    }
    if state.verify_on.is_none() {
        say("verifyOn", "Manca la data della verifica.".to_owned());
    }
    found
}

/// Refuses, naming what is missing.
pub(crate) fn whole(state: &PlanState, office: &Office) -> Result<(), CallError> {
    let missing = missing(state, office);
    if missing.is_empty() {
        return Ok(());
    }
    let sentences: Vec<&str> = missing.iter().map(|one| one.message.as_str()).collect();
    let message = format!("Il progetto non è ancora completo. {}", sentences.join(" "));
    Err(CallError { message, ..CallError::invalid(missing) })
}
