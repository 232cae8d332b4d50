//! `vmd.page`: open one assessment.

use crate::{
    CallError, Desk,
    administration::state::Progress,
    discharge::linked,
    instrument::{offered::Offered, trend::trends},
    operator::Names,
    person::{page::referral, shape::hit, view::TimelineEntry},
    plan::open::may_open,
    protocol::shape::protocol,
    registry::Verb,
    vmd::{
        assessor::assignable,
        decided::{decided, plan},
        files_of, protocol_of,
        shape::{areas, domains, request_form, row, synthesis},
        tell::tell,
        view::VmdPage,
        vmd_id,
    },
};
use jiff::Timestamp;
use poliedro_domain::{
    application,
    catalogue::Catalogue,
    id::{FactId, OperatorId},
    permission::{Op, Purpose},
    protocol::Protocol,
    vmd::{Stage, VmdFact},
};
use poliedro_store::{ApplicationRow, PlanRow, VmdFile, VmdLine};
use serde::Deserialize;
use ts_rs::TS;

/// Open one assessment.
pub enum Page {}

/// What `vmd.page` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "VmdPageArgs")]
pub struct Args {
    /// Which.
    pub vmd_id: String,
}

impl Verb for Page {
    const NAME: &'static str = "vmd.page";
    const DOC: &'static str = "Open one assessment.";
    type Args = Args;
    type Reply = VmdPage;

    fn run(desk: &mut Desk, args: Args) -> Result<VmdPage, CallError> {
        let (vmd, today) = (vmd_id(&args.vmd_id)?, desk.today());
        desk.read(Op::VmdRead, Purpose::Care, None, |r| {
            let case = r.vmd(vmd)?;
            let state = &case.state;
            let (files, drafts, offered) = (r.administrations(case.person)?, r.drafts()?, Offered::read(r)?);
            let (names, plans) = (Names::read(r)?, r.plans_of_vmd(vmd, today)?);
            let progress = Progress::of(vmd, &files, &drafts, files_of(&case), &offered);
            let meeting = state.scheduled.map(|meeting| r.meeting_row(meeting)).transpose()?.flatten();
            // What the PUA wrote is read until the request is complete.
            let intake = state.from_intake.filter(|_| state.request.is_none());
            let intake = intake.map(|intake| r.intake(intake)).transpose()?;
            let held = state.synthesis.as_ref();
            let last = undoable(&case);
            let applications = r.applications_of_vmd(vmd)?;
            let known = protocol_of(&case);
            Ok(VmdPage {
                row: row(&case.row, today),
                person: hit(&case.row.person, today, None, r.open_intakes(case.person)?),
                intake_id: state.from_intake.map(|intake| intake.to_string()),
                application_id: application(&applications),
                discharges: linked::of_pathway(r, vmd)?,
                referral_motive: state.referral_motive.clone(),
                form: request_form(state, intake.as_ref().map(|intake| &intake.state)),
                complete: state.request.is_some(),
                protocol: known.map(protocol),
                areas: areas(&case, &progress, &drafts),
                assessed_at: state.assessed_at(&case.areas).map(|at| at.to_string()),
                synthesis: synthesis(held.map(|(_, held)| held)),
                synthesised_at: held.map(|(at, _)| at.to_string()),
                domains: domains(trends(&files, Some(vmd)), held.map(|(_, held)| held)),
                meeting_id: state.scheduled.map(|meeting| meeting.to_string()),
                meeting_on: meeting.map(|meeting| meeting.on.to_string()),
                decisions: state.decisions.iter().rev().map(decided).collect(),
                next_step: next_step(&case, &plans).to_owned(),
                plans: plans.iter().map(plan).collect(),
                plan_kinds: may_open(state, &plans),
                previous_id: state.request.as_ref().and_then(|held| held.previous).map(|id| id.to_string()),
                next_id: state.next.map(|next| next.to_string()),
                transmitted_at: state.transmitted.as_ref().map(|(at, _)| at.to_string()),
                transmitted_to: state.transmitted.as_ref().map(|(_, to)| to.clone()).unwrap_or_default(),
                closed_at: state.closed.as_ref().map(|(at, _)| at.to_string()),
                closure: closure(state.closed.as_ref().map_or("", |(_, outcome)| outcome)),
                last_fact: last.map(|line| line.fact.id.to_string()),
                last_title: last.map(|line| tell(&line.fact.body, known).0).unwrap_or_default(),
                timeline: timeline(&case, known, &names),
                assignable: assignable(r)?,
            })
        })
    }
}

fn closure(code: &str) -> String {
    Catalogue::shipped().label("vmdClosure", code).to_owned()
}

/// The application that is open, or the newest that was not undone.
fn application(rows: &[ApplicationRow]) -> Option<String> {
    let counts = || rows.iter().filter(|row| row.stage != application::Stage::Withdrawn);
    let row = counts().find(|row| row.left.is_none()).or_else(|| counts().next())?;
    Some(row.id.to_string())
}

/// What to do now, one thing.
fn next_step(case: &VmdFile, plans: &[PlanRow]) -> &'static str {
    match case.row.stage {
        Stage::Received => "complete",
        Stage::ToAssign => "assign",
        Stage::Assigned => "plan",
        // What is not visited and not planned either is planned; otherwise one goes.
        Stage::Visiting if waits_for_a_day(case) => "plan",
        Stage::Planned | Stage::Visiting => "visit",
        Stage::Assessed => "synthesise",
        Stage::Ready => "schedule",
        Stage::InMeeting => "decide",
        Stage::Decided => "transmit",
        Stage::Transmitted
            if plans.is_empty() && may_open(&case.state, plans).iter().any(|kind| kind == "individual") =>
        {
            "plan_of_care"
        }
        Stage::Transmitted | Stage::Closed | Stage::Withdrawn => "none",
    }
}

fn waits_for_a_day(case: &VmdFile) -> bool {
    let to_visit = case.areas.iter().filter(|area| !case.state.visits.contains_key(*area));
    to_visit.clone().count() > 0 && !to_visit.into_iter().any(|area| case.state.planned.contains_key(area))
}

/// The last fact, when it is one that «Annulla» may void; the agenda is undone from the meeting.
fn undoable(case: &VmdFile) -> Option<&VmdLine> {
    let last = case.state.last?;
    let line = case.lines.iter().find(|line| line.fact.id == last)?;
    let agenda = matches!(line.fact.body, VmdFact::Scheduled { .. } | VmdFact::Unscheduled { .. });
    (!agenda).then_some(line)
}

/// The referral and the facts of the assessment, newest first.
fn timeline(case: &VmdFile, known: Option<&Protocol>, names: &Names) -> Vec<TimelineEntry> {
    let entry = |id: FactId, at: Timestamp, by: OperatorId, told: (String, String), voided: bool| TimelineEntry {
        fact_id: id.to_string(),
        at: at.to_string(),
        title: told.0,
        detail: told.1,
        author: names.of(by),
        pathway_id: None,
        voided,
    };
    let sent = case
        .referral
        .iter()
        .map(|fact| (fact.id, entry(fact.id, fact.happened_at, fact.author, referral(&fact.body), false)));
    let facts = case.lines.iter().map(|line| {
        let fact = &line.fact;
        (fact.id, entry(fact.id, fact.happened_at, fact.author, tell(&fact.body, known), line.voided))
    });
    let mut all: Vec<_> = sent.chain(facts).collect();
    // Identifiers grow in the order of recording.
    all.sort_by_key(|(id, _)| std::cmp::Reverse(*id));
    all.into_iter().map(|(_, entry)| entry).collect()
}
