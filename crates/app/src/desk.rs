//! The desk: what is open now, who sits at it, and the two ways to the archive.

use crate::{
    AppConfig, CallError, ErrorCode,
    archive::attempts::Attempts,
    clock::{Clock, day},
};
use jiff::{Timestamp, civil::Date};
use poliedro_domain::{
    id::{OperatorId, PersonId},
    permission::{Op, Purpose},
};
use poliedro_store::{Archive, Change, Changed, OpenVault, Reader, Session, StoreError};
use std::path::{Path, PathBuf};

/// Which of the two archives of this computer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Home {
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
    pub(crate) open: Option<OpenDesk>,
    pub(crate) touched_at: Timestamp,
    pub(crate) picked: Option<PathBuf>,
}

/// An archive that is open.
pub struct OpenDesk {
    pub(crate) vault: OpenVault,
    pub(crate) archive: Archive,
    pub(crate) session: Session,
    pub(crate) operator_name: String,
    pub(crate) archive_name: String,
    pub(crate) example: bool,
}

impl Desk {
    pub(crate) fn new(config: AppConfig) -> Self {
        let touched_at = config.clock.now();
        Self { config, home: Home::Real, attempts: Attempts::default(), open: None, touched_at, picked: None }
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
        let locked = || CallError::new(ErrorCode::Locked, "L’archivio è bloccato: inserisca la passphrase per continuare.");
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
}

impl From<StoreError> for CallError {
    fn from(error: StoreError) -> Self {
        let code = match error.code() {
            "denied" => ErrorCode::Denied,
            "not_found" => ErrorCode::NotFound,
            "conflict" => ErrorCode::Conflict,
            "disk_full" | "disk_read_only" | "disk_io" => ErrorCode::Disk,
            _ => ErrorCode::Failed,
        };
        Self::new(code, error.to_string())
    }
}
