//! An unlocked archive: its connection, its keys in memory, and how to lock it again.

use super::{SlotError, Vault, unlock::Opened};
use crate::{
    cipher::{ArchiveFault, ArchiveFile, DiskTrouble, disk_error},
    key::{Dek, KeyError, Secret32, Signer, verify_signature},
    slot::{Anchor, Body, KeyRing, SlotId, SlotSummary},
};
use jiff::Timestamp;
use poliedro_domain::id::OperatorId;
use rusqlite::Connection;
use std::{fmt, path::Path};
use uuid::Uuid;

/// Something that happened while opening, worth a line on the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Notice {
    /// `keys.json` was damaged; its copy was used and the file repaired.
    #[error(
        "Il file delle chiavi era danneggiato: Poliedro ha usato la sua copia e lo ha riparato. Faccia presto una copia di sicurezza e controlli il disco."
    )]
    KeysFromCopy,
    /// A change of data key was cut short before it took effect.
    #[error(
        "Il cambio della chiave dell'archivio era stato interrotto e non ha avuto effetto: se stava togliendo l'accesso a un operatore, lo faccia di nuovo."
    )]
    RotationUndone,
    /// A change of data key was cut short after it took effect, and is now complete.
    #[error("Il cambio della chiave dell'archivio era stato interrotto: ora è completo.")]
    RotationFinished,
}

/// A public key that signed, or signs, heads of the audit chain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SigningKey {
    /// Whose; `None` for a recovery code.
    pub operator_id: Option<OperatorId>,
    /// The Ed25519 public key.
    pub public_key: [u8; 32],
    /// When it was replaced or its holder removed; `None` if it is in use.
    pub retired_at: Option<Timestamp>,
}

/// An unlocked archive. Dropping it wipes the keys; [`OpenVault::lock`] also empties the write-ahead log.
pub struct OpenVault {
    pub(super) vault: Vault,
    pub(super) body: Body,
    pub(super) slot_id: SlotId,
    pub(super) dek: Dek,
    pub(super) file: ArchiveFile,
    signer: Signer,
    notices: Vec<Notice>,
    pub(super) connection: Option<Connection>,
}

pub(super) struct Parts {
    pub(super) opened: Opened,
    pub(super) file: ArchiveFile,
    pub(super) connection: Connection,
    pub(super) notices: Vec<Notice>,
}

impl OpenVault {
    pub(super) fn new(vault: Vault, parts: Parts) -> Result<Self, KeyError> {
        let Parts { opened, file, connection, notices } = parts;
        let signer = Signer::from_seed(&opened.seed)?;
        Ok(Self {
            vault,
            body: opened.body,
            slot_id: opened.slot_id,
            dek: opened.dek,
            file,
            signer,
            notices,
            connection: Some(connection),
        })
    }

    /// The archive's identity, the same in every backup of it.
    pub const fn archive_id(&self) -> Uuid {
        self.body.archive_id
    }

    /// The archive's name.
    pub fn name(&self) -> &str {
        &self.body.name
    }

    /// Whether everyone in it is invented.
    pub const fn is_example(&self) -> bool {
        self.body.example
    }

    /// When it was created.
    pub const fn created_at(&self) -> Timestamp {
        self.body.created_at
    }

    /// The folder.
    pub fn dir(&self) -> &Path {
        self.vault.dir()
    }

    /// The slot that opened it.
    pub const fn slot_id(&self) -> SlotId {
        self.slot_id
    }

    /// Who opened it; `None` with the recovery code.
    pub fn operator_id(&self) -> Option<OperatorId> {
        self.body.slot(self.slot_id).and_then(|slot| slot.operator_id)
    }

    /// Who can open it.
    pub fn slots(&self) -> Vec<SlotSummary> {
        self.body.summaries()
    }

    /// Signs in the name of who opened it.
    pub const fn signer(&self) -> &Signer {
        &self.signer
    }

    /// What happened while opening.
    pub fn notices(&self) -> &[Notice] {
        &self.notices
    }

    /// Whether another program rang to see this one's window, since the last call.
    pub fn bell_rung(&self) -> bool {
        self.vault.bell_rung()
    }

    /// The writing connection, unless it was taken.
    pub const fn connection(&mut self) -> Option<&mut Connection> {
        self.connection.as_mut()
    }

