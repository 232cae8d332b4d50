//! What can be wrong with the file or the disk, told apart, each with what to do about it.

use rusqlite::ErrorCode;
use std::io;

/// A trouble of the disk or of the file on it, as opposed to a mistake in a query or a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DiskTrouble {
    /// No space left, or over a quota.
    #[error(
        "Il disco è pieno: il salvataggio non è avvenuto. Liberi dello spazio e riprovi; ciò che ha scritto è ancora qui."
    )]
    Full,
    /// The folder or the file may not be written.
    #[error(
        "La cartella dell'archivio è in sola lettura: non è possibile salvare. Chieda i permessi di scrittura su questa cartella o la sposti."
    )]
    ReadOnly,
    /// A page does not decrypt to what was written.
    #[error(
        "L'archivio è danneggiato: una parte del file non corrisponde più a ciò che Poliedro ha scritto. \
         Non lo modifichi: ripristini l'ultima copia di sicurezza e conservi il file danneggiato."
    )]
    Damaged,
    /// Another connection held the archive too long.
    #[error("L'archivio è occupato da un'altra operazione. Attenda qualche secondo e riprovi.")]
    Busy,
    /// The disk did not read or write.
    #[error(
        "Il disco non risponde come dovrebbe: lettura o scrittura non riuscita. Controlli che il disco o la cartella di rete siano collegati e riprovi."
    )]
    Io,
}

impl From<&io::Error> for DiskTrouble {
    fn from(error: &io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge => Self::Full,
            io::ErrorKind::ReadOnlyFilesystem | io::ErrorKind::PermissionDenied => Self::ReadOnly,
            _ => Self::Io,
        }
    }
}

/// The disk trouble behind an error of SQLite; `None` if the disk is not to blame.
pub fn disk_error(error: &rusqlite::Error) -> Option<DiskTrouble> {
    // The index of the write-ahead log could not grow: the disk is full to the last byte.
    if error.sqlite_error().is_some_and(|code| code.extended_code == rusqlite::ffi::SQLITE_IOERR_SHMSIZE) {
        return Some(DiskTrouble::Full);
    }
    match error.sqlite_error_code()? {
        ErrorCode::DiskFull => Some(DiskTrouble::Full),
        ErrorCode::ReadOnly | ErrorCode::PermissionDenied => Some(DiskTrouble::ReadOnly),
        ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase => Some(DiskTrouble::Damaged),
        ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => Some(DiskTrouble::Busy),
        ErrorCode::SystemIoFailure | ErrorCode::CannotOpen | ErrorCode::FileLockingProtocolFailed => {
            Some(DiskTrouble::Io)
        }
        _ => None,
    }
}

/// Why the database file of an archive does not open.
#[derive(Debug, thiserror::Error)]
pub enum ArchiveFault {
    /// No such file.
    #[error(
        "Manca il file dell'archivio (archive.db). Se è stato spostato lo rimetta in questa cartella, altrimenti ripristini l'ultima copia di sicurezza."
    )]
    Missing,
    /// Shorter than what was written, or empty.
    #[error(
        "Il file dell'archivio (archive.db) è incompleto: ne manca la parte finale. Ripristini l'ultima copia di sicurezza e conservi il file incompleto."
    )]
    Truncated,
    /// A plain SQLite database, not encrypted.
    #[error(
        "Il file archive.db non è un archivio di Poliedro: è una base di dati non cifrata. Poliedro non l'ha toccato."
    )]
    NotEncrypted,
    /// Not the file that belongs to these keys.
    #[error(
        "Il file archive.db non è l'archivio a cui appartengono queste chiavi, oppure è gravemente danneggiato. Poliedro non l'ha toccato."
    )]
    NotOurs,
    /// Decrypts, but another program made it.
    #[error("Il file archive.db è cifrato ma non è stato creato da Poliedro. Poliedro non l'ha toccato.")]
    OtherProgram,
    /// This build of the program cannot encrypt.
    #[error("Questa copia di Poliedro è priva della cifratura e non può aprire né creare archivi: la reinstalli.")]
    NoCipher,
    /// A trouble of the disk.
    #[error("{0}")]
    Disk(#[from] DiskTrouble),
    /// Anything else SQLite says.
    #[error("L'archivio non si apre per un errore inatteso ({0}).")]
    Sqlite(rusqlite::Error),
}

impl From<rusqlite::Error> for ArchiveFault {
    fn from(error: rusqlite::Error) -> Self {
        disk_error(&error).map_or(Self::Sqlite(error), Self::Disk)
    }
}
