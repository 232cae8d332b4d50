//! `meeting.seal`: seal the minutes of a meeting: they never change again.

use crate::{
    CallError, Desk,
    application::listed::Listed,
    meeting::{at_work, meeting_id, minutes, view::MinutesSealed},
    operator::Names,
    plan::check::moment,
    registry::Verb,
};
use poliedro_domain::permission::Op;
use poliedro_store::{Noun, StoreError};
use serde::Deserialize;
use ts_rs::TS;

/// Seal the minutes of a meeting: they never change again.
pub enum Seal {}

/// What `meeting.seal` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "MeetingSealArgs")]
pub struct Args {
    /// Which.
    pub meeting_id: String,
}

impl Verb for Seal {
    const NAME: &'static str = "meeting.seal";
    const DOC: &'static str = "Seal the minutes of a meeting: they never change again.";
    type Args = Args;
    type Reply = MinutesSealed;

    fn run(desk: &mut Desk, args: Args) -> Result<MinutesSealed, CallError> {
        let (meeting, now, today) = (meeting_id(&args.meeting_id)?, desk.now(), desk.today());
        let done = desk.change(Op::MeetingSeal, |tx| {
            let state = tx.meeting_state(meeting)?;
            at_work(&state)?;
            let convened = state.convened.as_ref().ok_or(StoreError::NotFound(Noun::Meeting))?;
            let sealed_by = Names::read(tx)?.of(tx.operator());
            let written = minutes::write(tx, &state, convened, now, today, sealed_by)?;
            // The decision was taken in the meeting, whenever its minutes are sealed.
            let sealed = tx.seal_minutes(meeting, moment(convened.on, now, today), written)?;
            let mut listed = Listed::default();
            for case in &state.agenda {
                if let Some(decision) = state.decisions.get(case) {
                    listed.decided(tx, *case, decision, convened.on, now)?;
                }
            }
            Ok::<_, CallError>((sealed, listed))
        })?;
        let (sealed, listed) = done.value;
        Ok(MinutesSealed {
            number: sealed.minutes.number,
            year: sealed.minutes.year,
            sha256: sealed.sha256,
            entered: listed.entered,
            left_out: listed.left_out,
        })
    }
}
