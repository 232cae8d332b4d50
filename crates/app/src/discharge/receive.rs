//! `discharge.receive`: record, or correct, when the request reached the COT: its clock starts there.

use crate::{
    CallError, Desk,
    checks::Checks,
    discharge::{
        append, clock,
        moment::{moment, not_before},
        view::LocalMoment,
    },
    registry::{Done, Verb},
};
use poliedro_domain::{discharge::DischargeFact, permission::Op, when::format_datetime};
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
        let (now, in_force) = (desk.now(), clock(desk)?);
        let mut checks = Checks::default();
        let typed = moment("at", "La data dell’arrivo alla COT", &args.at, now, &mut checks);
        checks.done()?;
        append(desk, Op::DischargeRegister, &args.discharge_id, "discharge.receive", |_, file| {
            let state = &file.state;
            // What the PUA sent reached the COT before the ward wrote its report; and of a report nobody wrote when, but by when it arrived.
            let reported = state.referred_at.filter(|_| state.received_at.is_none());
            let at = not_before(typed, reported);
            if let Some(reported) = reported.filter(|reported| at < *reported) {
                let reported = format_datetime(reported);
                let message = format!("L’arrivo alla COT viene prima della segnalazione del reparto ({reported}).");
                return Err(CallError::field("at", message));
            }
            // It is held to the clock of when it arrived, whatever the office has decided since.
            let clock = if state.received_at.is_some() { state.clock } else { in_force };
            Ok((at, DischargeFact::Received { clock, corrects: state.received_by }))
        })
    }
}
