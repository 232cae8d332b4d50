//! `vmd.reopen`: open a closed assessment again.

use crate::{
    CallError, Desk,
    checks::Checks,
    registry::{Done, Verb},
    vmd::append,
};
use poliedro_domain::vmd::VmdFact;
use serde::Deserialize;
use ts_rs::TS;

/// Open a closed assessment again.
pub enum Reopen {}

/// What `vmd.reopen` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "VmdReopenArgs")]
pub struct Args {
    /// Which.
    pub vmd_id: String,
    /// Why.
    pub reason: String,
}

impl Verb for Reopen {
    const NAME: &'static str = "vmd.reopen";
    const DOC: &'static str = "Open a closed assessment again.";
    type Args = Args;
    type Reply = Done;

    fn run(desk: &mut Desk, args: Args) -> Result<Done, CallError> {
        let mut checks = Checks::default();
        let reason = checks.line("reason", "Motivo", &args.reason);
        if reason.is_empty() {
            checks.say("reason", "Scriva perché la riapre.");
        }
        checks.done()?;
        append(desk, &args.vmd_id, VmdFact::Reopened { reason }, |_, _| Ok(()), None)?;
        Ok(Done {})
    }
}
