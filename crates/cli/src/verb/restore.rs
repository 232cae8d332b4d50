//! `poliedro restore`.

use crate::{
    arguments::Common,
    door::{self, Failure},
    print,
};
use serde_json::json;
use std::path::Path;

/// Restores the backup in `folder`, which the passphrase or the recovery code must open.
pub(crate) fn run(common: &Common, folder: &Path, recovery: Option<&Path>) -> Result<(), Failure> {
    let app = door::app(common, Some(folder.to_owned()))?;
    let args = match recovery {
        Some(file) => json!({ "passphrase": "", "recoveryCode": door::first_line(file)?.as_str() }),
        None => json!({ "passphrase": door::passphrase(common, "Passphrase: ")?.as_str(), "recoveryCode": "" }),
    };
    let status = door::call(&app, "backup.restore", args)?;
    print::reply(common, &status, |status| {
        print::line(&format!(
            "Archivio «{}» ripristinato in {}",
            print::text(status, "name"),
            print::text(status, "folder")
        ));
    });
    Ok(())
}
