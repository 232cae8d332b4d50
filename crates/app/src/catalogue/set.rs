//! `catalogue.set`: change a list of words that the office keeps itself.

use crate::{
    CallError, Desk,
    catalogue::view::Entry,
    registry::{Done, Verb},
};
use serde::Deserialize;
use ts_rs::TS;

/// Change a list of words that the office keeps itself.
pub enum Set {}

/// What `catalogue.set` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "CatalogueSetArgs")]
pub struct Args {
    /// List code.
    pub list: String,
    /// The entries that are offered, in order.
    pub entries: Vec<Entry>,
}

impl Verb for Set {
    const NAME: &'static str = "catalogue.set";
    const DOC: &'static str = "Change a list of words that the office keeps itself.";
    type Args = Args;
    type Reply = Done;

    fn run(_desk: &mut Desk, _args: Args) -> Result<Done, CallError> {
        Err(CallError::failed("Non ancora costruito."))
    }
}
