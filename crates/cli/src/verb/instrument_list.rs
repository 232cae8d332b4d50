//! `poliedro instrument list`.

use crate::{arguments::Common, print};
use poliedro_domain::instrument::Library;
use serde_json::{Value, json};
use std::process::ExitCode;

/// Lists the shipped instruments; needs no archive.
pub(crate) fn run(common: &Common) -> ExitCode {
    let library = Library::shipped();
    if common.json {
        let all: Vec<Value> = library
            .all()
            .map(|instrument| {
                json!({ "id": instrument.id, "version": instrument.version, "title": instrument.title, "short": instrument.short,
                    "mode": instrument.mode, "domain": instrument.domain, "filledBy": instrument.filled_by, "on": instrument.on,
                    "licensed": instrument.licensed, "items": instrument.items.len() })
            })
            .collect();
        print::line(&Value::from(all).to_string());
        return ExitCode::SUCCESS;
    }
    for instrument in library.all() {
        let off = if instrument.on { "" } else { " (spento)" };
        print::line(&format!("{:12} {:7} {}{off}", instrument.id, instrument.version, instrument.title));
    }
    ExitCode::SUCCESS
}
