//! The SQLCipher file: created, opened, checked, and its troubles told apart.

mod check;
mod connect;
mod copy;
mod trouble;

pub use check::FileProblem;
pub(crate) use copy::Copied;
pub use trouble::{ArchiveFault, DiskTrouble, disk_error};

use crate::{
    key::{Dek, KeyError, Secret32},
    slot::Hex,
    vault::durable::beside,
};
use rusqlite::Connection;
use std::{
    fs::{self, File},
    io::{self, Read},
    path::{Path, PathBuf},
};

/// `PRAGMA application_id` of an archive: “POLI”.
pub const APPLICATION_ID: i32 = 0x504F_4C49;
/// Bytes in a page; SQLCipher's own default, stated so that a change of default changes nothing.
pub const PAGE_BYTES: u64 = 4096;
/// First bytes of every unencrypted SQLite file.
const PLAIN_HEADER: &[u8; 16] = b"SQLite format 3\0";

/// One encrypted database file and the key to its pages.
///
/// It can be sent to another thread, to check or copy the file while the first goes on working.
#[derive(Debug)]
pub struct ArchiveFile {
    path: PathBuf,
    key: Secret32,
    salt: Option<Hex<16>>,
}

impl ArchiveFile {
    /// `salt`: the first 16 bytes the file should have, when known; it tells a damaged header from a foreign file.
    pub(crate) fn new(path: PathBuf, dek: &Dek, salt: Option<Hex<16>>) -> Result<Self, KeyError> {
        Ok(Self { path, key: dek.sqlcipher()?, salt })
    }

    /// Where the file is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The same file seen through another handle, for another thread.
    pub(crate) fn twin(&self) -> Self {
        Self { path: self.path.clone(), key: Secret32::from_bytes(self.key.bytes()), salt: self.salt }
    }

    /// The same key and salt for a file elsewhere (a copy).
    pub(crate) fn at(&self, path: PathBuf) -> Self {
        Self { path, key: Secret32::from_bytes(self.key.bytes()), salt: self.salt }
    }

    /// Opens for reading and writing, as the archive is used. Neither creates nor repairs anything.
    pub(crate) fn open(&self) -> Result<Connection, ArchiveFault> {
        connect::writer(&self.path, &self.key).map_err(|fault| self.explain(fault))
    }

    /// Opens for reading beside a writer.
    pub(crate) fn open_reader(&self) -> Result<Connection, ArchiveFault> {
        connect::reader(&self.path, &self.key).map_err(|fault| self.explain(fault))
    }

    /// Opens the file for nobody else: [`DiskTrouble::Busy`] if another connection is open, and others wait until this one
    /// is dropped. Leaves the file without a write-ahead log.
    pub(crate) fn open_alone(&self) -> Result<Connection, ArchiveFault> {
        connect::alone(&self.path, &self.key).map_err(|fault| self.explain(fault))
    }

    /// Opens a file that nobody writes, even on a medium that cannot be written; leaves nothing beside it.
    pub(crate) fn open_still(&self) -> Result<Connection, ArchiveFault> {
        connect::still(&self.path, &self.key).map_err(|fault| self.explain(fault))
    }

    /// Creates the file, which must not exist yet; returns it with the salt it got.
    pub(crate) fn create(path: PathBuf, dek: &Dek) -> Result<(Self, Connection), CreateFileError> {
        let file = Self::new(path, dek, None)?;
        let connection = connect::create(&file.path, &file.key)?;
        let salt = first_bytes(&file.path).map_err(|e| DiskTrouble::from(&e)).map_err(ArchiveFault::from)?;
        if &salt == PLAIN_HEADER {
            return Err(ArchiveFault::NoCipher.into());
        }
        Ok((Self { salt: Some(Hex::new(salt)), ..file }, connection))
    }

    pub(crate) const fn salt(&self) -> Option<Hex<16>> {
        self.salt
    }

    /// Why the file did not open, from what can be seen of it without the key and with it.
    fn explain(&self, fault: ArchiveFault) -> ArchiveFault {
        if matches!(fault, ArchiveFault::Disk(DiskTrouble::Io)) && !can_write_beside(&self.path) {
            return DiskTrouble::ReadOnly.into();
        }
        if !matches!(fault, ArchiveFault::Disk(DiskTrouble::Damaged)) {
            return fault;
        }
        let Ok(bytes) = self.path.metadata().map(|m| m.len()) else {
            return fault;
        };
        let Ok(header) = first_bytes(&self.path) else {
            return ArchiveFault::Truncated;
        };
        if &header == PLAIN_HEADER {
            return ArchiveFault::NotEncrypted;
        }
        if bytes < PAGE_BYTES {
            return ArchiveFault::Truncated;
        }
        if self.salt.is_some_and(|salt| salt.bytes() != &header) && !self.opens_with_known_salt() {
            return ArchiveFault::NotOurs;
        }
        if bytes % PAGE_BYTES != 0 || connect::shorter_than_it_says(&self.path, &self.key) {
            return ArchiveFault::Truncated;
        }
        fault
    }

    /// Whether the pages decrypt once the damaged first 16 bytes are given from `keys.json`.
    fn opens_with_known_salt(&self) -> bool {
        self.salt.is_some_and(|salt| connect::opens_with_salt(&self.path, &self.key, salt.bytes()))
    }
}

/// Whether the file and its folder may be written: SQLite says only that it cannot open its log there.
fn can_write_beside(path: &Path) -> bool {
    let forbidden = |error: io::Error| DiskTrouble::from(&error) == DiskTrouble::ReadOnly;
    if File::options().write(true).open(path).is_err_and(forbidden) {
        return false;
    }
    let probe = beside(path, ".probe");
    let refused = File::create(&probe).is_err_and(forbidden);
    let _ = fs::remove_file(&probe);
    !refused
}

/// Why a file was not created.
#[derive(Debug, thiserror::Error)]
pub(crate) enum CreateFileError {
    #[error("{0}")]
    Key(#[from] KeyError),
    #[error("{0}")]
    Fault(#[from] ArchiveFault),
}

/// The first 16 bytes: SQLCipher's salt, or the header of a plain database.
pub(crate) fn first_bytes(path: &Path) -> io::Result<[u8; 16]> {
    let mut header = [0; 16];
    File::open(path)?.read_exact(&mut header)?;
    Ok(header)
}
