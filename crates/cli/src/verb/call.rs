//! `poliedro call`: the JSON door.

use crate::{
    arguments::Common,
    door::{self, Failure},
    print,
};
use serde_json::Value;
use std::io::Read;

/// Commands that are asked of a locked archive; every other one is asked after unlocking it.
const WITHOUT_KEY: &[&str] = &["archive.status", "catalogue.read", "code.check", "place.search"];

/// Calls any registered command and prints its reply as JSON.
pub(crate) fn run(common: &Common, command: &str, json: &str) -> Result<(), Failure> {
    let mut text = json.to_owned();
    if json == "-" {
        text.clear();
        std::io::stdin().read_to_string(&mut text)?;
    }
    let args: Value = serde_json::from_str(&text)?;
    let app = door::app(common, None)?;
    let reply = if WITHOUT_KEY.contains(&command) {
        door::call(&app, command, args)?
    } else {
        door::opened(common, &app, |app| door::call(app, command, args))?
    };
    print::line(&reply.to_string());
    Ok(())
}
