//! `vmd.close`: close an assessment.

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

/// Close an assessment.
pub enum Close {}

/// What `vmd.close` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "VmdCloseArgs")]
pub struct Args {
    /// Which.
    pub vmd_id: String,
    /// Catalogue `vmdClosure`.
    pub outcome: String,
    /// Note.
    pub note: String,
}

impl Verb for Close {
    const NAME: &'static str = "vmd.close";
    const DOC: &'static str = "Close an assessment.";
    type Args = Args;
    type Reply = Done;

    fn run(desk: &mut Desk, args: Args) -> Result<Done, CallError> {
        let mut checks = Checks::default();
        checks.code("outcome", "vmdClosure", &args.outcome, "Indichi come si chiude.");
        let note = checks.text("note", "Nota", &args.note);
        checks.done()?;
        // A person may die, or renounce, while the case is on the agenda of a meeting: the meeting takes it off.
        let may = |_: &Change<'_>, case: &VmdFile| open(&case.state);
        append(desk, &args.vmd_id, VmdFact::Closed { outcome: args.outcome, note }, may, None)?;
        Ok(Done {})
    }
}
