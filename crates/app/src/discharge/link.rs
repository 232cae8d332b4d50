//! `discharge.link`: say that an assessment or an application of the same person belongs to it.

use crate::{
    CallError, Desk,
    application::application_id,
    discharge::append,
    registry::{Done, Verb},
    vmd::vmd_id,
};
use poliedro_domain::{
    discharge::{self, DischargeFact},
    permission::Op,
};
use serde::Deserialize;
use ts_rs::TS;

/// Say that an assessment or an application of the same person belongs to it.
pub enum Link {}

/// What `discharge.link` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "DischargeLinkArgs")]
pub struct Args {
    /// Which.
    pub discharge_id: String,
    /// The assessment.
    pub vmd_id: Option<String>,
    /// The application.
    pub application_id: Option<String>,
}

impl Verb for Link {
    const NAME: &'static str = "discharge.link";
    const DOC: &'static str = "Say that an assessment or an application of the same person belongs to it.";
    type Args = Args;
    type Reply = Done;

    fn run(desk: &mut Desk, args: Args) -> Result<Done, CallError> {
        let now = desk.now();
        let given = |id: &Option<String>| id.clone().filter(|id| !id.is_empty());
        let to = match (given(&args.vmd_id), given(&args.application_id)) {
            (Some(vmd), None) => discharge::Link::Vmd(vmd_id(&vmd)?),
            (None, Some(application)) => discharge::Link::Application(application_id(&application)?),
            _ => return Err(CallError::failed("Indichi una VMD oppure una domanda da collegare.")),
        };
        append(desk, Op::DischargeRegister, &args.discharge_id, "discharge.link", |_, _| {
            Ok((now, DischargeFact::Linked { to }))
        })
    }
}
