//! The whole of `keys.json`: the slots, who signed before, the audit anchor, and the codes that authenticate it all.

use super::{Hex, Slot, SlotId, SlotKind, SlotSummary};
use crate::key::{Dek, KeyError, aad};
use jiff::Timestamp;
use poliedro_domain::id::OperatorId;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// `poliedro keys N`: N is this.
pub(crate) const VERSION: u32 = 1;
const MAX_SLOTS: usize = 500;
const MAX_FORMER: usize = 10_000;
/// Longest name of an archive or of an operator, in characters.
pub(crate) const MAX_NAME: usize = 200;

/// The head of the audit chain when the archive was last locked: an older database file put back does not reach it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Anchor {
    /// Number of the last audit row.
    pub seq: u64,
    /// Its hash (SHA-256).
    pub hash: Hex<32>,
}

impl From<crate::audit::Anchor> for Anchor {
    fn from(anchor: crate::audit::Anchor) -> Self {
        Self { seq: u64::try_from(anchor.seq).unwrap_or(0), hash: Hex::new(anchor.hash) }
    }
}

impl From<Anchor> for crate::audit::Anchor {
    fn from(anchor: Anchor) -> Self {
        Self { seq: i64::try_from(anchor.seq).unwrap_or(i64::MAX), hash: *anchor.hash.bytes() }
    }
}

/// A signing key that no slot holds any more, kept so that what it signed still verifies.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FormerSigner {
    /// Whose it was; `None` for a recovery code.
    pub operator_id: Option<OperatorId>,
    /// The Ed25519 public key.
    pub public_key: Hex<32>,
    /// When it was retired.
    pub until: Timestamp,
}

/// A change of data key under way: the database may already be under the next key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Rotation {
    /// First 16 bytes of the database file under the next key: tells which of the two keys the file on disk wants.
    pub(crate) salt: Hex<16>,
    pub(crate) started_at: Timestamp,
}

/// Everything that the code of authenticity covers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Body {
    pub(crate) archive_id: Uuid,
    pub(crate) name: String,
    pub(crate) example: bool,
    pub(crate) created_at: Timestamp,
    /// Grows at each write: of two copies, the newer.
    pub(crate) generation: u64,
    /// First 16 bytes of the database file.
    pub(crate) salt: Hex<16>,
    pub(crate) slots: Vec<Slot>,
    pub(crate) former_signers: Vec<FormerSigner>,
    pub(crate) anchor: Option<Anchor>,
    pub(crate) rotation: Option<Rotation>,
}

impl Body {
    pub(crate) fn slot(&self, id: SlotId) -> Option<&Slot> {
        self.slots.iter().find(|slot| slot.id == id)
    }

    pub(crate) fn of_operator(&self, operator: OperatorId) -> Option<&Slot> {
        self.slots.iter().find(|slot| slot.operator_id == Some(operator))
    }

    pub(crate) fn recovery(&self) -> Option<&Slot> {
        self.slots.iter().find(|slot| slot.kind == SlotKind::Recovery)
    }

    pub(crate) fn summaries(&self) -> Vec<SlotSummary> {
        self.slots.iter().map(Slot::summary).collect()
    }

    /// Puts `slot` in the place of the one with its id, or at the end; the signing key that goes is remembered.
    pub(crate) fn put(&mut self, slot: Slot, now: Timestamp) {
        let retired = match self.slots.iter_mut().find(|old| old.id == slot.id) {
            Some(old) if old.signing_key() == slot.signing_key() => {
                *old = slot;
                return;
            }
            Some(old) => std::mem::replace(old, slot),
            None => return self.slots.push(slot),
        };
        self.retire(&retired, now);
    }

    pub(crate) fn retire(&mut self, slot: &Slot, now: Timestamp) {
        self.former_signers.push(FormerSigner {
            operator_id: slot.operator_id,
            public_key: Hex::new(*slot.signing_key()),
            until: now,
        });
    }

    /// The database is under the next key: slots that were given it keep it, the others are gone.
    pub(crate) fn finish_rotation(&mut self, rotation: &Rotation) {
        let (kept, gone): (Vec<Slot>, Vec<Slot>) = std::mem::take(&mut self.slots)
            .into_iter()
            .map(|mut slot| (slot.confirm_pending(), slot))
            .fold((Vec::new(), Vec::new()), |(mut kept, mut gone), (has, slot)| {
                if has {
                    kept.push(slot)
                } else {
                    gone.push(slot)
                }
                (kept, gone)
            });
        self.slots = kept;
        for slot in &gone {
            self.retire(slot, rotation.started_at);
        }
        self.salt = rotation.salt;
        self.rotation = None;
    }

