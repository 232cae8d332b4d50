//! A file in a folder that the person chose: never over one that is there, readable by nobody else, whole or not at all.

use crate::{CallError, ErrorCode};
use std::{
    fs::{self, File, OpenOptions},
    io::{self, ErrorKind, Write},
    path::Path,
};

/// Names that are tried before giving up.
const TRIES: u32 = 1000;

/// Writes the bytes under `stem.extension`, or `stem-2.extension`, …; the name of the file.
pub(crate) fn write(folder: &Path, stem: &str, extension: &str, bytes: &[u8]) -> Result<String, CallError> {
    if !folder.is_dir() {
        let message = "La cartella scelta non esiste. Controlli che il disco o la chiavetta siano collegati.";
        return Err(CallError::new(ErrorCode::Disk, message));
    }
    for n in 1..=TRIES {
        let name = if n == 1 { format!("{stem}.{extension}") } else { format!("{stem}-{n}.{extension}") };
        // The name is taken first, so that nobody else takes it meanwhile.
        match fresh(&folder.join(&name)) {
            Ok(_) => {
                let done = fill(folder, &name, bytes);
                if done.is_err() {
                    let _ = fs::remove_file(folder.join(&name));
                }
                return done.map(|()| name).map_err(|error| trouble(&error));
            }
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            Err(error) => return Err(trouble(&error)),
        }
    }
    Err(CallError::failed("Nella cartella scelta ci sono già troppi file con questo nome: ne scelga un’altra."))
}

fn fill(folder: &Path, name: &str, bytes: &[u8]) -> io::Result<()> {
    let part = folder.join(format!(".{name}.part"));
    let written = fresh(&part).and_then(|mut file| {
        file.write_all(bytes)?;
        file.sync_all()?;
        drop(file);
        fs::rename(&part, folder.join(name))
    });
    if written.is_err() {
        let _ = fs::remove_file(&part);
    }
    written
}

/// A file that was not there, readable only by who runs the program.
fn fresh(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

fn trouble(error: &io::Error) -> CallError {
    let message = match error.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => {
            "Nella cartella scelta non c’è abbastanza spazio: il file non è stato scritto. Liberi dello spazio o scelga un’altra cartella."
        }
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => {
            "Nella cartella scelta non si può scrivere: il file non è stato scritto. Scelga un’altra cartella."
        }
        _ => "Il disco non risponde come dovrebbe: il file non è stato scritto. Controlli che sia collegato e riprovi.",
    };
    CallError::new(ErrorCode::Disk, message)
}
