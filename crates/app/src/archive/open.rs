//! Coming in and going out: what the lock screen's verbs share.

use super::view::{ArchiveState, ArchiveStatus, SessionView, SlotView};
use crate::{
    CallError, ErrorCode,
    app::Tick,
    backup::replace,
    desk::{Desk, Home, OpenDesk},
    setting,
};
use jiff::SignedDuration;
use poliedro_domain::{
    id::OperatorId,
    operator::{OperatorCard, OperatorFact},
    permission::{Op, Roles},
    territory,
    territory_fact::TerritoryFact,
};
use poliedro_store::{
    Archive, Connection, DiskTrouble, Session, StoreError,
    audit::{self, AnchorCheck},
    cipher::ArchiveFault,
    key::Passphrase,
    migrate::migrate,
    recovery::RecoveryCode,
    slot::{SlotId, SlotKind, SlotSummary},
    vault::{NewVault, OpenVault, UnlockError, Vault, VaultStatus},
};

/// What a new archive is made of.
pub(crate) struct NewArchive {
    /// Its name.
    pub name: String,
    /// First operator's name.
    pub operator: String,
    /// Role codes, `administrator` included.
    pub roles: Vec<String>,
    /// The body the first operator works for.
    pub body: String,
    /// Synthetic people only.
    pub example: bool,
}

/// Reads a slot id.
pub(crate) fn slot_id(text: &str) -> Result<SlotId, CallError> {
    let id = text.parse().map(SlotId::from_uuid);
    id.map_err(|_| CallError::new(ErrorCode::BadRequest, "L’operatore indicato non esiste."))
}

impl Desk {
    /// What the lock screen needs to know.
    pub(crate) fn status(&mut self) -> Result<ArchiveStatus, CallError> {
        let folder = self.folder().to_owned();
        let mut status = ArchiveStatus {
            state: ArchiveState::Absent,
            trouble: None,
            folder: folder.display().to_string(),
            name: String::new(),
            example: self.home == Home::Demo,
            slots: Vec::new(),
            session: None,
            wait_seconds: self.attempts.wait(self.now()),
            version: env!("CARGO_PKG_VERSION").to_owned(),
        };
        if self.open.is_some() {
            let session = self.session_view()?;
            (status.state, status.name, status.example) =
                (ArchiveState::Open, session.archive_name.clone(), session.example);
            status.session = Some(session);
            return Ok(status);
        }
        let mut found = Vault::inspect(&folder);
        if matches!(found, VaultStatus::Absent) && replace::finish(&folder) {
            found = Vault::inspect(&folder);
        }
        match found {
            VaultStatus::Absent => {}
            VaultStatus::Damaged(trouble) => {
                (status.state, status.trouble) = (ArchiveState::Damaged, Some(trouble.to_string()));
            }
            VaultStatus::Present { name, example, slots, .. } => {
                let operators = slots.into_iter().filter(|slot| slot.kind == SlotKind::Operator);
                let view = |slot: SlotSummary| SlotView { slot_id: slot.slot_id.to_string(), label: slot.label };
                status.slots = operators.map(view).collect();
                (status.state, status.name, status.example) = (ArchiveState::Locked, name, example);
                if let Some(fault) = &self.fault {
                    (status.state, status.trouble) = (ArchiveState::Damaged, Some(fault.clone()));
                } else if let Err(error) = self.claimed() {
                    let busy = error.code == ErrorCode::Busy;
                    status.state = if busy { ArchiveState::Busy } else { ArchiveState::Damaged };
                    status.trouble = Some(error.message);
                }
            }
        }
        Ok(status)
    }

    /// The folder, held by this program alone; held until the program ends or goes to another archive.
    pub(crate) fn claimed(&mut self) -> Result<Vault, CallError> {
        if let Some(vault) = &self.vault {
            return Ok(vault.clone());
        }
        let vault = Vault::claim(self.folder(), self.config.kdf.existing())?;
        self.vault = Some(vault.clone());
        Ok(vault)
    }

    /// Lets the folder go, so that it can be moved or another program can have it. Lock first.
    pub(crate) fn let_go(&mut self) {
        self.vault = None;
        self.fault = None;
    }

    /// Goes to the real archive or to the one of examples. Lock first.
    pub(crate) fn go_to(&mut self, home: Home) {
        self.let_go();
        self.home = home;
    }

