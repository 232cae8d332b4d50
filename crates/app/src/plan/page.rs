//! `plan.page`: open one plan.

use crate::{
    CallError, Desk,
    catalogue::office::Office,
    operator::Names,
    person::{shape::hit, view::TimelineEntry},
    plan::{
        missing::missing,
        plan_id,
        shape::{agreement, goal, intervention, monitored, state, verification, verified},
        tell,
        view::PlanPage,
    },
    registry::Verb,
    vmd::assessor::{self, assignable},
};
use poliedro_domain::{
    catalogue::Catalogue,
    permission::{Op, Purpose},
    vmd::Decided,
};
use poliedro_store::PlanLine;
use serde::Deserialize;
use ts_rs::TS;

/// Open one plan.
pub enum Page {}

/// What `plan.page` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "PlanPageArgs")]
pub struct Args {
    /// Which.
    pub plan_id: String,
}

impl Verb for Page {
    const NAME: &'static str = "plan.page";
    const DOC: &'static str = "Open one plan.";
    type Args = Args;
    type Reply = PlanPage;

    fn run(desk: &mut Desk, args: Args) -> Result<PlanPage, CallError> {
        let (plan, today) = (plan_id(&args.plan_id)?, desk.today());
        desk.read(Op::PlanRead, Purpose::Care, None, |r| {
            let file = r.plan(plan, today)?;
            let (names, office, open) = (Names::read(r)?, Office::read(r)?, r.open_intakes(file.person)?);
            let decided = match file.state.vmd {
                Some(vmd) => r.vmd(vmd)?.state.decision().cloned(),
                None => None,
            };
            let held = &file.state;
            let (state_code, state) = state(&file.row);
            let last = file.lines.iter().find(|line| held.last == Some(line.fact.id));
            Ok(PlanPage {
                plan_id: file.row.id.to_string(),
                person: hit(&file.row.person, today, None, open),
                kind: held.kind.clone(),
                kind_label: Catalogue::shipped().label("planKind", &held.kind).to_owned(),
                state,
                state_code,
                vmd_id: held.vmd.map(|vmd| vmd.to_string()),
                decision: decided.as_ref().map(decision).unwrap_or_default(),
                opened_at: file.row.opened_at.to_string(),
                goals: held.goals.iter().map(|(id, one)| goal(*id, one)).collect(),
                interventions: held
                    .interventions
                    .iter()
                    .map(|(id, one)| intervention(*id, one, &office, today))
                    .collect(),
                case_manager: held.case_manager.as_ref().map(assessor::form).unwrap_or_default(),
                responsibilities: held.responsibilities.clone(),
                family: held.family.clone(),
                compiled_at: held.compiled_at.map(|at| at.to_string()),
                agreement: held.agreement.as_ref().map(agreement),
                agreement_label: held.agreement.as_ref().map(tell::agreement).unwrap_or_default(),
                activated_at: held.activated_at.map(|at| at.to_string()),
                verify_on: held.verify_on.map(|on| on.to_string()),
                verification: verification(held, today),
                verifications: held.verifications.iter().rev().map(|made| verified(made, &names)).collect(),
                monitoring: held.monitoring.iter().rev().map(|made| monitored(made, &names)).collect(),
                closed_at: held.closed.as_ref().map(|(at, _)| at.to_string()),
                closure: held
                    .closed
                    .as_ref()
                    .map(|(_, code)| Catalogue::shipped().label("planClosure", code).to_owned())
                    .unwrap_or_default(),
                missing: missing(held, &office).into_iter().map(|one| one.message).collect(),
                last_fact: held.last.map(|fact| fact.to_string()),
                last_title: last.map(|line| tell::tell(&line.fact.body, &office).0).unwrap_or_default(),
                timeline: file.lines.iter().rev().map(|line| entry(line, &names, &office)).collect(),
                assignable: assignable(r)?,
            })
        })
    }
}

/// What the equipe decided, in words.
fn decision(decided: &Decided) -> String {
    let words = Catalogue::shipped();
    let outcome = words.label("vmdDecision", &decided.decision.outcome);
    let setting = words.label("careSetting", &decided.decision.setting);
    let setting = if setting.is_empty() { String::new() } else { format!(" · {setting}") };
    format!("Verbale {}/{}: {outcome}{setting}", decided.number, decided.year)
}

fn entry(line: &PlanLine, names: &Names, office: &Office) -> TimelineEntry {
    let (title, detail) = tell::tell(&line.fact.body, office);
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
