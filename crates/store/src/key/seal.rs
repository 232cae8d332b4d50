//! Sealing a 32-byte secret: XChaCha20-Poly1305 with a random nonce and a context.

use super::{KeyError, Secret32, random_bytes};
use crate::slot::Hex;
use chacha20poly1305::{KeyInit, XChaCha20Poly1305, XNonce, aead::AeadInOut};
use serde::{Deserialize, Serialize};

/// A sealed 32-byte secret as it stands in `keys.json`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Sealed {
    nonce: Hex<24>,
    ct: Hex<32>,
    tag: Hex<16>,
}

/// Seals `secret` under `key`; it opens again only with the same `aad`.
pub(crate) fn seal(key: &Secret32, aad: &[u8], secret: &Secret32) -> Result<Sealed, KeyError> {
    let nonce: [u8; 24] = random_bytes()?;
    let mut ct = *secret.bytes();
    let tag = XChaCha20Poly1305::new(key.bytes().into())
        .encrypt_inout_detached(&XNonce::from(nonce), aad, ct.as_mut_slice().into())
        .map_err(|_| KeyError::BadParameters)?;
    Ok(Sealed { nonce: Hex::new(nonce), ct: Hex::new(ct), tag: Hex::new(tag.into()) })
}

/// Opens what [`seal`] sealed.
pub(crate) fn open(key: &Secret32, aad: &[u8], sealed: &Sealed) -> Result<Secret32, KeyError> {
    let mut secret = Secret32::from_bytes(sealed.ct.bytes());
    XChaCha20Poly1305::new(key.bytes().into())
        .decrypt_inout_detached(
            &XNonce::from(*sealed.nonce.bytes()),
            aad,
            secret.bytes_mut().as_mut_slice().into(),
            &(*sealed.tag.bytes()).into(),
        )
        .map_err(|_| KeyError::DoesNotOpen)?;
    Ok(secret)
}

/// A context out of parts, each with its length before it, so that no two lists of parts give the same bytes.
pub(crate) fn aad(parts: &[&[u8]]) -> Vec<u8> {
    let mut out = Vec::with_capacity(parts.iter().map(|p| p.len().saturating_add(4)).sum());
    for part in parts {
        out.extend_from_slice(&u32::try_from(part.len()).unwrap_or(u32::MAX).to_le_bytes());
        out.extend_from_slice(part);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn opens_only_with_the_same_key_and_context() {
        let (key, secret) = (Secret32::random().unwrap(), Secret32::random().unwrap());
        let sealed = seal(&key, b"here", &secret).unwrap();
        assert_eq!(open(&key, b"here", &sealed).unwrap().bytes(), secret.bytes());
        assert_eq!(open(&key, b"there", &sealed).unwrap_err(), KeyError::DoesNotOpen);
        assert_eq!(open(&secret, b"here", &sealed).unwrap_err(), KeyError::DoesNotOpen);
        assert_ne!(seal(&key, b"here", &secret).unwrap(), sealed, "a nonce is never used twice");
    }

    #[test]
    fn parts_do_not_run_into_each_other() {
        assert_ne!(aad(&[b"ab", b"c"]), aad(&[b"a", b"bc"]));
        assert_ne!(aad(&[b"abc"]), aad(&[b"abc", b""]));
    }
}
