//! `discharge.discharge`: record that the person left the ward.

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

/// Record that the person left the ward.
pub enum Discharge {}

/// What `discharge.discharge` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "DischargeDischargeArgs")]
pub struct Args {
    /// Which.
    pub discharge_id: String,
    /// Day (ISO); empty = today.
    pub on: String,
    /// Catalogue `dischargeDestination`.
    pub to: String,
    /// Note.
    pub note: String,
}

impl Verb for Discharge {
    const NAME: &'static str = "discharge.discharge";
    const DOC: &'static str = "Record that the person left the ward.";
    type Args = Args;
    type Reply = Done;

    fn run(desk: &mut Desk, args: Args) -> Result<Done, CallError> {
        let (now, today) = (desk.now(), desk.today());
        let mut checks = Checks::default();
        let at = done_on("on", &args.on, now, today, &mut checks);
        checks.code("to", "dischargeDestination", &args.to, "Indichi dove va la persona.");
        let note = checks.text("note", "Nota", &args.note);
        checks.done()?;
        append(desk, Op::DischargeChange, &args.discharge_id, "discharge.discharge", |_, file| {
            alive(&file.row.person, at, "on", "La data della dimissione")?;
            Ok((at, DischargeFact::Discharged { to: args.to, note }))
        })
    }
}
