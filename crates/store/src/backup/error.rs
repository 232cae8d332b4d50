//! What can go wrong with a backup.

use crate::{
    cipher::{ArchiveFault, DiskTrouble},
    key::KeyError,
    slot::KeyFileFault,
    vault::{Busy, UnlockError},
};

/// Why no backup was written. Nothing is left in the destination under the name of a backup.
#[derive(Debug, thiserror::Error)]
pub enum BackupError {
    /// The chosen folder is not there (a disk not plugged in).
    #[error(
        "La cartella scelta per la copia di sicurezza non esiste. Controlli che il disco o la chiavetta siano collegati."
    )]
    NoDestination,
    /// No space left there.
    #[error(
        "Nella cartella scelta non c'è abbastanza spazio: la copia di sicurezza non è stata fatta. Liberi dello spazio o scelga un altro disco."
    )]
    DestinationFull,
    /// It may not be written.
    #[error("La cartella scelta è in sola lettura: la copia di sicurezza non è stata fatta. Scelga un'altra cartella.")]
    DestinationReadOnly,
    /// The destination's disk does not answer.
    #[error(
        "Il disco della copia di sicurezza non risponde come dovrebbe: la copia non è stata fatta. Controlli che sia collegato e riprovi."
    )]
    DestinationIo,
    /// What was read back is not what was written.
    #[error(
        "La copia di sicurezza, riletta, non è uguale all'archivio: è stata scartata. Il disco scelto non è affidabile: ne usi un altro."
    )]
    NotVerified,
    /// The archive itself does not read.
    #[error("{0}")]
    Source(ArchiveFault),
    /// Key work failed.
    #[error("{0}")]
    Key(#[from] KeyError),
}

impl From<DiskTrouble> for BackupError {
    fn from(trouble: DiskTrouble) -> Self {
        match trouble {
            DiskTrouble::Full => Self::DestinationFull,
            DiskTrouble::ReadOnly => Self::DestinationReadOnly,
            DiskTrouble::Io => Self::DestinationIo,
            DiskTrouble::Damaged | DiskTrouble::Busy => Self::Source(trouble.into()),
        }
    }
}

impl From<ArchiveFault> for BackupError {
    fn from(fault: ArchiveFault) -> Self {
        match fault {
            ArchiveFault::Disk(trouble) => trouble.into(),
            fault => Self::Source(fault),
        }
    }
}

/// Why a folder is not a backup to rely on.
#[derive(Debug, thiserror::Error)]
pub enum BackupFault {
    /// No manifest.
    #[error("Questa cartella non è una copia di sicurezza di Poliedro (manca il file manifest.json).")]
    NotABackup,
    /// Made by a later program.
    #[error(
        "Questa copia di sicurezza è stata fatta da una versione più recente di Poliedro (tipo {0}). Aggiorni il programma."
    )]
    Newer(u32),
    /// A file is not there.
    #[error("La copia di sicurezza è incompleta: manca il file {0}. Usi un'altra copia.")]
    Missing(&'static str),
    /// A file is shorter or longer than it was.
    #[error("La copia di sicurezza è incompleta: il file {0} non ha la lunghezza che aveva. Usi un'altra copia.")]
    WrongLength(&'static str),
    /// A file has the right length and other bytes.
    #[error(
        "La copia di sicurezza è danneggiata: il file {0} non è più quello che era stato scritto. Usi un'altra copia."
    )]
    Altered(&'static str),
    /// The manifest was not written by the holder of the data key.
    #[error(
        "La descrizione di questa copia di sicurezza (manifest.json) è stata modificata: la copia non è affidabile. Usi un'altra copia."
    )]
    Forged,
    /// The key does not open it.
    #[error("{0}")]
    Unlock(#[from] UnlockError),
    /// The database in it does not open or does not hold what the manifest says.
    #[error("La copia di sicurezza è danneggiata: {0}")]
    File(#[from] ArchiveFault),
    /// The disk does not answer.
    #[error("{0}")]
    Disk(#[from] DiskTrouble),
    /// Key work failed.
    #[error("{0}")]
    Key(#[from] KeyError),
}

/// Why nothing was restored. The destination then holds no archive.
#[derive(Debug, thiserror::Error)]
pub enum RestoreError {
    /// The backup is not to be relied on, or the key is wrong.
    #[error("{0}")]
    Backup(#[from] BackupFault),
    /// There is an archive there.
    #[error(
        "Nella cartella scelta c'è già un archivio di Poliedro: non viene sovrascritto. Scelga una cartella vuota."
    )]
    AlreadyThere,
    /// Someone is working there.
    #[error("{0}")]
    Busy(#[from] Busy),
    /// The destination's disk refused.
    #[error("{0}")]
    Disk(#[from] DiskTrouble),
    /// The keys were not written.
    #[error("{0}")]
    Keys(#[from] KeyFileFault),
}
