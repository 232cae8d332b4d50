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
}

impl Verb for Receive {
    const NAME: &'static str = "discharge.receive";
    const DOC: &'static str = "Record, or correct, when the request reached the COT: its clock starts there.";
    type Args = Args;
    type Reply = Done;

    fn run(desk: &mut Desk, args: Args) -> Result<Done, CallError> {
        let now = desk.now();
        let mut checks = Checks::default();
        let typed = moment("at", "La data dell’arrivo alla COT", &args.at, now, &mut checks);
        checks.done()?;
        let assesses = desk.allows(Op::DischargeChange)?;
        append(desk, Op::DischargeRegister, &args.discharge_id, "discharge.receive", |tx, file| {
            let state = &file.state;
            // Once it is assessed, when it arrived says whether it was in time: it is for who answers for the assessment to say.
            if state.assessed.is_some() && !assesses {
                return Err(StoreError::Denied(Op::DischargeChange).into());
            }
            // It may reach the COT before the ward, or the office, writes its report: the clock runs from when it did.
            let at = not_before(typed, state.referred_at.filter(|_| state.received_at.is_none()));
            // It is held to the clock of when it arrived, whatever the office has decided since.
            let clock = if state.received_at.is_some() { state.clock } else { clock_at(tx, at)? };
            Ok((at, DischargeFact::Received { clock, corrects: state.received_by }))
        })
    }
}