    /// Gives the writing connection away (to the gate); `None` if it was taken already.
    pub const fn take_connection(&mut self) -> Option<Connection> {
        self.connection.take()
    }

    /// Takes it back, before a change of data key or before locking.
    pub fn give_back(&mut self, connection: Connection) {
        self.connection = Some(connection);
    }

    /// A further connection that only reads, for a thread of its own.
    pub fn reader(&self) -> Result<Connection, ArchiveFault> {
        self.file.open_reader()
    }

    /// The database file, to be checked page by page on another thread.
    pub fn file(&self) -> ArchiveFile {
        self.file.twin()
    }

    /// Every key that signed in this archive, in use and retired.
    pub fn signing_keys(&self) -> Vec<SigningKey> {
        let present = self.body.slots.iter().map(|slot| SigningKey {
            operator_id: slot.operator_id,
            public_key: *slot.signing_key(),
            retired_at: None,
        });
        let former = self.body.former_signers.iter().map(|former| SigningKey {
            operator_id: former.operator_id,
            public_key: *former.public_key.bytes(),
            retired_at: Some(former.until),
        });
        present.chain(former).collect()
    }

    /// The keys of one operator, present and retired: what [`crate::audit::verify`] asks for.
    pub fn public_keys_of(&self, operator: OperatorId) -> Vec<[u8; 32]> {
        self.signing_keys().iter().filter(|key| key.operator_id == Some(operator)).map(|key| key.public_key).collect()
    }

    /// Whether one of the keys of `operator` (`None`: a recovery code), present or retired, signed `message`.
    pub fn signed_by(&self, operator: Option<OperatorId>, message: &[u8], signature: &[u8; 64]) -> bool {
        self.signing_keys()
            .iter()
            .any(|key| key.operator_id == operator && verify_signature(&key.public_key, message, signature))
    }

    /// The audit head written when the archive was last locked; authenticated with the rest of `keys.json`.
    pub const fn read_anchor(&self) -> Option<Anchor> {
        self.body.anchor
    }

    /// Writes the audit head; call it just before [`OpenVault::lock`].
    pub fn write_anchor(&mut self, anchor: Anchor) -> Result<(), SlotError> {
        let mut body = self.body.clone();
        body.anchor = Some(anchor);
        self.save(body)
    }

    pub(crate) const fn dek(&self) -> &Dek {
        &self.dek
    }

    pub(crate) const fn body(&self) -> &Body {
        &self.body
    }

    /// Writes the keys; on failure what is in memory stays as it was.
    pub(super) fn save(&mut self, mut body: Body) -> Result<(), SlotError> {
        body.generation = self.body.generation.saturating_add(1);
        let ring = KeyRing::authenticate(body, &self.dek, None)?;
        self.vault.layout.keys().write(&ring)?;
        self.body = ring.body;
        Ok(())
    }

    pub(super) fn sign_with(&mut self, seed: &Secret32) -> Result<(), KeyError> {
        self.signer = Signer::from_seed(seed)?;
        Ok(())
    }

    /// Empties the write-ahead log, closes the database, wipes the keys. The folder stays claimed by the returned
    /// [`Vault`]; drop it to let another program in. The keys are wiped even if the disk refuses.
    pub fn lock(mut self) -> (Vault, Result<(), ArchiveFault>) {
        let connection = self.connection.take().map_or_else(|| self.file.open(), Ok);
        let closed = connection.and_then(close);
        (self.vault.clone(), closed)
    }
}

impl Drop for OpenVault {
    fn drop(&mut self) {
        self.vault.lock.leave();
    }
}

impl fmt::Debug for OpenVault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("OpenVault").field("archive_id", &self.body.archive_id).finish_non_exhaustive()
    }
}

/// Moves everything from the write-ahead log into the file and closes.
pub(super) fn close(connection: Connection) -> Result<(), ArchiveFault> {
    let busy: i64 = connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
    let closed =
        connection.close().map_err(|(_, error)| disk_error(&error).map_or(ArchiveFault::Sqlite(error), Into::into));
    closed.and(if busy == 0 { Ok(()) } else { Err(DiskTrouble::Busy.into()) })
}
