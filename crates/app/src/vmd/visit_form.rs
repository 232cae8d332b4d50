//! `vmd.visit_form`: open the form of a visit.

use crate::{CallError, Desk, registry::Verb, vmd::view::VisitForm};
use serde::Deserialize;
use ts_rs::TS;

/// Open the form of a visit.
pub enum OpenVisitForm {}

/// What `vmd.visit_form` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "VmdVisitFormArgs")]
pub struct Args {
    /// Which.
    pub vmd_id: String,
    /// Area.
    pub area: String,
    /// The closed visit (fact) to correct.
    pub corrects: Option<String>,
}

impl Verb for OpenVisitForm {
    const NAME: &'static str = "vmd.visit_form";
    const DOC: &'static str = "Open the form of a visit.";
    type Args = Args;
    type Reply = VisitForm;

    fn run(_desk: &mut Desk, _args: Args) -> Result<VisitForm, CallError> {
        Err(CallError::failed("Non ancora costruito."))
    }
}
