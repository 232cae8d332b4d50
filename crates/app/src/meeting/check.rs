//! Checks of what was typed in a meeting, before anything is written.

use super::view::{AttendantForm, ConvenedForm, DecisionForm, ParticipantForm};
use crate::{
    checks::Checks,
    plan::check::{THE_PERSON, answering, day, optional_day, professional},
    vmd::view::AssessorForm,
};
use jiff::civil::{Date, Time};
use poliedro_domain::{
    catalogue::Catalogue,
    meeting::{Attendant, Convened, Participant},
    vmd::Decision,
};
use poliedro_store::{Reader, StoreError};

/// When and how the equipe meets, from the form; `None` when the day is missing.
pub(crate) fn convened(form: &ConvenedForm, today: Date, checks: &mut Checks) -> Option<Convened> {
    let on = day("on", &form.on, "Scelga il giorno della seduta.", today, checks);
    let at = form.at.trim();
    if !at.is_empty() && !is_time(at) {
        checks.say("at", "L’ora non si capisce: scriva per esempio 14:30.");
    }
    if !form.mode.is_empty() {
        checks.code("mode", "meetingMode", &form.mode, "");
    }
    let place = checks.line("place", "Sede", &form.place);
    let title = checks.line("title", "Titolo", &form.title);
    let note = checks.text("note", "Nota", &form.note);
    Some(Convened { on: on?, at: at.to_owned(), mode: form.mode.clone(), place, title, note })
}

/// `HH:MM`, and nothing else.
fn is_time(text: &str) -> bool {
    let bytes = text.as_bytes();
    let shape = bytes.len() == 5
        && bytes.iter().enumerate().all(|(place, byte)| if place == 2 { *byte == b':' } else { byte.is_ascii_digit() });
    shape && text.parse::<Time>().is_ok()
}

/// A member, from the form; role and body are asked when the minutes are sealed. `n` is their place, from 0.
pub(crate) fn attendant(
    form: &AttendantForm,
    n: usize,
    reader: &Reader<'_>,
    checks: &mut Checks,
) -> Result<Attendant, StoreError> {
    let field = format!("people.{n}");
    let AttendantForm { operator_id, name, role, body, body_name, present } = form.clone();
    let who = AssessorForm { operator_id, name, role, body, body_name };
    let who = professional(&who, &field, "equipeRole", reader, checks)?;
    if who.name.is_empty() {
        checks.say(&field, "Scriva il nome di chi partecipa, o tolga la riga.");
    }
    Ok(Attendant {
        operator: who.operator,
        name: who.name,
        role: who.role,
        body: who.body,
        body_name: who.body_name,
        present,
    })
}

/// Who was heard, from the form. `n` is their place, from 0.
pub(crate) fn participant(form: &ParticipantForm, n: usize, checks: &mut Checks) -> Participant {
    let field = format!("people.{n}");
    checks.code(&field, "respondentKind", &form.kind, "Indichi chi è stato sentito.");
    let name = checks.line(&field, "Nome", &form.name);
    if name.is_empty() && !form.kind.is_empty() && form.kind != THE_PERSON {
        let kind = Catalogue::shipped().label("respondentKind", &form.kind);
        checks.say(&field, format!("{kind}: scriva il nome di chi è stato sentito."));
    }
    Participant { kind: form.kind.clone(), name }
}

/// The decision, from the form, among those that the protocol of the case allows.
pub(crate) fn decision(
    form: &DecisionForm,
    allowed: &[String],
    meeting_on: Date,
    reader: &Reader<'_>,
    checks: &mut Checks,
) -> Result<Decision, StoreError> {
    checks.code("outcome", "vmdDecision", &form.outcome, "Scelga la decisione dell’equipe.");
    if !form.outcome.is_empty() && !allowed.contains(&form.outcome) {
        checks.say("outcome", "Questa decisione non è tra quelle del protocollo del caso.");
    }
    if !form.setting.is_empty() {
        checks.code("setting", "careSetting", &form.setting, "");
    }
    let rule = Catalogue::shipped().decision(&form.outcome);
    let motive = checks.text("motive", "Motivo", &form.motive);
    if rule.motive && motive.is_empty() {
        checks.say("motive", "Scriva il motivo: resta nel verbale.");
    }
    let starts_on = optional_day("startsOn", &form.starts_on, meeting_on, checks);
    let verify_on = optional_day("verifyOn", &form.verify_on, meeting_on, checks);
    if verify_on.is_some_and(|on| on <= meeting_on) {
        checks.say("verifyOn", "La verifica viene dopo la seduta: scelga un altro giorno.");
    }
    Ok(Decision {
        outcome: form.outcome.clone(),
        postponed: rule.postpones,
        setting: form.setting.clone(),
        motive,
        responsibilities: checks.text("responsibilities", "Responsabilità", &form.responsibilities),
        case_manager: answering(&form.case_manager, "caseManager", reader, checks)?,
        starts_on,
        verify_on,
        dissent: checks.text("dissent", "Dissenso", &form.dissent),
    })
}

#[cfg(test)]
mod tests {
    use super::is_time;

    #[test]
    fn a_time_is_hours_and_minutes() {
        for right in ["00:00", "09:30", "23:59"] {
            assert!(is_time(right), "{right}");
        }
        for wrong in ["", "9:30", "24:00", "12:60", "12.30", "12:30:00", "ab:cd", "1２:30"] {
            assert!(!is_time(wrong), "{wrong}");
        }
    }
}
