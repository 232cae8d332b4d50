//! `poliedro status`.

use crate::{
    arguments::Common,
    door::{self, Failure},
    print,
};
use serde_json::json;

/// Says how the archive is, without opening it.
pub(crate) fn run(common: &Common) -> Result<(), Failure> {
    let app = door::app(common, None)?;
    let status = door::call(&app, "archive.status", json!({}))?;
    print::reply(common, &status, |status| {
        let state = match print::text(status, "state") {
            "absent" => "non c’è ancora",
            "locked" => "bloccato",
            "busy" => "aperto da un altro programma",
            _ => "danneggiato",
        };
        let name = print::text(status, "name");
        print::line(&format!("Archivio «{name}» in {}: {state}", print::text(status, "folder")));
        if let Some(trouble) = print::at(status, "trouble").as_str() {
            print::line(trouble);
        }
        for slot in print::at(status, "slots").as_array().into_iter().flatten() {
            print::line(&format!("  {}", print::text(slot, "label")));
        }
    });
    Ok(())
}
