//! `operator.add`: add an operator with a first passphrase, which they type themselves.

use crate::{operator::view::OperatorForm, registry::Done, registry::Verb, secret::Secret};
use serde::Deserialize;
use ts_rs::TS;

/// Add an operator with a first passphrase, which they type themselves.
pub enum Add {}

/// What `operator.add` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "OperatorAddArgs")]
pub struct Args {
    /// Who.
    pub form: OperatorForm,
    /// At least 12 characters.
    pub passphrase: Secret,
}

impl Verb for Add {
    const NAME: &'static str = "operator.add";
    const DOC: &'static str = "Add an operator with a first passphrase, which they type themselves.";
    type Args = Args;
    type Reply = Done;
}
