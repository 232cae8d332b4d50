//! The signing key of an operator: derived from the seed that only the operator's passphrase opens.

use super::{KeyError, Secret32};
use ed25519_dalek::{Signature, Signer as _, SigningKey, VerifyingKey};
use std::fmt;

/// Signs in the operator's name (Ed25519, RFC 8032). Wiped when dropped.
///
/// A colleague who unlocks the same archive holds the data key but not this one.
pub struct Signer(SigningKey);

impl Signer {
    pub(crate) fn from_seed(seed: &Secret32) -> Result<Self, KeyError> {
        Ok(Self(SigningKey::from_bytes(seed.derive(None, b"poliedro operator ed25519 v1")?.bytes())))
    }

    /// The signature of `message`.
    pub fn sign(&self, message: &[u8]) -> [u8; 64] {
        self.0.sign(message).to_bytes()
    }

    /// The public key that verifies it.
    pub fn public_key(&self) -> [u8; 32] {
        self.0.verifying_key().to_bytes()
    }
}

impl fmt::Debug for Signer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Signer(…)")
    }
}

/// Whether `signature` of `message` was made by the holder of `public_key` (strict: no weak keys, no malleable signatures).
pub fn verify_signature(public_key: &[u8; 32], message: &[u8], signature: &[u8; 64]) -> bool {
    VerifyingKey::from_bytes(public_key)
        .is_ok_and(|key| key.verify_strict(message, &Signature::from_bytes(signature)).is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_signature_belongs_to_one_message_and_one_seed() {
        let signer = Signer::from_seed(&Secret32::random().unwrap()).unwrap();
        let other = Signer::from_seed(&Secret32::random().unwrap()).unwrap();
        let signature = signer.sign(b"head");
        assert!(verify_signature(&signer.public_key(), b"head", &signature));
        assert!(!verify_signature(&signer.public_key(), b"heac", &signature));
        assert!(!verify_signature(&other.public_key(), b"head", &signature));
        assert!(!verify_signature(&[0; 32], b"head", &[0; 64]), "the weak all-zero key verifies nothing");
    }
}
