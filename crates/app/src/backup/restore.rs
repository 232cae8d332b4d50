//! `backup.restore`: restore a backup, picked by the person, where no archive exists yet.

use crate::{
    CallError, Desk, ErrorCode, Pick,
    archive::view::{ArchiveState, ArchiveStatus},
    backup::replace::Aside,
    registry::Verb,
    secret::Secret,
};
use poliedro_store::{
    backup::{BackupFault, RestoreError, restore},
    key::Passphrase,
    recovery::RecoveryCode,
    slot::{KeyFileFault, SlotKind},
    vault::{Entry, UnlockError, Vault, VaultStatus, VaultTrouble},
};
use serde::Deserialize;
use std::path::Path;
use ts_rs::TS;

/// Restore a backup, picked by the person, where no archive exists or where it is damaged (it is then kept aside).
pub enum Restore {}

/// What `backup.restore` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "BackupRestoreArgs")]
pub struct Args {
    /// Passphrase of one of the operators of the backup; empty when the recovery code is given.
    pub passphrase: Secret,
    /// Recovery code of the backup; empty when a passphrase is given.
    pub recovery_code: Secret,
}

impl Verb for Restore {
    const NAME: &'static str = "backup.restore";
    const DOC: &'static str = "Restore a backup, picked by the person, where no archive exists or where it is damaged (it is then kept aside).";
    const PICKS: Option<Pick> = Some(Pick::Folder("Quale copia ripristinare"));
    type Args = Args;
    type Reply = ArchiveStatus;

    fn run(desk: &mut Desk, args: Args) -> Result<ArchiveStatus, CallError> {
        let folder = desk.chosen()?;
        match desk.status()?.state {
            ArchiveState::Absent => restore_with(&folder, desk.folder(), &args.passphrase, &args.recovery_code)?,
            ArchiveState::Damaged if newer_or_unreachable(desk.folder()) => {
                return Err(CallError::failed(desk.status()?.trouble.unwrap_or_default()));
            }
            ArchiveState::Damaged => {
                Aside::prepare(desk, &folder, &args.passphrase, &args.recovery_code)?.swap(desk)?
            }
            _ => {
                let message = "Qui c’è già un archivio che si apre: per mettere una copia al suo posto entri e vada in \
                               Amministrazione, Copie.";
                return Err(CallError::failed(message));
            }
        }
        desk.status()
    }
}

/// Not damaged: written by a later program, or on a disk that does not answer now.
fn newer_or_unreachable(folder: &Path) -> bool {
    matches!(
        Vault::inspect(folder),
        VaultStatus::Damaged(VaultTrouble::Keys(KeyFileFault::Newer(_) | KeyFileFault::Disk(_)))
    )
}

/// Restores with the passphrase of any operator of the backup, or with its recovery code.
pub(crate) fn restore_with(folder: &Path, target: &Path, passphrase: &Secret, code: &Secret) -> Result<(), CallError> {
    if code.expose().trim().is_empty() {
        return with_passphrase(folder, target, &passphrase.passphrase());
    }
    let code =
        RecoveryCode::parse(code.expose()).map_err(|error| CallError::field("recoveryCode", error.to_string()))?;
    match restore(folder, target, Entry::Recovery(&code), &mut |_| {}) {
        Ok(_) => Ok(()),
        Err(RestoreError::Backup(BackupFault::Unlock(error))) => Err(error.into()),
        Err(error) => Err(error.into()),
    }
}

/// Nobody remembers which operator's passphrase it was: each slot of the backup is tried.
fn with_passphrase(folder: &Path, target: &Path, passphrase: &Passphrase) -> Result<(), CallError> {
    let VaultStatus::Present { slots, .. } = Vault::inspect(folder) else {
        return Err(CallError::failed("Nella cartella scelta non c’è una copia di Poliedro."));
    };
    for slot in slots.iter().filter(|slot| slot.kind == SlotKind::Operator) {
        match restore(folder, target, Entry::Slot(slot.slot_id, passphrase), &mut |_| {}) {
            Err(RestoreError::Backup(BackupFault::Unlock(UnlockError::WrongPassphrase))) => {}
            done => return Ok(done.map(|_| ())?),
        }
    }
    Err(CallError::new(ErrorCode::WrongKey, "La passphrase non apre questa copia: controlli maiuscole e minuscole."))
}
