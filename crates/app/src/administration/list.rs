//! `administration.list`: the administrations of one person.

use crate::{CallError, Desk, administration::view::AdministrationList, registry::Verb};
use serde::Deserialize;
use ts_rs::TS;

/// The administrations of one person.
pub enum List {}

/// What `administration.list` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "AdministrationListArgs")]
pub struct Args {
    /// Person.
    pub person_id: String,
}

impl Verb for List {
    const NAME: &'static str = "administration.list";
    const DOC: &'static str = "The administrations of one person.";
    type Args = Args;
    type Reply = AdministrationList;

    fn run(_desk: &mut Desk, _args: Args) -> Result<AdministrationList, CallError> {
        Err(CallError::failed("Non ancora costruito."))
    }
}
