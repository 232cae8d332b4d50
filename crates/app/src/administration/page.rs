//! `administration.page`: read one administration in full.

use crate::{CallError, Desk, administration::view::AdministrationPage, registry::Verb};
use serde::Deserialize;
use ts_rs::TS;

/// Read one administration in full.
pub enum Page {}

/// What `administration.page` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "AdministrationPageArgs")]
pub struct Args {
    /// Which.
    pub administration_id: String,
}

impl Verb for Page {
    const NAME: &'static str = "administration.page";
    const DOC: &'static str = "Read one administration in full.";
    type Args = Args;
    type Reply = AdministrationPage;

    fn run(_desk: &mut Desk, _args: Args) -> Result<AdministrationPage, CallError> {
        Err(CallError::failed("Non ancora costruito."))
    }
}
