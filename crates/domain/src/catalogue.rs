//! The lists of words that forms offer (`data/catalogue.json`): channels, areas of need, services, … Data with a version; facts keep
//! the code, the interface shows the label.

use serde::{Deserialize, Serialize};
use std::{collections::BTreeMap, sync::LazyLock};

/// A word on a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// Stable code, never reused for something else.
    pub code: String,
    /// What the interface shows.
    pub label: String,
    /// A sentence of explanation; may be empty.
    #[serde(default)]
    pub note: String,
}

/// Every list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Catalogue {
    /// Version of the lists.
    pub version: u32,
    /// By list code.
    pub lists: BTreeMap<String, Vec<Entry>>,
}

impl Catalogue {
    /// The lists shipped with the program. A test validates them, so the empty catalogue is never seen.
    pub fn shipped() -> &'static Self {
        static LISTS: LazyLock<Catalogue> =
            LazyLock::new(|| serde_json::from_str(include_str!("../data/catalogue.json")).unwrap_or_default());
        &LISTS
    }
    /// The entries of a list; empty if there is no such list.
    pub fn list(&self, list: &str) -> &[Entry] {
        self.lists.get(list).map_or(&[], Vec::as_slice)
    }
    /// Is this code on this list?
    pub fn has(&self, list: &str, code: &str) -> bool {
        self.list(list).iter().any(|entry| entry.code == code)
    }
    /// The label of a code; the code itself when a later version dropped it, so that old facts stay readable.
    pub fn label<'a>(&'a self, list: &str, code: &'a str) -> &'a str {
        self.list(list).iter().find(|entry| entry.code == code).map_or(code, |entry| entry.label.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::Stage;
    use std::collections::BTreeSet;

    #[test]
    fn the_shipped_lists_are_valid() {
        let catalogue = Catalogue::shipped();
        assert!(catalogue.version >= 1);
        for (list, entries) in &catalogue.lists {
            let codes: BTreeSet<_> = entries.iter().map(|entry| &entry.code).collect();
            assert_eq!(codes.len(), entries.len(), "repeated code in {list}");
            assert!(entries.iter().all(|entry| !entry.label.trim().is_empty()), "empty label in {list}");
        }
        for stage in Stage::ALL {
            assert!(catalogue.has("stage", stage.code()));
        }
    }
}
