//! `deadline.resume`: open again an obligation that was waived by mistake.

use crate::{
    CallError, Desk,
    deadline::{
        key::{NOT_THERE, key},
        meet::must_meet,
        view::DueKey,
    },
    registry::{Done, Verb},
};
use poliedro_domain::permission::Op;
use serde::Deserialize;
use ts_rs::TS;

/// Open again an obligation that was waived by mistake.
pub enum Resume {}

/// What `deadline.resume` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "DeadlineResumeArgs")]
pub struct Args {
    /// Which.
    pub key: DueKey,
}

impl Verb for Resume {
    const NAME: &'static str = "deadline.resume";
    const DOC: &'static str = "Open again an obligation that was waived by mistake.";
    type Args = Args;
    type Reply = Done;

    fn run(desk: &mut Desk, args: Args) -> Result<Done, CallError> {
        let (key, now) = (key(&args.key)?, desk.now());
        must_meet(desk, key.kind)?;
        desk.change(Op::DeadlineChange, |tx| {
            let due = tx.obligation(&key)?.ok_or_else(|| CallError::failed(NOT_THERE))?;
            if !due.waived {
                return Err(CallError::failed("Questa scadenza è già tra quelle da fare."));
            }
            Ok(tx.resume_duty(&key, now)?)
        })?;
        Ok(Done {})
    }
}
