//! Who takes a person in charge reads this first: who they are, who is around them, what runs, what falls due.

use super::{
    Asked, Content, Offer, Source,
    identity::Identity,
    words::{day_of, full_day},
};
use crate::{
    CallError,
    administration::{definition_of, report_of, tell::title},
    catalogue::office::Office,
    deadline::what::{Told, what},
    export::held::{last_day, newest, subjects},
    instrument::words::score,
    person::shape::person_id,
    unit::names::Units,
    vmd::{assessor::told, words::stage_of},
};
use jiff::{Timestamp, civil::Date};
use poliedro_domain::{
    application::ApplicationState, catalogue::Catalogue, discharge::DischargeState, instrument::Amount,
    plan::PlanState, when::local_date,
};
use poliedro_store::{AdministrationFile, DueFilter, Pathway, PathwayKind, PersonFile, RUNNING, Reader};
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// Scales that are shown, the newest of each.
const SCALES: usize = 8;
/// Obligations that are shown.
const DUE: u32 = 10;

/// What can be made of it now.
pub(super) fn offered(asked: &Asked<'_, '_>) -> Result<Vec<Offer>, CallError> {
    let row = asked.reader.person_row(person_id(asked.id)?)?;
    Ok(vec![Offer { part: String::new(), of: row.full_name(), draft: false, refusal: String::new() }])
}

/// What it says.
pub(super) fn content(asked: &Asked<'_, '_>) -> Result<Content, CallError> {
    let (r, person) = (asked.reader, person_id(asked.id)?);
    let upto = newest(r, person)?;
    let day = local_date(upto);
    let who = Identity::read(r, person, day)?;
    let file = r.person(person)?;
    let words = Words { office: Office::read(r)?, units: Units::read(r, day)?, upto, day };
    let mut running = Running::default();
    for one in file.pathways.iter().filter(|one| one.ended_at.is_none()) {
        running.read(r, one, &words)?;
    }
    let values = json!({
        "person": who.values(),
        "upTo": full_day(day),
        "alerts": alerts(&file, &running),
        "pathways": running.pathways,
        "plans": running.plans,
        "lists": running.lists,
        "discharges": running.discharges,
        "scores": scores(&r.administrations(person)?),
        "due": due(r, &file, &words)?,
    });
    Ok(Content {
        source: Source::Both(subjects(r, person)?, values.clone()),
        values,
        person: Some(who.person()),
        draft: false,
        number: "RPC".to_owned(),
        stem: format!("presa-in-carico-{}", who.initials()),
        remarks: Vec::new(),
    })
}

struct Words {
    office: Office,
    units: Units,
    upto: Timestamp,
    day: Date,
}

impl Words {
    fn label(&self, list: &str, code: &str) -> String {
        if code.is_empty() { String::new() } else { self.office.label(list, code) }
    }
}

/// What is open.
#[derive(Default)]
struct Running {
    pathways: Vec<Value>,
    plans: Vec<Value>,
    lists: Vec<Value>,
    discharges: Vec<Value>,
    urgent: Vec<String>,
    risk: bool,
}

impl Running {
    fn read(&mut self, r: &Reader<'_>, one: &Pathway, words: &Words) -> Result<(), CallError> {
        let catalogue = Catalogue::shipped();
        let (title, state) = match one.kind {
            PathwayKind::Intake => ("Accesso al PUA".to_owned(), catalogue.label("stage", &one.state).to_owned()),
            PathwayKind::Request => {
                (format!("Richiesta: {}", catalogue.label("destination", &one.state)), "Aperta".to_owned())
            }
            PathwayKind::Vmd => ("Valutazione multidimensionale (VMD)".to_owned(), stage_of(&one.state)),
            PathwayKind::Plan => {
                self.plans.push(plan(&r.plan(one.id, words.day)?.state, words));
                let title = catalogue.label("planKind", &one.summary).to_owned();
                (title, catalogue.label("planState", &one.state).to_owned())
            }
            PathwayKind::Application => {
                self.lists.extend(lists(&r.application(one.id)?.state, words));
                let title = format!("Domanda: {}", catalogue.label("unitKind", &one.summary));
                (title, catalogue.label("applicationStage", &one.state).to_owned())
            }
            PathwayKind::Discharge => {
                let state = r.discharge(one.id)?.state;
                self.risk |= state.referral.as_ref().is_some_and(|ward| ward.social_risk);
                self.discharges.push(discharge(&state, words));
                ("Dimissione protetta".to_owned(), catalogue.label("dischargeStage", &one.state).to_owned())
            }
        };
        if one.urgent {
            self.urgent.push(title.clone());
        }
        self.pathways.push(json!({ "title": title, "state": state, "since": day_of(one.began_at) }));
        Ok(())
    }
}

