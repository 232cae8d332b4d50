//! `person.page`: open a person's file; the consultation is logged.

use crate::{
    CallError, Desk, administration, application,
    catalogue::office::Office,
    deadline, discharge, document, intake, meeting,
    operator::Names,
    person::{
        shape::{contact_view, hit, person_id, representation_view},
        tell::{day, shown, tell},
        view::{FieldView, MergeView, PathwayView, PersonPage, Remark, RepresentationView, TimelineEntry},
    },
    plan,
    registry::Verb,
    reminder,
    unit::names::Units,
    vmd,
};
use jiff::civil::Date;
use poliedro_domain::{
    catalogue::Catalogue,
    fact::Subject,
    permission::{Op, Purpose},
    person::{Field, PersonState},
    request::RequestFact,
};
use poliedro_store::{MergeRecord, Pathway, PathwayKind, PersonFile, TimelineItem, Told};
use serde::Deserialize;
use ts_rs::TS;

/// Open a person's file; the consultation is logged.
pub enum Page {}

/// What `person.page` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "PersonPageArgs")]
pub struct Args {
    /// Whose.
    pub person_id: String,
}

impl Verb for Page {
    const NAME: &'static str = "person.page";
    const DOC: &'static str = "Open a person's file; the consultation is logged.";
    type Args = Args;
    type Reply = PersonPage;

    fn run(desk: &mut Desk, args: Args) -> Result<PersonPage, CallError> {
        let (person, today) = (person_id(&args.person_id)?, desk.today());
        desk.read(Op::PersonRead, Purpose::Care, Some(person), |r| {
            let file = r.person(person)?;
            let (names, office, units) = (Names::read(r)?, Office::read(r)?, Units::read(r, today)?);
            let timeline = r.timeline(person, 0, TIMELINE)?;
            let open = file.pathways.iter().filter(|p| p.kind == PathwayKind::Intake && p.ended_at.is_none()).count();
            Ok(PersonPage {
                person: hit(&file.row, today, None, u32::try_from(open).unwrap_or(u32::MAX)),
                fields: fields(&file.state),
                remarks: remarks(&file.state, today),
                contacts: states(&file)
                    .flat_map(|state| &state.contacts)
                    .map(|(id, contact)| contact_view(*id, contact))
                    .collect(),
                representations: representations(&file, today),
                pathways: file.pathways.iter().map(|one| pathway(one, &office)).collect(),
                timeline: timeline.iter().map(|item| entry(item, &names, &office, &units)).collect(),
                merges: file.merges.iter().filter(|merge| merge.undone_at.is_none()).map(merge_view).collect(),
            })
        })
    }
}

/// Lines of the timeline that the page shows.
const TIMELINE: u32 = 200;

fn fields(state: &PersonState) -> Vec<FieldView> {
    let view = |(field, held): (&Field, &poliedro_domain::person::Versioned)| FieldView {
        field: field.code().to_owned(),
        label: field.label().to_owned(),
        shown: held.value.as_deref().map(|value| shown(*field, value)),
        value: held.value.clone(),
        version: held.version.to_string(),
    };
    state.fields.iter().map(view).collect()
}

/// What today says of the identity: a code that expired or is about to.
fn remarks(state: &PersonState, today: Date) -> Vec<Remark> {
    let mut remarks = Vec::new();
    if state.withdrawn {
        let message = "Questo fascicolo è stato ritirato, perché l’importazione che l’aveva aperto è stata annullata: si può solo leggere.";
        remarks.push(Remark { field: String::new(), message: message.to_owned() });
    }
    if let Some(until) = state.date(Field::CodeUntil) {
        let left = (until - today).get_days();
        let kind = state.get(Field::CodeKind).unwrap_or_default().to_uppercase();
        let message = match left {
            ..0 => Some(format!("Il codice {kind} è scaduto il {}.", day(until))),
            0..=30 => Some(format!("Il codice {kind} scade il {}.", day(until))),
            _ => None,
        };
        remarks.extend(message.map(|message| Remark { field: Field::CodeUntil.code().to_owned(), message }));
    }
    if state.get(Field::CodeKind) == Some("none") {
        let message = "L’identità di questa persona è da accertare.".to_owned();
        remarks.push(Remark { field: Field::CodeKind.code().to_owned(), message });
    }
    remarks
}

/// The file and those merged into it: a guardian written on the other file is the guardian of the same person.
fn states(file: &PersonFile) -> impl Iterator<Item = &PersonState> {
    std::iter::once(&file.state).chain(file.merged.iter().map(|(_, state)| state))
}

fn representations(file: &PersonFile, today: Date) -> Vec<RepresentationView> {
    let held = states(file).flat_map(|state| &state.representations);
    let mut views: Vec<_> = held.map(|(id, held)| representation_view(*id, held, today)).collect();
    views.sort_by_key(|view| !view.in_force);
    views
}

