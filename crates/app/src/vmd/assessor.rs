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

/// What an operator is likely to assess as: the body as it is written of them, and only where nothing is written the one that usually has such
/// a role.
pub(crate) fn guess(row: &OperatorRow) -> Assessor {
    let has = |role: &str| row.card.roles.iter().any(|known| known == role);
    let (health, social) = (has("health_assessor"), has("social_assessor"));
    let body = match written(&row.card.body) {
        "" if health => "asst",
        "" if social => "comune",
        written => written,
    };
    let role = match (health, social, body) {
        (_, true, "comune") => "assistente_sociale_comune",
        (_, true, "ambito") => "assistente_sociale_ambito",
        (true, _, _) => "infermiere",
        (false, true, "asst") => "assistente_sociale_asst",
        _ => "",
    };
    Assessor {
        operator: Some(row.id),
        name: row.card.name.clone(),
        role: role.to_owned(),
        body: body.to_owned(),
        body_name: row.card.body.clone(),
    }
}

/// The body (catalogue `assessorBody`) that these words name; empty when they name none.
fn written(body: &str) -> &'static str {
    let body = body.to_lowercase();
    let words: Vec<&str> = body.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let said = |name: &str| {
        let name: Vec<&str> = name.split(' ').collect();
        words.windows(name.len()).any(|words| words == name)
    };
    let bodies = [
        ("asst", ["asst", "ospedale maggiore", "casa di comunità"].as_slice()),
        ("comune", &["comune", "comuni"]),
        ("ambito", &["ambito", "csc", "comunità sociale", "ufficio di piano"]),
        ("ats", &["ats"]),
        ("rsa", &["rsa"]),
        ("ets", &["ets", "cooperativa", "onlus"]),
    ];
    bodies.into_iter().find(|(_, names)| names.iter().any(|name| said(name))).map_or("", |(code, _)| code)
}

/// Operators who may close a visit, with what is guessed of them.
pub(crate) fn assignable(reader: &Reader<'_>) -> Result<Vec<AssessorForm>, CallError> {
    let visits = |row: &OperatorRow| {
        let roles = row.card.roles.iter().map(String::as_str);
        row.active && Roles::shipped().permissions(roles).allow(Op::VmdVisit)
    };
    Ok(reader.operators()?.iter().filter(|row| visits(row)).map(|row| form(&guess(row))).collect())
}

/// Who is closing: as they were assigned to this very area, otherwise as what is guessed of them. The role that someone has in
/// another area is of that area only.
pub(crate) fn mine(
    reader: &Reader<'_>,
    me: OperatorId,
    state: Option<&VmdState>,
    area: Option<&str>,
) -> Result<Assessor, CallError> {
    let assigned = state.zip(area).and_then(|(state, area)| state.assessors.get(area));
    match assigned.filter(|assessor| assessor.operator == Some(me)) {
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

/// The form, checked; what is left empty of an operator is what is guessed of them. Their name is that of the archive, never the
/// typed one.
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
    let name = match known.operator {
        Some(_) => known.name,
        None => checks.line("name", "Nome e cognome", &form.name),
    };
    let assessor = Assessor {
        operator: known.operator,
        name,
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
