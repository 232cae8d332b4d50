//! A file in a folder that the person chose: never over one that is there, readable by nobody else, whole or not at all.

use crate::{CallError, ErrorCode};
use std::{
    fs::{self, File, OpenOptions},
    io::{self, ErrorKind, Write},
    path::{Path, PathBuf},
};

/// Names that are tried before giving up.
const TRIES: u32 = 1000;

/// A file whose bytes are on the disk and whose name is taken, but which is not there under its name yet. It goes away unless it is
/// published.
pub(crate) struct Staged {
    folder: PathBuf,
    name: String,
    published: bool,
}

/// Writes the bytes under `stem.extension`, or `stem-2.extension`, …; the name of the file.
pub(crate) fn write(folder: &Path, stem: &str, extension: &str, bytes: &[u8]) -> Result<String, CallError> {
    stage(folder, stem, extension, bytes)?.publish()
}

/// Takes the name `stem.extension`, or `stem-2.extension`, …, and writes the bytes beside it: what must be said before the file is there is
/// said between this and [`Staged::publish`].
pub(crate) fn stage(folder: &Path, stem: &str, extension: &str, bytes: &[u8]) -> Result<Staged, CallError> {
    if !folder.is_dir() {
        let message = "La cartella scelta non esiste. Controlli che il disco o la chiavetta siano collegati.";
        return Err(CallError::new(ErrorCode::Disk, message));
    }
    for n in 1..=TRIES {
        let name = if n == 1 { format!("{stem}.{extension}") } else { format!("{stem}-{n}.{extension}") };
        // The name is taken first, so that nobody else takes it meanwhile.
        match fresh(&folder.join(&name)) {
            Ok(_) => {
                let staged = Staged { folder: folder.to_owned(), name, published: false };
                staged.fill(bytes).map_err(|error| trouble(&error))?;
                return Ok(staged);
            }
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            Err(error) => return Err(trouble(&error)),
        }
    }
    Err(CallError::failed("Nella cartella scelta ci sono già troppi file con questo nome: ne scelga un’altra."))
}

/// Takes exactly this name, which nothing may have, and writes the bytes beside it. For whoever names the file.
pub(crate) fn stage_at(path: &Path, bytes: &[u8]) -> Result<Staged, CallError> {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or_else(|| Path::new("."));
    if name.is_empty() || !folder.is_dir() {
        let message = "La cartella indicata non esiste. Controlli che il disco o la chiavetta siano collegati.";
        return Err(CallError::new(ErrorCode::Disk, message));
    }
    match fresh(path) {
        Ok(_) => {
            let staged = Staged { folder: folder.to_owned(), name, published: false };
            staged.fill(bytes).map_err(|error| trouble(&error))?;
            Ok(staged)
        }
        Err(error) if error.kind() == ErrorKind::AlreadyExists => {
            Err(CallError::new(ErrorCode::Disk, format!("Il file «{name}» c’è già: indichi un nome nuovo.")))
        }
        Err(error) => Err(trouble(&error)),
    }
}

impl Staged {
    /// The file is there; its name.
    pub(crate) fn publish(mut self) -> Result<String, CallError> {
        fs::rename(self.part(), self.folder.join(&self.name)).map_err(|error| trouble(&error))?;
        self.published = true;
        Ok(std::mem::take(&mut self.name))
    }

    fn part(&self) -> PathBuf {
        self.folder.join(format!(".{}.part", self.name))
    }

    fn fill(&self, bytes: &[u8]) -> io::Result<()> {
        let mut file = fresh(&self.part())?;
        file.write_all(bytes)?;
        file.sync_all()
    }
}

impl Drop for Staged {
    fn drop(&mut self) {
        if !self.published {
            let _ = fs::remove_file(self.part());
            let _ = fs::remove_file(self.folder.join(&self.name));
        }
    }
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
