//! `vmd.synthesise`: write the synthesis for the equipe.

use crate::{
    CallError, Desk,
    registry::{Done, Verb},
    vmd::view::SynthesisForm,
};
use serde::Deserialize;
use ts_rs::TS;

/// Write the synthesis for the equipe.
pub enum Synthesise {}

/// What `vmd.synthesise` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "VmdSynthesiseArgs")]
pub struct Args {
    /// Which.
    pub vmd_id: String,
    /// The synthesis.
    pub form: SynthesisForm,
}

impl Verb for Synthesise {
    const NAME: &'static str = "vmd.synthesise";
    const DOC: &'static str = "Write the synthesis for the equipe.";
    type Args = Args;
    type Reply = Done;

    fn run(_desk: &mut Desk, _args: Args) -> Result<Done, CallError> {
        Err(CallError::failed("Non ancora costruito."))
    }
}
