//! `intake.undo`: undo the last fact of an access; it stays readable.

use crate::{
    CallError, Desk, ErrorCode,
    checks::Checks,
    intake::intake_id,
    registry::{Done, Verb},
};
use poliedro_domain::{id::FactId, intake::IntakeFact, permission::Op, request::RequestFact};
use serde::Deserialize;
use ts_rs::TS;

/// Undo the last fact of an access; it stays readable.
pub enum Undo {}

/// What `intake.undo` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "IntakeUndoArgs")]
pub struct Args {
    /// Which.
    pub intake_id: String,
    /// The fact; it must be the last that counts.
    pub fact_id: String,
    /// Why.
    pub reason: String,
}

impl Verb for Undo {
    const NAME: &'static str = "intake.undo";
    const DOC: &'static str = "Undo the last fact of an access; it stays readable.";
    type Args = Args;
    type Reply = Done;

    fn run(desk: &mut Desk, args: Args) -> Result<Done, CallError> {
        let (intake, now) = (intake_id(&args.intake_id)?, desk.now());
        let unknown = || CallError::new(ErrorCode::NotFound, "L’annotazione indicata non è in questo archivio.");
        let fact: FactId = args.fact_id.parse().map_err(|_| unknown())?;
        let mut checks = Checks::default();
        let reason = checks.line("reason", "Motivo", &args.reason);
        checks.done()?;
        desk.change(Op::IntakeChange, |tx| {
            let file = tx.intake(intake)?;
            if file.state.last != Some(fact) {
                return Err(CallError::failed(
                    "Nel frattempo è stato registrato altro: si può annullare solo l’ultimo passo.",
                ));
            }
            let undone = file.lines.iter().find(|line| line.fact.id == fact).map(|line| &line.fact.body);
            if let Some(IntakeFact::Referred { request, .. }) = undone {
                // The request must not wait for ever at whoever would have picked it up.
                let withdrawn = RequestFact::Withdrawn { reason: reason.clone() };
                tx.append_request(*request, file.person, now, withdrawn)?;
            }
            Ok(tx.append_intake(intake, file.person, now, IntakeFact::Voided { fact, reason })?)
        })?;
        Ok(Done {})
    }
}
