//! Slots: one for each operator and one for the recovery code, each a way to the data key.
//!
//! A slot has a random *seed* sealed under Argon2id of its passphrase. From the seed come an X25519 pair, to which the data
//! key is wrapped, and an Ed25519 pair, with which the operator signs. The public halves stand beside it, so the data key
//! can be renewed for everyone by one operator alone.

mod file;
mod hex;
mod ring;
mod wrap;

pub use file::KeyFileFault;
pub(crate) use file::{KeyFiles, read_bounded};
pub use hex::Hex;
pub use ring::{Anchor, FormerSigner};
pub(crate) use ring::{Body, KeyRing, Rotation};
pub(crate) use wrap::{WrappedDek, exchange_key, unwrap, wrap};

use crate::key::{Dek, KdfParams, KdfPolicy, KeyError, Sealed, Secret32, Signer, aad, open, seal};
use jiff::Timestamp;
use poliedro_domain::id::OperatorId;
use serde::{Deserialize, Serialize};
use std::fmt;
use uuid::Uuid;

/// Which slot of `keys.json`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SlotId(Uuid);

impl SlotId {
    pub(crate) fn new() -> Self {
        Self(Uuid::now_v7())
    }

    /// Wraps an identifier that came back from the screen.
    pub const fn from_uuid(id: Uuid) -> Self {
        Self(id)
    }

    /// The underlying UUID.
    pub const fn uuid(&self) -> Uuid {
        self.0
    }
}

impl fmt::Display for SlotId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Debug for SlotId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SlotId({})", self.0)
    }
}

/// What opens a slot.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum SlotKind {
    /// The passphrase of an operator.
    Operator,
    /// The printed recovery code.
    Recovery,
}

/// What the unlock screen may show of a slot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SlotSummary {
    /// The slot.
    pub slot_id: SlotId,
    /// Whose it is; `None` for the recovery code.
    pub operator_id: Option<OperatorId>,
    /// The name to show.
    pub label: String,
    /// What opens it.
    pub kind: SlotKind,
}

/// One slot as it stands in `keys.json`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Slot {
    pub(crate) id: SlotId,
    pub(crate) kind: SlotKind,
    pub(crate) operator_id: Option<OperatorId>,
    pub(crate) label: String,
    pub(crate) made_at: Timestamp,
    kdf: KdfParams,
    seed: Sealed,
    x25519: Hex<32>,
    ed25519: Hex<32>,
    dek: WrappedDek,
    /// The next data key while a rotation is under way (see `vault::rotate`).
    pending: Option<WrappedDek>,
}

/// For whom a slot is made.
pub(crate) struct Holder {
    pub(crate) id: SlotId,
    pub(crate) kind: SlotKind,
    pub(crate) operator_id: Option<OperatorId>,
    pub(crate) label: String,
    pub(crate) made_at: Timestamp,
}

impl Slot {
    /// A slot with a new seed, hence a new signing key.
    pub(crate) fn make(
        archive: Uuid,
        holder: Holder,
        secret: &[u8],
        policy: KdfPolicy,
        dek: &Dek,
    ) -> Result<Self, KeyError> {
        Self::with_seed(archive, holder, secret, policy, dek, &Secret32::random()?)
    }

    fn with_seed(
        archive: Uuid,
        holder: Holder,
        secret: &[u8],
        policy: KdfPolicy,
        dek: &Dek,
        seed: &Secret32,
    ) -> Result<Self, KeyError> {
        let kdf = policy.fresh()?;
        let context = context(archive, holder.id, holder.operator_id, holder.kind, &kdf);
        let x25519 = exchange_key(seed)?.1.to_bytes();
        Ok(Self {
            seed: seal(&kdf.derive(secret)?, &context, seed)?,
            x25519: Hex::new(x25519),
            ed25519: Hex::new(Signer::from_seed(seed)?.public_key()),
            dek: wrap(dek, &x25519, &context)?,
            pending: None,
            id: holder.id,
            kind: holder.kind,
            operator_id: holder.operator_id,
            label: holder.label,
            made_at: holder.made_at,
            kdf,
        })
    }

    /// The same slot, seed and signing key under dearer parameters.
    pub(crate) fn strengthened(
        &self,
        archive: Uuid,
        secret: &[u8],
        policy: KdfPolicy,
        seed: &Secret32,
        dek: &Dek,
    ) -> Result<Self, KeyError> {
        Self::with_seed(archive, self.holder(), secret, policy, dek, seed)
    }

    pub(crate) fn holder(&self) -> Holder {
        Holder {
            id: self.id,
            kind: self.kind,
            operator_id: self.operator_id,
            label: self.label.clone(),
            made_at: self.made_at,
        }
    }

    pub(crate) fn weaker_than(&self, policy: KdfPolicy) -> bool {
        self.kdf.weaker_than(policy)
    }

    /// The seed, if `secret` opens the slot and the public keys beside it are its own.
    pub(crate) fn open(&self, archive: Uuid, secret: &[u8]) -> Result<Secret32, KeyError> {
        let seed = open(&self.kdf.derive(secret)?, &self.context(archive), &self.seed)?;
        let own = exchange_key(&seed)?.1.to_bytes() == *self.x25519.bytes()
            && Signer::from_seed(&seed)?.public_key() == *self.ed25519.bytes();
        if own { Ok(seed) } else { Err(KeyError::BadParameters) }
    }

