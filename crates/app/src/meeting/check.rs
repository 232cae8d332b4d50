//! Checks of what was typed in a meeting, before anything is written.

use super::{
    propose,
    view::{AttendantForm, ConvenedForm, DecisionForm, ParticipantForm},
};
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
    when::{format_date, local_date},
};
use poliedro_store::{Reader, StoreError, VmdFile};

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

/// The decision on a case, from the form.
///
/// # Errors
/// Only those of the archive: what was typed wrong is in `checks`.
pub(crate) fn decision(
    form: &DecisionForm,
    vmd: &VmdFile,
    meeting_on: Date,
    reader: &Reader<'_>,
    checks: &mut Checks,
) -> Result<Decision, StoreError> {
    checks.code("outcome", "vmdDecision", &form.outcome, "Scelga la decisione dell’equipe.");
    if !form.setting.is_empty() {
        checks.code("setting", "careSetting", &form.setting, "");
    }
    let motive = checks.text("motive", "Motivo", &form.motive);
    let starts_on = optional_day("startsOn", &form.starts_on, meeting_on, checks);
    let verify_on = optional_day("verifyOn", &form.verify_on, meeting_on, checks);
    let decision = Decision {
        outcome: form.outcome.clone(),
        postponed: Catalogue::shipped().decision(&form.outcome).postpones,
        setting: form.setting.clone(),
        motive,
        responsibilities: checks.text("responsibilities", "Responsabilità", &form.responsibilities),
        case_manager: answering(&form.case_manager, "caseManager", reader, checks)?,
        starts_on,
        verify_on,
        dissent: checks.text("dissent", "Dissenso", &form.dissent),
    };
    for (field, message) in untenable(&decision, vmd, meeting_on) {
        checks.say(field, message);
    }
    Ok(decision)
}

/// Why a decision cannot stand on this case in a meeting of this day: fields and sentences. The day may move, and the case may change,
/// after it was written: it is asked again when the minutes are sealed.
pub(crate) fn untenable(decision: &Decision, vmd: &VmdFile, meeting_on: Date) -> Vec<(&'static str, &'static str)> {
    let mut found = Vec::new();
    let rule = Catalogue::shipped().decision(&decision.outcome);
    if !decision.outcome.is_empty() && !propose::decisions(&vmd.state).contains(&decision.outcome) {
        found.push(("outcome", "Questa decisione non è tra quelle del protocollo del caso."));
    } else if !decision.outcome.is_empty() && !propose::open_to(vmd).contains(&decision.outcome) {
        found.push((
            "outcome",
            "Le visite del caso non sono ancora tutte fatte: si può rinviarlo, o decidere che non segue un progetto.",
        ));
    }
    if rule.motive && decision.motive.is_empty() {
        found.push(("motive", "Scriva il motivo: resta nel verbale."));
    }
    if decision.verify_on.is_some_and(|on| on <= meeting_on) {
        found.push(("verifyOn", "La verifica viene dopo la seduta: scelga un altro giorno."));
    }
    let requested = vmd.state.requested_at.map(local_date);
    if requested.zip(decision.starts_on).is_some_and(|(requested, starts)| starts < requested) {
        found.push(("startsOn", "La decorrenza viene prima della richiesta: controlli la data."));
    }
    found
}

/// Why a case cannot be in a meeting of this day: the equipe decides on what was asked and seen before. `None` when it can.
pub(crate) fn too_early(vmd: &VmdFile, meeting_on: Date) -> Option<String> {
    let (name, state) = (vmd.row.person.full_name(), &vmd.state);
    let requested = state.requested_at.map(local_date);
    let visited = state.visits.values().map(|made| local_date(made.at)).max();
    let day = format_date(meeting_on);
    if let Some(requested) = requested.filter(|requested| meeting_on < *requested) {
        let requested = format_date(requested);
        return Some(format!("{name}: la seduta è del {day}, la richiesta è arrivata dopo, il {requested}."));
    }
    let visited = format_date(visited.filter(|visited| meeting_on < *visited)?);
    Some(format!("{name}: la seduta è del {day}, l’ultima visita è stata fatta dopo, il {visited}."))
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
