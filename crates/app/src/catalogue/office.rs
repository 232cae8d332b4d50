//! The lists that the office keeps itself, over those shipped with the program. A word that is no longer offered stays readable:
//! its code is never given to another one.

use crate::{checks::Checks, error::quoted};
use poliedro_domain::catalogue::{Catalogue, Entry};
use poliedro_store::{Reader, StoreError};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;

/// A list as the office keeps it: the value of the setting `catalogue.LIST`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Kept {
    /// What forms offer, in order.
    pub(crate) offered: Vec<Entry>,
    /// The office's own words that forms no longer offer.
    pub(crate) retired: Vec<Entry>,
}

/// Every list of words, as this office keeps it.
pub(crate) struct Office(BTreeMap<String, Kept>);

/// The setting that keeps a list.
pub(crate) fn key(list: &str) -> String {
    format!("catalogue.{list}")
}

impl Office {
    /// From the settings of the archive. A list that cannot be read is the one of the program.
    pub(crate) fn of(settings: &BTreeMap<String, Value>) -> Self {
        let kept = |list: &String| {
            let value = settings.get(&key(list))?.clone();
            Some((list.clone(), serde_json::from_value(value).ok()?))
        };
        Self(Catalogue::shipped().editable.iter().filter_map(kept).collect())
    }

    /// Reads them.
    pub(crate) fn read(reader: &Reader<'_>) -> Result<Self, StoreError> {
        Ok(Self::of(&reader.settings()?))
    }

    /// What the office keeps of a list; `None` while it is the one of the program.
    pub(crate) fn kept(&self, list: &str) -> Option<&Kept> {
        self.0.get(list)
    }

    /// What forms offer, in order.
    pub(crate) fn offered(&self, list: &str) -> &[Entry] {
        self.kept(list).map_or_else(|| Catalogue::shipped().list(list), |kept| kept.offered.as_slice())
    }

    /// The label of a code, offered or not; the code itself when nobody knows it.
    pub(crate) fn label(&self, list: &str, code: &str) -> String {
        let kept = self.kept(list).into_iter().flat_map(|kept| kept.offered.iter().chain(&kept.retired));
        let mut known = kept.chain(Catalogue::shipped().list(list));
        known.find(|entry| entry.code == code).map_or_else(|| code.to_owned(), |entry| entry.label.clone())
    }

    /// A code that must be among those offered.
    pub(crate) fn check(&self, checks: &mut Checks, field: &str, list: &str, code: &str, missing: &str) {
        if code.is_empty() {
            checks.say(field, missing);
        } else if !self.offered(list).iter().any(|entry| entry.code == code) {
            checks.say(field, format!("La voce «{}» non è nell’elenco.", quoted(code)));
        }
    }
}
