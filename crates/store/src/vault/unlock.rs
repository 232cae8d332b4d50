//! Unlocking: from a secret to the data key, and from the data key to an open database.

use super::{Notice, OpenVault, Vault, durable::remove_database, open::Parts};
use crate::{
    cipher::{ArchiveFile, first_bytes},
    key::{Dek, KeyError, Passphrase, Secret32},
    recovery::RecoveryCode,
    slot::{Body, KeyRing, Slot, SlotId},
};
use std::path::Path;

/// What someone offers to get in.
#[derive(Debug, Clone, Copy)]
pub enum Entry<'a> {
    /// An operator's slot and passphrase.
    Slot(SlotId, &'a Passphrase),
    /// The printed recovery code.
    Recovery(&'a RecoveryCode),
}

impl Entry<'_> {
    pub(crate) fn secret(&self) -> &[u8] {
        match self {
            Self::Slot(_, passphrase) => passphrase.bytes(),
            Self::Recovery(code) => code.bytes(),
        }
    }

    fn slot<'b>(&self, body: &'b Body) -> Result<&'b Slot, super::UnlockError> {
        match self {
            Self::Slot(id, _) => {
                body.slot(*id).filter(|s| s.operator_id.is_some()).ok_or(super::UnlockError::UnknownSlot)
            }
            Self::Recovery(_) => body.recovery().ok_or(super::UnlockError::NoRecovery),
        }
    }

    const fn wrong(&self) -> super::UnlockError {
        match self {
            Self::Slot(..) => super::UnlockError::WrongPassphrase,
            Self::Recovery(_) => super::UnlockError::WrongCode,
        }
    }
}

/// A key ring that opened and is authentic.
pub(crate) struct Opened {
    pub(crate) body: Body,
    pub(crate) slot_id: SlotId,
    pub(crate) seed: Secret32,
    pub(crate) dek: Dek,
    /// A rotation cut short was settled in `body`, which is to be written.
    pub(crate) settled: Option<Notice>,
}

/// Opens `ring` with `entry`. `archive`: the database, whose first bytes say which data key it is under.
pub(crate) fn open_ring(ring: &KeyRing, entry: Entry<'_>, archive: &Path) -> Result<Opened, super::UnlockError> {
    let body = &ring.body;
    let slot = entry.slot(body)?;
    let forged = |_| super::UnlockError::Forged;
    let seed = slot.open(body.archive_id, entry.secret()).map_err(|error| match error {
        KeyError::DoesNotOpen => entry.wrong(),
        _ => super::UnlockError::Forged,
    })?;
    let mut settled_body = body.clone();
    let rotated = body.rotation.as_ref().filter(|r| first_bytes(archive).is_ok_and(|salt| &salt == r.salt.bytes()));
    let (dek, settled) = if let Some(rotation) = rotated {
        // The file is already under the next key: whoever was not given it is out.
        let next = slot.pending_dek(body.archive_id, &seed).map_err(forged)?.ok_or(super::UnlockError::UnknownSlot)?;
        if !ring.is_authentic_pending(&next) {
            return Err(super::UnlockError::Forged);
        }
        settled_body.finish_rotation(rotation);
        (next, Some(Notice::RotationFinished))
    } else {
        let dek = slot.dek(body.archive_id, &seed).map_err(forged)?;
        if !ring.is_authentic(&dek) {
            return Err(super::UnlockError::Forged);
        }
        let undone = body.rotation.is_some();
        settled_body.undo_rotation();
        (dek, undone.then_some(Notice::RotationUndone))
    };
    Ok(Opened { slot_id: slot.id, body: settled_body, seed, dek, settled })
}

impl Vault {
    /// Opens with an operator's passphrase. Takes as long as the slot's Argon2id parameters (0.1 to 0.7 s).
    pub fn unlock(&self, slot: SlotId, passphrase: &Passphrase) -> Result<OpenVault, super::UnlockError> {
        self.unlock_by(Entry::Slot(slot, passphrase))
    }

    /// Opens with the printed recovery code.
    pub fn unlock_with_recovery(&self, code: &RecoveryCode) -> Result<OpenVault, super::UnlockError> {
        self.unlock_by(Entry::Recovery(code))
    }

    /// Opens with either.
    pub fn unlock_by(&self, entry: Entry<'_>) -> Result<OpenVault, super::UnlockError> {
        if !self.lock.enter() {
            return Err(super::UnlockError::AlreadyOpen);
        }
        self.unlock_entered(entry).inspect_err(|_| self.lock.leave())
    }

    fn unlock_entered(&self, entry: Entry<'_>) -> Result<OpenVault, super::UnlockError> {
        let (mut opened, from_copy) = self.open_either(entry)?;
        let mut notices = Vec::new();
        let file = ArchiveFile::new(self.layout.archive(), &opened.dek, Some(opened.body.salt))?;
        let connection = file.open()?;
        remove_database(&self.layout.archive_next());

        let mut write = false;
        if let Some(notice) = opened.settled.take() {
            notices.push(notice);
            write = true;
        }
        if from_copy {
            notices.push(Notice::KeysFromCopy);
            write = true;
        }
        write |= self.strengthen(&mut opened, entry.secret())?;
        let keys = self.layout.keys();
        if write {
            opened.body.generation = opened.body.generation.saturating_add(1);
        }
        let ring = KeyRing::authenticate(opened.body.clone(), &opened.dek, None)?;
        if write {
            // What is in memory is right whether or not this write succeeds; the next one will carry it.
            let _ = keys.write(&ring);
        } else {
            keys.refresh_copy(&ring);
        }
        Ok(OpenVault::new(self.clone(), Parts { opened, file, connection, notices })?)
    }

    /// The main key file, or its copy when the main one is damaged, forged or flipped in one bit.
    fn open_either(&self, entry: Entry<'_>) -> Result<(Opened, bool), super::UnlockError> {
        let mut refused = None;
        for stored in self.layout.keys().read()? {
            match open_ring(&stored.ring, entry, &self.layout.archive()) {
                Ok(opened) => return Ok((opened, stored.from_copy)),
                Err(error) => refused = refused.or(Some(error)),
            }
        }
        Err(refused.unwrap_or(super::UnlockError::Forged))
    }

    /// Reseals the slot just opened if it is weaker than the policy.
    fn strengthen(&self, opened: &mut Opened, secret: &[u8]) -> Result<bool, KeyError> {
        let archive = opened.body.archive_id;
        let Some(slot) = opened.body.slots.iter_mut().find(|s| s.id == opened.slot_id) else {
            return Ok(false);
        };
        if !slot.weaker_than(self.policy) {
            return Ok(false);
        }
        *slot = slot.strengthened(archive, secret, self.policy, &opened.seed, &opened.dek)?;
        Ok(true)
    }
}
