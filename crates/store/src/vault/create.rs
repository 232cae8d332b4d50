//! Creating an archive: whole or not at all.

use super::{
    Busy, CreateError, Layout, OpenVault, Vault,
    durable::{crash_point, remove_database, sync_file},
};
use crate::{
    cipher::{ArchiveFault, ArchiveFile, CreateFileError, DiskTrouble},
    key::{Dek, KdfPolicy, Passphrase},
    recovery::RecoveryCode,
    slot::{Body, Holder, KeyRing, Slot, SlotId, SlotKind},
    writer_lock::LockRefused,
};
use jiff::Timestamp;
use poliedro_domain::id::OperatorId;
use rusqlite::Connection;
use std::{error::Error, fs, path::Path};
use uuid::Uuid;

/// Longest name of an archive or of an operator, in characters.
const MAX_NAME: usize = 200;

/// What a new archive needs to know.
#[derive(Debug, Clone)]
pub struct NewVault {
    /// Its name, 1 to 200 characters (“Distretto Terre Nove”).
    pub name: String,
    /// Whether everyone in it is invented.
    pub example: bool,
    /// The first operator.
    pub operator_id: OperatorId,
    /// The first operator's name on the unlock screen, 1 to 200 characters.
    pub operator_label: String,
    /// Now.
    pub created_at: Timestamp,
}

impl Vault {
    /// Creates an archive in `dir` (made if missing) and leaves it open. The recovery code is returned only here.
    pub fn create(
        dir: &Path,
        new: NewVault,
        passphrase: &Passphrase,
        policy: KdfPolicy,
    ) -> Result<(OpenVault, RecoveryCode), CreateError> {
        Self::create_with(dir, new, passphrase, policy, |_| Ok(()))
    }

    /// The same, with `prepare` run on the database (schema, first facts) before the archive exists for anyone:
    /// if it fails or the program dies, there is no archive.
    pub fn create_with(
        dir: &Path,
        new: NewVault,
        passphrase: &Passphrase,
        policy: KdfPolicy,
        prepare: impl FnOnce(&mut Connection) -> Result<(), Box<dyn Error + Send + Sync>>,
    ) -> Result<(OpenVault, RecoveryCode), CreateError> {
        passphrase.check()?;
        let name = named(&new.name).ok_or(CreateError::BadName)?;
        let label = named(&new.operator_label).ok_or(CreateError::BadLabel)?;
        fs::create_dir_all(dir).map_err(|e| DiskTrouble::from(&e))?;
        let layout = Layout::of(dir);
        if layout.keys().exist() || layout.has_archive() {
            return Err(CreateError::AlreadyThere);
        }
        let vault = Self::hold(layout, policy).map_err(|refused| match refused {
            LockRefused::Busy => CreateError::Busy(Busy),
            LockRefused::Disk(trouble) => CreateError::Disk(trouble),
        })?;
        // Someone may have finished creating one between the look and the lock.
        if vault.layout.keys().exist() || vault.layout.has_archive() {
            return Err(CreateError::AlreadyThere);
        }
        vault.layout.settle_creation()?;

        let (dek, code) = (Dek::random()?, RecoveryCode::generate()?);
        let archive_id = Uuid::now_v7();
        let salt = build(&vault.layout, &dek, prepare).inspect_err(|_| remove_database(&vault.layout.archive_new()))?;
        crash_point("create: database built");

        let holder =
            |kind, operator_id, label| Holder { id: SlotId::new(), kind, operator_id, label, made_at: new.created_at };
        let own = holder(SlotKind::Operator, Some(new.operator_id), label);
        let slot_id = own.id;
        let paper = holder(SlotKind::Recovery, None, "Codice di recupero".to_owned());
        let body = Body {
            archive_id,
            name,
            example: new.example,
            created_at: new.created_at,
            generation: 1,
            salt,
            slots: vec![
                Slot::make(archive_id, own, passphrase.bytes(), policy, &dek)?,
                Slot::make(archive_id, paper, code.bytes(), policy, &dek)?,
            ],
            former_signers: Vec::new(),
            anchor: None,
            rotation: None,
        };
        vault
            .layout
            .keys()
            .write(&KeyRing::authenticate(body, &dek, None)?)
            .inspect_err(|_| remove_database(&vault.layout.archive_new()))?;
        crash_point("create: keys written");
        vault.layout.commit_creation()?;
        crash_point("create: done");

        let open = vault.unlock(slot_id, passphrase).map_err(|error| CreateError::Prepare(Box::new(error)))?;
        Ok((open, code))
    }
}

/// The database under its temporary name, complete and durable; returns its first 16 bytes.
fn build(
    layout: &Layout,
    dek: &Dek,
    prepare: impl FnOnce(&mut Connection) -> Result<(), Box<dyn Error + Send + Sync>>,
) -> Result<crate::slot::Hex<16>, CreateError> {
    let (file, mut connection) = ArchiveFile::create(layout.archive_new(), dek).map_err(|error| match error {
        CreateFileError::Key(error) => CreateError::Key(error),
        CreateFileError::Fault(fault) => CreateError::File(fault),
    })?;
    crash_point("create: database begun");
    prepare(&mut connection).map_err(CreateError::Prepare)?;
    super::open::close(connection)?;
    sync_file(file.path())?;
    file.salt().ok_or(CreateError::File(ArchiveFault::NoCipher))
}

/// A name trimmed, if it has 1 to 200 characters and none of control.
pub(super) fn named(text: &str) -> Option<String> {
    let text = text.trim();
    let fits = (1..=MAX_NAME).contains(&text.chars().count()) && !text.chars().any(char::is_control);
    fits.then(|| text.to_owned())
}
