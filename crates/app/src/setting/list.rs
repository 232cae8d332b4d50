//! `setting.list`: settings of the archive.

use crate::{
    CallError, Desk,
    registry::Verb,
    setting::{KNOWN, Known, value, view::SettingView},
};
use poliedro_domain::permission::{Op, Purpose};
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

    fn run(desk: &mut Desk, _: Args) -> Result<Vec<SettingView>, CallError> {
        let set = desk.read(Op::SettingRead, Purpose::Custody, None, |r| Ok(r.settings()?))?;
        let view = |known: &Known| SettingView {
            key: known.key.to_owned(),
            label: known.label.to_owned(),
            note: known.note.to_owned(),
            value: value(&set, known.key).to_string(),
            default: known.default.to_string(),
            min: Some(known.min),
            max: Some(known.max),
        };
        Ok(KNOWN.iter().map(view).collect())
    }
}
