//! `poliedro rebuild`.

use crate::{
    arguments::Common,
    door::{self, Failure},
    print,
};
use serde_json::json;

/// Makes projections and search anew from the facts.
pub(crate) fn run(common: &Common) -> Result<(), Failure> {
    let app = door::app(common, None)?;
    let done = door::opened(common, &app, |app| door::call(app, "archive.rebuild", json!({})))?;
    print::reply(common, &done, |done| {
        let same = if print::at(done, "unchanged") == true { "uguali a prima" } else { "diverse da prima" };
        print::line(&format!(
            "Ricostruiti: {} fra persone, accessi e altro. Tabelle derivate {same}.",
            print::at(done, "subjects")
        ));
    });
    Ok(())
}