fn pathway(pathway: &Pathway, office: &Office) -> PathwayView {
    let catalogue = Catalogue::shipped();
    let open = pathway.ended_at.is_none();
    let (kind, title, state) = match pathway.kind {
        PathwayKind::Intake => {
            ("intake", "Accesso PUA".to_owned(), catalogue.label("stage", &pathway.state).to_owned())
        }
        PathwayKind::Request => {
            let to = catalogue.label("destination", &pathway.state);
            ("request", format!("Richiesta: {to}"), if open { "Aperta" } else { "Ritirata" }.to_owned())
        }
        PathwayKind::Vmd => {
            let known = poliedro_domain::protocol::Library::shipped().get(&pathway.protocol);
            let title = match known.map(|protocol| protocol.title.as_str()) {
                Some(title) if title.starts_with("VMD") => title.to_owned(),
                Some(title) => format!("VMD: {title}"),
                None => "VMD".to_owned(),
            };
            ("vmd", title, vmd::words::stage_of(&pathway.state))
        }
        PathwayKind::Plan => {
            let kind = catalogue.label("planKind", &pathway.summary).to_owned();
            ("plan", kind, catalogue.label("planState", &pathway.state).to_owned())
        }
        PathwayKind::Application => {
            let kind = catalogue.label("unitKind", &pathway.summary);
            let state = catalogue.label("applicationStage", &pathway.state);
            ("application", format!("Domanda: {kind}"), state.to_owned())
        }
        PathwayKind::Discharge => {
            let state = catalogue.label("dischargeStage", &pathway.state);
            ("discharge", "Dimissione protetta".to_owned(), state.to_owned())
        }
    };
    PathwayView {
        pathway_id: pathway.id.to_string(),
        kind: kind.to_owned(),
        title,
        state,
        state_code: pathway.state.clone(),
        began_at: pathway.began_at.to_string(),
        open,
        summary: match pathway.kind {
            PathwayKind::Plan | PathwayKind::Application => String::new(),
            PathwayKind::Discharge => ward(&pathway.summary, office),
            _ => pathway.summary.lines().next().unwrap_or_default().to_owned(),
        },
    }
}

/// Where a discharge comes from, in words: the facility, or else the kind of place. The archive gives `source/facility`.
fn ward(codes: &str, office: &Office) -> String {
    match codes.split_once('/') {
        Some((source, "")) => Catalogue::shipped().label("dischargeSource", source).to_owned(),
        Some((_, facility)) => office.label("facility", facility),
        None => String::new(),
    }
}

fn entry(item: &TimelineItem, names: &Names, office: &Office, units: &Units) -> TimelineEntry {
    let (subject, (title, detail)) = match &item.fact {
        Told::Person(fact) => (fact.subject, tell(&fact.body)),
        Told::Intake(fact) => (fact.subject, intake::tell::tell(&fact.body)),
        Told::Request(fact) => (fact.subject, referral(&fact.body)),
        Told::Vmd(fact) => (fact.subject, vmd::tell::tell(&fact.body, None)),
        Told::Administration(_, fact) => (fact.subject, administration::tell::tell(&fact.body)),
        Told::Meeting(_, fact) => (fact.subject, meeting::tell::tell(&fact.body)),
        Told::Plan(fact) => (fact.subject, plan::tell::tell(&fact.body, office)),
        Told::Application(fact) => (fact.subject, application::tell::tell(&fact.body, units)),
        Told::Discharge(fact) => (fact.subject, discharge::tell::tell(&fact.body, office)),
        Told::Reminder(_, fact) => (fact.subject, reminder::tell::tell(&fact.body)),
        Told::Duty(fact) => (fact.subject, deadline::tell::tell(&fact.body, names)),
        Told::Issue(fact) => (fact.subject, document::tell::tell(&fact.body)),
    };
    TimelineEntry {
        fact_id: item.id().to_string(),
        at: item.happened_at().to_string(),
        title,
        detail,
        author: names.of(item.author()),
        pathway_id: match subject {
            Subject::Pathway(pathway, _) => Some(pathway.to_string()),
            Subject::Person(_) => None,
        },
        voided: item.voided,
    }
}

/// Title and detail of a fact of a referral.
pub(crate) fn referral(fact: &RequestFact) -> (String, String) {
    match fact {
        RequestFact::Opened { to, motive, .. } => {
            (format!("Richiesta aperta: {}", intake::tell::destination(*to)), motive.clone())
        }
        RequestFact::Withdrawn { reason } => ("Richiesta ritirata".to_owned(), reason.clone()),
    }
}

fn merge_view(merge: &MergeRecord) -> MergeView {
    MergeView {
        merge_id: merge.fact.to_string(),
        dropped_id: merge.dropped.to_string(),
        full_name: merge.dropped_name.clone(),
        at: merge.merged_at.to_string(),
        reason: merge.reason.clone(),
    }
}
