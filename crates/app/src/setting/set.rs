//! `setting.set`: change a setting.

use crate::{registry::Done, registry::Verb};
use serde::Deserialize;
use ts_rs::TS;

/// Change a setting.
pub enum Set {}

/// What `setting.set` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "SettingSetArgs")]
pub struct Args {
    /// Which.
    pub key: String,
    /// New value.
    pub value: String,
}

impl Verb for Set {
    const NAME: &'static str = "setting.set";
    const DOC: &'static str = "Change a setting.";
    type Args = Args;
    type Reply = Done;
}
