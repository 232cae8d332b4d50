//! Argon2id: from a passphrase to the key of a slot, and how dear a guess must be.

use super::{KeyError, Secret32, random_bytes};
use argon2::{Algorithm, Argon2, Params, Version};
use serde::{Deserialize, Serialize};
use std::time::{Duration, Instant};

/// Memory beyond which a slot is refused: a forged file must not exhaust the machine. 1 GiB.
const MAX_M_KIB: u32 = 1024 * 1024;
const MAX_T: u32 = 16;
const MAX_P: u32 = 16;

/// How dear a guess is to be on this machine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KdfPolicy {
    m_kib: u32,
    t: u32,
    p: u32,
}

impl KdfPolicy {
    /// The least allowed for real archives: 64 MiB, 3 passes, 1 lane (RFC 9106 §4, second recommendation, with one lane).
    pub const fn floor() -> Self {
        Self { m_kib: 64 * 1024, t: 3, p: 1 }
    }

    /// The dearest that opens in at most about 700 ms here, between the floor and 256 MiB, 3 passes, 4 lanes.
    ///
    /// Takes one to two seconds: meant for the moment an archive is created or a passphrase is set.
    pub fn calibrated() -> Self {
        let floor = Self::floor();
        let Some(unit) = floor.time() else {
            return floor;
        };
        [(256, 4), (192, 4), (128, 2), (96, 1)]
            .into_iter()
            .map(|(mib, p)| Self { m_kib: mib * 1024, t: 3, p })
            // Cost grows a little faster than memory (caches): a candidate far beyond the budget is not even tried.
            .filter(|candidate| unit.saturating_mul(candidate.m_kib / floor.m_kib) <= Duration::from_millis(900))
            .find(|candidate| candidate.time().is_some_and(|t| t <= Duration::from_millis(700)))
            .unwrap_or(floor)
    }

    /// Almost free, for tests: an archive made with it is **not** protected.
    pub const fn for_tests() -> Self {
        Self { m_kib: 64, t: 1, p: 1 }
    }

    /// Parameters with a fresh random salt.
    pub(crate) fn fresh(self) -> Result<KdfParams, KeyError> {
        Ok(KdfParams { alg: Alg::Argon2id, m_kib: self.m_kib, t: self.t, p: self.p, salt: hex16(random_bytes()?) })
    }

    fn time(self) -> Option<Duration> {
        let params = self.fresh().ok()?;
        let start = Instant::now();
        params.derive(b"calibration").ok()?;
        Some(start.elapsed())
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Alg {
    Argon2id,
}

/// The Argon2id parameters that one slot was made with, kept beside it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KdfParams {
    alg: Alg,
    m_kib: u32,
    t: u32,
    p: u32,
    salt: Salt,
}

type Salt = crate::slot::Hex<16>;

fn hex16(bytes: [u8; 16]) -> Salt {
    Salt::new(bytes)
}

impl KdfParams {
    /// The key of the slot. Takes as long as the parameters say; refuses parameters outside the accepted range.
    pub(crate) fn derive(&self, secret: &[u8]) -> Result<Secret32, KeyError> {
        if self.m_kib > MAX_M_KIB || self.t > MAX_T || self.p > MAX_P {
            return Err(KeyError::BadParameters);
        }
        let params = Params::new(self.m_kib, self.t, self.p, Some(32)).map_err(|_| KeyError::BadParameters)?;
        let mut key = Secret32::blank();
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into(secret, self.salt.bytes(), key.bytes_mut())
            .map_err(|_| KeyError::BadParameters)?;
        Ok(key)
    }

    /// Whether a guess costs less than `policy` asks (in memory or in passes; lanes only share the work).
    pub(crate) const fn weaker_than(&self, policy: KdfPolicy) -> bool {
        self.m_kib < policy.m_kib || self.t < policy.t
    }

    /// The bytes that bind these parameters into the context of a sealed secret.
    pub(crate) fn context(&self) -> Vec<u8> {
        let mut bytes = b"argon2id/19".to_vec();
        for n in [self.m_kib, self.t, self.p] {
            bytes.extend_from_slice(&n.to_le_bytes());
        }
        bytes.extend_from_slice(self.salt.bytes());
        bytes
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_floor_is_dear_and_the_same_each_time() {
        let params = KdfPolicy::floor().fresh().unwrap();
        let start = Instant::now();
        let a = params.derive(b"cavallo nano").unwrap();
        let spent = start.elapsed();
        assert!(spent > Duration::from_millis(20), "64 MiB x 3 in {spent:?} is not Argon2id");
        assert_eq!(a.bytes(), params.derive(b"cavallo nano").unwrap().bytes());
        assert_ne!(a.bytes(), params.derive(b"cavallo nana").unwrap().bytes());
    }

    #[test]
    fn a_forged_slot_cannot_exhaust_the_machine() {
        for (m_kib, t, p) in
            [(u32::MAX, 3, 1), (1 << 21, 1, 1), (64, u32::MAX, 1), (64, 1, 1 << 20), (0, 0, 0), (8, 1, 0)]
        {
            let mut params = KdfPolicy::for_tests().fresh().unwrap();
            (params.m_kib, params.t, params.p) = (m_kib, t, p);
            assert_eq!(params.derive(b"x").unwrap_err(), KeyError::BadParameters, "{m_kib} {t} {p}");
        }
    }

    #[test]
    fn weaker_is_less_memory_or_fewer_passes() {
        let tests = KdfPolicy::for_tests().fresh().unwrap();
        assert!(tests.weaker_than(KdfPolicy::floor()));
        assert!(!tests.weaker_than(KdfPolicy::for_tests()));
        assert!(!KdfPolicy::floor().fresh().unwrap().weaker_than(KdfPolicy::floor()));
    }
}
