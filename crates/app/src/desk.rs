//! The desk: what is open now, who sits at it, and the two ways to the archive.

use crate::{
    AppConfig, CallError, ErrorCode, archive::attempts::Attempts, clock::day, import::file::OpenFile, job::Job,
    setting::Settings,
};
use jiff::{Timestamp, civil::Date};
use poliedro_domain::{
    id::{OperatorId, PersonId},
    permission::{Op, Purpose},
};
use poliedro_store::{
    Archive, Change, Changed, Reader, Session, StoreError,
    vault::{OpenVault, SlotError, Vault},
};
use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

/// Which of the two archives of this computer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Home {
    /// The archive of real people.
    Real,
    /// The archive of synthetic people (ESEMPIO).
    Demo,
}

/// Everything behind the one door.
pub struct Desk {
    pub(crate) config: AppConfig,
    pub(crate) home: Home,
    pub(crate) attempts: Attempts,
    /// The folder in use, held by this program alone, while it is locked.
    pub(crate) vault: Option<Vault>,
    pub(crate) open: Option<OpenDesk>,
    pub(crate) touched_at: Timestamp,
    /// When it was last asked which terms entered their last quarter.
    pub(crate) quarter_asked: Option<Timestamp>,
    pub(crate) picked: Option<PathBuf>,
    /// How far a long command is, and whether it was asked to stop.
    pub(crate) job: Arc<Job>,
    /// What unlocking found wrong with the database, which cannot be seen from outside.
    pub(crate) fault: Option<String>,
    /// What whoever comes in next should know.
    pub(crate) news: Vec<String>,
}

/// An archive that is open.
pub(crate) struct OpenDesk {
    pub(crate) vault: OpenVault,
    pub(crate) archive: Archive,
    pub(crate) session: Session,
    pub(crate) operator_name: String,
    pub(crate) archive_name: String,
    pub(crate) example: bool,
    pub(crate) settings: Settings,
    /// What happened while opening, for the person at the screen.
    pub(crate) notices: Vec<String>,
    /// A file of others that is read and not yet imported: it goes with the lock.
    pub(crate) import: Option<Box<OpenFile>>,
}

impl Desk {
    pub(crate) fn new(config: AppConfig) -> Self {
        let touched_at = config.clock.now();
        Self {
            config,
            home: Home::Real,
            attempts: Attempts::default(),
            vault: None,
            open: None,
            touched_at,
            quarter_asked: None,
            picked: None,
            job: Arc::default(),
            fault: None,
            news: Vec::new(),
        }
    }

    /// The folder of the archive in use.
    pub(crate) fn folder(&self) -> &Path {
        match self.home {
            Home::Real => &self.config.archive_dir,
            Home::Demo => &self.config.demo_dir,
        }
    }

    /// The present moment (UTC).
    pub(crate) fn now(&self) -> Timestamp {
        self.config.clock.now()
    }

    /// Today in Europe/Rome.
    pub(crate) fn today(&self) -> Date {
        day(self.now())
    }

    /// The open archive, or the error that sends the interface to the lock screen.
    pub(crate) fn at_work(&mut self) -> Result<&mut OpenDesk, CallError> {
        self.open.as_mut().ok_or_else(locked)
    }

    /// Who is in.
    pub(crate) fn operator(&mut self) -> Result<OperatorId, CallError> {
        self.at_work().map(|open| open.session.operator)
    }

    /// The one way to write.
    pub(crate) fn change<T>(
        &mut self,
        op: Op,
        verb: impl FnOnce(&mut Change<'_>) -> Result<T, CallError>,
    ) -> Result<Changed<T>, CallError> {
        let now = self.now();
        let open = self.at_work()?;
        open.archive.change(&open.session, now, op, verb)
    }

    /// The one way to see.
    pub(crate) fn read<T>(
        &mut self,
        op: Op,
        purpose: Purpose,
        about: Option<PersonId>,
        verb: impl FnOnce(&Reader<'_>) -> Result<T, CallError>,
    ) -> Result<T, CallError> {
        let now = self.now();
        let open = self.at_work()?;
        open.archive.read(&open.session, now, op, purpose, about, verb)
    }

    /// Is the operator allowed this? Nothing is written.
    pub(crate) fn allows(&mut self, op: Op) -> Result<bool, CallError> {
        Ok(self.at_work()?.session.allowed.allow(op))
    }

    /// May the operator do this? For verbs that need more than one permission. A refusal is in the log, as at the gate.
    pub(crate) fn may(&mut self, op: Op) -> Result<(), CallError> {
        if self.allows(op)? {
            return Ok(());
        }
        self.change(op, |_| Err(StoreError::Denied(op).into())).map(|_: Changed<()>| ())
    }

    /// The folder that the person chose for this command.
    pub(crate) fn chosen(&mut self) -> Result<PathBuf, CallError> {
        let none = || CallError::new(ErrorCode::Cancelled, "Non è stata scelta nessuna cartella.");
        self.picked.take().ok_or_else(none)
    }

    /// Reads the settings again, after one changed.
    pub(crate) fn read_settings(&mut self) -> Result<(), CallError> {
        let open = self.at_work()?;
        open.settings = Settings::read(&open.archive)?;
        Ok(())
    }

    /// Gives the database back to the vault while `work` changes its key, then sits down again.
    pub(crate) fn without_archive<T>(
        &mut self,
        work: impl FnOnce(&mut OpenVault) -> Result<T, SlotError>,
    ) -> Result<T, CallError> {
        let OpenDesk { mut vault, archive, session, operator_name, archive_name, example, settings, notices, import } =
            self.open.take().ok_or_else(locked)?;
        vault.give_back(archive.into_connection());
        let done = work(&mut vault);
        let Some(connection) = vault.take_connection() else {
            // The work failed and the archive did not open again: it stays locked, and the reason is the first one.
            return done.map_err(CallError::from).and_then(|_| Err(locked()));
        };
        let archive = Archive::new(connection)?;
        self.open =
            Some(OpenDesk { vault, archive, session, operator_name, archive_name, example, settings, notices, import });
        Ok(done?)
    }
}

fn locked() -> CallError {
    CallError::new(ErrorCode::Locked, "L’archivio è bloccato: inserisca la passphrase per continuare.")
}
