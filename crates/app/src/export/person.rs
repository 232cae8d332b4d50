//! `export.person`: write the copy of everything held of a person (art. 15 GDPR), to be read and as data.

use super::{
    held::held,
    left::{Left, leave, sources},
};
use crate::{
    CallError, Desk, Pick,
    document::{
        make::{make, save},
        view::DocumentAsk,
    },
    export::view::PersonExported,
    file,
    person::shape::person_id,
    registry::Verb,
};
use poliedro_domain::{
    issue::Way,
    permission::{Op, Purpose},
};
use poliedro_store::Sources;
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
        let (folder, person) = (desk.chosen()?, person_id(&args.person_id)?);
        let (kept, data, from) = desk.read(Op::ExportPerson, Purpose::Custody, None, |r| {
            Ok::<_, CallError>((r.root_of(person)?, held(r, person)?, sources(r, person)?))
        })?;
        let text =
            serde_json::to_string_pretty(&data).map_err(|_| CallError::failed("La copia non si può scrivere."))?;
        // The page comes first: if it cannot be made, nothing leaves.
        let ask = DocumentAsk { kind: "person_copy".to_owned(), id: kept.to_string(), ..DocumentAsk::default() };
        let sheet = make(desk, &ask)?;
        // One number for both: the file of data goes with this page.
        let from = Sources { digest: sheet.issue(Way::Exported).digest, ..from };
        let data = Left {
            person: kept,
            document: "person_copy",
            part: "json",
            title: "Copia dei dati personali (art. 15), file di dati",
            number: "CD-DATI",
            op: Op::ExportPerson,
        };
        let staged = file::stage(&folder, &format!("{}-dati", sheet.stem()), "json", text.as_bytes())?;
        let page = save(desk, &folder, &sheet, Way::Exported)?;
        Ok(PersonExported { files: vec![page, leave(desk, staged, &data, &from, text.as_bytes())?] })
    }
}
