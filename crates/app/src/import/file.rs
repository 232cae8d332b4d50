//! The file that is open: what it holds, how it is read, and what becomes of its rows. It lives in memory and is dropped with the lock.

use super::{decide::Decided, mapping::Mapping, whom::Lead};
use crate::{CallError, Desk, ErrorCode};
use poliedro_domain::{
    id::PersonId,
    import::{Known, ReadRow},
    permission::Op,
};
use poliedro_table::{Table, TableError};
use sha2::{Digest, Sha256};
use std::{
    collections::{BTreeMap, HashMap},
    fmt::Write,
    fs,
    path::Path,
    sync::Arc,
};

/// A file of others that is read and not yet imported.
pub(crate) struct OpenFile {
    /// Its name, without its folder.
    pub(super) name: String,
    /// SHA-256 of its bytes.
    pub(super) sha256: String,
    pub(super) table: Arc<Table>,
    pub(super) mapping: Mapping,
    /// The same file was imported already: when, in words.
    pub(super) already: Option<String>,
    /// What is missing before it can be imported.
    pub(super) missing: Vec<String>,
    pub(super) rows: Vec<ReadRow>,
    /// Who in the archive each row may be about, in the order of the rows.
    pub(super) leads: Vec<Lead>,
    /// Applications of people in file whom rows are about.
    pub(super) known: HashMap<PersonId, Vec<Known>>,
    /// What was decided of doubtful rows.
    pub(super) choices: BTreeMap<u32, String>,
    pub(super) decided: Decided,
    /// The last fact of the archive when the leads were read.
    pub(super) last_fact: i64,
}

impl OpenFile {
    /// The file as it was read, to be understood anew.
    pub(super) fn again(&self) -> Bytes {
        Bytes { name: self.name.clone(), sha256: self.sha256.clone(), table: Arc::clone(&self.table) }
    }
}

/// Bytes of a file and what is known of it before anything is understood.
pub(super) struct Bytes {
    pub(super) name: String,
    pub(super) sha256: String,
    pub(super) table: Arc<Table>,
}

/// Reads a file that the person chose.
pub(super) fn read(path: &Path) -> Result<Bytes, CallError> {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let unreadable = |_: std::io::Error| {
        CallError::failed(format!(
            "Il file «{name}» non si può leggere: controlli che ci sia ancora e che non sia aperto in un altro programma."
        ))
    };
    let about = fs::metadata(path).map_err(unreadable)?;
    if !about.is_file() {
        return Err(CallError::failed("È stata scelta una cartella: scelga il file con l’elenco."));
    }
    // Before its bytes are in memory.
    let size = usize::try_from(about.len()).unwrap_or(usize::MAX);
    if size > poliedro_table::FILE_MAX {
        return Err(CallError::failed(TableError::TooBig(size / 1024 / 1024).to_string()));
    }
    let bytes = fs::read(path).map_err(unreadable)?;
    let table = poliedro_table::read(&bytes).map_err(|error| CallError::failed(error.to_string()))?;
    Ok(Bytes { name, sha256: hex(&bytes), table: Arc::new(table) })
}

/// SHA-256, hexadecimal.
pub(super) fn hex(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().fold(String::with_capacity(64), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// The file that is open, for whoever may import.
pub(super) fn at_hand(desk: &mut Desk) -> Result<&mut OpenFile, CallError> {
    desk.may(Op::ImportList)?;
    desk.at_work()?.import.as_deref_mut().ok_or_else(none_open)
}

/// The file that is open, taken away from the desk; who takes it puts it back.
pub(super) fn take(desk: &mut Desk) -> Result<Box<OpenFile>, CallError> {
    desk.may(Op::ImportList)?;
    desk.at_work()?.import.take().ok_or_else(none_open)
}

fn none_open() -> CallError {
    CallError::new(ErrorCode::NotFound, "Nessun elenco è aperto: scelga di nuovo il file.")
}
