//! `meeting.attendance`: record who is there and who is not.

use crate::{
    CallError, Desk,
    checks::Checks,
    meeting::{at_work, check, meeting_id, view::AttendantForm},
    registry::{Done, Verb},
};
use poliedro_domain::{
    meeting::{Attendant, MeetingFact},
    permission::Op,
};
use serde::Deserialize;
use ts_rs::TS;

/// Record who is there and who is not.
pub enum Attendance {}

/// What `meeting.attendance` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "MeetingAttendanceArgs")]
pub struct Args {
    /// Which.
    pub meeting_id: String,
    /// Members.
    pub people: Vec<AttendantForm>,
}

impl Verb for Attendance {
    const NAME: &'static str = "meeting.attendance";
    const DOC: &'static str = "Record who is there and who is not.";
    type Args = Args;
    type Reply = Done;

    fn run(desk: &mut Desk, args: Args) -> Result<Done, CallError> {
        let (meeting, now) = (meeting_id(&args.meeting_id)?, desk.now());
        if args.people.len() > MOST {
            return Err(CallError::field("people", format!("In una seduta si registrano al massimo {MOST} persone.")));
        }
        desk.change(Op::MeetingChange, |tx| {
            at_work(&tx.meeting_state(meeting)?)?;
            let mut checks = Checks::default();
            let mut people: Vec<Attendant> = Vec::new();
            for (n, form) in args.people.iter().enumerate() {
                let who = check::attendant(form, n, tx, &mut checks)?;
                if who.operator.is_some() && people.iter().any(|known| known.operator == who.operator) {
                    checks.say(&format!("people.{n}"), format!("{} c’è due volte: tolga una delle righe.", who.name));
                }
                people.push(who);
            }
            checks.done()?;
            Ok(tx.append_meeting(meeting, now, MeetingFact::AttendanceSet { people })?)
        })?;
        Ok(Done {})
    }
}

/// People of one meeting at most.
const MOST: usize = 60;