/// What whoever takes over must not miss.
fn alerts(file: &PersonFile, running: &Running) -> Vec<String> {
    let mut alerts = Vec::new();
    if let Some(on) = file.row.death_date {
        alerts.push(format!("La persona è deceduta il {}.", full_day(on)));
    }
    if file.row.code_kind.as_deref() == Some("none") {
        alerts.push("L’identità della persona è da accertare.".to_owned());
    }
    alerts.extend(running.urgent.iter().map(|title| format!("Urgente: {title}.")));
    if running.risk {
        alerts.push("Il reparto ha segnalato un rischio sociale.".to_owned());
    }
    alerts
}

fn plan(state: &PlanState, words: &Words) -> Value {
    let active = state.interventions.iter().map(|(_, held)| held).filter(|held| held.state == RUNNING);
    let active = active.map(|held| {
        json!({
            "what": words.label("interventionKind", &held.intervention),
            "who": held.provider,
            "how": held.intensity,
        })
    });
    let open = |state: &str| matches!(state, "" | "aperto");
    let goals = state.goals.iter().filter(|(_, goal)| open(&goal.state)).map(|(_, goal)| goal.text.clone());
    json!({
        "title": words.label("planKind", &state.kind),
        "manager": state.case_manager.as_ref().map(told),
        "family": state.family,
        "verify": state.verify_on.map(full_day),
        "goals": goals.collect::<Vec<_>>(),
        "interventions": active.collect::<Vec<_>>(),
    })
}

fn lists(state: &ApplicationState, words: &Words) -> Vec<Value> {
    let open = state.entries.iter().filter(|entry| entry.left.is_none());
    open.map(|entry| json!({ "unit": words.units.label(entry.unit), "since": full_day(entry.entered_on) })).collect()
}

fn discharge(state: &DischargeState, words: &Words) -> Value {
    let ward = state.referral.as_ref();
    let parts = state.plan.iter().flat_map(|(_, plan)| &plan.components);
    let parts: Vec<String> = parts.map(|part| words.label("dischargeComponent", &part.component)).collect();
    json!({
        "from": ward.map(|ward| words.label("facility", &ward.facility)),
        "ward": ward.map(|ward| ward.ward.clone()),
        "expected": ward.and_then(|ward| ward.expected_on).map(full_day),
        "plan": parts.join(", "),
        "verify": state.verify_on.map(full_day),
    })
}

/// The newest of each scale that was not corrected, as bars.
fn scores(all: &[AdministrationFile]) -> Vec<Value> {
    let mut seen: BTreeSet<&str> = BTreeSet::new();
    let newest = all.iter().filter(|file| file.state.corrected.is_none());
    let newest = newest.filter(|file| seen.insert(file.state.administration.instrument.as_str()));
    newest.take(SCALES).filter_map(bar).collect()
}

fn bar(file: &AdministrationFile) -> Option<Value> {
    let (held, report) = (&file.state.administration, report_of(&file.state)?);
    let min = definition_of(held).and_then(|instrument| instrument.main_score()).map_or(0.0, |main| main.min.to_f64());
    // A range of nothing has no bar.
    if report.max.to_f64() <= min {
        return None;
    }
    let shown = [score(&report), report.band_label.clone().unwrap_or_default()];
    let shown: Vec<String> = shown.into_iter().filter(|part| !part.is_empty()).collect();
    Some(json!({
        "label": title(held),
        "value": report.score.map(Amount::to_f64),
        "min": min,
        "max": report.max.to_f64(),
        "shown": shown.join(", "),
        "note": day_of(file.state.at),
    }))
}

fn due(r: &Reader<'_>, file: &PersonFile, words: &Words) -> Result<Vec<Value>, CallError> {
    let filter = DueFilter { person: Some(file.row.id), ..DueFilter::default() };
    let told = Told {
        now: words.upto,
        units: Some(&words.units),
        office: Some(&words.office),
        died_on: file.row.death_date,
        ended: None,
    };
    let page = r.due(&filter, words.upto, 0, DUE)?;
    let row = |row: &poliedro_store::DueRow| json!({ "what": what(&row.deadline, &told), "when": last_day(&row.deadline).map(full_day) });
    Ok(page.rows.iter().map(row).collect())
}
