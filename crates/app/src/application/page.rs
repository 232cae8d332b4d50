//! `application.page`: open an application; the consultation is logged.

use crate::{CallError, Desk, application::view::ApplicationPage, registry::Verb};
use serde::Deserialize;
use ts_rs::TS;

/// Open an application; the consultation is logged.
pub enum Page {}

/// What `application.page` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "ApplicationPageArgs")]
pub struct Args {
    /// Which.
    pub application_id: String,
}

impl Verb for Page {
    const NAME: &'static str = "application.page";
    const DOC: &'static str = "Open an application; the consultation is logged.";
    type Args = Args;
    type Reply = ApplicationPage;

    fn run(_: &mut Desk, _: Args) -> Result<ApplicationPage, CallError> {
        Err(CallError::failed("In costruzione."))
    }
}
