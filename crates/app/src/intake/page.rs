//! `intake.page`: open one access.

use crate::{
    CallError, Desk,
    discharge::linked,
    intake::{
        intake_id,
        shape::{assessment, form, outcome_code, referral, row},
        tell::tell,
        view::{Assignable, IntakePage, IntakeStep},
    },
    operator::Names,
    person::{shape::hit, view::TimelineEntry},
    registry::Verb,
};
use poliedro_domain::{
    catalogue::Catalogue,
    intake::IntakeState,
    permission::{Op, Purpose},
};
use poliedro_store::{IntakeLine, OperatorRow};
use serde::Deserialize;
use ts_rs::TS;

/// Open one access.
pub enum Page {}

/// What `intake.page` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "IntakePageArgs")]
pub struct Args {
    /// Which.
    pub intake_id: String,
}

impl Verb for Page {
    const NAME: &'static str = "intake.page";
    const DOC: &'static str = "Open one access.";
    type Args = Args;
    type Reply = IntakePage;

    fn run(desk: &mut Desk, args: Args) -> Result<IntakePage, CallError> {
        let (intake, now, today) = (intake_id(&args.intake_id)?, desk.now(), desk.today());
        desk.read(Op::IntakeRead, Purpose::Care, None, |r| {
            let file = r.intake(intake)?;
            let (names, open) = (Names::read(r)?, r.open_intakes(file.person)?);
            let state = &file.state;
            let catalogue = Catalogue::shipped();
            let labels = |list: &str, codes: &[String]| {
                codes.iter().map(|code| catalogue.label(list, code).to_owned()).collect()
            };
            let assignable = |row: OperatorRow| Assignable { operator_id: row.id.to_string(), name: row.card.name };
            Ok(IntakePage {
                row: row(&file.row, &names, now, today),
                person: hit(&file.row.person, today, None, open),
                form: form(&state.request, state.requested_at),
                steps: steps(state),
                assessment: state.assessment.as_ref().map(|held| assessment(held, &names)),
                services: labels("service", &state.services),
                pathways: labels("pathwayKind", &state.pathways),
                referrals: state.referrals.iter().map(referral).collect(),
                outcome: state.closed.map(|(_, outcome)| catalogue.label("outcome", outcome_code(outcome)).to_owned()),
                closed_at: state.closed.map(|(at, _)| at.to_string()),
                natural_outcome: state.natural_outcome().map(|outcome| outcome_code(outcome).to_owned()),
                last_fact: state.last.map(|fact| fact.to_string()),
                discharges: linked::of_pathway(r, intake)?,
                timeline: file.lines.iter().rev().map(|line| entry(line, &names)).collect(),
                assignable: r.operators()?.into_iter().filter(|row| row.active).map(assignable).collect(),
            })
        })
    }
}

/// The four dated facts that indicators count.
fn steps(state: &IntakeState) -> Vec<IntakeStep> {
    let step = |step: &str, label: &str, at: Option<jiff::Timestamp>| IntakeStep {
        step: step.to_owned(),
        label: label.to_owned(),
        at: at.map(|at| at.to_string()),
    };
    vec![
        step("requested", "Richiesta registrata", state.requested_at),
        step("assessed", "Valutazione di primo livello", state.assessment.as_ref().map(|held| held.at)),
        step("activated", "Percorso attivato", state.activated_at),
        step("referred", "Invio a VMD o COT", state.referred_at()),
    ]
}

fn entry(line: &IntakeLine, names: &Names) -> TimelineEntry {
    let (title, detail) = tell(&line.fact.body);
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
