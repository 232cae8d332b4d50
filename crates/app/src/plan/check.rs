//! Checks of what was typed in a plan, before anything is written.

use super::view::{AgreementForm, GoalForm, InterventionForm};
use crate::{
    catalogue::office::Office,
    checks::Checks,
    vmd::{assessor::guess, view::AssessorForm},
};
use jiff::{SignedDuration, Timestamp, ToSpan, civil::Date};
use poliedro_domain::{
    catalogue::Catalogue,
    plan::{Agreement, Goal, Intervention},
    vmd::Assessor,
    when::{parse_iso_date, start_of_day},
};
use poliedro_store::{Reader, StoreError};

/// Catalogue code of the person, among those who sign and those who are heard.
pub(crate) const THE_PERSON: &str = "persona";
/// Years ahead that a date of a plan may be: beyond, it is a slip of the keys.
const YEARS_AHEAD: i32 = 20;
/// The first year that a date of a plan may be in.
const FIRST_YEAR: i16 = 1990;

/// A day that must be there.
pub(crate) fn day(field: &str, text: &str, missing: &str, today: Date, checks: &mut Checks) -> Option<Date> {
    if text.trim().is_empty() {
        checks.say(field, missing);
    }
    optional_day(field, text, today, checks)
}

/// A day that may be left out.
pub(crate) fn optional_day(field: &str, text: &str, today: Date, checks: &mut Checks) -> Option<Date> {
    let text = text.trim();
    if text.is_empty() {
        return None;
    }
    let day = parse_iso_date(text);
    match day {
        None => checks.say(field, "La data non esiste nel calendario."),
        Some(day) if day.year() < FIRST_YEAR => {
            checks.say(field, "La data è troppo lontana nel passato: controlli l’anno.");
        }
        Some(day) if day > today.saturating_add(YEARS_AHEAD.years()) => {
            checks.say(field, "La data è troppo lontana nel futuro: controlli l’anno.");
        }
        Some(_) => {}
    }
    day
}

/// The day on which something was done, never in the future; empty = today.
pub(crate) fn done_on(field: &str, text: &str, now: Timestamp, today: Date, checks: &mut Checks) -> Timestamp {
    let on = optional_day(field, text, today, checks).unwrap_or(today);
    if on > today {
        checks.say(field, "La data è nel futuro.");
    }
    moment(on, now, today)
}

/// The moment of something of which only the day is known: now if it is today, else the middle of the day.
pub(crate) fn moment(on: Date, now: Timestamp, today: Date) -> Timestamp {
    if on == today { now } else { start_of_day(on).saturating_add(SignedDuration::from_hours(12)).unwrap_or(now) }
}

/// A day still to come, today included.
pub(crate) fn coming(field: &str, on: Option<Date>, today: Date, checks: &mut Checks) {
    if on.is_some_and(|on| on < today) {
        checks.say(field, "La data della verifica è già passata: ne scelga una da oggi in poi.");
    }
}

/// The goal, from the form.
pub(crate) fn goal(form: &GoalForm, checks: &mut Checks) -> Goal {
    let text = checks.text("text", "Obiettivo", &form.text);
    if text.is_empty() {
        checks.say("text", "Scriva l’obiettivo.");
    }
    if !form.domain.is_empty() {
        checks.code("domain", "assessmentDomain", &form.domain, "");
    }
    checks.code("state", "goalState", &form.state, "Indichi a che punto è l’obiettivo.");
    Goal {
        text,
        domain: form.domain.clone(),
        measure: checks.text("measure", "Come si vede", &form.measure),
        state: form.state.clone(),
    }
}

