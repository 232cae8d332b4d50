//! `poliedro document samples`.

use super::document_make::told;
use crate::{
    arguments::Common,
    door::{self, Failure},
    print,
};
use poliedro_app::document::out;
use std::path::Path;

/// Writes one document of every kind from what the archive holds, and says which kinds found nothing.
pub(crate) fn run(common: &Common, folder: &Path) -> Result<(), Failure> {
    let app = door::app(common, None)?;
    let found = door::opened(common, &app, |app| Ok(app.at_desk(|desk| out::samples(desk, folder))?))?;
    print::reply(common, &serde_json::to_value(found)?, |found| {
        for one in found.as_array().into_iter().flatten() {
            let written = print::at(one, "written");
            let told = if written.is_null() {
                format!("nessun documento. {}", print::text(one, "reason"))
            } else {
                told(written)
            };
            print::line(&format!("{:<22} {told}", print::text(one, "kind")));
        }
    });
    Ok(())
}
