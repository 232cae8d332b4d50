//! `administration.form`: open the form of an instrument for a person.

use crate::{CallError, Desk, administration::view::AdministrationForm, registry::Verb};
use serde::Deserialize;
use ts_rs::TS;

/// Open the form of an instrument for a person.
pub enum Form {}

/// What `administration.form` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "AdministrationFormArgs")]
pub struct Args {
    /// Person.
    pub person_id: String,
    /// The assessment it serves.
    pub vmd_id: Option<String>,
    /// Instrument.
    pub instrument: String,
    /// The administration to correct.
    pub corrects: Option<String>,
}

impl Verb for Form {
    const NAME: &'static str = "administration.form";
    const DOC: &'static str = "Open the form of an instrument for a person.";
    type Args = Args;
    type Reply = AdministrationForm;

    fn run(_desk: &mut Desk, _args: Args) -> Result<AdministrationForm, CallError> {
        Err(CallError::failed("Non ancora costruito."))
    }
}
