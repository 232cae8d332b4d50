//! `plan.open`: open a plan for an assessment.

use crate::{CallError, Desk, ErrorCode, checks::Checks, plan::view::PlanOpened, registry::Verb};
use poliedro_domain::{
    catalogue::Catalogue,
    id::PathwayId,
    permission::Op,
    plan::PlanFact,
    vmd::{Decided, Decision, VmdState},
};
use poliedro_store::PlanRow;
use serde::Deserialize;
use ts_rs::TS;

/// Open a plan for an assessment.
pub enum Open {}

/// What `plan.open` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "PlanOpenArgs")]
pub struct Args {
    /// The assessment.
    pub vmd_id: String,
    /// Catalogue `planKind`.
    pub kind: String,
}

impl Verb for Open {
    const NAME: &'static str = "plan.open";
    const DOC: &'static str = "Open a plan for an assessment.";
    type Args = Args;
    type Reply = PlanOpened;

    fn run(desk: &mut Desk, args: Args) -> Result<PlanOpened, CallError> {
        let (now, today) = (desk.now(), desk.today());
        let unknown = || CallError::new(ErrorCode::NotFound, "La valutazione non è in questo archivio.");
        let vmd: PathwayId = args.vmd_id.parse().map_err(|_| unknown())?;
        let mut checks = Checks::default();
        checks.code("kind", "planKind", &args.kind, "Scelga il tipo di progetto.");
        checks.done()?;
        let done = desk.change(Op::PlanChange, |tx| {
            let file = tx.vmd(vmd)?;
            if file.state.withdrawn {
                return Err(CallError::failed(
                    "La richiesta di questa valutazione è stata ritirata: non ha un progetto.",
                ));
            }
            if file.state.closed.is_some() {
                return Err(CallError::failed("Questa VMD è chiusa: per aprire un progetto, prima la riapra."));
            }
            if args.kind != WHILE_WAITING && !follows(&file.state) {
                return Err(CallError::field(
                    "kind",
                    "Il progetto individuale nasce da una decisione dell’equipe a cui segue un progetto: qui non c’è ancora.",
                ));
            }
            let same = |plan: &PlanRow| plan.kind == args.kind && plan.closed_at.is_none();
            if tx.plans_of_vmd(vmd, today)?.iter().any(same) {
                let label = Catalogue::shipped().label("planKind", &args.kind);
                return Err(CallError::field(
                    "kind",
                    format!("Per questa valutazione c’è già un progetto aperto: {label}."),
                ));
            }
            let plan = tx.new_pathway()?;
            let mut facts = vec![PlanFact::Opened { plan: args.kind.clone(), vmd: Some(vmd) }];
            if let Some(decided) = file.state.decision() {
                facts.extend(proposed(&decided.decision));
            }
            tx.append_plan_all(plan, file.person, facts.into_iter().map(|fact| (now, fact)).collect())?;
            Ok(plan)
        })?;
        Ok(PlanOpened { plan_id: done.value.to_string() })
    }
}

/// Catalogue `planKind` of the plan that may begin before the equipe decides.
const WHILE_WAITING: &str = "temporary";

/// The equipe decided something to which a plan follows.
fn follows(state: &VmdState) -> bool {
    let follows = |decided: &Decided| Catalogue::shipped().decision(&decided.decision.outcome).follows;
    state.decision().is_some_and(follows)
}

/// Catalogue `planKind` of the plans that may be opened now for an assessment with these plans, in order.
pub(crate) fn may_open(state: &VmdState, plans: &[PlanRow]) -> Vec<String> {
    if state.withdrawn || state.closed.is_some() {
        return Vec::new();
    }
    let runs = |kind: &str| plans.iter().any(|plan| plan.kind == kind && plan.closed_at.is_none());
    let kinds = Catalogue::shipped().list("planKind").iter().map(|kind| &kind.code);
    kinds.filter(|kind| (*kind == WHILE_WAITING || follows(state)) && !runs(kind)).cloned().collect()
}

/// What the equipe decided is where the plan starts from.
fn proposed(decision: &Decision) -> Vec<PlanFact> {
    let mut facts = Vec::new();
    if !decision.case_manager.name.is_empty() {
        facts.push(PlanFact::CaseManagerSet { to: decision.case_manager.clone(), reason: String::new() });
    }
    if !decision.responsibilities.is_empty() {
        let responsibilities = decision.responsibilities.clone();
        facts.push(PlanFact::RolesSet { responsibilities, family: String::new() });
    }
    facts.extend(decision.verify_on.map(|on| PlanFact::VerificationSet { on }));
    facts
}
