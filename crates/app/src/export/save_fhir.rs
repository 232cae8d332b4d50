//! `export.save_fhir`: write the FHIR bundle of a person in a file.

use super::{
    left::{Left, leave, sources},
    say,
};
use crate::{CallError, Desk, Pick, document::view::DocumentSaved, file, person::shape::person_id, registry::Verb};
use poliedro_domain::permission::{Op, Purpose};
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
        let (folder, person) = (desk.chosen()?, person_id(&args.person_id)?);
        let (kept, said, from, initials) = desk.read(Op::ExportFhir, Purpose::Care, None, |r| {
            let initials = super::held::initials(&r.person(person)?.state);
            Ok::<_, CallError>((r.root_of(person)?, say::person(r, person)?, sources(r, person)?, initials))
        })?;
        let text = serde_json::to_string_pretty(&said.bundle)
            .map_err(|_| CallError::failed("Il fascicolo non si può scrivere."))?;
        let digest = from.digest.get(..8).unwrap_or_default();
        let what = Left {
            person: kept,
            document: "fhir",
            part: "",
            title: "Fascicolo in formato FHIR",
            number: "FHIR",
            op: Op::ExportFhir,
        };
        let stem = format!("fascicolo-fhir-{initials}-{digest}");
        let staged = file::stage(&folder, &stem, "json", text.as_bytes())?;
        Ok(DocumentSaved { file: leave(desk, staged, &what, &from, text.as_bytes())? })
    }
}
