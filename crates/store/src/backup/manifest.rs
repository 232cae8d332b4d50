//! `manifest.json`: what a backup holds, under the key of the archive.

use super::{BackupFault, DATABASE, KEYS, MANIFEST};
use crate::{
    cipher::DiskTrouble,
    key::{KeyError, Secret32, aad},
    slot::{Anchor, Hex, read_bounded},
};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::{
    collections::BTreeMap,
    fs::File,
    io::{self, Read},
    path::Path,
};
use uuid::Uuid;

const VERSION: u32 = 1;
const MAX_BYTES: u64 = 1024 * 1024;
const CHUNK: usize = 1 << 20;

/// Length and SHA-256 of a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct FilePrint {
    pub(crate) bytes: u64,
    pub(crate) sha256: Hex<32>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ManifestBody {
    pub(crate) archive_id: Uuid,
    pub(crate) archive_name: String,
    pub(crate) example: bool,
    pub(crate) made_at: Timestamp,
    pub(crate) program_version: String,
    pub(crate) database: FilePrint,
    pub(crate) keys: FilePrint,
    /// Rows in each table: how many, never what.
    pub(crate) counts: BTreeMap<String, u64>,
    pub(crate) audit_head: Option<Anchor>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Manifest {
    format: String,
    pub(crate) body: ManifestBody,
    mac: Hex<32>,
}

#[derive(Deserialize)]
struct Header {
    format: String,
}

impl Manifest {
    pub(crate) fn authenticate(body: ManifestBody, key: &Secret32) -> Result<Self, KeyError> {
        let mac = Hex::new(key.mac(&canonical(&body)?)?);
        Ok(Self { format: format!("poliedro backup {VERSION}"), body, mac })
    }

    pub(crate) fn is_authentic(&self, key: &Secret32) -> bool {
        canonical(&self.body).is_ok_and(|bytes| key.mac_is(&bytes, self.mac.bytes()))
    }

    pub(crate) fn to_json(&self) -> Result<Vec<u8>, KeyError> {
        serde_json::to_vec_pretty(self).map_err(|_| KeyError::BadParameters)
    }

    /// Reads the manifest of the backup in `dir`; nothing in it is known to be true yet.
    pub(crate) fn read(dir: &Path) -> Result<Self, BackupFault> {
        let bytes = match read_bounded(&dir.join(MANIFEST), MAX_BYTES) {
            Ok(bytes) => bytes,
            Err(e) => match e.kind() {
                io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => {
                    return Err(BackupFault::NotABackup);
                }
                io::ErrorKind::InvalidData | io::ErrorKind::IsADirectory => {
                    return Err(BackupFault::Altered(MANIFEST));
                }
                _ => return Err(DiskTrouble::from(&e).into()),
            },
        };
        let altered = |_| BackupFault::Altered(MANIFEST);
        let header: Header = serde_json::from_slice(&bytes).map_err(altered)?;
        match header.format.strip_prefix("poliedro backup ").and_then(|n| n.parse::<u32>().ok()) {
            Some(version) if version > VERSION => Err(BackupFault::Newer(version)),
            Some(_) => serde_json::from_slice(&bytes).map_err(altered),
            None => Err(BackupFault::Altered(MANIFEST)),
        }
    }

    /// Compares the files in `dir` with what the manifest says; `progress` gets (done, all) bytes.
    pub(crate) fn check_files(&self, dir: &Path, progress: &mut dyn FnMut(u64, u64)) -> Result<(), BackupFault> {
        for (name, expected) in [(KEYS, &self.body.keys), (DATABASE, &self.body.database)] {
            let path = dir.join(name);
            match path.metadata() {
                Ok(metadata) if metadata.len() != expected.bytes => {
                    return Err(BackupFault::WrongLength(name));
                }
                Ok(_) => {}
                Err(e) if e.kind() == io::ErrorKind::NotFound => {
                    return Err(BackupFault::Missing(name));
                }
                Err(e) => return Err(DiskTrouble::from(&e).into()),
            }
            let found =
                FilePrint::of(&path, &mut |done| progress(done, expected.bytes)).map_err(|e| DiskTrouble::from(&e))?;
            if &found != expected {
                return Err(BackupFault::Altered(name));
            }
        }
        Ok(())
    }
}

fn canonical(body: &ManifestBody) -> Result<Vec<u8>, KeyError> {
    let json = serde_json::to_vec(body).map_err(|_| KeyError::BadParameters)?;
    Ok(aad(&[b"poliedro backup", &VERSION.to_le_bytes(), &json]))
}

impl FilePrint {
    /// Reads a whole file; `progress` gets the bytes read so far.
    pub(crate) fn of(path: &Path, progress: &mut dyn FnMut(u64)) -> io::Result<Self> {
        Self::of_stream(&mut File::open(path)?, &mut |_| Ok(()), progress)
    }

    /// Reads a stream to its end, passing each piece on to `sink`.
    pub(crate) fn of_stream(
        stream: &mut dyn Read,
        sink: &mut dyn FnMut(&[u8]) -> io::Result<()>,
        progress: &mut dyn FnMut(u64),
    ) -> io::Result<Self> {
        let (mut digest, mut bytes, mut buffer) = (Sha256::new(), 0u64, vec![0; CHUNK]);
        loop {
            let read = stream.read(&mut buffer)?;
            let Some(piece) = buffer.get(..read).filter(|piece| !piece.is_empty()) else {
                break;
            };
            digest.update(piece);
            sink(piece)?;
            bytes = bytes.saturating_add(u64::try_from(read).unwrap_or(0));
            progress(bytes);
        }
        Ok(Self { bytes, sha256: Hex::new(digest.finalize().into()) })
    }
}
