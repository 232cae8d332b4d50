//! `export.fhir`: the administrations of a person, or one of them, as an HL7 FHIR R4 bundle.

use super::shape::resources;
use crate::{CallError, Desk, administration::administration_id, person::shape::person_id, registry::Verb};
use poliedro_domain::permission::{Op, Purpose};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The administrations of a person, or one of them, as an HL7 FHIR R4 bundle.
pub enum Fhir {}

/// What `export.fhir` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "ExportFhirArgs")]
pub struct Args {
    /// `person` (all of their administrations) or `administration`.
    pub of: String,
    /// Which.
    pub id: String,
}

/// A bundle.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FhirBundle {
    /// The `Bundle`, as JSON.
    pub text: String,
    /// Administrations in it.
    pub administrations: u32,
}

impl Verb for Fhir {
    const NAME: &'static str = "export.fhir";
    const DOC: &'static str = "The administrations of a person, or one of them, as an HL7 FHIR R4 bundle.";
    type Args = Args;
    type Reply = FhirBundle;

    fn run(desk: &mut Desk, args: Args) -> Result<FhirBundle, CallError> {
        let now = desk.now();
        desk.read(Op::ExportFhir, Purpose::Care, None, |r| {
            let (person, files) = match args.of.as_str() {
                "person" => {
                    let person = person_id(&args.id)?;
                    (person, r.administrations(person)?)
                }
                "administration" => {
                    let file = r.administration(administration_id(&args.id)?)?;
                    (file.state.person, vec![file])
                }
                _ => return Err(CallError::field("of", "Indichi se esportare una persona o una somministrazione.")),
            };
            let row = r.person_row(person)?;
            let said = files.iter().map(|file| resources(file, &row)).collect::<Result<Vec<_>, _>>()?;
            let bundle = poliedro_fhir::bundle(now, said.into_iter().flatten());
            let text = serde_json::to_string_pretty(&bundle)
                .map_err(|_| CallError::failed("Il fascicolo non si può scrivere."))?;
            Ok(FhirBundle { text, administrations: u32::try_from(files.len()).unwrap_or(u32::MAX) })
        })
    }
}
