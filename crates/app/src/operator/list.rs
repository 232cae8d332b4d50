//! `operator.list`: operators of the archive.

use crate::{operator::view::OperatorView, registry::Verb};
use serde::Deserialize;
use ts_rs::TS;

/// Operators of the archive.
pub enum List {}

/// What `operator.list` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "OperatorListArgs")]
pub struct Args {}

impl Verb for List {
    const NAME: &'static str = "operator.list";
    const DOC: &'static str = "Operators of the archive.";
    type Args = Args;
    type Reply = Vec<OperatorView>;
}
