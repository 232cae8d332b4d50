//! `keys.json` on disk: replaced as a whole, with a second copy beside it.
//!
//! The copy `keys.json.bak` holds the same content, written once the main file is known to be good: against a damaged
//! disk, not against a change of mind. An *older* version would let a passphrase that was just replaced still open.

use super::ring::{KeyRing, NotARing};
use crate::{
    cipher::DiskTrouble,
    vault::durable::{crash_point, write_durably},
};
use std::{
    fs::File,
    io::{self, Read},
    path::{Path, PathBuf},
};

/// Why the keys of an archive cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum KeyFileFault {
    /// Neither the file nor its copy exists.
    #[error("In questa cartella non ci sono le chiavi di un archivio di Poliedro (manca il file keys.json).")]
    Absent,
    /// Written by a later program.
    #[error(
        "Questo archivio è stato salvato da una versione più recente di Poliedro (chiavi di tipo {0}). \
         Aggiorni il programma per aprirlo: l'archivio non è stato toccato."
    )]
    Newer(u32),
    /// Neither the file nor its copy can be read.
    #[error(
        "Il file delle chiavi (keys.json) è danneggiato e non esiste una sua copia leggibile. \
         I dati non sono perduti: rimetta keys.json da una copia di sicurezza di questo archivio."
    )]
    Damaged,
    /// The disk refused.
    #[error("{0}")]
    Disk(#[from] DiskTrouble),
}

/// A `keys.json` that was read, and whether it is the copy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Stored {
    pub(crate) ring: KeyRing,
    pub(crate) from_copy: bool,
}

/// The two files of one folder.
#[derive(Debug, Clone)]
pub(crate) struct KeyFiles {
    main: PathBuf,
    copy: PathBuf,
}

enum Read1 {
    Missing,
    Bad,
    Good(Box<KeyRing>),
}

impl KeyFiles {
    /// Longest `keys.json` read: 500 slots and their retired signing keys fit well within.
    pub(crate) const MAX_BYTES: u64 = 8 * 1024 * 1024;

    pub(crate) fn of(dir: &Path) -> Self {
        Self { main: dir.join("keys.json"), copy: dir.join("keys.json.bak") }
    }

    /// Whether either file exists, readable or not.
    pub(crate) fn exist(&self) -> bool {
        self.main.symlink_metadata().is_ok() || self.copy.symlink_metadata().is_ok()
    }

    /// What can be read, the one to trust first. The copy follows the main file only when it is not older: should the
    /// main one turn out to be forged or flipped, the copy may then stand in for it.
    pub(crate) fn read(&self) -> Result<Vec<Stored>, KeyFileFault> {
        let main = read_ring(&self.main)?;
        // A copy by a later program beside a readable main file is no copy of it: as good as none.
        let copy = match read_ring(&self.copy) {
            Err(fault) if matches!(main, Read1::Missing) => return Err(fault),
            Err(_) => Read1::Bad,
            Ok(copy) => copy,
        };
        let main_ring = |ring: Box<KeyRing>| Stored { ring: *ring, from_copy: false };
        let copy_ring = |ring: Box<KeyRing>| Stored { ring: *ring, from_copy: true };
        match (main, copy) {
            (Read1::Good(main), Read1::Good(copy)) if copy != main && copy.body.generation >= main.body.generation => {
                Ok(vec![main_ring(main), copy_ring(copy)])
            }
            (Read1::Good(main), _) => Ok(vec![main_ring(main)]),
            (_, Read1::Good(copy)) => Ok(vec![copy_ring(copy)]),
            (Read1::Missing, Read1::Missing) => Err(KeyFileFault::Absent),
            _ => Err(KeyFileFault::Damaged),
        }
    }

    /// Replaces both files, the main one first; each is either the old or the new, whatever happens in between.
    pub(crate) fn write(&self, ring: &KeyRing) -> Result<(), KeyFileFault> {
        let json = ring.to_json().map_err(|_| KeyFileFault::Damaged)?;
        write_durably(&self.main, &json)?;
        crash_point("keys: main written");
        // The copy is touched only after the main file has been read back as written.
        match read_ring(&self.main)? {
            Read1::Good(back) if *back == *ring => {}
            _ => return Err(KeyFileFault::Disk(DiskTrouble::Io)),
        }
        // The main file is already in force: a copy that cannot be written is made good at the next unlock.
        let _ = write_durably(&self.copy, &json);
        Ok(())
    }

    /// Makes the copy equal to `ring` if it is not; a failure is no reason to stop (the main file is good).
    pub(crate) fn refresh_copy(&self, ring: &KeyRing) {
        let same = matches!(read_ring(&self.copy), Ok(Read1::Good(copy)) if *copy == *ring);
        if !same && let Ok(json) = ring.to_json() {
            let _ = write_durably(&self.copy, &json);
        }
    }
}

fn read_ring(path: &Path) -> Result<Read1, KeyFileFault> {
    let bytes = match read_bounded(path, KeyFiles::MAX_BYTES) {
        Ok(bytes) => bytes,
        Err(e) if e.kind() == io::ErrorKind::NotFound => return Ok(Read1::Missing),
        Err(e) if matches!(e.kind(), io::ErrorKind::InvalidData | io::ErrorKind::IsADirectory) => {
            return Ok(Read1::Bad);
        }
        Err(e) => return Err(DiskTrouble::from(&e).into()),
    };
    match KeyRing::from_json(&bytes) {
        Ok(ring) => Ok(Read1::Good(Box::new(ring))),
        Err(NotARing::Newer(version)) => Err(KeyFileFault::Newer(version)),
        Err(NotARing::Unreadable) => Ok(Read1::Bad),
    }
}

/// The whole file, or `InvalidData` if it is longer than `most` bytes.
pub(crate) fn read_bounded(path: &Path, most: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(path)?.take(most.saturating_add(1)).read_to_end(&mut bytes)?;
    if u64::try_from(bytes.len()).unwrap_or(u64::MAX) > most {
        return Err(io::ErrorKind::InvalidData.into());
    }
    Ok(bytes)
}
