//! `discharge.activate`: record that the plan is active.

use crate::{
    CallError, Desk,
    checks::Checks,
    discharge::{append, check::alive},
    plan::check::done_on,
    registry::{Done, Verb},
};
use poliedro_domain::{discharge::DischargeFact, permission::Op};
use serde::Deserialize;
use ts_rs::TS;

/// Record that the plan is active.
pub enum Activate {}

/// What `discharge.activate` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "DischargeActivateArgs")]
pub struct Args {
    /// Which.
    pub discharge_id: String,
    /// Day (ISO); empty = today.
    pub on: String,
    /// Note.
    pub note: String,
}

impl Verb for Activate {
    const NAME: &'static str = "discharge.activate";
    const DOC: &'static str = "Record that the plan is active.";
    type Args = Args;
    type Reply = Done;

    fn run(desk: &mut Desk, args: Args) -> Result<Done, CallError> {
        let (now, today) = (desk.now(), desk.today());
        let mut checks = Checks::default();
        let at = done_on("on", &args.on, now, today, &mut checks);
        let note = checks.text("note", "Nota", &args.note);
        checks.done()?;
        append(desk, Op::DischargeChange, &args.discharge_id, "discharge.activate", |_, file| {
            alive(&file.row.person, at, "on", "La data dell’attivazione")?;
            Ok((at, DischargeFact::Activated { note }))
        })
    }
}
