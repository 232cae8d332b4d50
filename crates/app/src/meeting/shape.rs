//! From what the archive gives to what the interface shows of a meeting.

use super::view::{ConvenedForm, DecisionForm, MeetingRow};
use crate::vmd::assessor;
use jiff::civil::Date;
use poliedro_domain::{catalogue::Catalogue, meeting::Convened, vmd::Decision};
use poliedro_store as store;

/// A meeting in a list.
pub(crate) fn row(row: &store::MeetingRow) -> MeetingRow {
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
