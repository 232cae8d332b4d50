//! `vmd.synthesise`: write the synthesis for the equipe.

use crate::{
    CallError, Desk,
    checks::Checks,
    registry::{Done, Verb},
    vmd::{append, check::synthesis, view::SynthesisForm, workable},
};
use poliedro_domain::vmd::VmdFact;
use poliedro_store::{Change, VmdFile};
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

    fn run(desk: &mut Desk, args: Args) -> Result<Done, CallError> {
        let mut checks = Checks::default();
        let synthesis = synthesis(&args.form, &mut checks);
        checks.done()?;
        let may = |_: &Change<'_>, case: &VmdFile| {
            workable(&case.state)?;
            if case.state.visits.is_empty() {
                return Err(CallError::failed("La sintesi si scrive dopo almeno una visita chiusa."));
            }
            Ok(())
        };
        append(desk, &args.vmd_id, VmdFact::Synthesised { synthesis }, may, Some("vmd.synthesise"))?;
        Ok(Done {})
    }
}
