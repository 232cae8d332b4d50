//! Which instruments are offered: those that ship on, and those that the office switched on.

use poliedro_domain::instrument::Instrument;
use poliedro_store::{Reader, StoreError};
use serde_json::Value;
use std::collections::BTreeMap;

/// What was set, by key.
pub(crate) struct Offered(BTreeMap<String, Value>);

impl Offered {
    /// Reads what was set.
    pub(crate) fn read(reader: &Reader<'_>) -> Result<Self, StoreError> {
        Ok(Self(reader.settings()?))
    }
    /// Is this instrument offered?
    pub(crate) fn has(&self, instrument: &Instrument) -> bool {
        instrument.on || self.0.get(&key(&instrument.id)).and_then(Value::as_bool).unwrap_or_default()
    }
}

/// The setting of an instrument.
pub(crate) fn key(instrument: &str) -> String {
    format!("instrument.{instrument}")
}
