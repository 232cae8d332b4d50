//! From what the archive gives to what the interface shows of an application.

use super::view::{
    ApplicationForm, ApplicationVmd, EntryView, OfferView, PreferenceForm, SuspensionView, TemporaryPlanView,
    UrgencyView,
};
use crate::{
    CallError, catalogue::office::Office, operator::Names, place, plan::shape as plan, unit::names::Units, vmd::words,
};
use jiff::civil::Date;
use poliedro_domain::{
    application::{Application, ApplicationState, Entry, Offer, Preference, Turn, Urgency, days_in_list},
    catalogue::Catalogue,
    intake::Requester,
    when::local_date,
};
use poliedro_store::{ApplicationFile, Reader, VmdFile};

/// A day as the interface has it.
pub(crate) fn iso(day: Option<Date>) -> Option<String> {
    day.map(|day| day.to_string())
}

/// As many days, which are never fewer than none.
pub(crate) fn count(days: i32) -> u32 {
    u32::try_from(days).unwrap_or(0)
}

/// The application as a form, to be corrected.
pub(super) fn form(held: &Application) -> ApplicationForm {
    let preference = |it: &Preference| PreferenceForm { unit_id: it.unit.to_string(), wing: it.wing.clone() };
    let day = |day: Option<Date>| iso(day).unwrap_or_default();
    ApplicationForm {
        applied_on: held.applied_on.to_string(),
        kind: held.kind.clone(),
        preferences: held.preferences.iter().map(preference).collect(),
        access_point: held.access_point.clone(),
        requester_kind: held.requester.kind.clone(),
        requester_name: held.requester.name.clone(),
        requester_phone: held.requester.phone.clone(),
        disability: held.disability.clone(),
        setting: held.setting.clone(),
        caregiver: held.caregiver.clone(),
        certificate_on: day(held.certificate_on),
        documents: held.documents.clone(),
        sharing_consent_on: day(held.sharing_consent_on),
        note: held.note.clone(),
    }
}

/// Who asked: «Figlia o figlio: Lucia Neri, 338 1234567».
pub(super) fn requester(held: &Requester) -> String {
    let kind = Catalogue::shipped().label("requesterKind", &held.kind);
    let who = [held.name.as_str(), held.phone.as_str()];
    let who = who.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
    match (kind.is_empty(), who.is_empty()) {
        (false, false) => format!("{kind}: {who}"),
        _ => format!("{kind}{who}"),
    }
}

/// A unit asked for, with the place in its list: `before` is how many entered it earlier and still wait.
pub(super) fn entry(
    place_of: usize,
    asked: &Preference,
    state: &ApplicationState,
    before: Option<u32>,
    units: &Units,
    today: Date,
) -> EntryView {
    let words = Catalogue::shipped();
    let now = units.now(asked.unit);
    let held = state.entry(asked.unit);
    let days = held.map(|held| days_in_list(held, &state.suspensions, today));
    let left = held.and_then(|held| held.left);
    let exit = left.map(|(_, exit)| exit.code()).unwrap_or_default();
    EntryView {
        unit_id: asked.unit.to_string(),
        unit: units.label(asked.unit),
        comune: now.filter(|now| !now.comune.is_empty()).map(|now| place::name_of(&now.comune)),
        phone: now.map(|now| now.phone.clone()).unwrap_or_default(),
        place: u32::try_from(place_of.saturating_add(1)).unwrap_or(u32::MAX),
        wing: asked.wing.clone(),
        wing_label: words.label("unitWing", &asked.wing).to_owned(),
        turn: held.map(|held| held.turn().code().to_owned()),
        turn_label: turn_label(held, state).to_owned(),
        entered_on: iso(held.map(|held| held.entered_on)),
        days: days.map(|(days, _)| count(days)),
        suspended_days: days.map_or(0, |(_, suspended)| count(suspended)),
        position: before.map(|before| before.saturating_add(1)),
        offer: held
            .filter(|held| held.left.is_none())
            .and_then(|held| held.offer.as_ref())
            .map(|held| offer(held, today)),
        offers: held.map_or(0, |held| held.offers),
        refusals: held.map_or(0, |held| held.refusals),
        left_on: iso(left.map(|(day, _)| day)),
        exit: exit.to_owned(),
        exit_label: words.label("listExit", exit).to_owned(),
    }
}

