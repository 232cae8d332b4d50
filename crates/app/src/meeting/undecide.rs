//! `meeting.undecide`: take back the decision on a case, before sealing.

use crate::{
    CallError, Desk,
    meeting::{append, case_id, on_agenda},
    registry::{Done, Verb},
};
use poliedro_domain::meeting::MeetingFact;
use serde::Deserialize;
use ts_rs::TS;

/// Take back the decision on a case, before sealing.
pub enum Undecide {}

/// What `meeting.undecide` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "MeetingUndecideArgs")]
pub struct Args {
    /// Which.
    pub meeting_id: String,
    /// The case.
    pub vmd_id: String,
}

impl Verb for Undecide {
    const NAME: &'static str = "meeting.undecide";
    const DOC: &'static str = "Take back the decision on a case, before sealing.";
    type Args = Args;
    type Reply = Done;

    fn run(desk: &mut Desk, args: Args) -> Result<Done, CallError> {
        let case = case_id(&args.vmd_id)?;
        append(desk, &args.meeting_id, MeetingFact::Undecided { case }, |state| {
            on_agenda(state, case)?;
            match state.decisions.get(&case) {
                Some(_) => Ok(()),
                None => Err(CallError::failed("Su questo caso non c’è ancora una decisione.")),
            }
        })?;
        Ok(Done {})
    }
}
