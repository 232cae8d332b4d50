//! `plan.save_intervention`: write or change an intervention.

use crate::{
    CallError, Desk,
    plan::view::{InterventionForm, PartSaved},
    registry::Verb,
};
use serde::Deserialize;
use ts_rs::TS;

/// Write or change an intervention.
pub enum SaveIntervention {}

/// What `plan.save_intervention` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "PlanSaveInterventionArgs")]
pub struct Args {
    /// Which.
    pub plan_id: String,
    /// Which; null for a new one.
    pub id: Option<String>,
    /// The intervention.
    pub form: InterventionForm,
}

impl Verb for SaveIntervention {
    const NAME: &'static str = "plan.save_intervention";
    const DOC: &'static str = "Write or change an intervention.";
    type Args = Args;
    type Reply = PartSaved;

    fn run(_desk: &mut Desk, _args: Args) -> Result<PartSaved, CallError> {
        Err(CallError::failed("Non ancora costruito."))
    }
}
