//! `vmd.undo`: undo the last fact of an assessment; it stays readable.

use crate::{
    CallError, Desk,
    checks::Checks,
    registry::{Done, Verb},
    vmd::{fact_id, vmd_id},
};
use poliedro_domain::{permission::Op, vmd::VmdFact};
use serde::Deserialize;
use ts_rs::TS;

/// Undo the last fact of an assessment; it stays readable.
pub enum Undo {}

/// What `vmd.undo` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "VmdUndoArgs")]
pub struct Args {
    /// Which.
    pub vmd_id: String,
    /// The fact; it must be the last that counts.
    pub fact_id: String,
    /// Why.
    pub reason: String,
}

impl Verb for Undo {
    const NAME: &'static str = "vmd.undo";
    const DOC: &'static str = "Undo the last fact of an assessment; it stays readable.";
    type Args = Args;
    type Reply = Done;

    fn run(desk: &mut Desk, args: Args) -> Result<Done, CallError> {
        let (vmd, now, fact) = (vmd_id(&args.vmd_id)?, desk.now(), fact_id(&args.fact_id)?);
        let mut checks = Checks::default();
        let reason = checks.line("reason", "Motivo", &args.reason);
        checks.done()?;
        desk.change(Op::VmdChange, |tx| {
            let case = tx.vmd(vmd)?;
            let undone = case.lines.iter().find(|line| line.fact.id == fact).map(|line| &line.fact.body);
            // Of what is never undone, the archive says how it is corrected.
            let never = undone.is_some_and(|body| body.is_sealed() || matches!(body, VmdFact::Requested { .. }));
            if !never && undone.is_some() && case.state.last != Some(fact) {
                return Err(CallError::failed(
                    "Nel frattempo è stato registrato altro: si può annullare solo l’ultimo passo.",
                ));
            }
            Ok(tx.append_vmd(vmd, case.person, now, VmdFact::Voided { fact, reason })?)
        })?;
        Ok(Done {})
    }
}
