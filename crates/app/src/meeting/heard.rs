//! `meeting.heard`: record who was heard on a case.

use crate::{
    CallError, Desk,
    checks::Checks,
    meeting::{append, case_id, check, on_agenda, view::ParticipantForm},
    registry::{Done, Verb},
};
use poliedro_domain::meeting::MeetingFact;
use serde::Deserialize;
use ts_rs::TS;

/// Record who was heard on a case.
pub enum Heard {}

/// What `meeting.heard` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "MeetingHeardArgs")]
pub struct Args {
    /// Which.
    pub meeting_id: String,
    /// The case.
    pub vmd_id: String,
    /// Who.
    pub people: Vec<ParticipantForm>,
}

impl Verb for Heard {
    const NAME: &'static str = "meeting.heard";
    const DOC: &'static str = "Record who was heard on a case.";
    type Args = Args;
    type Reply = Done;

    fn run(desk: &mut Desk, args: Args) -> Result<Done, CallError> {
        let case = case_id(&args.vmd_id)?;
        if args.people.len() > MOST {
            return Err(CallError::field(
                "people",
                format!("Per un caso si registrano al massimo {MOST} persone sentite."),
            ));
        }
        let mut checks = Checks::default();
        let people = args.people.iter().enumerate().map(|(n, form)| check::participant(form, n, &mut checks)).collect();
        checks.done()?;
        let fact = MeetingFact::HeardSet { case, people };
        append(desk, &args.meeting_id, fact, |state| on_agenda(state, case))?;
        Ok(Done {})
    }
}

/// People heard on one case at most.
const MOST: usize = 20;
