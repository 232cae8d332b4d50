//! `archive.open_demo`: open (create, if missing) the demo archive with synthetic data.

use crate::{archive::view::SessionView, registry::Verb};
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
}