    pub(crate) fn dek(&self, archive: Uuid, seed: &Secret32) -> Result<Dek, KeyError> {
        unwrap(&self.dek, seed, &self.context(archive))
    }

    pub(crate) fn pending_dek(&self, archive: Uuid, seed: &Secret32) -> Result<Option<Dek>, KeyError> {
        self.pending.as_ref().map(|wrapped| unwrap(wrapped, seed, &self.context(archive))).transpose()
    }

    /// Wraps the next data key beside the present one.
    pub(crate) fn set_pending(&mut self, archive: Uuid, dek: &Dek) -> Result<(), KeyError> {
        self.pending = Some(wrap(dek, self.x25519.bytes(), &self.context(archive))?);
        Ok(())
    }

    pub(crate) fn forget_pending(&mut self) {
        self.pending = None;
    }

    /// The next data key becomes the present one; `false` if this slot was not given it.
    pub(crate) fn confirm_pending(&mut self) -> bool {
        self.pending.take().map(|next| self.dek = next).is_some()
    }

    pub(crate) const fn signing_key(&self) -> &[u8; 32] {
        self.ed25519.bytes()
    }

    pub(crate) fn summary(&self) -> SlotSummary {
        SlotSummary { slot_id: self.id, operator_id: self.operator_id, label: self.label.clone(), kind: self.kind }
    }

    fn context(&self, archive: Uuid) -> Vec<u8> {
        context(archive, self.id, self.operator_id, self.kind, &self.kdf)
    }
}

/// What a sealed secret of a slot is bound to: copied elsewhere, it does not open.
fn context(archive: Uuid, slot: SlotId, operator: Option<OperatorId>, kind: SlotKind, kdf: &KdfParams) -> Vec<u8> {
    let kind: &[u8] = match kind {
        SlotKind::Operator => b"operator",
        SlotKind::Recovery => b"recovery",
    };
    let operator = operator.map(|o| *o.as_bytes());
    aad(&[
        b"poliedro slot v1",
        archive.as_bytes(),
        slot.0.as_bytes(),
        operator.as_ref().map_or(&[], |o| o.as_slice()),
        kind,
        &kdf.context(),
    ])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn holder() -> Holder {
        Holder {
            id: SlotId::new(),
            kind: SlotKind::Operator,
            operator_id: Some(OperatorId::from_uuid(Uuid::now_v7())),
            label: "Anna Bianchi".into(),
            made_at: Timestamp::UNIX_EPOCH,
        }
    }

    #[test]
    fn a_slot_moved_elsewhere_does_not_open() {
        let (archive, dek) = (Uuid::now_v7(), Dek::random().unwrap());
        let slot = Slot::make(archive, holder(), b"secret", KdfPolicy::for_tests(), &dek).unwrap();
        let seed = slot.open(archive, b"secret").unwrap();
        assert_eq!(slot.dek(archive, &seed).unwrap().secret().bytes(), dek.secret().bytes());
        assert_eq!(slot.open(archive, b"Secret").unwrap_err(), KeyError::DoesNotOpen);
        assert_eq!(slot.open(Uuid::now_v7(), b"secret").unwrap_err(), KeyError::DoesNotOpen);
        type Move = fn(&mut Slot);
        let moves: [Move; 4] = [
            |s| s.operator_id = Some(OperatorId::from_uuid(Uuid::now_v7())),
            |s| s.operator_id = None,
            |s| s.id = SlotId::new(),
            |s| s.kind = SlotKind::Recovery,
        ];
        for change in moves {
            let mut moved = slot.clone();
            change(&mut moved);
            assert_eq!(moved.open(archive, b"secret").unwrap_err(), KeyError::DoesNotOpen);
            assert_eq!(moved.dek(archive, &seed).unwrap_err(), KeyError::DoesNotOpen);
        }
    }

    #[test]
    fn a_substituted_public_key_is_noticed_by_its_owner() {
        let (archive, dek) = (Uuid::now_v7(), Dek::random().unwrap());
        let mut slot = Slot::make(archive, holder(), b"secret", KdfPolicy::for_tests(), &dek).unwrap();
        let mine = slot.x25519;
        slot.x25519 = Hex::new(exchange_key(&Secret32::random().unwrap()).unwrap().1.to_bytes());
        assert_eq!(slot.open(archive, b"secret").unwrap_err(), KeyError::BadParameters);
        slot.x25519 = mine;
        slot.ed25519 = Hex::new(Signer::from_seed(&Secret32::random().unwrap()).unwrap().public_key());
        assert_eq!(slot.open(archive, b"secret").unwrap_err(), KeyError::BadParameters);
    }

    #[test]
    fn a_rotation_is_confirmed_or_forgotten() {
        let (archive, dek, next) = (Uuid::now_v7(), Dek::random().unwrap(), Dek::random().unwrap());
        let mut slot = Slot::make(archive, holder(), b"secret", KdfPolicy::for_tests(), &dek).unwrap();
        let seed = slot.open(archive, b"secret").unwrap();
        assert!(!slot.confirm_pending());
        slot.set_pending(archive, &next).unwrap();
        assert_eq!(slot.pending_dek(archive, &seed).unwrap().unwrap().secret().bytes(), next.secret().bytes());
        let mut forgotten = slot.clone();
        forgotten.forget_pending();
        assert!(forgotten.pending_dek(archive, &seed).unwrap().is_none());
        assert!(slot.confirm_pending());
        assert_eq!(slot.dek(archive, &seed).unwrap().secret().bytes(), next.secret().bytes());
    }
}
