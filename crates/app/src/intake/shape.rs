//! From what the archive gives to what the interface shows of an access.

use super::view::{AssessmentForm, AssessmentView, IntakeForm, IntakeRow, ReferralView};
use crate::{operator::Names, place, territory::sub_ambito_name};
use jiff::{Timestamp, civil::Date};
use poliedro_domain::{
    catalogue::Catalogue,
    intake::{Assessment, Destination, Outcome, Referral, Request},
    person::age_on,
    when::local,
};
use poliedro_store as store;

/// An access in a list.
pub(crate) fn row(row: &store::IntakeRow, names: &Names, now: Timestamp, today: Date) -> IntakeRow {
    let catalogue = Catalogue::shipped();
    let until = row.closed_at.unwrap_or(now);
    IntakeRow {
        intake_id: row.id.to_string(),
        person_id: row.person.id.to_string(),
        full_name: row.person.full_name(),
        age: row.person.birth_date.and_then(|birth| age_on(birth, row.person.death_date.unwrap_or(today))),
        comune: row.person.residence.as_deref().map(place::name_of),
        sub_ambito: row.sub_ambito.as_deref().map(sub_ambito_name),
        requested_at: row.requested_at.to_string(),
        stage: row.stage.code().to_owned(),
        stage_label: catalogue.label("stage", row.stage.code()).to_owned(),
        urgent: row.urgency.is_some(),
        channel: catalogue.label("channel", &row.channel).to_owned(),
        need: first_line(&row.need, &row.need_areas),
        days: (until.as_second() - row.requested_at.as_second()).max(0) / 86_400,
        assigned_to: row.assigned_to.map(|operator| names.of(operator)),
        example: row.person.example,
    }
}

/// The need in one line: its words, or its areas when there are no words.
fn first_line(need: &str, areas: &[String]) -> String {
    match need.lines().map(str::trim).find(|line| !line.is_empty()) {
        Some(line) => line.chars().take(160).collect(),
        None => areas.iter().map(|code| Catalogue::shipped().label("needArea", code)).collect::<Vec<_>>().join(", "),
    }
}

/// The moment of a contact as forms have it: local time, to the minute.
pub(crate) fn contact_at(at: Timestamp) -> String {
    local(at).strftime("%Y-%m-%dT%H:%M").to_string()
}

/// The request as a form, to be corrected.
pub(crate) fn form(request: &Request, at: Option<Timestamp>) -> IntakeForm {
    IntakeForm {
        contact_at: at.map(contact_at).unwrap_or_default(),
        channel: request.channel.clone(),
        requester_kind: request.requester.kind.clone(),
        requester_name: request.requester.name.clone(),
        requester_phone: request.requester.phone.clone(),
        need: request.need.clone(),
        need_areas: request.need_areas.clone(),
        already_followed_by: request.already_followed_by.clone(),
        urgent: request.urgency.is_some(),
        urgency: request.urgency.clone().unwrap_or_default(),
    }
}

/// The assessment as shown.
pub(crate) fn assessment(held: &Assessment, names: &Names) -> AssessmentView {
    let art27 = held.art27.as_ref();
    AssessmentView {
        at: held.at.to_string(),
        by: names.of(held.by),
        form: AssessmentForm {
            summary: held.summary.clone(),
            complex: held.complex,
            need_areas: held.need_areas.clone(),
            art27_checked: art27.is_some(),
            art27_met: art27.is_some_and(|found| found.met),
            art27_multi_chronic: art27.is_some_and(|found| found.multi_chronic),
            art27_by: art27.map(|found| found.by.clone()).unwrap_or_default(),
            art27_on: art27.and_then(|found| found.on).map(|on| on.to_string()).unwrap_or_default(),
        },
    }
}

/// A referral as shown.
pub(crate) fn referral(held: &Referral) -> ReferralView {
    ReferralView {
        at: held.at.to_string(),
        to: destination_code(held.to).to_owned(),
        to_label: super::tell::destination(held.to).to_owned(),
        request_id: held.request.to_string(),
        motive: held.motive.clone(),
        urgent: held.urgent,
    }
}

const fn destination_code(to: Destination) -> &'static str {
    match to {
        Destination::Vmd => "vmd",
        Destination::Cot => "cot",
    }
}

/// Outcomes and their codes.
pub(crate) const OUTCOMES: [(Outcome, &str); 6] = [
    (Outcome::Oriented, "oriented"),
    (Outcome::Activated, "activated"),
    (Outcome::Referred, "referred"),
    (Outcome::NotPertinent, "not_pertinent"),
    (Outcome::Renounced, "renounced"),
    (Outcome::Deceased, "deceased"),
];

/// The stable code of an outcome.
pub(crate) fn outcome_code(outcome: Outcome) -> &'static str {
    OUTCOMES.iter().find(|(known, _)| *known == outcome).map_or("", |(_, code)| code)
}
