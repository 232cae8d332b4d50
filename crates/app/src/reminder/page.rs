//! `reminder.page`: open a reminder.

use crate::{CallError, Desk, registry::Verb, reminder::view::ReminderPage};
use serde::Deserialize;
use ts_rs::TS;

/// Open a reminder.
pub enum Page {}

/// What `reminder.page` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "ReminderPageArgs")]
pub struct Args {
    /// Which.
    pub reminder_id: String,
}

impl Verb for Page {
    const NAME: &'static str = "reminder.page";
    const DOC: &'static str = "Open a reminder.";
    type Args = Args;
    type Reply = ReminderPage;

    fn run(desk: &mut Desk, args: Args) -> Result<ReminderPage, CallError> {
        let _ = (desk, args);
        Err(CallError::failed("In costruzione."))
    }
}
