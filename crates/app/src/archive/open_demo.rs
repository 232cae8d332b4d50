//! `archive.open_demo`: open (create, if missing) the demo archive with synthetic data.

use crate::{
    CallError, Desk,
    archive::{
        open::slot_id,
        view::{ArchiveState, SessionView},
    },
    demo,
    desk::Home,
    registry::Verb,
};
use serde::Deserialize;
use ts_rs::TS;

/// Open (create, if missing) the demo archive with synthetic data.
pub enum OpenDemo {}

/// What `archive.open_demo` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "ArchiveOpenDemoArgs")]
pub struct Args {}

impl Verb for OpenDemo {
    const NAME: &'static str = "archive.open_demo";
    const DOC: &'static str = "Open (create, if missing) the demo archive with synthetic data.";
    type Args = Args;
    type Reply = SessionView;

    fn run(desk: &mut Desk, _: Args) -> Result<SessionView, CallError> {
        let from = desk.home;
        open(desk).inspect_err(|_| {
            // Whoever could not see the examples is back where they were: what they create next is theirs.
            let _ = desk.lock();
            desk.go_to(from);
        })
    }
}

fn open(desk: &mut Desk) -> Result<SessionView, CallError> {
    desk.lock()?;
    desk.go_to(Home::Demo);
    let status = desk.status()?;
    if status.state == ArchiveState::Absent {
        demo::write(desk, &demo::passphrase(), demo::PEOPLE, demo::SEED, |_| {})?;
    }
    let status = desk.status()?;
    let slot = status.slots.first().ok_or_else(|| CallError::failed(status.trouble.clone().unwrap_or_default()))?;
    let opened = desk.claimed()?.unlock(slot_id(&slot.slot_id)?, &demo::passphrase())?;
    desk.enter(opened)?;
    desk.session_view()
}
