//! What deserves a look on the page of an application: what is missing, what contradicts it, what ended meanwhile.

use crate::{person::view::Remark, unit::names::Units, vmd};
use jiff::civil::Date;
use poliedro_domain::{
    application::Application, catalogue::Catalogue, person::PersonState, territory, when::format_date,
};
use poliedro_store::{ApplicationFile, PersonFile, VmdFile};

/// Catalogue `applicationDocument` of the family doctor’s certificate.
const CERTIFICATE: &str = "certificato_mmg";

/// Everything, in the order in which it is shown.
pub(super) fn remarks(
    file: &ApplicationFile,
    person: &PersonFile,
    case: Option<&VmdFile>,
    units: &Units,
    today: Date,
) -> Vec<Remark> {
    let Some(application) = &file.state.application else { return Vec::new() };
    let over = file.state.closed.is_some();
    let mut said: Vec<Remark> = Vec::new();
    let mut say = |field: &str, message: String| said.push(Remark { field: field.to_owned(), message });
    if let Some(death) = person.row.death_date {
        let day = format_date(death);
        if over {
            say("death", format!("La persona è deceduta il {day}."));
        } else {
            say("death", format!("La persona è deceduta il {day}: registri l’uscita dalle liste."));
        }
    }
    if over {
        if case.is_some_and(|case| vmd::open(&case.state).is_ok() && case.state.decision().is_none()) {
            say("vmd", "La VMD di questa domanda è ancora aperta: se non serve più, la chiuda.".to_owned());
        }
        return said;
    }
    if application.sharing_consent_on.is_none() {
        say(
            "consent",
            "Manca il consenso a comunicare i dati alle unità indicate: la persona non compare nei loro estratti."
                .to_owned(),
        );
    }
    if application.certificate_on.is_none() && !application.documents.iter().any(|code| code == CERTIFICATE) {
        say("certificate", "Manca la certificazione del medico di famiglia.".to_owned());
    }
    match person.row.residence.as_deref() {
        None => say("residence", "Non è scritto il comune di residenza.".to_owned()),
        Some(code) if code.parse().ok().and_then(territory::comune).is_none() => {
            say("residence", "La persona non risiede in un comune del distretto.".to_owned());
        }
        Some(_) => {}
    }
    if let Some(until) = expired(person, today) {
        say(
            "representation",
            format!(
                "L’incarico di chi rappresenta la persona è terminato il {}: verifichi se è stato rinnovato.",
                format_date(until)
            ),
        );
    }
    for message in of_case(file, application, case) {
        say("vmd", message);
    }
    for preference in &application.preferences {
        let label = units.label(preference.unit);
        let left = file.state.entry(preference.unit).is_some_and(|entry| entry.left.is_some());
        if left {
            continue;
        }
        if let Some((last, _)) =
            units.get(preference.unit).and_then(|state| state.ended.as_ref()).filter(|(last, _)| *last < today)
        {
            say("unit", format!("{label} non accoglie più persone dal {}.", format_date(*last)));
        }
        let has = units.now(preference.unit).is_some_and(|now| now.wings.contains(&preference.wing));
        if !preference.wing.is_empty() && !has {
            let wing = Catalogue::shipped().label("unitWing", &preference.wing);
            say("wing", format!("{wing}: non risulta tra i nuclei di {label}."));
        }
    }
    said
}

/// The last day of the representation that ended last, when none holds.
fn expired(person: &PersonFile, today: Date) -> Option<Date> {
    let states: Vec<&PersonState> =
        std::iter::once(&person.state).chain(person.merged.iter().map(|(_, state)| state)).collect();
    if states.iter().any(|state| state.representations_on(today).next().is_some()) {
        return None;
    }
    let held = states.iter().flat_map(|state| state.representations.values());
    held.filter_map(|held| held.until).filter(|until| *until < today).max()
}

fn of_case(file: &ApplicationFile, application: &Application, case: Option<&VmdFile>) -> Vec<String> {
    let Some(case) = case else {
        let typed = application.imported.is_none();
        return if typed { vec!["La domanda non ha una valutazione (VMD).".to_owned()] } else { Vec::new() };
    };
    let mut said = Vec::new();
    if case.state.withdrawn {
        said.push("Il PUA ha annullato l’invio da cui viene la VMD di questa domanda.".to_owned());
    } else if case.state.closed.is_some() && file.state.entries.is_empty() {
        said.push("La VMD di questa domanda è chiusa: la riapra, oppure concluda la domanda.".to_owned());
    }
    let first = case.lines.first().map(|line| line.fact.recorded_at);
    let written = file.lines.first().map(|line| line.fact.recorded_at);
    if case.state.from_intake.is_some() || first.zip(written).is_some_and(|(vmd, applied)| vmd < applied) {
        said.push("La domanda è collegata a una VMD che era già aperta per questa persona.".to_owned());
    }
    if let Some(decided) = case.state.decision() {
        let rule = Catalogue::shipped().decision(&decided.decision.outcome);
        let label = Catalogue::shipped().label("vmdDecision", &decided.decision.outcome);
        match (rule.lists, file.state.entries.is_empty()) {
            (true, true) => said.push(
                "L’equipe ha deciso l’inserimento in lista, ma la persona non è ancora in nessuna lista.".to_owned(),
            ),
            (false, true) => {
                said.push(format!("L’equipe ha deciso «{label}»: se la domanda non prosegue, la concluda."))
            }
            (false, false) => {
                said.push(format!("L’equipe ha deciso «{label}»: verifichi se la persona resta in lista."))
            }
            (true, false) => {}
        }
    }
    said
}
