//! The Belfiore code.

use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};
use thiserror::Error;

/// The cadastral code of a comune (`A`–`M` and three digits) or of a foreign state (`Z` and three digits). Any upper-case letter
/// is accepted: whether the place exists is asked to [`super::lookup`].
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Belfiore([u8; 4]);

/// Not a letter and three digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("Il codice del luogo deve essere una lettera seguita da tre cifre, per esempio D142.")]
pub struct BelfioreError;

impl Belfiore {
    /// From its four ASCII characters, upper case.
    pub const fn from_bytes(symbols: [u8; 4]) -> Option<Self> {
        let [letter, a, b, c] = symbols;
        if letter.is_ascii_uppercase() && a.is_ascii_digit() && b.is_ascii_digit() && c.is_ascii_digit() {
            Some(Self(symbols))
        } else {
            None
        }
    }

    /// Its four characters.
    pub fn as_str(&self) -> &str {
        // ASCII by construction, so the default is never taken.
        std::str::from_utf8(&self.0).unwrap_or_default()
    }

    /// A foreign state, not a comune.
    pub const fn is_foreign(self) -> bool {
        let [letter, ..] = self.0;
        letter == b'Z'
    }
}

impl fmt::Display for Belfiore {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for Belfiore {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for Belfiore {
    type Err = BelfioreError;
    fn from_str(text: &str) -> Result<Self, BelfioreError> {
        let symbols: [u8; 4] = text.trim().to_ascii_uppercase().as_bytes().try_into().map_err(|_| BelfioreError)?;
        Self::from_bytes(symbols).ok_or(BelfioreError)
    }
}

impl TryFrom<String> for Belfiore {
    type Error = BelfioreError;
    fn try_from(text: String) -> Result<Self, BelfioreError> {
        text.parse()
    }
}

impl From<Belfiore> for String {
    fn from(code: Belfiore) -> Self {
        code.as_str().to_owned()
    }
}
