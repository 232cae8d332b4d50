//! `operator.change`: change an operator's name, roles, body.

use crate::{operator::view::OperatorForm, registry::Done, registry::Verb};
use serde::Deserialize;
use ts_rs::TS;

/// Change an operator's name, roles, body.
pub enum Change {}

/// What `operator.change` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "OperatorChangeArgs")]
pub struct Args {
    /// Which.
    pub operator_id: String,
    /// As it should be.
    pub form: OperatorForm,
}

impl Verb for Change {
    const NAME: &'static str = "operator.change";
    const DOC: &'static str = "Change an operator's name, roles, body.";
    type Args = Args;
    type Reply = Done;
}
