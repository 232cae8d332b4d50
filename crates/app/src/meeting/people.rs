//! Members and assessors in words, and who can be chosen.

use super::view::{AttendantForm, ParticipantForm};
use crate::vmd::view::AssessorForm;
use poliedro_domain::{
    catalogue::Catalogue,
    meeting::{Attendant, Participant},
    permission::{Op, Roles},
    vmd::Assessor,
};
use poliedro_store::{OperatorRow, Reader, StoreError};

/// «Anna Bianchi, Infermiere (ASST di Crema)».
fn line(name: &str, role: &str, body: &str) -> String {
    let role = if role.is_empty() { String::new() } else { format!(", {role}") };
    let body = if body.is_empty() { String::new() } else { format!(" ({body})") };
    format!("{name}{role}{body}")
}

fn body<'a>(code: &'a str, name: &'a str) -> &'a str {
    if name.is_empty() { Catalogue::shipped().label("assessorBody", code) } else { name }
}

/// An assessor in words; empty when there is none.
pub(crate) fn assessor(who: &Assessor) -> String {
    if who.name.is_empty() {
        return String::new();
    }
    line(&who.name, Catalogue::shipped().label("assessorRole", &who.role), body(&who.body, &who.body_name))
}

/// A member in words.
pub(crate) fn member(who: &Attendant) -> String {
    line(&who.name, Catalogue::shipped().label("equipeRole", &who.role), body(&who.body, &who.body_name))
}

/// Those who were heard, in words.
pub(crate) fn heard(people: &[Participant]) -> String {
    let one = |who: &Participant| {
        let kind = Catalogue::shipped().label("respondentKind", &who.kind);
        if who.name.is_empty() { kind.to_owned() } else { format!("{kind}: {}", who.name) }
    };
    people.iter().map(one).collect::<Vec<_>>().join(" · ")
}

/// A member as a form.
pub(crate) fn attendant(who: &Attendant) -> AttendantForm {
    AttendantForm {
        operator_id: who.operator.map(|operator| operator.to_string()),
        name: who.name.clone(),
        role: who.role.clone(),
        body: who.body.clone(),
        body_name: who.body_name.clone(),
        present: who.present,
    }
}

/// Who was heard as a form.
pub(crate) fn participant(who: &Participant) -> ParticipantForm {
    ParticipantForm { kind: who.kind.clone(), name: who.name.clone() }
}

/// Operators who may work on plans: they can sit in the equipe and answer for a case.
pub(crate) fn assignable(reader: &Reader<'_>) -> Result<Vec<AssessorForm>, StoreError> {
    let works = |row: &OperatorRow| {
        let roles = row.card.roles.iter().map(String::as_str);
        row.active && Roles::shipped().permissions(roles).allow(Op::PlanChange)
    };
    Ok(reader.operators()?.iter().filter(|row| works(row)).map(form).collect())
}

/// The body is guessed from the role, to be confirmed.
fn form(row: &OperatorRow) -> AssessorForm {
    let is = |role: &str| row.card.roles.iter().any(|one| one == role);
    let body = if is("social_assessor") {
        "comune"
    } else if is("health_assessor") || is("pua") || is("cot") {
        "asst"
    } else {
        ""
    };
    AssessorForm {
        operator_id: Some(row.id.to_string()),
        name: row.card.name.clone(),
        role: String::new(),
        body: body.to_owned(),
        body_name: row.card.body.clone(),
    }
}
