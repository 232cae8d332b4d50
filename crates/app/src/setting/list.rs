//! `setting.list`: settings of the archive.

use crate::{registry::Verb, setting::view::SettingView};
use serde::Deserialize;
use ts_rs::TS;

/// Settings of the archive.
pub enum List {}

/// What `setting.list` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "SettingListArgs")]
pub struct Args {}

impl Verb for List {
    const NAME: &'static str = "setting.list";
    const DOC: &'static str = "Settings of the archive.";
    type Args = Args;
    type Reply = Vec<SettingView>;
}
