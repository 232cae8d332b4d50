//! `administration.page`: read one administration in full.

use crate::{
    CallError, Desk,
    administration::{administration_id, shape::page, view::AdministrationPage},
    person::shape::hit,
    registry::Verb,
};
use poliedro_domain::permission::{Op, Purpose};
use serde::Deserialize;
use ts_rs::TS;

/// Read one administration in full.
pub enum Page {}

/// What `administration.page` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "AdministrationPageArgs")]
pub struct Args {
    /// Which.
    pub administration_id: String,
}

impl Verb for Page {
    const NAME: &'static str = "administration.page";
    const DOC: &'static str = "Read one administration in full.";
    type Args = Args;
    type Reply = AdministrationPage;

    fn run(desk: &mut Desk, args: Args) -> Result<AdministrationPage, CallError> {
        let (id, today) = (administration_id(&args.administration_id)?, desk.today());
        desk.read(Op::AdministrationRead, Purpose::Care, None, |r| {
            let file = r.administration(id)?;
            let (row, open) = (r.person_row(file.state.person)?, r.open_intakes(file.state.person)?);
            Ok(page(&file, hit(&row, today, None, open)))
        })
    }
}
