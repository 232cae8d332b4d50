//! `application.page`: open an application; the consultation is logged.

use crate::{
    CallError, Desk,
    application::{
        allowed, application_id, assessment,
        clock::clock,
        gesture::{gestures, undoable},
        remark::remarks,
        shape::{self, iso},
        tell::tell,
        view::{ApplicationForm, ApplicationPage, EntryView},
    },
    catalogue::office::Office,
    discharge::linked,
    operator::Names,
    person::{shape::hit, view::TimelineEntry},
    registry::Verb,
    unit::names::Units,
};
use jiff::{ToSpan, civil::Date};
use poliedro_domain::{
    application::{Application, ApplicationFact, ApplicationState, Exit, Preference},
    catalogue::Catalogue,
    id::UnitId,
    permission::{Op, Purpose},
};
use poliedro_store::{ApplicationFile, ApplicationLine, Reader};
use serde::Deserialize;
use ts_rs::TS;

/// Open an application; the consultation is logged.
pub enum Page {}

/// What `application.page` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "ApplicationPageArgs")]
pub struct Args {
    /// Which.
    pub application_id: String,
}

impl Verb for Page {
    const NAME: &'static str = "application.page";
    const DOC: &'static str = "Open an application; the consultation is logged.";
    type Args = Args;
    type Reply = ApplicationPage;

    fn run(desk: &mut Desk, args: Args) -> Result<ApplicationPage, CallError> {
        let (id, today) = (application_id(&args.application_id)?, desk.today());
        let (months, allows) = (desk.at_work()?.settings.confirm_months, allowed(desk)?);
        desk.read(Op::ApplicationRead, Purpose::Care, None, |r| {
            let file = r.application(id)?;
            let (state, row) = (&file.state, &file.row);
            let (names, units, office) = (Names::read(r)?, Units::read(r, today)?, Office::read(r)?);
            let person = r.person(file.person)?;
            let case = assessment::of(r, &file)?;
            let held = state.application.as_ref();
            let plan = shape::temporary_plan(r, &file, &office, today)?;
            let (words, stage) = (Catalogue::shipped(), state.stage());
            let exit = state.closed.map(|(_, exit)| exit.code()).unwrap_or_default();
            let confirm_by = row.confirmed_on.saturating_add(i64::from(months).months());
            let last = undoable(&file);
            Ok(ApplicationPage {
                application_id: id.to_string(),
                person: hit(&person.row, today, None, r.open_intakes(file.person)?),
                kind: row.kind.clone(),
                kind_label: words.label("unitKind", &row.kind).to_owned(),
                stage: stage.code().to_owned(),
                stage_label: words.label("applicationStage", stage.code()).to_owned(),
                applied_on: row.applied_on.to_string(),
                clock: clock(row, today),
                form: held.map(shape::form).unwrap_or_else(ApplicationForm::default),
                requester: held.map(|held| shape::requester(&held.requester)).unwrap_or_default(),
                vmd: case.as_ref().map(shape::assessment),
                discharges: linked::of_pathway(r, id)?,
                entries: entries(r, &file, &units, today)?,
                suspensions: shape::suspensions(state),
                urgency: state.urgency.as_ref().map(|held| shape::urgency(held, &names)),
                uncovered: row.uncovered(),
                temporary_plan: plan,
                confirmed_on: row.confirmed_on.to_string(),
                confirm_by: iso((state.closed.is_none() && held.is_some()).then_some(confirm_by)),
                left_on: iso(state.closed.map(|(day, _)| day)),
                exit_label: words.label("listExit", exit).to_owned(),
                remarks: remarks(&file, &person, case.as_ref(), &units, today),
                may: gestures(&file, &units, today, &allows),
                last_fact: last.and(state.last).map(|fact| fact.to_string()),
                last_title: last.map(|fact| tell(fact, &units).0).unwrap_or_default(),
                timeline: file.lines.iter().rev().map(|line| line_of(line, state, &names, &units)).collect(),
                imported: held.map(|held| imported(r, held)).transpose()?.unwrap_or_default(),
            })
        })
    }
}

fn entries(r: &Reader<'_>, file: &ApplicationFile, units: &Units, today: Date) -> Result<Vec<EntryView>, CallError> {
    let asked: &[Preference] = file.state.application.as_ref().map_or(&[], |held| &held.preferences);
    let mut views = Vec::with_capacity(asked.len());
    for (n, preference) in asked.iter().enumerate() {
        let waits = file.state.entry(preference.unit).filter(|entry| entry.left.is_none());
        let before = waits.map(|entry| r.entered_before(preference.unit, entry.entered_on, file.row.n)).transpose()?;
        views.push(shape::entry(n, preference, &file.state, before, units, today));
    }
    Ok(views)
}

fn line_of(line: &ApplicationLine, state: &ApplicationState, names: &Names, units: &Units) -> TimelineEntry {
    let (title, mut detail) = tell(&line.fact.body, units);
    let elsewhere =
        state.entries.iter().filter(|entry| entry.left == state.closed.map(|(day, _)| (day, Exit::Elsewhere)));
    let ended: Vec<UnitId> = elsewhere.map(|entry| entry.unit).collect();
    if matches!(line.fact.body, ApplicationFact::Admitted { .. }) && !line.voided && !ended.is_empty() {
        detail = format!("{detail} · Finisce il posto in lista di: {} (inserimento altrove)", units.labels(&ended));
    }
    TimelineEntry {
        fact_id: line.fact.id.to_string(),
        at: line.fact.happened_at.to_string(),
        title,
        detail,
        author: names.of(line.fact.author),
        pathway_id: None,
        voided: line.voided,
    }
}

/// «Letta da lista.xlsx, riga 12»; empty for what was typed.
fn imported(r: &Reader<'_>, held: &Application) -> Result<String, CallError> {
    let Some(from) = held.imported else { return Ok(String::new()) };
    Ok(format!("Letta da {}, riga {}", r.import(from.import)?.record.file, from.row))
}
