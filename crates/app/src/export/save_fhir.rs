//! `export.save_fhir`: write the FHIR bundle of a person in a file.

use crate::{CallError, Desk, Pick, document::view::DocumentSaved, registry::Verb};
use serde::Deserialize;
use ts_rs::TS;

/// Write the FHIR bundle of a person in a file.
pub enum SaveFhir {}

/// What `export.save_fhir` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "ExportSaveFhirArgs")]
pub struct Args {
    /// Whose.
    pub person_id: String,
}

impl Verb for SaveFhir {
    const NAME: &'static str = "export.save_fhir";
    const DOC: &'static str = "Write the FHIR bundle of a person in a file.";
    const PICKS: Option<Pick> = Some(Pick::Folder("Dove mettere il file FHIR"));
    type Args = Args;
    type Reply = DocumentSaved;

    fn run(desk: &mut Desk, args: Args) -> Result<DocumentSaved, CallError> {
        let _ = (desk, args);
        Err(CallError::failed("In costruzione."))
    }
}
