//! `application.register`: hand in an application; it opens its assessment at once.

use crate::{
    CallError, Desk,
    application::view::{ApplicationForm, ApplicationOpened},
    person::view::PersonForm,
    registry::Verb,
};
use serde::Deserialize;
use ts_rs::TS;

/// Hand in an application; it opens its assessment at once.
pub enum Register {}

/// What `application.register` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "ApplicationRegisterArgs")]
pub struct Args {
    /// The person, when in file.
    pub person_id: Option<String>,
    /// The person, when new.
    pub person: Option<PersonForm>,
    /// Probable duplicates that were seen and are other people.
    pub distinct_from: Vec<String>,
    /// An assessment already open, in the place of a new one.
    pub vmd_id: Option<String>,
    /// The application.
    pub form: ApplicationForm,
}

impl Verb for Register {
    const NAME: &'static str = "application.register";
    const DOC: &'static str = "Hand in an application; it opens its assessment at once.";
    type Args = Args;
    type Reply = ApplicationOpened;

    fn run(_: &mut Desk, _: Args) -> Result<ApplicationOpened, CallError> {
        Err(CallError::failed("In costruzione."))
    }
}
