//! `poliedro export person`.

use crate::{
    arguments::Common,
    door::{self, Failure},
    print,
};
use serde_json::json;
use std::path::PathBuf;

/// Writes the copy of everything held of a person, to be read and as data, in a folder; that it left is recorded.
pub(crate) fn run(common: &Common, person: &str, folder: PathBuf) -> Result<(), Failure> {
    let app = door::app(common, Some(folder))?;
    let done = door::opened(common, &app, |app| door::call(app, "export.person", json!({ "personId": person })))?;
    print::reply(common, &done, |done| {
        for file in print::at(done, "files").as_array().into_iter().flatten() {
            print::line(file.as_str().unwrap_or_default());
        }
    });
    Ok(())
}