    /// Creates an archive and sits at it.
    pub(crate) fn create(&mut self, new: NewArchive, passphrase: &Passphrase) -> Result<RecoveryCode, CallError> {
        passphrase.check().map_err(|error| CallError::field("passphrase", error.to_string()))?;
        let now = self.now();
        let operator_id = OperatorId::from_uuid(uuid::Uuid::now_v7());
        let vault = NewVault {
            name: new.name,
            example: new.example,
            operator_id,
            operator_label: new.operator.trim().to_owned(),
            created_at: now,
        };
        let card =
            OperatorCard { name: vault.operator_label.clone(), roles: new.roles, body: new.body, email: String::new() };
        let session = Session::system(self.config.device.clone());
        let prepare = |connection: &mut Connection| {
            migrate(connection)?;
            // The gate wants a connection of its own: it is lent this one.
            let lent = std::mem::replace(connection, Connection::open_in_memory()?);
            let mut archive = Archive::new(lent)?;
            archive.change(&session, now, Op::OperatorChange, |tx| {
                tx.append_operator(operator_id, now, OperatorFact::Added { card })?;
                for seat in territory::seed() {
                    tx.append_territory(TerritoryFact::MembershipSet {
                        belfiore: seat.belfiore.to_string(),
                        sub_ambito: seat.sub_ambito.code().to_owned(),
                        from: seat.from,
                        until: seat.until,
                        confirmed: seat.confirmed,
                    })?;
                }
                Ok::<_, StoreError>(())
            })?;
            *connection = archive.into_connection();
            Ok(())
        };
        let (open, code) =
            Vault::create_with(self.folder(), vault, passphrase, self.config.kdf.new_archive(), prepare)?;
        self.enter(open)?;
        Ok(code)
    }

    /// Sits down at an archive that was unlocked.
    pub(crate) fn enter(&mut self, mut vault: OpenVault) -> Result<(), CallError> {
        let operator =
            vault.operator_id().ok_or_else(|| CallError::failed("Il codice di recupero non è un operatore."))?;
        let mut connection = vault.take_connection().ok_or_else(|| CallError::failed("L’archivio è già aperto."))?;
        let mut notices = std::mem::take(&mut self.news);
        notices.extend(vault.notices().iter().map(ToString::to_string));
        migrate(&mut connection)?;
        if let Some(anchor) = vault.read_anchor() {
            let held = audit::check_anchor(&connection, anchor.into())?;
            if held != AnchorCheck::Holds {
                notices.push(OLDER.to_owned());
            }
        }
        let archive = Archive::new(connection)?;
        let known =
            poliedro_store::operators(archive.connection())?.into_iter().find(|row| row.id == operator && row.active);
        let known = known
            .ok_or_else(|| CallError::new(ErrorCode::Denied, "Il suo accesso a questo archivio è stato tolto."))?;
        let allowed = Roles::shipped().permissions(known.card.roles.iter().map(String::as_str));
        let session = Session { operator, allowed, device: self.config.device.clone() };
        let settings = setting::Settings::read(&archive)?;
        let (archive_name, example) = (vault.name().to_owned(), vault.is_example());
        self.vault = None;
        self.open = Some(OpenDesk {
            vault,
            archive,
            session,
            operator_name: known.card.name,
            archive_name,
            example,
            settings,
            notices,
            import: None,
        });
        self.touched_at = self.now();
        // The log says who came in; who cannot be written there does not come in.
        self.change(Op::Session, |_| Ok(())).map(|_| ()).inspect_err(|_| {
            let _ = self.lock();
        })
    }

    /// Drops the keys. Signs the end of the log and keeps it outside the archive, so that an older file put back shows.
    pub(crate) fn lock(&mut self) -> Result<(), CallError> {
        // What was wrong may be mended meanwhile (a share that had not finished writing): it is looked at again.
        self.fault = None;
        let Some(OpenDesk { mut vault, archive, session, .. }) = self.open.take() else { return Ok(()) };
        let now = self.config.clock.now();
        let connection = archive.into_connection();
        // What the anchor speaks of must be on the disk before it.
        let _ = connection.execute_batch("PRAGMA synchronous = FULL");
        let signed = audit::sign_head(&connection, session.operator, now, &|message| vault.signer().sign(message));
        let anchored = signed.map_err(CallError::from).and_then(|anchor| match anchor {
            Some(anchor) => vault.write_anchor(anchor.into()).map_err(CallError::from),
            None => Ok(()),
        });
        vault.give_back(connection);
        let (vault, closed) = vault.lock();
        self.vault = Some(vault);
        anchored?;
        Ok(closed?)
    }

