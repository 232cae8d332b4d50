//! Checks of what was typed in a PUA access, before anything is written.

use super::view::{AssessmentForm, IntakeForm};
use crate::{CallError, FieldMessage, error::quoted};
use jiff::{Timestamp, civil::DateTime};
use poliedro_domain::{
    catalogue::Catalogue,
    intake::{Art27, IntakeFact, Requester},
    when::rome,
};

/// Longest free text, in characters (Unicode scalar values).
pub(crate) const TEXT_LIMIT: usize = 20_000;
/// Longest single line, in characters.
pub(crate) const LINE_LIMIT: usize = 200;

/// Collects what is wrong, field by field, so that the person sees everything at once.
#[derive(Default)]
pub(crate) struct Checks(Vec<FieldMessage>);

impl Checks {
    /// Something is wrong with a field. The first sentence about a field is the one to follow: a text that is too long is not also
    /// missing.
    pub(crate) fn say(&mut self, field: &str, message: impl Into<String>) {
        if self.0.iter().any(|said| said.field == field) {
            return;
        }
        self.0.push(FieldMessage { field: field.to_owned(), message: message.into() });
    }
    /// A text with line breaks.
    pub(crate) fn text(&mut self, field: &str, label: &str, value: &str) -> String {
        self.bounded(field, label, value, TEXT_LIMIT, |c| c == '\n' || c == '\t')
    }
    /// A single line.
    pub(crate) fn line(&mut self, field: &str, label: &str, value: &str) -> String {
        self.bounded(field, label, value, LINE_LIMIT, |_| false)
    }
    fn bounded(&mut self, field: &str, label: &str, value: &str, limit: usize, allowed: fn(char) -> bool) -> String {
        let value = value.replace("\r\n", "\n");
        let value = value.trim();
        let length = value.chars().count();
        if length > limit {
            self.say(field, format!("{label}: il testo è di {length} caratteri, il massimo è {limit}. Lo abbrevi: non è stato perso nulla."));
            return String::new();
        }
        if value.chars().any(|c| c.is_control() && !allowed(c)) {
            self.say(field, format!("{label}: il testo contiene caratteri di controllo non ammessi."));
        }
        value.to_owned()
    }
    /// A code that must be on a list.
    pub(crate) fn code(&mut self, field: &str, list: &str, code: &str, missing: &str) {
        if code.is_empty() {
            self.say(field, missing);
        } else if !Catalogue::shipped().has(list, code) {
            self.say(field, format!("La voce «{}» non è nell’elenco.", quoted(code)));
        }
    }
    /// Codes that must be on a list, repeated ones dropped.
    pub(crate) fn codes(&mut self, field: &str, list: &str, codes: &[String]) -> Vec<String> {
        let mut kept: Vec<String> = Vec::new();
        for code in codes {
            self.code(field, list, code, "Manca la voce.");
            if !kept.contains(code) {
                kept.push(code.clone());
            }
        }
        kept
    }
    /// Everything was right, or the error that says what was not.
    pub(crate) fn done(self) -> Result<(), CallError> {
        if self.0.is_empty() { Ok(()) } else { Err(CallError::invalid(self.0)) }
    }
    /// Adds what another check found.
    pub(crate) fn extend(&mut self, more: impl IntoIterator<Item = FieldMessage>) {
        self.0.extend(more);
    }
}

/// The moment of contact and the fact, from the form.
pub(crate) fn request(form: &IntakeForm, now: Timestamp, checks: &mut Checks) -> (Timestamp, IntakeFact) {
    let at = contact_at(form, now, checks);
    checks.code("channel", "channel", &form.channel, "Indichi come è arrivata la richiesta.");
    checks.code("requesterKind", "requesterKind", &form.requester_kind, "Indichi chi fa la richiesta.");
    let need = checks.text("need", "Bisogno espresso", &form.need);
    let need_areas = checks.codes("needAreas", "needArea", &form.need_areas);
    if need.is_empty() && need_areas.is_empty() {
        checks.say("need", "Scriva il bisogno espresso o indichi almeno un’area di bisogno.");
    }
    if form.urgent && form.urgency.is_empty() {
        checks.say("urgency", "Indichi il motivo dell’urgenza.");
    } else if form.urgent {
        checks.code("urgency", "urgencyMotive", &form.urgency, "");
    }
    let fact = IntakeFact::Requested {
        channel: form.channel.clone(),
        requester: Requester {
            kind: form.requester_kind.clone(),
            name: checks.line("requesterName", "Nome del richiedente", &form.requester_name),
            phone: checks.line("requesterPhone", "Telefono del richiedente", &form.requester_phone),
        },
        need,
        need_areas,
        already_followed_by: checks.codes("alreadyFollowedBy", "alreadyFollowedBy", &form.already_followed_by),
        urgency: form.urgent.then(|| form.urgency.clone()),
        corrects: None,
    };
    (at, fact)
}

