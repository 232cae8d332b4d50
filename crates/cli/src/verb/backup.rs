//! `poliedro backup`.

use crate::{
    arguments::Common,
    door::{self, Failure},
    print,
};
use serde_json::json;
use std::path::Path;

/// Makes a backup in `folder` and verifies it.
pub(crate) fn run(common: &Common, folder: &Path) -> Result<(), Failure> {
    let app = door::app(common, Some(folder.to_owned()))?;
    let made = door::opened(common, &app, |app| door::call(app, "backup.create", json!({})))?;
    print::reply(common, &made, |made| {
        print::line(&format!(
            "Copia fatta e verificata: {} ({} persone)",
            print::text(made, "folder"),
            print::at(made, "people")
        ));
    });
    Ok(())
}
