//! `meeting.plan`: convene a meeting, or convene it differently.

use crate::{
    CallError, Desk,
    checks::Checks,
    meeting::{
        at_work, check, meeting_id,
        view::{ConvenedForm, MeetingOpened},
    },
    registry::Verb,
};
use poliedro_domain::{meeting::MeetingFact, permission::Op};
use serde::Deserialize;
use ts_rs::TS;

/// Convene a meeting, or convene it differently.
pub enum Plan {}

/// What `meeting.plan` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "MeetingPlanArgs")]
pub struct Args {
    /// Which; null for a new one.
    pub meeting_id: Option<String>,
    /// When and how.
    pub form: ConvenedForm,
}

impl Verb for Plan {
    const NAME: &'static str = "meeting.plan";
    const DOC: &'static str = "Convene a meeting, or convene it differently.";
    type Args = Args;
    type Reply = MeetingOpened;

    fn run(desk: &mut Desk, args: Args) -> Result<MeetingOpened, CallError> {
        let (now, today) = (desk.now(), desk.today());
        let known = args.meeting_id.as_deref().map(meeting_id).transpose()?;
        let mut checks = Checks::default();
        let convened = check::convened(&args.form, today, &mut checks);
        checks.done()?;
        let done = desk.change(Op::MeetingChange, |tx| {
            let meeting = match known {
                Some(meeting) => {
                    at_work(&tx.meeting_state(meeting)?)?;
                    meeting
                }
                None => tx.new_meeting()?,
            };
            if let Some(convened) = convened {
                tx.append_meeting(meeting, now, MeetingFact::Planned { convened })?;
            }
            Ok::<_, CallError>(meeting)
        })?;
        Ok(MeetingOpened { meeting_id: done.value.to_string() })
    }
}
