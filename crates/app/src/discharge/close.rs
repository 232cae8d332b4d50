//! `discharge.close`: close a discharge.

use crate::{
    CallError, Desk,
    checks::Checks,
    discharge::append,
    plan::check::done_on,
    registry::{Done, Verb},
};
use poliedro_domain::{discharge::DischargeFact, permission::Op};
use serde::Deserialize;
use ts_rs::TS;

/// Close a discharge.
pub enum Close {}

/// What `discharge.close` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "DischargeCloseArgs")]
pub struct Args {
    /// Which.
    pub discharge_id: String,
    /// Day (ISO); empty = today.
    pub on: String,
    /// Catalogue `dischargeClosure`.
    pub outcome: String,
    /// Note.
    pub note: String,
}

impl Verb for Close {
    const NAME: &'static str = "discharge.close";
    const DOC: &'static str = "Close a discharge.";
    type Args = Args;
    type Reply = Done;

    fn run(desk: &mut Desk, args: Args) -> Result<Done, CallError> {
        let (now, today) = (desk.now(), desk.today());
        let mut checks = Checks::default();
        let at = done_on("on", &args.on, now, today, &mut checks);
        checks.code("outcome", "dischargeClosure", &args.outcome, "Indichi come si è conclusa.");
        let note = checks.text("note", "Nota", &args.note);
        checks.done()?;
        append(desk, Op::DischargeChange, &args.discharge_id, "discharge.close", |_, _| {
            Ok((at, DischargeFact::Closed { outcome: args.outcome, note }))
        })
    }
}
