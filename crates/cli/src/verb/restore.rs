//! `poliedro restore`.

use crate::{
    arguments::Common,
    door::{self, Failure},
    print,
};
use serde_json::json;
use std::path::Path;

/// Restores the backup in `folder`, then proves that it opens: with the passphrase, or with the recovery code.
pub fn run(common: &Common, folder: &Path, recovery: Option<&Path>) -> Result<(), Failure> {
    let app = door::app(common, Some(folder.to_owned()))?;
    let status = door::call(&app, "backup.restore", json!({}))?;
    match recovery {
        None => door::opened(common, &app, |_| Ok(()))?,
        Some(file) => {
            let code = door::first_line(file)?;
            let slots = status["slots"].as_array().map_or(&[][..], Vec::as_slice);
            let slot = slots.first().map(|slot| print::text(slot, "slotId")).unwrap_or_default();
            let new = door::passphrase(common, "Nuova passphrase: ")?;
            let args = json!({ "code": code.as_str(), "slotId": slot, "newPassphrase": new.as_str() });
            door::call(&app, "archive.recover", args)?;
            door::call(&app, "archive.lock", json!({}))?;
        }
    }
    print::reply(common, &status, |status| {
        print::line(&format!(
            "Archivio «{}» ripristinato in {}",
            print::text(status, "name"),
            print::text(status, "folder")
        ));
    });
    Ok(())
}
