//! `meeting.decide`: record the decision on a case.

use crate::{
    CallError, Desk,
    checks::Checks,
    meeting::{at_work, case_id, check, meeting_id, on_agenda, propose, view::DecisionForm},
    registry::{Done, Verb},
};
use poliedro_domain::{meeting::MeetingFact, permission::Op};
use serde::Deserialize;
use ts_rs::TS;

/// Record the decision on a case.
pub enum Decide {}

/// What `meeting.decide` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "MeetingDecideArgs")]
pub struct Args {
    /// Which.
    pub meeting_id: String,
    /// The case.
    pub vmd_id: String,
    /// What.
    pub decision: DecisionForm,
}

impl Verb for Decide {
    const NAME: &'static str = "meeting.decide";
    const DOC: &'static str = "Record the decision on a case.";
    type Args = Args;
    type Reply = Done;

    fn run(desk: &mut Desk, args: Args) -> Result<Done, CallError> {
        let (meeting, case, now, today) =
            (meeting_id(&args.meeting_id)?, case_id(&args.vmd_id)?, desk.now(), desk.today());
        desk.change(Op::MeetingChange, |tx| {
            let state = tx.meeting_state(meeting)?;
            at_work(&state)?;
            on_agenda(&state, case)?;
            let on = state.convened.as_ref().map_or(today, |convened| convened.on);
            let vmd = tx.vmd(case)?;
            let mut checks = Checks::default();
            let mut decision = check::decision(&args.decision, &propose::decisions(&vmd.state), on, tx, &mut checks)?;
            checks.done()?;
            // The first time a code is enough; what is cleared afterwards stays cleared.
            if state.decisions.get(&case).is_none_or(|held| held.outcome != decision.outcome) {
                propose::fill(&mut decision, &vmd.state, &propose::gone(tx)?, on);
            }
            if state.decisions.get(&case) == Some(&decision) {
                return Ok(());
            }
            tx.append_meeting(meeting, now, MeetingFact::Decided { case, decision: Box::new(decision) })?;
            Ok::<_, CallError>(())
        })?;
        Ok(Done {})
    }
}
