//! `discharge.receive`: record, or correct, when the request reached the COT: its clock starts there.

use crate::{
    CallError, Desk,
    checks::Checks,
    discharge::{
        append,
        moment::{moment, not_before},
        view::LocalMoment,
    },
    registry::{Done, Verb},
    setting::clock_at,
};
use poliedro_domain::{discharge::DischargeFact, permission::Op};
use poliedro_store::StoreError;
use serde::Deserialize;
use ts_rs::TS;

/// Record, or correct, when the request reached the COT: its clock starts there.
pub enum Receive {}

/// What `discharge.receive` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "DischargeReceiveArgs")]
pub struct Args {
    /// Which.
    pub discharge_id: String,
    /// When; empty = now.
    pub at: LocalMoment,
    /// Why it is corrected; required once the assessment was made.
    #[serde(default)]
    #[ts(as = "Option<String>", optional)]
    pub reason: String,
}

impl Verb for Receive {
    const NAME: &'static str = "discharge.receive";
    const DOC: &'static str = "Record, or correct, when the request reached the COT: its clock starts there.";
    type Args = Args;
    type Reply = Done;

    fn run(desk: &mut Desk, args: Args) -> Result<Done, CallError> {
        let (now, changes) = (desk.now(), desk.allows(Op::DischargeChange)?);
        let mut checks = Checks::default();
        let typed = moment("at", "La data dell’arrivo alla COT", &args.at, now, &mut checks);
        let reason = checks.line("reason", "Motivo", &args.reason);
        checks.done()?;
        append(desk, Op::DischargeRegister, &args.discharge_id, "discharge.receive", |tx, file| {
            let state = &file.state;
            // It says whether the assessment was in time: who assesses answers for it, and says why.
            if state.assessed.is_some() && !changes {
                return Err(StoreError::Denied(Op::DischargeChange).into());
            }
            if state.assessed.is_some() && reason.is_empty() {
                let message = "La valutazione è già registrata: scriva perché l’arrivo alla COT va corretto.";
                return Err(CallError::field("reason", message));
            }
            let reason = if state.assessed.is_some() { reason } else { String::new() };
            // It may reach the COT before the ward, or the office, writes its report: the clock runs from when it did.
            let at = not_before(typed, state.referred_at.filter(|_| state.received_at.is_none()));
            // It is held to the clock of when it arrived, whatever the office has decided since.
            let clock = clock_at(tx, at)?;
            Ok((at, DischargeFact::Received { clock, corrects: state.received_by, reason }))
        })
    }
}
