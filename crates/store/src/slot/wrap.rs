//! Wrapping the data key to the public key of a slot, so that it can be renewed without the slot's passphrase.
//!
//! Ephemeral X25519 → HKDF-SHA256 (salt: both public keys) → XChaCha20-Poly1305 under the slot's context.

use super::Hex;
use crate::key::{Dek, KeyError, Sealed, Secret32, aad, open, seal};
use serde::{Deserialize, Serialize};
use x25519_dalek::{PublicKey, StaticSecret};

/// A data key that only the holder of one X25519 secret key can unwrap.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct WrappedDek {
    ephemeral: Hex<32>,
    sealed: Sealed,
}

/// The X25519 pair of a slot, derived from its seed.
pub(crate) fn exchange_key(seed: &Secret32) -> Result<(StaticSecret, PublicKey), KeyError> {
    let secret = StaticSecret::from(*seed.derive(None, b"poliedro slot x25519 v1")?.bytes());
    let public = PublicKey::from(&secret);
    Ok((secret, public))
}

pub(crate) fn wrap(dek: &Dek, to: &[u8; 32], context: &[u8]) -> Result<WrappedDek, KeyError> {
    let ephemeral = StaticSecret::from(*Secret32::random()?.bytes());
    let ephemeral_public = PublicKey::from(&ephemeral).to_bytes();
    let key = agreed(&ephemeral, to, &ephemeral_public, to)?;
    let sealed = seal(&key, &aad(&[context, to, &ephemeral_public]), dek.secret())?;
    Ok(WrappedDek { ephemeral: Hex::new(ephemeral_public), sealed })
}

pub(crate) fn unwrap(wrapped: &WrappedDek, seed: &Secret32, context: &[u8]) -> Result<Dek, KeyError> {
    let (secret, public) = exchange_key(seed)?;
    let (public, ephemeral) = (public.to_bytes(), wrapped.ephemeral.bytes());
    let key = agreed(&secret, ephemeral, ephemeral, &public)?;
    open(&key, &aad(&[context, &public, ephemeral]), &wrapped.sealed).map(Dek::from_secret)
}

fn agreed(mine: &StaticSecret, theirs: &[u8; 32], ephemeral: &[u8; 32], slot: &[u8; 32]) -> Result<Secret32, KeyError> {
    let shared = mine.diffie_hellman(&PublicKey::from(*theirs));
    if !shared.was_contributory() {
        return Err(KeyError::DoesNotOpen);
    }
    Secret32::from_bytes(shared.as_bytes()).derive(Some(&aad(&[ephemeral, slot])), b"poliedro dek wrap v1")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unwraps_only_for_its_slot_and_context() {
        let (seed, other) = (Secret32::random().unwrap(), Secret32::random().unwrap());
        let to = exchange_key(&seed).unwrap().1.to_bytes();
        let dek = Dek::random().unwrap();
        let wrapped = wrap(&dek, &to, b"slot 1").unwrap();
        assert_eq!(unwrap(&wrapped, &seed, b"slot 1").unwrap().secret().bytes(), dek.secret().bytes());
        assert_eq!(unwrap(&wrapped, &seed, b"slot 2").unwrap_err(), KeyError::DoesNotOpen);
        assert_eq!(unwrap(&wrapped, &other, b"slot 1").unwrap_err(), KeyError::DoesNotOpen);
    }

    #[test]
    fn a_public_key_without_a_secret_is_refused() {
        let dek = Dek::random().unwrap();
        assert_eq!(wrap(&dek, &[0; 32], b"").unwrap_err(), KeyError::DoesNotOpen);
    }
}
