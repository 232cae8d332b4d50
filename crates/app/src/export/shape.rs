//! From an administration as kept to the resources that speak of it.

use crate::{
    CallError,
    administration::{answers_of, definition_of, report_of},
    vmd::assessor::told,
};
use poliedro_domain::{
    administration,
    catalogue::Catalogue,
    code::CodeKind,
    person::{Field, PersonState},
};
use poliedro_fhir::{Administration, Author, ExportError, Identifier, Resource, Respondent, Standing, Subject};
use poliedro_store::{AdministrationFile, PersonRow};

/// The definition of an instrument, the answers that were given and, when there is a score, the observation of it.
///
/// # Errors
/// When it cannot be said whole: nothing is ever left out in silence.
pub(super) fn resources(file: &AdministrationFile, subject: &Subject) -> Result<Vec<Resource>, CallError> {
    let held = &file.state.administration;
    let unreadable = || {
        let (instrument, version) = (&held.instrument, &held.version);
        CallError::failed(format!(
            "Questa versione di Poliedro non conosce la scala «{instrument}» {version}: serve una versione più recente."
        ))
    };
    let instrument = definition_of(held).ok_or_else(unreadable)?;
    let (answers, report) = (answers_of(held), report_of(&file.state).ok_or_else(unreadable)?);
    let (id, old) = (file.id.to_string(), held.corrects.map(|old| old.to_string()));
    let administration = Administration {
        id: &id,
        answers: &answers,
        report: &report,
        at: file.state.at,
        author: author(file),
        subject: subject.clone(),
        respondent: respondent(&held.respondent),
        standing: match (&file.state.corrected, old.as_deref()) {
            (Some(_), _) => Standing::Corrected,
            (None, Some(old)) => Standing::Corrects(old),
            (None, None) => Standing::Stands,
        },
    };
    let failed = |error: ExportError| CallError::failed(error.to_string());
    let response = poliedro_fhir::response(instrument, &administration).map_err(failed)?;
    let observation = poliedro_fhir::observation(instrument, &administration).map_err(failed)?;
    Ok([poliedro_fhir::questionnaire(instrument), response].into_iter().chain(observation).collect())
}

fn author(file: &AdministrationFile) -> Author {
    let by = &file.state.administration.by;
    let identifier = by.operator.map(|operator| Identifier::of_operator(&operator.to_string()));
    Author { display: told(by), identifier }
}

/// By what a person is known outside: by the code, or else by the file.
pub(super) fn identifier(person: &PersonRow) -> Identifier {
    let code = coded(person.code_kind.as_deref(), person.code.as_deref());
    code.unwrap_or_else(|| Identifier::of_file(&person.id.to_string()))
}

/// The code of a file.
pub(super) fn known_by(state: &PersonState) -> Option<Identifier> {
    coded(state.get(Field::CodeKind), state.get(Field::Code))
}

fn coded(kind: Option<&str>, code: Option<&str>) -> Option<Identifier> {
    Some(Identifier::of_code(CodeKind::from_code(kind?)?, code?))
}

fn respondent(who: &administration::Respondent) -> Respondent {
    match who.kind.as_str() {
        "" => Respondent::Unknown,
        "persona" | "persona_con_familiare" => Respondent::Person,
        "operatore" | "osservazione" | "documenti" => Respondent::Author,
        kind => {
            let kind = Catalogue::shipped().label("respondentKind", kind);
            let words = if who.name.is_empty() { kind.to_owned() } else { format!("{kind}: {}", who.name) };
            Respondent::Related(words)
        }
    }
}
