//! Replies on a terminal.

use crate::arguments::Common;
use serde_json::Value;

/// Prints a line, quietly ending when whoever reads has gone (`poliedro … | head`).
pub(crate) fn line(text: &str) {
    use std::io::Write;
    let _ = writeln!(std::io::stdout(), "{text}");
}

/// Prints a reply: JSON when asked, otherwise as `tell` tells it.
pub(crate) fn reply(common: &Common, reply: &Value, tell: impl FnOnce(&Value)) {
    if common.json { line(&reply.to_string()) } else { tell(reply) }
}

/// A value inside a reply; null when it is not there.
pub(crate) fn at<'a>(value: &'a Value, key: &str) -> &'a Value {
    static NULL: Value = Value::Null;
    value.get(key).unwrap_or(&NULL)
}

/// A text inside a reply; empty when it is not there.
pub(crate) fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    at(value, key).as_str().unwrap_or_default()
}
