//! `poliedro commands`: the registry, for whoever writes scripts and for the documentation page.

use crate::{arguments::Common, print};
use poliedro_app::registry::COMMANDS;
use serde_json::{Value, json};

/// Lists every registered command.
pub(crate) fn run(common: &Common) {
    let list: Value = COMMANDS.iter().map(|command| json!({ "name": command.name, "doc": command.doc })).collect();
    print::reply(common, &list, |_| {
        for command in COMMANDS {
            print::line(&format!("{:28} {}", command.name, command.doc));
        }
    });
}