    /// The database is still under the present key: as if the rotation had not begun.
    pub(crate) fn undo_rotation(&mut self) {
        self.slots.iter_mut().for_each(Slot::forget_pending);
        self.rotation = None;
    }

    fn is_sound(&self) -> bool {
        let short = |s: &str| s.chars().count() <= MAX_NAME;
        let mut ids: Vec<SlotId> = self.slots.iter().map(|s| s.id).collect();
        ids.sort_unstable();
        ids.dedup();
        let mut operators: Vec<OperatorId> = self.slots.iter().filter_map(|s| s.operator_id).collect();
        operators.sort_unstable();
        let holders = operators.len();
        operators.dedup();
        ids.len() == self.slots.len()
            && operators.len() == holders
            && self.slots.len() <= MAX_SLOTS
            && self.former_signers.len() <= MAX_FORMER
            && short(&self.name)
            && self.slots.iter().all(|s| short(&s.label) && (s.kind == SlotKind::Operator) == s.operator_id.is_some())
            && self.slots.iter().filter(|s| s.kind == SlotKind::Recovery).count() <= 1
    }

    /// The bytes under the code of authenticity. Fields are written in the order they are declared; a released
    /// version never changes them (a golden test says so), a new field means a new version.
    fn canonical(&self) -> Result<Vec<u8>, KeyError> {
        let json = serde_json::to_vec(self).map_err(|_| KeyError::BadParameters)?;
        Ok(aad(&[b"poliedro keys", &VERSION.to_le_bytes(), &json]))
    }
}

/// `keys.json` as read: not yet known to be authentic.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct KeyRing {
    format: String,
    pub(crate) body: Body,
    mac: Hex<32>,
    /// The same under the next data key, while a rotation is under way.
    pending_mac: Option<Hex<32>>,
}

#[derive(Deserialize)]
struct Header {
    format: String,
}

/// Why bytes are not a `keys.json`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NotARing {
    /// Written by a later program.
    Newer(u32),
    /// Anything else.
    Unreadable,
}

impl KeyRing {
    /// Authenticates `body` under the present data key and, during a rotation, under the next.
    pub(crate) fn authenticate(body: Body, dek: &Dek, next: Option<&Dek>) -> Result<Self, KeyError> {
        if !body.is_sound() {
            return Err(KeyError::BadParameters);
        }
        let bytes = body.canonical()?;
        Ok(Self {
            format: format!("poliedro keys {VERSION}"),
            mac: Hex::new(dek.slots_mac()?.mac(&bytes)?),
            pending_mac: next.map(|dek| dek.slots_mac()?.mac(&bytes).map(Hex::new)).transpose()?,
            body,
        })
    }

    /// Whether the holder of the present data key wrote this.
    pub(crate) fn is_authentic(&self, dek: &Dek) -> bool {
        self.matches(dek, &self.mac)
    }

    /// Whether the holder of the next data key wrote this.
    pub(crate) fn is_authentic_pending(&self, next: &Dek) -> bool {
        self.pending_mac.is_some_and(|mac| self.matches(next, &mac))
    }

    fn matches(&self, dek: &Dek, mac: &Hex<32>) -> bool {
        self.body.canonical().is_ok_and(|bytes| dek.slots_mac().is_ok_and(|key| key.mac_is(&bytes, mac.bytes())))
    }

    pub(crate) fn to_json(&self) -> Result<Vec<u8>, KeyError> {
        let mut json = serde_json::to_vec_pretty(self).map_err(|_| KeyError::BadParameters)?;
        json.push(b'\n');
        Ok(json)
    }

    pub(crate) fn from_json(bytes: &[u8]) -> Result<Self, NotARing> {
        let header: Header = serde_json::from_slice(bytes).map_err(|_| NotARing::Unreadable)?;
        let version: u32 =
            header.format.strip_prefix("poliedro keys ").and_then(|n| n.parse().ok()).ok_or(NotARing::Unreadable)?;
        if version > VERSION {
            return Err(NotARing::Newer(version));
        }
        let ring: Self = serde_json::from_slice(bytes).map_err(|_| NotARing::Unreadable)?;
        if ring.body.is_sound() && ring.body.rotation.is_some() == ring.pending_mac.is_some() {
            Ok(ring)
        } else {
            Err(NotARing::Unreadable)
        }
    }
}

#[cfg(test)]
mod tests;
