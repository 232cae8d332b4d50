//! `administration.seal`: close an administration: it never changes again.

use crate::{
    CallError, Desk,
    administration::view::{AdministrationSealed, AdministrationSheet},
    registry::Verb,
};
use serde::Deserialize;
use ts_rs::TS;

/// Close an administration: it never changes again.
pub enum Seal {}

/// What `administration.seal` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "AdministrationSealArgs")]
pub struct Args {
    /// The form.
    pub sheet: AdministrationSheet,
}

impl Verb for Seal {
    const NAME: &'static str = "administration.seal";
    const DOC: &'static str = "Close an administration: it never changes again.";
    type Args = Args;
    type Reply = AdministrationSealed;

    fn run(_desk: &mut Desk, _args: Args) -> Result<AdministrationSealed, CallError> {
        Err(CallError::failed("Non ancora costruito."))
    }
}