fn turn_label(held: Option<&Entry>, state: &ApplicationState) -> &'static str {
    match held.map(Entry::turn) {
        None if state.closed.is_some() => "Mai in lista",
        None => "Non ancora in lista",
        Some(Turn::Waiting) if state.suspended().is_some() => "In lista, sospesa",
        Some(Turn::Waiting) => "In lista",
        Some(Turn::Offered) => "Posto proposto",
        Some(Turn::Accepted) => "Posto accettato",
        Some(Turn::Over) => "Uscita dalla lista",
    }
}

fn offer(held: &Offer, today: Date) -> OfferView {
    OfferView {
        on: held.on.to_string(),
        wing: Catalogue::shipped().label("unitWing", &held.wing).to_owned(),
        answer_by: iso(held.answer_by),
        late: held.accepted_on.is_none() && held.answer_by.is_some_and(|by| by < today),
        accepted_on: iso(held.accepted_on),
    }
}

/// The urgency.
pub(super) fn urgency(held: &Urgency, names: &Names) -> UrgencyView {
    let words = Catalogue::shipped();
    let decided = held.decided.as_ref();
    UrgencyView {
        state: held.state.code().to_owned(),
        state_label: words.label("urgencyState", held.state.code()).to_owned(),
        motive: words.label("vmdUrgencyMotive", &held.motive).to_owned(),
        event_on: held.event_on.to_string(),
        report: held.report.clone(),
        started_at: held.started_at.to_string(),
        started_by: names.of(held.started_by),
        decided_at: decided.map(|(at, ..)| at.to_string()),
        decided_by: decided.map(|(_, by, _)| names.of(*by)).unwrap_or_default(),
        decision: decided.map(|(.., why)| why.clone()).unwrap_or_default(),
    }
}

/// Suspensions, newest first.
pub(super) fn suspensions(state: &ApplicationState) -> Vec<SuspensionView> {
    let view = |held: &poliedro_domain::application::Suspension| SuspensionView {
        from: held.from.to_string(),
        until: iso(held.until),
        motive: Catalogue::shipped().label("suspensionMotive", &held.motive).to_owned(),
    };
    state.suspensions.iter().rev().map(view).collect()
}

/// Its assessment.
pub(super) fn assessment(case: &VmdFile) -> ApplicationVmd {
    let decided = case.state.decision();
    let words_of = Catalogue::shipped();
    let meeting = case.state.scheduled.or_else(|| decided.map(|decided| decided.meeting));
    ApplicationVmd {
        vmd_id: case.row.id.to_string(),
        stage: case.row.stage.code().to_owned(),
        stage_label: words::stage(case.row.stage).to_owned(),
        assessed_on: iso(case.state.assessed_at(&case.areas).map(local_date)),
        decision: decided.map(|decided| words_of.label("vmdDecision", &decided.decision.outcome).to_owned()),
        decided_on: iso(decided.map(|decided| local_date(decided.at))),
        minutes: decided.map(|decided| format!("Verbale {}/{}", decided.number, decided.year)).unwrap_or_default(),
        meeting_id: meeting.map(|meeting| meeting.to_string()),
        lists: decided.is_some_and(|decided| words_of.decision(&decided.decision.outcome).lists),
    }
}

/// Catalogue `planKind` of the plan that runs while one waits.
const TEMPORARY: &str = "temporary";
/// How the codes of a plan that runs begin: with consent, without, and before it is known.
const ACTIVE: &str = "active";

/// The temporary plan of a person: the one that runs or is nearest to it, else the newest of those that are closed.
pub(super) fn temporary_plan(
    reader: &Reader<'_>,
    file: &ApplicationFile,
    office: &Office,
    today: Date,
) -> Result<Option<TemporaryPlanView>, CallError> {
    let plans = reader.plans_of_person(file.person, today)?;
    let open = file.row.plan.map(|open| open.id);
    let row = plans.iter().find(|one| Some(one.id) == open).or_else(|| plans.iter().find(|one| one.kind == TEMPORARY));
    let Some(row) = row else { return Ok(None) };
    let (code, state) = plan::state(row);
    let held = reader.plan(row.id, today)?.state;
    let interventions = held.interventions.iter().map(|(id, one)| plan::intervention(*id, one, office, today));
    let running = interventions.filter(|one| one.running).map(|one| match one.form.intensity.as_str() {
        "" => one.label,
        intensity => format!("{}: {intensity}", one.label),
    });
    Ok(Some(TemporaryPlanView {
        plan_id: row.id.to_string(),
        state_code: if code.starts_with(ACTIVE) { ACTIVE.to_owned() } else { code },
        state,
        compiled_at: held.compiled_at.map(|at| at.to_string()),
        activated_at: held.activated_at.map(|at| at.to_string()),
        running: running.collect(),
    }))
}
