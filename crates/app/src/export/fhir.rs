//! `export.fhir`: the file of a person, or one administration, as an HL7 FHIR R4 bundle.

use super::{
    facts::Facts,
    say,
    shape::{identifier, resources},
};
use crate::{CallError, Desk, administration::administration_id, person::shape::person_id, registry::Verb};
use poliedro_domain::permission::{Op, Purpose};
use poliedro_fhir::Subject;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The file of a person, or one administration, as an HL7 FHIR R4 bundle.
pub enum Fhir {}

/// What `export.fhir` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "ExportFhirArgs")]
pub struct Args {
    /// `person` (all that FHIR has a resource for) or `administration`.
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
    const DOC: &'static str = "The file of a person, or one administration, as an HL7 FHIR R4 bundle.";
    type Args = Args;
    type Reply = FhirBundle;

    fn run(desk: &mut Desk, args: Args) -> Result<FhirBundle, CallError> {
        desk.read(Op::ExportFhir, Purpose::Care, None, |r| {
            let (bundle, administrations) = match args.of.as_str() {
                "person" => {
                    let said = say::person(r, person_id(&args.id)?)?;
                    (said.bundle, said.administrations)
                }
                "administration" => {
                    let file = r.administration(administration_id(&args.id)?)?;
                    let person = file.state.person;
                    let subject = Subject { identifier: identifier(&r.person_row(person)?), patient: None };
                    let newest = Facts::read(r, person)?.newest();
                    (poliedro_fhir::bundle(newest, resources(&file, &subject)?), 1)
                }
                _ => return Err(CallError::field("of", "Indichi se esportare una persona o una somministrazione.")),
            };
            let text = serde_json::to_string_pretty(&bundle)
                .map_err(|_| CallError::failed("Il fascicolo non si può scrivere."))?;
            Ok(FhirBundle { text, administrations: u32::try_from(administrations).unwrap_or(u32::MAX) })
        })
    }
}
