//! `administration.list`: the administrations of one person.

use crate::{
    CallError, Desk,
    administration::{shape::row, view::AdministrationList},
    instrument::trend::trends,
    person::shape::person_id,
    registry::Verb,
};
use poliedro_domain::permission::{Op, Purpose};
use serde::Deserialize;
use ts_rs::TS;

/// The administrations of one person.
pub enum List {}

/// What `administration.list` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "AdministrationListArgs")]
pub struct Args {
    /// Person.
    pub person_id: String,
}

impl Verb for List {
    const NAME: &'static str = "administration.list";
    const DOC: &'static str = "The administrations of one person.";
    type Args = Args;
    type Reply = AdministrationList;

    fn run(desk: &mut Desk, args: Args) -> Result<AdministrationList, CallError> {
        let person = person_id(&args.person_id)?;
        desk.read(Op::AdministrationRead, Purpose::Care, Some(person), |r| {
            let files = r.administrations(person)?;
            Ok(AdministrationList { rows: files.iter().map(row).collect(), trends: trends(&files, None) })
        })
    }
}
