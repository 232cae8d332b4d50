//! `discharge.page`: open a protected discharge; the consultation is logged.

use crate::{
    CallError, Desk,
    catalogue::office::Office,
    discharge::{
        allowed,
        cot::cot,
        discharge_id,
        gesture::{gestures, undoable},
        linked::links,
        remark::remarks,
        shape::{self, stage},
        tell::tell,
        view::DischargePage,
    },
    operator::Names,
    person::{page::referral, shape::hit, view::TimelineEntry},
    registry::Verb,
};
use poliedro_domain::{
    catalogue::Catalogue,
    discharge::DischargeState,
    id::FactId,
    permission::{Op, Purpose},
};
use poliedro_store::DischargeFile;
use serde::Deserialize;
use ts_rs::TS;

/// Open a protected discharge; the consultation is logged.
pub enum Page {}

/// What `discharge.page` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "DischargePageArgs")]
pub struct Args {
    /// Which.
    pub discharge_id: String,
}

impl Verb for Page {
    const NAME: &'static str = "discharge.page";
    const DOC: &'static str = "Open a protected discharge; the consultation is logged.";
    type Args = Args;
    type Reply = DischargePage;

    fn run(desk: &mut Desk, args: Args) -> Result<DischargePage, CallError> {
        let (id, now, today) = (discharge_id(&args.discharge_id)?, desk.now(), desk.today());
        let allows = allowed(desk)?;
        desk.read(Op::DischargeRead, Purpose::Care, None, |r| {
            let file = r.discharge(id)?;
            let (state, person) = (&file.state, &file.row.person);
            let (names, office) = (Names::read(r)?, Office::read(r)?);
            let other = r.open_discharge_of(file.person, Some(id))?.is_some();
            let last = undoable(&file);
            let over = !state.is_open();
            let assessed_at = state.assessed.as_ref().map(|held| held.at);
            let clock = state.received_at.and_then(|received| cot(&state.clock, received, assessed_at, over, now));
            Ok(DischargePage {
                discharge_id: id.to_string(),
                person: hit(person, today, None, r.open_intakes(file.person)?),
                stage: state.stage().code().to_owned(),
                stage_label: stage(state.stage()).to_owned(),
                urgent: state.urgent,
                now: now.to_string(),
                clock,
                referred_at: state.referred_at.map(|at| at.to_string()),
                form: state.referral.as_ref().map(shape::referral),
                brass: state.referral.as_ref().and_then(|held| held.brass).map(shape::brass).unwrap_or_default(),
                intake_motive: state.intake_motive.clone(),
                assigned_to: state.assigned_to.map(|operator| operator.to_string()),
                assigned_name: state.assigned_to.map(|operator| names.of(operator)).unwrap_or_default(),
                assessment: state.assessed.as_ref().map(shape::assessment),
                plan: state.plan.as_ref().map(|(at, plan)| shape::plan(*at, plan, &office)),
                activated_at: state.activated_at.map(|at| at.to_string()),
                discharged_at: state.discharged.as_ref().map(|(at, _)| at.to_string()),
                destination: destination(state),
                checks: state.checks.iter().rev().map(|held| shape::check(held, &names)).collect(),
                verify_on: state.verify_on.map(|on| on.to_string()),
                ended_at: file.row.ended_at.map(|at| at.to_string()),
                outcome: outcome(state),
                links: links(r, &file)?,
                remarks: remarks(&file, other, &names, now),
                may: gestures(&file, &allows, now, today),
                last_fact: last.map(|line| line.fact.id.to_string()),
                last_title: last.map(|line| tell(&line.fact.body, &office).0).unwrap_or_default(),
                timeline: timeline(&file, &names, &office),
            })
        })
    }
}

fn destination(state: &DischargeState) -> String {
    let to = state.discharged.as_ref().map_or("", |(_, to)| to);
    Catalogue::shipped().label("dischargeDestination", to).to_owned()
}

/// How it ended: closed, not activated, or followed by another.
fn outcome(state: &DischargeState) -> String {
    let words = Catalogue::shipped();
    match (&state.closed, &state.not_activated, &state.next) {
        (Some((_, outcome)), ..) => words.label("dischargeClosure", outcome).to_owned(),
        (_, Some((_, motive)), _) => words.label("notActivatedMotive", motive).to_owned(),
        (.., Some(_)) => stage(state.stage()).to_owned(),
        _ => String::new(),
    }
}

/// The referral and the facts of the discharge, newest first.
fn timeline(file: &DischargeFile, names: &Names, office: &Office) -> Vec<TimelineEntry> {
    let entry = |id: FactId, at: jiff::Timestamp, by, (title, detail): (String, String), voided| TimelineEntry {
        fact_id: id.to_string(),
        at: at.to_string(),
        title,
        detail,
        author: names.of(by),
        pathway_id: None,
        voided,
    };
    let sent = file.referral.iter();
    let sent = sent.map(|fact| (fact.id, entry(fact.id, fact.happened_at, fact.author, referral(&fact.body), false)));
    let facts = file.lines.iter().map(|line| {
        let fact = &line.fact;
        (fact.id, entry(fact.id, fact.happened_at, fact.author, tell(&fact.body, office), line.voided))
    });
    let mut all: Vec<_> = sent.chain(facts).collect();
    // Identifiers grow in the order of recording.
    all.sort_by_key(|(id, _)| std::cmp::Reverse(*id));
    all.into_iter().map(|(_, entry)| entry).collect()
}
