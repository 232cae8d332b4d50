//! `export.person`: write the copy of everything held of a person (art. 15 GDPR), to be read and as data.

use crate::{CallError, Desk, Pick, export::view::PersonExported, registry::Verb};
use serde::Deserialize;
use ts_rs::TS;

/// Write the copy of everything held of a person (art. 15 GDPR), to be read and as data.
pub enum Person {}

/// What `export.person` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "ExportPersonArgs")]
pub struct Args {
    /// Whose.
    pub person_id: String,
}

impl Verb for Person {
    const NAME: &'static str = "export.person";
    const DOC: &'static str = "Write the copy of everything held of a person (art. 15 GDPR), to be read and as data.";
    const PICKS: Option<Pick> = Some(Pick::Folder("Dove mettere la copia dei dati"));
    type Args = Args;
    type Reply = PersonExported;

    fn run(desk: &mut Desk, args: Args) -> Result<PersonExported, CallError> {
        let _ = (desk, args);
        Err(CallError::failed("In costruzione."))
    }
}
