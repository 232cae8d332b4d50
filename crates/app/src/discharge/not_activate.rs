//! `discharge.not_activate`: record that nothing is activated, and why.

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

/// Record that nothing is activated, and why.
pub enum NotActivate {}

/// What `discharge.not_activate` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "DischargeNotActivateArgs")]
pub struct Args {
    /// Which.
    pub discharge_id: String,
    /// Day (ISO); empty = today.
    pub on: String,
    /// Catalogue `notActivatedMotive`.
    pub motive: String,
    /// Note.
    pub note: String,
}

impl Verb for NotActivate {
    const NAME: &'static str = "discharge.not_activate";
    const DOC: &'static str = "Record that nothing is activated, and why.";
    type Args = Args;
    type Reply = Done;

    fn run(desk: &mut Desk, args: Args) -> Result<Done, CallError> {
        let (now, today) = (desk.now(), desk.today());
        let mut checks = Checks::default();
        let at = done_on("on", &args.on, now, today, &mut checks);
        checks.code("motive", "notActivatedMotive", &args.motive, "Indichi perché non si attiva.");
        let note = checks.text("note", "Nota", &args.note);
        checks.done()?;
        append(desk, Op::DischargeChange, &args.discharge_id, "discharge.not_activate", |_, _| {
            Ok((at, DischargeFact::NotActivated { motive: args.motive, note }))
        })
    }
}
