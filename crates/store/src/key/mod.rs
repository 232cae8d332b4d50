//! The keys of an archive: one random data key, and what is derived from it.

mod kdf;
mod passphrase;
mod seal;
mod signer;

pub use kdf::{KdfParams, KdfPolicy};
pub use passphrase::{MAX_CHARS, MIN_CHARS, Passphrase, PassphraseError};
pub(crate) use seal::{Sealed, aad, open, seal};
pub use signer::{Signer, verify_signature};

use hkdf::Hkdf;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use std::fmt;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

/// A step of key work that the libraries refused; never says anything about the secret itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum KeyError {
    /// The operating system gave no random bytes.
    #[error("Il sistema operativo non fornisce numeri casuali: non è possibile creare chiavi sicure.")]
    NoRandom,
    /// The sealed bytes do not open with this key and this context.
    #[error("La chiave non apre questo contenuto.")]
    DoesNotOpen,
    /// Parameters outside what this program accepts.
    #[error("I parametri della chiave non sono validi.")]
    BadParameters,
}

/// A 256-bit secret that is wiped when dropped and never printed, copied or serialised.
#[derive(Zeroize, ZeroizeOnDrop)]
pub(crate) struct Secret32([u8; 32]);

impl Secret32 {
    pub(crate) fn random() -> Result<Self, KeyError> {
        let mut secret = Self([0; 32]);
        getrandom::fill(&mut secret.0).map_err(|_| KeyError::NoRandom)?;
        Ok(secret)
    }

    pub(crate) fn from_bytes(bytes: &[u8; 32]) -> Self {
        Self(*bytes)
    }

    /// All zero: the buffer that a derivation or a decryption fills.
    pub(crate) const fn blank() -> Self {
        Self([0; 32])
    }

    pub(crate) const fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    pub(crate) const fn bytes_mut(&mut self) -> &mut [u8; 32] {
        &mut self.0
    }

    /// HKDF-SHA256 of this secret under `info`; one `info` per use, so that no key serves two purposes.
    pub(crate) fn derive(&self, salt: Option<&[u8]>, info: &[u8]) -> Result<Self, KeyError> {
        let mut out = Self::blank();
        Hkdf::<Sha256>::new(salt, &self.0).expand(info, &mut out.0).map_err(|_| KeyError::BadParameters)?;
        Ok(out)
    }

    /// HMAC-SHA256 of `message`.
    pub(crate) fn mac(&self, message: &[u8]) -> Result<[u8; 32], KeyError> {
        let mut mac = <Hmac<Sha256> as KeyInit>::new_from_slice(&self.0).map_err(|_| KeyError::BadParameters)?;
        mac.update(message);
        Ok(mac.finalize().into_bytes().into())
    }

    /// Checks an HMAC-SHA256 in constant time.
    pub(crate) fn mac_is(&self, message: &[u8], tag: &[u8; 32]) -> bool {
        <Hmac<Sha256> as KeyInit>::new_from_slice(&self.0).is_ok_and(|mut mac| {
            mac.update(message);
            mac.verify_slice(tag).is_ok()
        })
    }
}

impl fmt::Debug for Secret32 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret32(…)")
    }
}

/// The data key of an archive: 32 random bytes from which every other key is derived.
///
/// It exists unwrapped only in memory, is wiped when dropped, and cannot be cloned, printed or serialised.
#[derive(Debug)]
pub struct Dek(Secret32);

impl Dek {
    pub(crate) fn random() -> Result<Self, KeyError> {
        Secret32::random().map(Self)
    }

    pub(crate) const fn from_secret(secret: Secret32) -> Self {
        Self(secret)
    }

    pub(crate) const fn secret(&self) -> &Secret32 {
        &self.0
    }

    /// The key that SQLCipher encrypts the pages with.
    pub(crate) fn sqlcipher(&self) -> Result<Secret32, KeyError> {
        self.0.derive(None, b"poliedro sqlcipher v1")
    }

    /// The key that authenticates `keys.json` as a whole.
    pub(crate) fn slots_mac(&self) -> Result<Secret32, KeyError> {
        self.0.derive(None, b"poliedro slots-mac v1")
    }

    /// The key that authenticates the manifest of a backup.
    pub(crate) fn backup(&self) -> Result<Secret32, KeyError> {
        self.0.derive(None, b"poliedro backup v1")
    }
}

/// Lower-case hexadecimal, wiped when dropped (SQLCipher takes its key as hexadecimal text).
pub(crate) fn secret_hex(bytes: &[u8]) -> Zeroizing<String> {
    let mut text = Zeroizing::new(String::with_capacity(bytes.len().saturating_mul(2)));
    for byte in bytes {
        for nibble in [byte >> 4, byte & 0x0f] {
            text.push(char::from_digit(u32::from(nibble), 16).unwrap_or('0'));
        }
    }
    text
}

/// Fills `N` bytes that need be unique but not secret: salts and nonces.
pub(crate) fn random_bytes<const N: usize>() -> Result<[u8; N], KeyError> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|_| KeyError::NoRandom)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_use_has_a_key_of_its_own() {
        let dek = Dek::random().unwrap();
        let keys = [dek.sqlcipher().unwrap(), dek.slots_mac().unwrap(), dek.backup().unwrap()];
        for (i, a) in keys.iter().enumerate() {
            assert_ne!(a.bytes(), dek.secret().bytes());
            for b in &keys[i + 1..] {
                assert_ne!(a.bytes(), b.bytes());
            }
        }
    }

    #[test]
    fn derivation_is_rfc_5869() {
        // RFC 5869, test case 3 (no salt, no info), first 32 bytes; the secret is 22 bytes there, so the
        // check goes through the same library call with the same arguments.
        let mut okm = [0u8; 42];
        Hkdf::<Sha256>::new(None, &[0x0b; 22]).expand(b"", &mut okm).unwrap();
        assert_eq!(
            secret_hex(&okm).as_str(),
            "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8"
        );
    }

    #[test]
    fn nothing_secret_is_printed() {
        let dek = Dek::from_secret(Secret32::from_bytes(&[0xab; 32]));
        let printed = format!("{dek:?}");
        assert!(!printed.contains("ab, ") && !printed.contains("171"), "{printed}");
    }
}
