//! `poliedro export fhir`.

use crate::{
    arguments::{Common, Fhir},
    door::{self, Failure},
    print,
};
use poliedro_domain::instrument::Library;
use serde_json::json;
use std::{fs::OpenOptions, io::Write, path::Path};

/// Writes what others read: the administrations of a person, one of them, or the definition of an instrument (no archive needed).
pub(crate) fn run(common: &Common, asked: &Fhir) -> Result<(), Failure> {
    let text = match &asked.instrument {
        Some(id) => definition(id)?,
        None => {
            let app = door::app(common, None)?;
            let args = match &asked.administration {
                Some(id) => json!({ "of": "administration", "id": id }),
                None => json!({ "of": "person", "id": asked.person }),
            };
            let bundle = door::opened(common, &app, |app| door::call(app, "export.fhir", args))?;
            print::text(&bundle, "text").to_owned()
        }
    };
    match &asked.out {
        Some(file) => write(file, &text),
        None => {
            print::line(&text);
            Ok(())
        }
    }
}

fn definition(id: &str) -> Result<String, Failure> {
    let instrument = Library::shipped().get(id);
    let instrument = instrument
        .ok_or_else(|| Failure(format!("Lo strumento «{id}» non esiste: «poliedro instrument list» li elenca.")))?;
    Ok(serde_json::to_string_pretty(&poliedro_fhir::questionnaire(instrument).body)?)
}

/// What is written is about a person: only who writes it reads it, and nothing that was there is lost.
fn write(file: &Path, text: &str) -> Result<(), Failure> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut out = options.open(file)?;
    out.write_all(text.as_bytes())?;
    out.sync_all()?;
    Ok(())
}
