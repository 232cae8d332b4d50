//! Checks of what was typed in a PUA access, before anything is written.

use super::view::{AssessmentForm, IntakeForm};
use crate::checks::Checks;
use jiff::{Timestamp, civil::DateTime};
use poliedro_domain::{
    intake::{Art27, IntakeFact, Requester},
    when::rome,
};

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
