//! `territory.list`: comuni and sub-ambiti today.

use crate::{registry::Verb, territory::view::TerritoryView};
use serde::Deserialize;
use ts_rs::TS;

/// Comuni and sub-ambiti today.
pub enum List {}

/// What `territory.list` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "TerritoryListArgs")]
pub struct Args {}

impl Verb for List {
    const NAME: &'static str = "territory.list";
    const DOC: &'static str = "Comuni and sub-ambiti today.";
    type Args = Args;
    type Reply = TerritoryView;
}
