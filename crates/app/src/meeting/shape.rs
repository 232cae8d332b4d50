//! From what the archive gives to what the interface shows of a meeting.

use super::view::{ConvenedForm, DecisionChange, DecisionForm, MeetingRow};
use crate::vmd::assessor;
use jiff::civil::Date;
use poliedro_domain::{catalogue::Catalogue, meeting::Convened, vmd::Decision};
use poliedro_store as store;

/// A meeting in a list.
pub(crate) fn row(row: &store::MeetingRow, today: Date) -> MeetingRow {
    MeetingRow {
        meeting_id: row.id.to_string(),
        on: row.on.to_string(),
        at: row.at.clone(),
        title: row.title.clone(),
        mode_label: Catalogue::shipped().label("meetingMode", &row.mode).to_owned(),
        place: row.place.clone(),
        cases: row.cases,
        decided: row.decided,
        minutes: row.minutes.map(|(number, year)| format!("Verbale {number}/{year}")).unwrap_or_default(),
        sealed_at: row.sealed_at.map(|at| at.to_string()),
        cancelled: row.cancelled,
        late: row.on < today && row.sealed_at.is_none() && !row.cancelled,
    }
}

/// When and how as a form.
pub(crate) fn convened(held: &Convened) -> ConvenedForm {
    ConvenedForm {
        on: held.on.to_string(),
        at: held.at.clone(),
        mode: held.mode.clone(),
        place: held.place.clone(),
        title: held.title.clone(),
        note: held.note.clone(),
    }
}

/// A decision as a form.
pub(crate) fn decision(held: &Decision) -> DecisionForm {
    let text = |day: Option<Date>| day.map(|day| day.to_string()).unwrap_or_default();
    DecisionForm {
        outcome: held.outcome.clone(),
        setting: held.setting.clone(),
        motive: held.motive.clone(),
        responsibilities: held.responsibilities.clone(),
        case_manager: assessor::form(&held.case_manager),
        starts_on: text(held.starts_on),
        verify_on: text(held.verify_on),
        dissent: held.dissent.clone(),
    }
}

/// A decision that holds with what changes of it, as a form.
pub(crate) fn changed(held: &Decision, change: &DecisionChange) -> DecisionForm {
    let mut held = decision(held);
    let outcome = change.outcome.clone().unwrap_or_else(|| held.outcome.clone());
    if outcome != held.outcome {
        held.motive.clear();
    }
    if !Catalogue::shipped().decision(&outcome).follows {
        held = DecisionForm { motive: held.motive, dissent: held.dissent, ..DecisionForm::default() };
    }
    let or = |said: &Option<String>, held: String| said.clone().unwrap_or(held);
    DecisionForm {
        outcome,
        setting: or(&change.setting, held.setting),
        motive: or(&change.motive, held.motive),
        responsibilities: or(&change.responsibilities, held.responsibilities),
        case_manager: change.case_manager.clone().unwrap_or(held.case_manager),
        starts_on: or(&change.starts_on, held.starts_on),
        verify_on: or(&change.verify_on, held.verify_on),
        dissent: or(&change.dissent, held.dissent),
    }
}
