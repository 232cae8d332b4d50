//! `unit.save`: write what a unit is from a day on; a new unit when it has no identifier.

use crate::{
    CallError, Desk,
    registry::Verb,
    unit::view::{UnitForm, UnitSaved},
};
use serde::Deserialize;
use ts_rs::TS;

/// Write what a unit is from a day on; a new unit when it has no identifier.
pub enum Save {}

/// What `unit.save` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "UnitSaveArgs")]
pub struct Args {
    /// Which; null for a new one.
    pub unit_id: Option<String>,
    /// First day (ISO); empty = since always for a new unit, today for one that is there.
    pub from: String,
    /// What is known of it.
    pub form: UnitForm,
}

impl Verb for Save {
    const NAME: &'static str = "unit.save";
    const DOC: &'static str = "Write what a unit is from a day on; a new unit when it has no identifier.";
    type Args = Args;
    type Reply = UnitSaved;

    fn run(_: &mut Desk, _: Args) -> Result<UnitSaved, CallError> {
        Err(CallError::failed("In costruzione."))
    }
}
