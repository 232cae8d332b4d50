//! Canonical bytes for digests: every field preceded by its length, so that no two different records hash alike.

use sha2::{Digest, Sha256};

/// A SHA-256 over length-prefixed fields, begun with the name of what is hashed (domain separation).
#[derive(Clone)]
pub(crate) struct Canon(Sha256);

impl Canon {
    pub(crate) fn new(domain: &str) -> Self {
        Self(Sha256::new()).field(domain.as_bytes())
    }

    pub(crate) fn add(&mut self, bytes: &[u8]) {
        let length = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
        self.0.update(length.to_be_bytes());
        self.0.update(bytes);
    }

    pub(crate) fn field(mut self, bytes: &[u8]) -> Self {
        self.add(bytes);
        self
    }

    pub(crate) fn number(self, number: i64) -> Self {
        self.field(&number.to_be_bytes())
    }

    /// An absent value differs from an empty one.
    pub(crate) fn optional(self, bytes: Option<&[u8]>) -> Self {
        match bytes {
            Some(bytes) => self.field(&[1]).field(bytes),
            None => self.field(&[0]),
        }
    }

    pub(crate) fn finish(self) -> [u8; 32] {
        self.0.finalize().into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moving_a_byte_between_fields_changes_the_digest() {
        let digest = |a: &str, b: &str| Canon::new("t").field(a.as_bytes()).field(b.as_bytes()).finish();
        assert_ne!(digest("ab", "c"), digest("a", "bc"));
        assert_ne!(Canon::new("t").optional(None).finish(), Canon::new("t").optional(Some(b"")).finish());
    }
}
