//! `discharge.refer`: write the report of a ward, for a person or for what the PUA sent; it may be at the COT at once.

use crate::{
    CallError, Desk,
    discharge::view::{DischargeOpened, LocalMoment, ReferralForm},
    person::view::PersonForm,
    registry::Verb,
};
use serde::Deserialize;
use ts_rs::TS;

/// Write the report of a ward, for a person or for what the PUA sent; it may be at the COT at once.
pub enum Refer {}

/// What `discharge.refer` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "DischargeReferArgs")]
pub struct Args {
    /// What the PUA sent, to be completed.
    pub discharge_id: Option<String>,
    /// The person, when in file.
    pub person_id: Option<String>,
    /// The person, when new.
    pub person: Option<PersonForm>,
    /// Probable duplicates that were seen and are other people.
    pub distinct_from: Vec<String>,
    /// When the ward reported it; empty = now.
    pub referred: LocalMoment,
    /// When it reached the COT; null: not yet.
    pub received: Option<LocalMoment>,
    /// The report.
    pub form: ReferralForm,
}

impl Verb for Refer {
    const NAME: &'static str = "discharge.refer";
    const DOC: &'static str =
        "Write the report of a ward, for a person or for what the PUA sent; it may be at the COT at once.";
    type Args = Args;
    type Reply = DischargeOpened;

    fn run(desk: &mut Desk, args: Args) -> Result<DischargeOpened, CallError> {
        let _ = (desk, args);
        Err(CallError::failed("In costruzione."))
    }
}
