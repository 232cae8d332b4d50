//! `reminder.page`: open a reminder.

use crate::{
    CallError, Desk,
    registry::Verb,
    reminder::{
        reminder_id,
        view::{ReminderForm, ReminderPage},
    },
};
use poliedro_domain::permission::{Op, Purpose};
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
        let reminder = reminder_id(&args.reminder_id)?;
        desk.read(Op::TodayList, Purpose::Care, None, |r| {
            let file = r.reminder(reminder)?;
            let held = file.state.reminder.map(|(_, held)| held);
            let held = held.ok_or_else(|| CallError::failed("Questo promemoria non si può leggere."))?;
            Ok(ReminderPage {
                reminder_id: reminder.to_string(),
                person_id: file.person.map(|person| person.to_string()),
                form: ReminderForm {
                    on: held.on.to_string(),
                    at: held.at,
                    text: held.text,
                    to: held.to.map(|operator| operator.to_string()).unwrap_or_default(),
                },
                over: file.state.over.is_some(),
            })
        })
    }
}