/// The intervention, from the form. Words that the office no longer offers stay right where they already are (`before`).
pub(crate) fn intervention(
    form: &InterventionForm,
    before: Option<&Intervention>,
    office: &Office,
    today: Date,
    checks: &mut Checks,
) -> Intervention {
    let kept = before.is_some_and(|before| before.intervention == form.intervention);
    if !kept {
        office.check(checks, "intervention", "interventionKind", &form.intervention, "Scelga il tipo di intervento.");
    }
    let mut funding: Vec<String> = Vec::new();
    for code in &form.funding {
        if !before.is_some_and(|before| before.funding.contains(code)) {
            office.check(checks, "funding", "fundingLine", code, "Manca la fonte di finanziamento.");
        }
        if !funding.contains(code) {
            funding.push(code.clone());
        }
    }
    checks.code("state", "interventionState", &form.state, "Indichi a che punto è l’intervento.");
    let from = optional_day("from", &form.from, today, checks);
    let until = optional_day("until", &form.until, today, checks);
    if let (Some(from), Some(until)) = (from, until)
        && until < from
    {
        checks.say("until", "L’ultimo giorno viene prima del primo.");
    }
    let goal = form.goal.as_deref().filter(|goal| !goal.is_empty()).and_then(|goal| {
        let parsed = goal.parse().ok();
        if parsed.is_none() {
            checks.say("goal", "L’obiettivo indicato non è in questo progetto.");
        }
        parsed
    });
    Intervention {
        intervention: form.intervention.clone(),
        provider: checks.line("provider", "Chi lo eroga", &form.provider),
        intensity: checks.line("intensity", "Intensità", &form.intensity),
        funding,
        from,
        until,
        state: form.state.clone(),
        goal,
        note: checks.text("note", "Nota", &form.note),
    }
}

/// Consent and signature, from the form.
pub(crate) fn agreement(form: &AgreementForm, today: Date, checks: &mut Checks) -> Agreement {
    checks.code("signer", "consentSigner", &form.signer, "Indichi chi si esprime sul progetto.");
    let name = checks.line("name", "Nome di chi firma", &form.name);
    if name.is_empty() && !form.signer.is_empty() && form.signer != THE_PERSON {
        checks.say("name", "Scriva il nome di chi si esprime per la persona.");
    }
    let note = checks.text("note", "Nota", &form.note);
    if !form.accepted && note.is_empty() {
        checks.say("note", "Scriva perché il progetto non è stato accettato.");
    }
    let on = optional_day("on", &form.on, today, checks).unwrap_or(today);
    if on > today {
        checks.say("on", "La data è nel futuro.");
    }
    Agreement { signer: form.signer.clone(), name, on, accepted: form.accepted, signed: form.signed, note }
}

/// A professional, from the form: `field` is the name of the form's field, `roles` the list of their role. An operator must be of
/// this archive.
///
/// # Errors
/// Only those of the archive: what was typed wrong is in `checks`.
pub(crate) fn professional(
    form: &AssessorForm,
    field: &str,
    roles: &str,
    reader: &Reader<'_>,
    checks: &mut Checks,
) -> Result<Assessor, StoreError> {
    // What is left empty of an operator is what is guessed of them.
    let mut known = Assessor::default();
    if let Some(id) = form.operator_id.as_deref().filter(|id| !id.is_empty()) {
        match reader.operators()?.iter().find(|row| row.id.to_string() == id) {
            Some(row) => known = guess(row),
            None => checks.say(field, "L’operatore indicato non è in questo archivio."),
        }
    }
    if !form.role.is_empty() {
        checks.code(field, roles, &form.role, "");
    }
    if !form.body.is_empty() {
        checks.code(field, "assessorBody", &form.body, "");
    }
    let or = |typed: String, known: String| if typed.is_empty() { known } else { typed };
    let role = if Catalogue::shipped().has(roles, &known.role) { known.role } else { String::new() };
    Ok(Assessor {
        operator: known.operator,
        name: or(checks.line(field, "Nome", &form.name), known.name),
        role: or(form.role.clone(), role),
        body: or(form.body.clone(), known.body),
        body_name: or(checks.line(field, "Ente", &form.body_name), known.body_name),
    })
}

/// Who answers for a case, from the form. Someone who can no longer come in would leave the person waiting.
///
/// # Errors
/// Only those of the archive: what was typed wrong is in `checks`.
pub(crate) fn answering(
    form: &AssessorForm,
    field: &str,
    reader: &Reader<'_>,
    checks: &mut Checks,
) -> Result<Assessor, StoreError> {
    let who = professional(form, field, "assessorRole", reader, checks)?;
    if let Some(operator) = who.operator
        && !reader.operator_row(operator)?.active
    {
        checks.say(field, "Questo operatore non ha più accesso all’archivio: scelga un’altra persona.");
    }
    Ok(who)
}
