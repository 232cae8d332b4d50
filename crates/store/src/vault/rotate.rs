//! Changing the data key, as when an operator leaves who may have kept it.
//!
//! Order, and what a crash leaves (K = `keys.json`, D = `archive.db`):
//!
//! 1. D is opened by nobody else and copied under the next key into `archive.db.next`, every page checked, fsynced. Crash: a leftover file, removed later.
//! 2. K gets, beside each wrapped key, the next one wrapped for every slot that stays, and the first 16 bytes of the
//!    next D. Crash: D still has its old first bytes, so the old key opens and the rotation is undone.
//! 3. `archive.db.next` takes the name `archive.db`: the one step that decides, while D is still
//!    held alone. Crash: D has the next first bytes, so the
//!    next key opens and the rotation is finished; a slot that was not given the next key is out.
//! 4. K keeps only the next key and the slots that stay.

use super::{
    OpenVault, SlotError,
    durable::{crash_point, remove_database, rename_durably, sync_file},
    open::close,
};
use crate::{
    cipher::{ArchiveFault, ArchiveFile, Copied, DiskTrouble},
    key::Dek,
    slot::{KeyRing, Rotation},
};
use jiff::Timestamp;
use poliedro_domain::id::OperatorId;

impl OpenVault {
    /// Takes access away from `operator` and changes the data key, which the operator may have kept.
    ///
    /// The writing connection must have been given back. `progress` gets (done, all) pages. Afterwards the connection
    /// is a new one. Earlier backups keep the old key and open as before.
    pub fn remove_operator_slot(
        &mut self,
        operator: OperatorId,
        now: Timestamp,
        progress: &mut dyn FnMut(u64, u64),
    ) -> Result<(), SlotError> {
        let slot = self.body.of_operator(operator).ok_or(SlotError::UnknownOperator)?;
        if slot.id == self.slot_id {
            return Err(SlotError::OwnSlot);
        }
        self.rotate(Some(operator), now, progress)
    }

    /// Changes the data key for everyone who has access, as [`OpenVault::remove_operator_slot`] does.
    pub fn rotate_dek(&mut self, now: Timestamp, progress: &mut dyn FnMut(u64, u64)) -> Result<(), SlotError> {
        self.rotate(None, now, progress)
    }

    fn rotate(
        &mut self,
        leaver: Option<OperatorId>,
        now: Timestamp,
        progress: &mut dyn FnMut(u64, u64),
    ) -> Result<(), SlotError> {
        let connection = self.connection.take().ok_or(SlotError::InUse)?;
        let rotated = match close(connection) {
            Ok(()) => self.rotate_closed(leaver, now, progress),
            Err(fault) => Err(fault.into()),
        };
        let rotated = rotated.map_err(|error| match error {
            SlotError::File(ArchiveFault::Disk(DiskTrouble::Busy)) => SlotError::InUse,
            error => error,
        });
        if rotated.is_err() {
            remove_database(&self.vault.layout.archive_next());
        }
        self.connection = Some(self.file.open()?);
        rotated
    }

    fn rotate_closed(
        &mut self,
        leaver: Option<OperatorId>,
        now: Timestamp,
        progress: &mut dyn FnMut(u64, u64),
    ) -> Result<(), SlotError> {
        let layout = self.vault.layout.clone();
        let next = Dek::random()?;
        remove_database(&layout.archive_next());
        let target = ArchiveFile::new(layout.archive_next(), &next, None)?;
        // Alone from here to the rename: SQLite in another connection would, when it closes, delete the log of whatever
        // file then has the name.
        let alone = self.file.open_alone()?;
        let Copied { file: copy, counts, .. } = ArchiveFile::copy_from(&alone, target, progress)?;
        copy.verify_copy(&counts)?;
        sync_file(copy.path())?;
        crash_point("rotate: copied");

        let rotation = Rotation { salt: copy.salt().ok_or(DiskTrouble::Io)?, started_at: now };
        let mut pending = self.body.clone();
        pending.generation = pending.generation.saturating_add(1);
        pending.rotation = Some(rotation.clone());
        for slot in pending.slots.iter_mut().filter(|slot| leaver.is_none() || slot.operator_id != leaver) {
            slot.set_pending(self.body.archive_id, &next)?;
        }
        let pending = KeyRing::authenticate(pending, &self.dek, Some(&next))?;
        layout.keys().write(&pending)?;
        crash_point("rotate: keys pending");

        // Windows does not replace a file that is open; there an open one also makes the rename fail, which is safe.
        let alone = (!cfg!(windows)).then_some(alone);
        let decided = rename_durably(copy.path(), &layout.archive());
        drop(alone);
        if let Err(trouble) = decided {
            // Back to how it was; if even this write fails, the next unlock does the same.
            let body = self.body.clone();
            let _ = self.save(body);
            return Err(trouble.into());
        }
        crash_point("rotate: renamed");

        self.file = ArchiveFile::new(layout.archive(), &next, Some(rotation.salt))?;
        self.dek = next;
        self.body = pending.body;
        let mut confirmed = self.body.clone();
        confirmed.finish_rotation(&rotation);
        if self.save(confirmed.clone()).is_err() {
            // The change has taken effect; the next write of the keys, or the next unlock, completes it.
            self.body = confirmed;
        }
        crash_point("rotate: done");
        Ok(())
    }
}
