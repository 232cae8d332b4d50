//! Passphrases and recovery codes on their way from the screen to the vault: wiped when dropped, never printed.

use poliedro_store::key::Passphrase;
use serde::{Deserialize, Deserializer};
use ts_rs::TS;
use zeroize::Zeroizing;

/// A secret typed by a person.
#[derive(TS)]
#[ts(as = "String")]
pub struct Secret(Zeroizing<String>);

impl Secret {
    /// The secret as a passphrase.
    pub(crate) fn passphrase(&self) -> Passphrase {
        Passphrase::typed(self.0.clone())
    }
    /// The secret itself.
    pub fn expose(&self) -> &str {
        &self.0
    }
}
impl<'de> Deserialize<'de> for Secret {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(|text| Self(Zeroizing::new(text)))
    }
}
impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret(…)")
    }
}