    /// Who is in and what they may do.
    pub(crate) fn session_view(&mut self) -> Result<SessionView, CallError> {
        let now = self.now();
        let open = self.at_work()?;
        let settings = &open.settings;
        let last_backup = settings.last_backup;
        let stale_after = SignedDuration::from_hours(24 * i64::from(settings.backup_stale_days));
        Ok(SessionView {
            operator_id: open.session.operator.to_string(),
            operator_name: open.operator_name.clone(),
            archive_name: open.archive_name.clone(),
            example: open.example,
            allowed: open.session.allowed.iter().map(|op| op.code().to_owned()).collect(),
            lock_minutes: settings.lock_minutes,
            last_backup_at: last_backup.map(|at| at.to_string()),
            backup_stale: !open.example && last_backup.is_none_or(|at| now.duration_since(at) > stale_after),
            notices: open.notices.clone(),
        })
    }

    /// One comes in only once: inside, the folder would look as if another program had it.
    pub(crate) fn closed(&self) -> Result<(), CallError> {
        if self.open.is_some() { Err(UnlockError::AlreadyOpen.into()) } else { Ok(()) }
    }

    /// May a passphrase be tried now?
    pub(crate) fn may_try(&self) -> Result<(), CallError> {
        match self.attempts.wait(self.now()) {
            0 => Ok(()),
            seconds => {
                let wait = if seconds == 1 { "un secondo".to_owned() } else { format!("{seconds} secondi") };
                let message = format!("Dopo più tentativi sbagliati bisogna attendere: riprovi fra {wait}.");
                Err(CallError { retry_after_seconds: Some(seconds), ..CallError::new(ErrorCode::Wait, message) })
            }
        }
    }

    /// Counts a passphrase or code that was tried.
    pub(crate) fn tried(&mut self, tried: Result<OpenVault, UnlockError>) -> Result<OpenVault, CallError> {
        self.fault = match &tried {
            // A disk that is full or does not answer says nothing of the archive.
            Err(UnlockError::File(ArchiveFault::Disk(trouble))) if *trouble != DiskTrouble::Damaged => None,
            Err(UnlockError::File(fault)) => Some(fault.to_string()),
            _ => None,
        };
        self.counted(tried.map_err(CallError::from))
    }

    /// Counts a passphrase that was tried: a wrong one makes the next wait longer.
    pub(crate) fn counted<T>(&mut self, tried: Result<T, CallError>) -> Result<T, CallError> {
        let now = self.now();
        match tried {
            // The passphrase of the examples is public: it neither counts nor forgives.
            tried if self.home == Home::Demo => tried,
            Ok(value) => {
                self.attempts.right();
                Ok(value)
            }
            Err(error) if error.code == ErrorCode::WrongKey => {
                self.attempts.wrong(now);
                let wait = self.attempts.wait(now);
                Err(CallError { retry_after_seconds: (wait > 0).then_some(wait), ..error })
            }
            Err(error) => Err(error),
        }
    }

    /// Once a second: has the archive been left alone for too long, did someone ring?
    pub(crate) fn tick(&mut self) -> Tick {
        let now = self.now();
        let bell = match (&self.open, &self.vault) {
            (Some(open), _) => open.vault.bell_rung(),
            (None, Some(vault)) => vault.bell_rung(),
            (None, None) => false,
        };
        if self.touched_at > now {
            // The clock was set back: count from now.
            self.touched_at = now;
        }
        let minutes = self.open.as_ref().map(|open| open.settings.lock_minutes);
        let idle = now.duration_since(self.touched_at);
        let locked = minutes.is_some_and(|minutes| idle >= SignedDuration::from_mins(i64::from(minutes)));
        if locked {
            // The keys are dropped whatever the disk answers.
            let _ = self.lock();
        }
        let quarter = if locked { None } else { self.quarter(now) };
        Tick { locked, bell, quarter }
    }
}

const OLDER: &str = "Questo archivio è più vecchio di quello chiuso l’ultima volta, oppure il suo registro è stato modificato. \
                     Se non ha appena ripristinato una copia, avvisi chi amministra l’archivio.";
