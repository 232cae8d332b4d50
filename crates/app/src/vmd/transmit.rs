//! `vmd.transmit`: record that the outcome was sent.

use crate::{
    CallError, Desk,
    checks::Checks,
    registry::{Done, Verb},
    vmd::{append, open},
};
use poliedro_domain::vmd::VmdFact;
use poliedro_store::{Change, VmdFile};
use serde::Deserialize;
use ts_rs::TS;

/// Record that the outcome was sent.
pub enum Transmit {}

/// What `vmd.transmit` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "VmdTransmitArgs")]
pub struct Args {
    /// Which.
    pub vmd_id: String,
    /// To whom.
    pub to: String,
    /// Note.
    pub note: String,
}

impl Verb for Transmit {
    const NAME: &'static str = "vmd.transmit";
    const DOC: &'static str = "Record that the outcome was sent.";
    type Args = Args;
    type Reply = Done;

    fn run(desk: &mut Desk, args: Args) -> Result<Done, CallError> {
        let mut checks = Checks::default();
        let to = checks.line("to", "Destinatario", &args.to);
        let note = checks.text("note", "Nota", &args.note);
        if to.is_empty() {
            checks.say("to", "Scriva a chi è stato trasmesso l’esito.");
        }
        checks.done()?;
        let may = |_: &Change<'_>, case: &VmdFile| {
            open(&case.state)?;
            match case.state.decision() {
                Some(_) => Ok(()),
                None => Err(CallError::failed("Non c’è ancora una decisione dell’equipe da trasmettere.")),
            }
        };
        append(desk, &args.vmd_id, VmdFact::Transmitted { to, note }, may, None)?;
        Ok(Done {})
    }
}
