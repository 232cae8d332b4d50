//! Checks of what was typed about an assessment, before anything is written.

use super::view::{PlannedVisitForm, SynthesisForm, VmdRequestForm};
use crate::checks::Checks;
use jiff::{Timestamp, civil::Date};
use poliedro_domain::{
    intake::{Art27, Requester},
    protocol::Library,
    vmd::{DomainNote, PlannedVisit, Request, Synthesis},
};

/// When the request arrived and what is asked, by the newest version of its protocol.
pub(crate) fn request(form: &VmdRequestForm, now: Timestamp, today: Date, checks: &mut Checks) -> (Timestamp, Request) {
    let at = checks.moment("requestedAt", "La data della richiesta", &form.requested_at, now);
    let protocol = Library::shipped().get(&form.protocol);
    if form.protocol.is_empty() {
        checks.say("protocol", "Scelga il protocollo.");
    } else if protocol.is_none() {
        checks.say("protocol", "Questo protocollo non esiste.");
    }
    checks.code("route", "entryRoute", &form.route, "Indichi da dove arriva la richiesta.");
    checks.code("service", "serviceRequested", &form.service, "Indichi il servizio richiesto.");
    checks.code("requesterKind", "requesterKind", &form.requester_kind, "Indichi chi fa la richiesta.");
    if form.urgent {
        checks.code("urgency", "vmdUrgencyMotive", &form.urgency, "Indichi il motivo dell’urgenza.");
    }
    let request = Request {
        protocol: form.protocol.clone(),
        protocol_version: protocol.map(|protocol| protocol.version.clone()).unwrap_or_default(),
        route: form.route.clone(),
        service: form.service.clone(),
        motive: checks.text("motive", "Motivo della richiesta", &form.motive),
        urgency: form.urgent.then(|| form.urgency.clone()),
        requester: Requester {
            kind: form.requester_kind.clone(),
            name: checks.line("requesterName", "Nome del richiedente", &form.requester_name),
            phone: checks.line("requesterPhone", "Telefono del richiedente", &form.requester_phone),
        },
        art27: form.art27_checked.then(|| art27(form, today, checks)),
        previous: None,
    };
    (at, request)
}

fn art27(form: &VmdRequestForm, today: Date, checks: &mut Checks) -> Art27 {
    let on = checks.day("art27On", "La data di accertamento dei requisiti", &form.art27_on);
    if on.is_some_and(|on| on > today) {
        checks.say("art27On", "La data di accertamento dei requisiti è nel futuro.");
    }
    Art27 {
        met: form.art27_met,
        multi_chronic: form.art27_multi_chronic,
        by: checks.line("art27By", "Requisiti accertati da", &form.art27_by),
        on,
    }
}

/// A visit to be made, from today on.
pub(crate) fn planned(form: &PlannedVisitForm, today: Date, checks: &mut Checks) -> PlannedVisit {
    let mut areas: Vec<String> = Vec::new();
    for area in &form.areas {
        if !areas.contains(area) {
            areas.push(area.clone());
        }
    }
    if areas.is_empty() {
        checks.say("areas", "Indichi quale visita.");
    }
    let on = checks.day("on", "La data della visita", &form.on);
    match on {
        None if form.on.is_empty() => checks.say("on", "Indichi il giorno della visita."),
        Some(on) if on < today => checks.say("on", "Il giorno della visita è già passato."),
        _ => {}
    }
    PlannedVisit {
        areas,
        on: on.unwrap_or(today),
        at: checks.time("at", &form.at),
        place: checks.optional_code("place", "visitPlace", &form.place),
        address: checks.line("address", "Indirizzo", &form.address),
        note: checks.text("note", "Nota", &form.note),
    }
}

