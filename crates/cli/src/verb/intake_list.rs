//! `poliedro intake list`.

use crate::{
    arguments::Common,
    door::{self, Failure},
    print,
};
use serde_json::json;

/// Lists accesses, newest first.
pub(crate) fn run(common: &Common, stages: &[String], open: bool, text: &str, limit: u32) -> Result<(), Failure> {
    let app = door::app(common, None)?;
    let filter = json!({ "stages": stages, "open": open.then_some(true), "text": text });
    let args = json!({ "filter": filter, "offset": 0, "limit": limit });
    let list = door::opened(common, &app, |app| door::call(app, "intake.list", args))?;
    print::reply(common, &list, |list| {
        for row in print::at(list, "rows").as_array().into_iter().flatten() {
            let day = print::text(row, "requestedAt").get(..10).unwrap_or_default();
            let (name, stage) = (print::text(row, "fullName"), print::text(row, "stageLabel"));
            print::line(&format!("{day}  {name:32} {:24} {stage}", print::text(row, "comune")));
        }
        print::line(&format!("In tutto: {}", print::at(list, "total")));
    });
    Ok(())
}
