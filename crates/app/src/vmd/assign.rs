//! `vmd.assign`: assign an area of an assessment.

use crate::{
    CallError, Desk,
    checks::Checks,
    registry::{Done, Verb},
    vmd::{area, assessor::checked, view::AssessorForm, vmd_id, workable},
};
use poliedro_domain::{permission::Op, vmd::VmdFact};
use serde::Deserialize;
use ts_rs::TS;

/// Assign an area of an assessment.
pub enum Assign {}

/// What `vmd.assign` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "VmdAssignArgs")]
pub struct Args {
    /// Which.
    pub vmd_id: String,
    /// Area.
    pub area: String,
    /// To whom.
    pub assessor: AssessorForm,
    /// Why, when it passes from another person.
    pub reason: String,
}

impl Verb for Assign {
    const NAME: &'static str = "vmd.assign";
    const DOC: &'static str = "Assign an area of an assessment.";
    type Args = Args;
    type Reply = Done;

    fn run(desk: &mut Desk, args: Args) -> Result<Done, CallError> {
        let (vmd, now) = (vmd_id(&args.vmd_id)?, desk.now());
        let mut checks = Checks::default();
        let reason = checks.line("reason", "Motivo", &args.reason);
        checks.done()?;
        desk.change(Op::VmdChange, |tx| {
            let case = tx.vmd(vmd)?;
            workable(&case.state)?;
            let area = area(&case, &args.area)?;
            let to = checked(tx, &args.assessor)?;
            if case.state.visits.contains_key(&area.id) {
                return Err(CallError::failed("Questa visita è già chiusa: non si assegna più."));
            }
            match case.state.assessors.get(&area.id) {
                Some(present) if *present == to => {
                    return Err(CallError::failed("È già assegnata a questa persona."));
                }
                // The same person with another role or body is a correction, not a passing of hands.
                Some(present) if (present.operator, &present.name) != (to.operator, &to.name) && reason.is_empty() => {
                    return Err(CallError::field("reason", "Scriva perché passa a un’altra persona."));
                }
                _ => {}
            }
            Ok(tx.append_vmd(vmd, case.person, now, VmdFact::Assigned { area: area.id.clone(), to, reason })?)
        })?;
        Ok(Done {})
    }
}
