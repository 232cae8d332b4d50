//! Settings of the archive (clocks, auto-lock, …): they travel with it and are restored with it.

use crate::id::FactId;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// The vocabulary of the `setting` stream. The subject is the key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum SettingFact {
    /// The setting takes this value; `null` goes back to the program's default.
    Set {
        /// Stable code of the setting.
        key: String,
        /// Its value.
        value: Value,
    },
}

/// The value that holds and the fact that set it; `None` when never set or back to the default.
pub fn fold<'a>(facts: impl IntoIterator<Item = (FactId, Timestamp, &'a SettingFact)>) -> Option<(Value, FactId)> {
    let (id, _, SettingFact::Set { value, .. }) = facts.into_iter().last()?;
    (!value.is_null()).then(|| (value.clone(), id))
}
