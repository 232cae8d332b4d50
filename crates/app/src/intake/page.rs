//! `intake.page`: open one access.

use crate::{intake::view::IntakePage, registry::Verb};
use serde::Deserialize;
use ts_rs::TS;

/// Open one access.
pub enum Page {}

/// What `intake.page` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "IntakePageArgs")]
pub struct Args {
    /// Which.
    pub intake_id: String,
}

impl Verb for Page {
    const NAME: &'static str = "intake.page";
    const DOC: &'static str = "Open one access.";
    type Args = Args;
    type Reply = IntakePage;
}
