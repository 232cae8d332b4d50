//! `poliedro call`: the JSON door.

use crate::{
    arguments::Common,
    door::{self, Failure},
    print,
};
use serde_json::Value;
use std::{io::Read, path::PathBuf};

/// Commands that are asked of a locked archive, or of none; every other one is asked after unlocking it.
const WITHOUT_KEY: &[&str] = &[
    "archive.status",
    "archive.create",
    "archive.unlock",
    "archive.recover",
    "archive.open_demo",
    "archive.leave_demo",
    "archive.ring",
    "backup.restore",
    "catalogue.read",
    "code.check",
    "place.search",
];

/// Calls any registered command and prints its reply as JSON; `folder` answers commands that let a person choose one.
pub(crate) fn run(common: &Common, command: &str, json: &str, folder: Option<PathBuf>) -> Result<(), Failure> {
    let mut text = json.to_owned();
    if json == "-" {
        text.clear();
        std::io::stdin().read_to_string(&mut text)?;
    }
    let args: Value = serde_json::from_str(&text)?;
    let app = door::app(common, folder)?;
    let reply = if WITHOUT_KEY.contains(&command) {
        let reply = door::call(&app, command, args)?;
        door::call(&app, "archive.lock", Value::Object(serde_json::Map::new()))?;
        reply
    } else {
        door::opened(common, &app, |app| door::call(app, command, args))?
    };
    print::line(&reply.to_string());
    Ok(())
}
