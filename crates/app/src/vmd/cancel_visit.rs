//! `vmd.cancel_visit`: cancel a planned visit.

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

/// Cancel a planned visit.
pub enum CancelVisit {}

/// What `vmd.cancel_visit` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "VmdCancelVisitArgs")]
pub struct Args {
    /// Which.
    pub vmd_id: String,
    /// Areas that it served.
    pub areas: Vec<String>,
    /// Why.
    pub reason: String,
}

impl Verb for CancelVisit {
    const NAME: &'static str = "vmd.cancel_visit";
    const DOC: &'static str = "Cancel a planned visit.";
    type Args = Args;
    type Reply = Done;

    fn run(desk: &mut Desk, args: Args) -> Result<Done, CallError> {
        let mut checks = Checks::default();
        let reason = checks.line("reason", "Motivo", &args.reason);
        if reason.is_empty() {
            checks.say("reason", "Scriva perché la visita non si fa.");
        }
        if args.areas.is_empty() {
            checks.say("areas", "Indichi quale visita.");
        }
        checks.done()?;
        let areas = args.areas.clone();
        let may = |_: &Change<'_>, case: &VmdFile| {
            open(&case.state)?;
            match areas.iter().find(|area| !case.state.planned.contains_key(*area)) {
                Some(_) => Err(CallError::field("areas", "Questa visita non è programmata.")),
                None => Ok(()),
            }
        };
        append(desk, &args.vmd_id, VmdFact::VisitCancelled { areas: args.areas, reason }, may, None)?;
        Ok(Done {})
    }
}
