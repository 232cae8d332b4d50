//! Who assesses: an operator of this archive or someone else, with role and body.

use super::view::AssessorForm;
use crate::{CallError, checks::Checks, operator::operator_id};
use poliedro_domain::{
    catalogue::Catalogue,
    id::OperatorId,
    permission::{Op, Roles},
    vmd::{Assessor, VmdState},
};
use poliedro_store::{OperatorRow, Reader};

/// What an operator is likely to assess as, from their roles and from what is written of their body.
pub(crate) fn guess(row: &OperatorRow) -> Assessor {
    let has = |role: &str| row.card.roles.iter().any(|known| known == role);
    let body = row.card.body.to_lowercase();
    let (role, kind) = if has("health_assessor") {
        ("infermiere", "asst")
    } else if has("social_assessor") {
        ("assistente_sociale_comune", "comune")
    } else if body.contains("asst") {
        ("", "asst")
    } else if body.contains("comune") {
        ("", "comune")
    } else if body.contains("ambito") || body.contains("comunità sociale") || body.contains("ufficio di piano") {
        ("", "ambito")
    } else if body.contains("ats") {
        ("", "ats")
    } else {
        ("", "")
    };
    Assessor {
        operator: Some(row.id),
        name: row.card.name.clone(),
        role: role.to_owned(),
        body: kind.to_owned(),
        body_name: row.card.body.clone(),
    }
}

/// Operators who may close a visit, with what is guessed of them.
pub(crate) fn assignable(reader: &Reader<'_>) -> Result<Vec<AssessorForm>, CallError> {
    let visits = |row: &OperatorRow| {
        let roles = row.card.roles.iter().map(String::as_str);
        row.active && Roles::shipped().permissions(roles).allow(Op::VmdVisit)
    };
    Ok(reader.operators()?.iter().filter(|row| visits(row)).map(|row| form(&guess(row))).collect())
}

/// Who is closing: as they were assigned to the area, otherwise as what is guessed of them.
pub(crate) fn mine(
    reader: &Reader<'_>,
    me: OperatorId,
    state: Option<&VmdState>,
    area: Option<&str>,
) -> Result<Assessor, CallError> {
    let assigned = state.zip(area).and_then(|(state, area)| state.assessors.get(area));
    let anywhere = || state.and_then(|state| state.assessors.values().find(|assessor| assessor.operator == Some(me)));
    match assigned.filter(|assessor| assessor.operator == Some(me)).or_else(anywhere) {
        Some(assessor) => Ok(assessor.clone()),
        None => Ok(guess(&reader.operator_row(me)?)),
    }
}

/// The form as typed.
pub(crate) fn form(assessor: &Assessor) -> AssessorForm {
    AssessorForm {
        operator_id: assessor.operator.map(|operator| operator.to_string()),
        name: assessor.name.clone(),
        role: assessor.role.clone(),
        body: assessor.body.clone(),
        body_name: assessor.body_name.clone(),
    }
}

/// The form, checked; what is left empty of an operator is what is guessed of them.
pub(crate) fn checked(reader: &Reader<'_>, form: &AssessorForm) -> Result<Assessor, CallError> {
    let known = match form.operator_id.as_deref() {
        Some(operator) => {
            let row = reader.operator_row(operator_id(operator)?)?;
            if !row.active {
                let message = "Questo operatore non ha più accesso all’archivio: scelga un’altra persona.";
                return Err(CallError::field("assessor", message));
            }
            guess(&row)
        }
        None => Assessor::default(),
    };
    let mut checks = Checks::default();
    let or = |typed: String, known: String| if typed.is_empty() { known } else { typed };
    let assessor = Assessor {
        operator: known.operator,
        name: or(checks.line("name", "Nome e cognome", &form.name), known.name),
        role: or(form.role.clone(), known.role),
        body: or(form.body.clone(), known.body),
        body_name: or(checks.line("bodyName", "Nome dell’ente", &form.body_name), known.body_name),
    };
    if assessor.name.is_empty() {
        checks.say("name", "Scriva nome e cognome di chi valuta.");
    }
    checks.code("role", "assessorRole", &assessor.role, "Indichi la figura professionale di chi valuta.");
    checks.code("body", "assessorBody", &assessor.body, "Indichi l’ente di chi valuta.");
    checks.done()?;
    Ok(assessor)
}

/// «Anna Bianchi, Infermiere (ASST di Crema)»; empty for nobody.
pub(crate) fn told(assessor: &Assessor) -> String {
    if assessor.name.is_empty() {
        return String::new();
    }
    let catalogue = Catalogue::shipped();
    // A role of the equipe is not always one of those who visit.
    let list = if catalogue.has("assessorRole", &assessor.role) { "assessorRole" } else { "equipeRole" };
    let role = catalogue.label(list, &assessor.role);
    let body = if assessor.body_name.is_empty() {
        catalogue.label("assessorBody", &assessor.body)
    } else {
        &assessor.body_name
    };
    let name = assessor.name.as_str();
    match (role, body) {
        ("", "") => name.to_owned(),
        (role, "") => format!("{name}, {role}"),
        ("", body) => format!("{name} ({body})"),
        (role, body) => format!("{name}, {role} ({body})"),
    }
}
