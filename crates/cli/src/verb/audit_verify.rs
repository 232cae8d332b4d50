//! `poliedro audit verify`.

use crate::{
    arguments::Common,
    door::{self, Failure},
    print,
};
use serde_json::json;
use std::process::ExitCode;

/// Checks the whole chain; exit 2 when it does not hold.
pub(crate) fn run(common: &Common) -> Result<ExitCode, Failure> {
    let app = door::app(common, None)?;
    let verdict = door::opened(common, &app, |app| door::call(app, "audit.verify", json!({})))?;
    print::reply(common, &verdict, |verdict| print::line(print::text(verdict, "sentence")));
    Ok(if print::at(&verdict, "ok") == true { ExitCode::SUCCESS } else { ExitCode::from(2) })
}