fn contact_at(form: &IntakeForm, now: Timestamp, checks: &mut Checks) -> Timestamp {
    if form.contact_at.is_empty() {
        return now;
    }
    let Ok(local) = form.contact_at.parse::<DateTime>() else {
        checks.say("contactAt", "La data e l’ora del contatto non esistono nel calendario.");
        return now;
    };
    match local.to_zoned(rome()).map(|zoned| zoned.timestamp()) {
        Ok(at) if at > now + jiff::SignedDuration::from_mins(5) => {
            checks.say("contactAt", "La data del contatto è nel futuro.");
            now
        }
        Ok(at) if local.year() < 1990 => {
            checks.say("contactAt", "La data del contatto è troppo lontana nel passato: controlli l’anno.");
            at
        }
        Ok(at) => at,
        Err(_) => {
            checks.say("contactAt", "La data e l’ora del contatto non esistono nel calendario.");
            now
        }
    }
}

/// The assessment, from the form.
pub(crate) fn assessment(form: &AssessmentForm, today: jiff::civil::Date, checks: &mut Checks) -> IntakeFact {
    let summary = checks.text("summary", "Sintesi della valutazione", &form.summary);
    let need_areas = checks.codes("needAreas", "needArea", &form.need_areas);
    if summary.is_empty() && need_areas.is_empty() {
        checks.say("summary", "Scriva la sintesi della valutazione o indichi almeno un’area di bisogno.");
    }
    let art27 = form.art27_checked.then(|| Art27 {
        met: form.art27_met,
        multi_chronic: form.art27_multi_chronic,
        by: checks.line("art27By", "Requisiti accertati da", &form.art27_by),
        on: match form.art27_on.parse() {
            _ if form.art27_on.is_empty() => None,
            Ok(on) if on > today => {
                checks.say("art27On", "La data di accertamento dei requisiti è nel futuro.");
                None
            }
            Ok(on) => Some(on),
            Err(_) => {
                checks.say("art27On", "La data di accertamento dei requisiti non esiste nel calendario.");
                None
            }
        },
    });
    IntakeFact::Assessed { summary, complex: form.complex, need_areas, art27 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form() -> IntakeForm {
        IntakeForm {
            channel: "sportello".into(),
            requester_kind: "persona".into(),
            need: "Aiuto per il bagno".into(),
            ..IntakeForm::default()
        }
    }
    fn wrong(form: &IntakeForm) -> Vec<String> {
        let now: Timestamp = "2026-11-23T09:00:00Z".parse().unwrap();
        let mut checks = Checks::default();
        request(form, now, &mut checks);
        checks.done().err().map_or(Vec::new(), |error| error.fields.into_iter().map(|f| f.field).collect())
    }

    #[test]
    fn a_plain_form_is_right() {
        assert!(wrong(&form()).is_empty());
    }

    #[test]
    fn each_mistake_names_its_field() {
        assert_eq!(wrong(&IntakeForm { channel: "fax".into(), ..form() }), ["channel"]);
        assert_eq!(wrong(&IntakeForm { need: String::new(), ..form() }), ["need"]);
        assert_eq!(
            wrong(&IntakeForm { need: "x".repeat(10_000_000), ..form() }).first().map(String::as_str),
            Some("need")
        );
        assert_eq!(wrong(&IntakeForm { need: "a\u{0}b".into(), ..form() }), ["need"]);
        assert_eq!(wrong(&IntakeForm { urgent: true, ..form() }), ["urgency"]);
        assert_eq!(wrong(&IntakeForm { contact_at: "2026-02-30T10:00".into(), ..form() }), ["contactAt"]);
        assert_eq!(wrong(&IntakeForm { contact_at: "2026-12-24T10:00".into(), ..form() }), ["contactAt"]);
    }
}
