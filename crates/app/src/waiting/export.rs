//! `waiting.export`: write the list of one unit in a file, with the least data.

use crate::{CallError, Desk, Pick, registry::Verb, waiting::view::WaitingExported};
use serde::Deserialize;
use ts_rs::TS;

/// Write the list of one unit in a file, with the least data.
pub enum Export {}

/// What `waiting.export` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "WaitingExportArgs")]
pub struct Args {
    /// Which unit.
    pub unit_id: String,
    /// `xlsx` or `csv`.
    pub format: String,
}

impl Verb for Export {
    const NAME: &'static str = "waiting.export";
    const DOC: &'static str = "Write the list of one unit in a file, with the least data.";
    const PICKS: Option<Pick> = Some(Pick::Folder("Dove mettere l’estratto della lista"));
    type Args = Args;
    type Reply = WaitingExported;

    fn run(_: &mut Desk, _: Args) -> Result<WaitingExported, CallError> {
        Err(CallError::failed("In costruzione."))
    }
}