/// The synthesis; domains without a word are left out.
pub(crate) fn synthesis(form: &SynthesisForm, checks: &mut Checks) -> Synthesis {
    let mut domains: Vec<DomainNote> = Vec::new();
    for typed in &form.domains {
        let field = format!("domains.{}", typed.domain.chars().take(60).collect::<String>());
        checks.code(&field, "assessmentDomain", &typed.domain, "Indichi la dimensione.");
        let note = DomainNote {
            domain: typed.domain.clone(),
            needs: checks.text(&field, "Bisogni", &typed.needs),
            resources: checks.text(&field, "Risorse", &typed.resources),
        };
        if domains.iter().any(|known| known.domain == note.domain) {
            checks.say(&field, "Questa dimensione è scritta due volte.");
        } else if !(note.needs.is_empty() && note.resources.is_empty()) {
            domains.push(note);
        }
    }
    let synthesis = Synthesis {
        summary: checks.text("summary", "Sintesi", &form.summary),
        domains,
        setting: checks.optional_code("setting", "careSetting", &form.setting),
        proposal: checks.text("proposal", "Proposta", &form.proposal),
    };
    if synthesis.summary.is_empty() && synthesis.proposal.is_empty() && synthesis.domains.is_empty() {
        checks.say("summary", "Scriva la sintesi o la proposta per l’equipe.");
    }
    synthesis
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vmd::view::DomainNoteForm;
    use jiff::civil::date;

    fn form() -> VmdRequestForm {
        VmdRequestForm {
            protocol: "rsa".into(),
            route: "pua".into(),
            service: "rsa".into(),
            requester_kind: "persona".into(),
            ..VmdRequestForm::default()
        }
    }
    fn fields(checks: Checks) -> Vec<String> {
        checks.done().err().map_or(Vec::new(), |error| error.fields.into_iter().map(|f| f.field).collect())
    }
    fn wrong(form: &VmdRequestForm) -> Vec<String> {
        let (now, mut checks) = ("2026-11-23T09:00:00Z".parse().unwrap(), Checks::default());
        request(form, now, date(2026, 11, 23), &mut checks);
        fields(checks)
    }

    #[test]
    fn each_mistake_in_a_request_names_its_field() {
        assert!(wrong(&form()).is_empty());
        let f = form;
        assert_eq!(wrong(&VmdRequestForm { protocol: String::new(), ..f() }), ["protocol"]);
        assert_eq!(wrong(&VmdRequestForm { protocol: "xyz".into(), ..f() }), ["protocol"]);
        assert_eq!(wrong(&VmdRequestForm { route: "boh".into(), ..f() }), ["route"]);
        assert_eq!(wrong(&VmdRequestForm { service: String::new(), ..f() }), ["service"]);
        assert_eq!(wrong(&VmdRequestForm { urgent: true, ..f() }), ["urgency"]);
        assert_eq!(wrong(&VmdRequestForm { requested_at: "2026-11-24T10:00".into(), ..f() }), ["requestedAt"]);
        assert_eq!(wrong(&VmdRequestForm { requested_at: "ieri".into(), ..f() }), ["requestedAt"]);
        assert_eq!(wrong(&VmdRequestForm { motive: "a\u{0}b".into(), ..f() }), ["motive"]);
        let art27 = VmdRequestForm { art27_checked: true, art27_on: "2026-11-24".into(), ..f() };
        assert_eq!(wrong(&art27), ["art27On"]);
    }

    #[test]
    fn a_visit_is_planned_from_today_on_at_an_hour_of_the_day() {
        let plan = |on: &str, at: &str, areas: &[&str]| {
            let areas = areas.iter().map(|area| (*area).to_owned()).collect();
            let form = PlannedVisitForm { on: on.into(), at: at.into(), areas, ..PlannedVisitForm::default() };
            let mut checks = Checks::default();
            planned(&form, date(2026, 11, 23), &mut checks);
            fields(checks)
        };
        assert!(plan("2026-11-23", "09:30", &["health", "social"]).is_empty());
        assert!(plan("2026-11-23", "", &["health"]).is_empty());
        assert_eq!(plan("2026-11-22", "", &["health"]), ["on"]);
        assert_eq!(plan("", "", &["health"]), ["on"]);
        assert_eq!(plan("2026-11-31", "", &["health"]), ["on"]);
        assert_eq!(plan("2026-11-23", "9:30", &["health"]), ["at"]);
        assert_eq!(plan("2026-11-23", "25:00", &["health"]), ["at"]);
        assert_eq!(plan("2026-11-23", "", &[]), ["areas"]);
    }

    #[test]
    fn a_synthesis_has_something_to_say_and_each_domain_once() {
        let check = |form: &SynthesisForm| {
            let mut checks = Checks::default();
            let written = synthesis(form, &mut checks);
            (written.domains.len(), fields(checks))
        };
        assert_eq!(check(&SynthesisForm::default()), (0, vec!["summary".to_owned()]));
        let note = |domain: &str, needs: &str| DomainNoteForm {
            domain: domain.into(),
            needs: needs.into(),
            resources: String::new(),
        };
        let with = |domains: Vec<DomainNoteForm>| SynthesisForm { domains, ..SynthesisForm::default() };
        assert_eq!(check(&with(vec![note("mood", "x"), note("pain", "")])), (1, vec![]));
        assert_eq!(check(&with(vec![note("mood", "x"), note("mood", "y")])).1, ["domains.mood"]);
        assert_eq!(check(&with(vec![note("boh", "x")])).1, ["domains.boh"]);
    }
}
