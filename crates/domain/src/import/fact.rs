//! What can be said of an import.

use crate::id::UnitId;
use serde::{Deserialize, Deserializer, Serialize, de::Error};
use std::collections::BTreeMap;

/// What was read and what became of it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct ImportRecord {
    /// Name of the file, without its folder.
    pub file: String,
    /// SHA-256 of its bytes, hexadecimal.
    pub sha256: String,
    /// Catalogue `unitKind` of the lists.
    pub kind: String,
    /// The unit of every row, when the file has no column for it.
    pub unit: Option<UnitId>,
    /// Which columns the file has: digest of its headings, lower case without accents, in order. A file with the same headings is read with
    /// the same mapping.
    pub headings: String,
    /// What each column is: the field (`surname`, `birthDate`, `entered`, …) by the number of the column, from 0.
    #[serde(deserialize_with = "by_number")]
    pub columns: BTreeMap<u32, String>,
    /// Which unit a name in the file stands for.
    pub units: BTreeMap<String, UnitId>,
    /// Rows read, the header not included.
    pub rows: u32,
    /// How many rows had each fate (`new`, `matched`, `known`, `updated`, `doubtful`, `refused`, `empty`).
    pub fates: BTreeMap<String, u32>,
}

/// JSON knows only keys of text, and inside a tagged fact they are not turned into numbers by themselves.
fn by_number<'de, D: Deserializer<'de>>(json: D) -> Result<BTreeMap<u32, String>, D::Error> {
    let named = BTreeMap::<String, String>::deserialize(json)?;
    named.into_iter().map(|(number, field)| Ok((number.parse().map_err(D::Error::custom)?, field))).collect()
}

/// The vocabulary of the `import` stream. The subject is the import. What was written together with `Committed` belongs to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum ImportFact {
    /// The file was imported.
    Committed {
        /// What was read and what became of it.
        record: Box<ImportRecord>,
    },
    /// All of it was undone.
    Undone {
        /// Why.
        reason: String,
        /// Applications that stay, because somebody went on working on them.
        kept: u32,
    },
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_is_read_as_it_was_written() {
        let columns = BTreeMap::from([(0, "surname".to_owned()), (12, "entered".to_owned())]);
        let fates = BTreeMap::from([("new".to_owned(), 3)]);
        let record = ImportRecord { file: "a.csv".to_owned(), columns, fates, ..ImportRecord::default() };
        let fact = ImportFact::Committed { record: Box::new(record) };
        let json = serde_json::to_string(&fact).unwrap();
        assert_eq!(serde_json::from_str::<ImportFact>(&json).unwrap(), fact);
        assert!(serde_json::from_str::<ImportFact>(&json.replace("\"12\"", "\"x\"")).is_err());
    }
}
