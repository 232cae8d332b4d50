//! `reminder.save`: write or change a reminder.

use crate::{
    CallError, Desk,
    registry::Verb,
    reminder::view::{ReminderForm, ReminderSaved},
};
use serde::Deserialize;
use ts_rs::TS;

/// Write or change a reminder.
pub enum Save {}

/// What `reminder.save` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "ReminderSaveArgs")]
pub struct Args {
    /// Which; null: a new one.
    pub reminder_id: Option<String>,
    /// Person; null: of the office.
    pub person_id: Option<String>,
    /// The pathway it is written from.
    pub about: Option<String>,
    /// The reminder.
    pub form: ReminderForm,
}

impl Verb for Save {
    const NAME: &'static str = "reminder.save";
    const DOC: &'static str = "Write or change a reminder.";
    type Args = Args;
    type Reply = ReminderSaved;

    fn run(desk: &mut Desk, args: Args) -> Result<ReminderSaved, CallError> {
        let _ = (desk, args);
        Err(CallError::failed("In costruzione."))
    }
}
