//! The passphrase of an operator.

use std::fmt;
use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

/// Least number of characters of a new passphrase.
pub const MIN_CHARS: usize = 12;
/// Most characters accepted: more is a file pasted by mistake.
pub const MAX_CHARS: usize = 1024;

/// Why a new passphrase is not accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PassphraseError {
    /// Fewer than [`MIN_CHARS`] characters.
    #[error("La passphrase deve avere almeno {MIN_CHARS} caratteri: questa ne ha {found}.")]
    TooShort {
        /// Characters typed, after normalisation.
        found: usize,
    },
    /// More than [`MAX_CHARS`] characters.
    #[error("La passphrase può avere al massimo {MAX_CHARS} caratteri.")]
    TooLong,
    /// Fewer than four different characters (“aaaaaaaaaaaa”).
    #[error("La passphrase ripete sempre gli stessi caratteri: ne scelga una meno facile da indovinare.")]
    TooPlain,
}

/// A passphrase in Unicode NFC, wiped when dropped.
///
/// NFC matters: “è” typed on one keyboard may be two code points on another, and would be a different key.
pub struct Passphrase(Zeroizing<String>);

impl Passphrase {
    /// A passphrase chosen now: its strength is checked.
    pub fn choose(typed: impl Into<Zeroizing<String>>) -> Result<Self, PassphraseError> {
        let passphrase = Self::typed(typed);
        passphrase.check()?;
        Ok(passphrase)
    }

    /// Whether it may become the passphrase of a slot.
    pub fn check(&self) -> Result<(), PassphraseError> {
        let found = self.0.chars().count();
        if found < MIN_CHARS {
            return Err(PassphraseError::TooShort { found });
        }
        if found > MAX_CHARS {
            return Err(PassphraseError::TooLong);
        }
        let mut different: Vec<char> = Vec::with_capacity(4);
        for c in self.0.chars() {
            if !different.contains(&c) {
                different.push(c);
            }
            if different.len() >= 4 {
                return Ok(());
            }
        }
        Err(PassphraseError::TooPlain)
    }

    /// A passphrase typed to open: it is right or wrong, its strength is not judged again.
    pub fn typed(typed: impl Into<Zeroizing<String>>) -> Self {
        let typed = typed.into();
        // Reserved once, so that no grown-out-of buffer stays behind unwiped: NFC never takes more than 3 times the bytes.
        let mut normal = Zeroizing::new(String::with_capacity(typed.len().saturating_mul(3)));
        normal.extend(typed.nfc());
        Self(normal)
    }

    pub(crate) fn bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }
}

impl fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Passphrase(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn choose(s: &str) -> Result<Passphrase, PassphraseError> {
        Passphrase::choose(s.to_owned())
    }

    #[test]
    fn composed_and_decomposed_accents_are_one_passphrase() {
        let composed = choose("perché no, caffè?").unwrap();
        let decomposed = choose("perche\u{301} no, caffe\u{300}?").unwrap();
        assert_eq!(composed.bytes(), decomposed.bytes());
    }

    #[test]
    fn characters_are_counted_not_bytes() {
        assert_eq!(choose("èèèèèà").unwrap_err(), PassphraseError::TooShort { found: 6 });
        assert!(choose("cavallo nano").is_ok());
        assert_eq!(choose("cavallonano").unwrap_err(), PassphraseError::TooShort { found: 11 });
        assert_eq!(choose(&"a b c d ".repeat(200)).unwrap_err(), PassphraseError::TooLong);
        assert_eq!(choose("ababababababab").unwrap_err(), PassphraseError::TooPlain);
    }

    #[test]
    fn the_error_is_a_sentence_and_the_secret_is_not_in_it() {
        let error = choose("segreto").unwrap_err().to_string();
        assert_eq!(error, "La passphrase deve avere almeno 12 caratteri: questa ne ha 7.");
        assert_eq!(format!("{:?}", Passphrase::typed("segreto".to_owned())), "Passphrase(…)");
    }
}
