//! From what the archive gives to what the interface shows of a plan.

use super::view::{AgreementForm, CheckView, GoalForm, GoalView, InterventionForm, InterventionView, PlanRow};
use crate::{
    catalogue::office::Office,
    operator::Names,
    place,
    vmd::{clock::days, view::ClockView},
};
use jiff::{Timestamp, civil::Date};
use poliedro_domain::{
    catalogue::Catalogue,
    id::PlanPartId,
    plan::{Agreement, Goal, Intervention, Monitoring, PlanState, Verification},
    when::{format_date, local_date},
};
use poliedro_store as store;

/// Days before a verification from which it is about to be due.
pub(crate) const NEAR: i32 = 14;

/// A plan in a list.
pub(crate) fn row(row: &store::PlanRow, today: Date) -> PlanRow {
    let (state_code, state) = state(row);
    let since = row.activated_at.unwrap_or(row.opened_at);
    PlanRow {
        plan_id: row.id.to_string(),
        person_id: row.person.id.to_string(),
        full_name: row.person.full_name(),
        comune: row.person.residence.as_deref().map(place::name_of),
        kind_label: Catalogue::shipped().label("planKind", &row.kind).to_owned(),
        state,
        state_code,
        case_manager: row.case_manager_name.clone(),
        verify_on: row.verify_on.map(|on| on.to_string()),
        verification: row.verify_on.filter(|_| row.closed_at.is_none()).map(|on| due(on, local_date(since), today)),
        interventions: row.running,
    }
}

/// Where a plan stands: code and words.
pub(crate) fn state(row: &store::PlanRow) -> (String, String) {
    let code = row.state();
    (code.to_owned(), Catalogue::shipped().label("planState", code).to_owned())
}

/// How far the verification is, of a plan that is open.
pub(crate) fn verification(state: &PlanState, today: Date) -> Option<ClockView> {
    let on = state.verify_on.filter(|_| state.closed.is_none())?;
    let since = state.verifications.last().map(|made| made.at).or(state.activated_at).or(state.opened_at)?;
    Some(due(on, local_date(since), today))
}

fn due(on: Date, since: Date, today: Date) -> ClockView {
    let left = (on - today).get_days();
    let day = format_date(on);
    let sentence = match left {
        ..0 => format!("La verifica era prevista il {day}: è in ritardo di {}.", days(-left)),
        0 => format!("La verifica è prevista per oggi, {day}."),
        1 => format!("La verifica è domani, {day}."),
        2.. => format!("Mancano {left} giorni alla verifica: il {day}."),
    };
    let tone = match left {
        ..0 => "danger",
        0..=NEAR => "warning",
        _ => "neutral",
    };
    ClockView {
        label: "Verifica del progetto".to_owned(),
        last_day: on.to_string(),
        left,
        total: u32::try_from((on - since).get_days()).unwrap_or(0),
        met: None,
        tone: tone.to_owned(),
        sentence,
    }
}

/// A goal as shown.
pub(crate) fn goal(id: PlanPartId, held: &Goal) -> GoalView {
    let words = Catalogue::shipped();
    GoalView {
        id: id.to_string(),
        domain_label: words.label("assessmentDomain", &held.domain).to_owned(),
        state_label: words.label("goalState", &held.state).to_owned(),
        form: GoalForm {
            text: held.text.clone(),
            domain: held.domain.clone(),
            measure: held.measure.clone(),
            state: held.state.clone(),
        },
    }
}

/// An intervention as shown.
pub(crate) fn intervention(id: PlanPartId, held: &Intervention, office: &Office, today: Date) -> InterventionView {
    let funding: Vec<String> = held.funding.iter().map(|code| office.label("fundingLine", code)).collect();
    let text = |day: Option<Date>| day.map(|day| day.to_string()).unwrap_or_default();
    InterventionView {
        id: id.to_string(),
        label: office.label("interventionKind", &held.intervention),
        state_label: Catalogue::shipped().label("interventionState", &held.state).to_owned(),
        funding_label: funding.join(", "),
        running: held.state == store::RUNNING
            && held.from.is_none_or(|from| from <= today)
            && held.until.is_none_or(|until| today <= until),
        form: InterventionForm {
            intervention: held.intervention.clone(),
            provider: held.provider.clone(),
            intensity: held.intensity.clone(),
            funding: held.funding.clone(),
            from: text(held.from),
            until: text(held.until),
            state: held.state.clone(),
            goal: held.goal.map(|goal| goal.to_string()),
            note: held.note.clone(),
        },
    }
}

/// Consent as a form.
pub(crate) fn agreement(held: &Agreement) -> AgreementForm {
    AgreementForm {
        signer: held.signer.clone(),
        name: held.name.clone(),
        on: held.on.to_string(),
        accepted: held.accepted,
        signed: held.signed,
        note: held.note.clone(),
    }
}

/// A verification as shown.
pub(crate) fn verified(made: &Verification, names: &Names) -> CheckView {
    check(made.at, names.of(made.author), "verificationOutcome", &made.outcome, &made.text)
}

/// A monitoring as shown.
pub(crate) fn monitored(made: &Monitoring, names: &Names) -> CheckView {
    check(made.at, names.of(made.author), "monitoringKind", &made.how, &made.text)
}

fn check(at: Timestamp, author: String, list: &str, code: &str, text: &str) -> CheckView {
    let label = Catalogue::shipped().label(list, code).to_owned();
    CheckView { at: at.to_string(), author, label, text: text.to_owned() }
}
