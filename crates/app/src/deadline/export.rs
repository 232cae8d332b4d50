//! `deadline.export`: write deadlines in an iCalendar file, without names.

use crate::{CallError, Desk, Pick, deadline::view::AgendaExported, registry::Verb};
use serde::Deserialize;
use ts_rs::TS;

/// Write deadlines in an iCalendar file, without names.
pub enum Export {}

/// What `deadline.export` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "DeadlineExportArgs")]
pub struct Args {
    /// Only those in charge of the operator who asks.
    pub mine: bool,
    /// How many days ahead, 1 to 366.
    pub days: u32,
}

impl Verb for Export {
    const NAME: &'static str = "deadline.export";
    const DOC: &'static str = "Write deadlines in an iCalendar file, without names.";
    const PICKS: Option<Pick> = Some(Pick::Folder("Dove mettere il calendario delle scadenze"));
    type Args = Args;
    type Reply = AgendaExported;

    fn run(desk: &mut Desk, args: Args) -> Result<AgendaExported, CallError> {
        let _ = (desk, args);
        Err(CallError::failed("In costruzione."))
    }
}
