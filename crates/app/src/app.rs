//! The one door: every command of the window, the terminal and the loopback server enters here.

use crate::{CallError, ErrorCode, clock::Clock, desk::Desk, error::quoted, job::Job, registry};
use poliedro_store::key::KdfPolicy;
use serde_json::Value;
use std::{
    path::PathBuf,
    sync::{Arc, Mutex, MutexGuard, PoisonError, TryLockError},
};

/// What a person is asked to choose, with the title of the dialog.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pick {
    /// A folder.
    Folder(&'static str),
    /// A file that is there, with one of these endings (without the dot).
    File(&'static str, &'static [&'static str]),
}

/// Something that lets a person choose a folder or a file. Paths never come from the interface.
pub trait FilePicker: Send + Sync {
    /// What was chosen, or `None` when the person closed the dialog.
    fn pick(&self, what: Pick) -> Option<PathBuf>;
}

/// How slow a passphrase is made for who guesses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kdf {
    /// As slow as this machine bears (0.3 to 0.7 s) for new slots, never below the floor.
    Calibrated,
    /// As fast as possible: only for tests.
    Trivial,
}

impl Kdf {
    /// For an archive that exists: a slot below this is strengthened when it next opens.
    pub(crate) fn existing(self) -> KdfPolicy {
        match self {
            Self::Calibrated => KdfPolicy::floor(),
            Self::Trivial => KdfPolicy::for_tests(),
        }
    }
    /// For a new archive. Measuring the machine takes a second or two.
    pub(crate) fn new_archive(self) -> KdfPolicy {
        match self {
            Self::Calibrated => KdfPolicy::calibrated(),
            Self::Trivial => KdfPolicy::for_tests(),
        }
    }
}

/// What the program needs to know of the computer it runs on.
pub struct AppConfig {
    /// Folder of the archive.
    pub archive_dir: PathBuf,
    /// Folder of the demo archive.
    pub demo_dir: PathBuf,
    /// Where now comes from.
    pub clock: Arc<dyn Clock>,
    /// Name of the workstation, for the audit log.
    pub device: String,
    /// Where folders are chosen.
    pub files: Arc<dyn FilePicker>,
    /// How slow a passphrase is made for who guesses.
    pub kdf: Kdf,
}

/// What the shell should do, asked once a second.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tick {
    /// Nobody has been at the screen for as long as the archive allows: it was locked, reload the window.
    pub locked: bool,
    /// Another process asks this window to come to the front.
    pub bell: bool,
    /// How many terms entered their last quarter since this was last told: to be notified, as a count and nothing else.
    pub quarter: Option<u32>,
}

/// Everything behind one door.
pub struct App {
    desk: Mutex<Desk>,
    files: Arc<dyn FilePicker>,
    job: Arc<Job>,
}

impl App {
    /// A program that has opened nothing yet.
    pub fn new(config: AppConfig) -> Self {
        let files = Arc::clone(&config.files);
        let desk = Desk::new(config);
        Self { job: Arc::clone(&desk.job), desk: Mutex::new(desk), files }
    }

    /// Does one command; the reply is JSON.
    ///
    /// # Errors
    /// An Italian sentence, and a code where the interface reacts to it. Nothing was changed.
    pub fn call(&self, name: &str, args: Value) -> Result<String, CallError> {
        let unknown = || CallError::new(ErrorCode::BadRequest, format!("Il comando «{}» non esiste.", quoted(name)));
        let command = registry::find(name).ok_or_else(unknown)?;
        if let Some(aside) = command.aside {
            return aside(&self.job, args);
        }
        // Paths are chosen before the desk is taken: a dialog may stay open for minutes, and drafts must be saved meanwhile.
        let picked = match command.picks {
            Some(what) => {
                let none = match what {
                    Pick::Folder(_) => "Non è stata scelta nessuna cartella.",
                    Pick::File(..) => "Non è stato scelto nessun file.",
                };
                Some(self.files.pick(what).ok_or_else(|| CallError::new(ErrorCode::Cancelled, none))?)
            }
            None => None,
        };
        let mut desk = self.desk();
        desk.picked = picked;
        (command.run)(&mut desk, args)
    }

    /// Works at the desk directly: for the terminal's bulk work, which no single command describes.
    pub fn at_desk<T>(&self, work: impl FnOnce(&mut Desk) -> T) -> T {
        work(&mut self.desk())
    }

    /// What the shell should do now. While a long command runs there is nothing to do.
    pub fn tick(&self) -> Tick {
        match self.desk.try_lock() {
            Ok(mut desk) => desk.tick(),
            Err(TryLockError::Poisoned(poisoned)) => poisoned.into_inner().tick(),
            Err(TryLockError::WouldBlock) => Tick::default(),
        }
    }

    fn desk(&self) -> MutexGuard<'_, Desk> {
        // A verb that panicked left no half-written change: the gate rolled it back.
        self.desk.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
