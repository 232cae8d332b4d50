//! What the archive refuses, as the one error that leaves the program.

use crate::{CallError, ErrorCode, FieldConflict};
use poliedro_store::{
    DiskTrouble, StoreError, backup,
    cipher::ArchiveFault,
    key::PassphraseError,
    slot::KeyFileFault,
    vault::{ClaimError, CreateError, SlotError, UnlockError},
};

impl From<StoreError> for CallError {
    fn from(error: StoreError) -> Self {
        let message = error.to_string();
        match error {
            StoreError::Denied(_) => Self::new(ErrorCode::Denied, message),
            StoreError::NotFound(_) => Self::new(ErrorCode::NotFound, message),
            StoreError::Disk(DiskTrouble::Full | DiskTrouble::ReadOnly | DiskTrouble::Io) => {
                Self::new(ErrorCode::Disk, message)
            }
            StoreError::Conflict { field, label, present } => {
                let conflict = FieldConflict {
                    field: field.to_owned(),
                    label: label.to_owned(),
                    theirs: present,
                    version: String::new(),
                };
                Self { conflicts: vec![conflict], ..Self::new(ErrorCode::Conflict, message) }
            }
            _ => Self::failed(message),
        }
    }
}

impl From<ClaimError> for CallError {
    fn from(error: ClaimError) -> Self {
        let code = match error {
            ClaimError::Busy(_) => ErrorCode::Busy,
            ClaimError::Absent => ErrorCode::NotFound,
            ClaimError::Disk(_) => ErrorCode::Disk,
        };
        Self::new(code, error.to_string())
    }
}

impl From<CreateError> for CallError {
    fn from(error: CreateError) -> Self {
        let message = error.to_string();
        match error {
            CreateError::BadName => Self::field("archiveName", message),
            CreateError::BadLabel => Self::field("operatorName", message),
            CreateError::Passphrase(_) => Self::field("passphrase", message),
            CreateError::Busy(_) => Self::new(ErrorCode::Busy, message),
            CreateError::Disk(_) => Self::new(ErrorCode::Disk, message),
            _ => Self::failed(message),
        }
    }
}

impl From<UnlockError> for CallError {
    fn from(error: UnlockError) -> Self {
        let code = match error {
            UnlockError::WrongPassphrase | UnlockError::WrongCode => ErrorCode::WrongKey,
            UnlockError::UnknownSlot => ErrorCode::Denied,
            UnlockError::File(ArchiveFault::Disk(DiskTrouble::Full | DiskTrouble::ReadOnly | DiskTrouble::Io)) => {
                ErrorCode::Disk
            }
            _ => ErrorCode::Failed,
        };
        Self::new(code, error.to_string())
    }
}

impl From<SlotError> for CallError {
    fn from(error: SlotError) -> Self {
        let message = error.to_string();
        match error {
            SlotError::WrongPassphrase => Self::new(ErrorCode::WrongKey, message),
            SlotError::BadLabel => Self::field("name", message),
            SlotError::Passphrase(_) => Self::field("passphrase", message),
            SlotError::Disk(_) => Self::new(ErrorCode::Disk, message),
            _ => Self::failed(message),
        }
    }
}

macro_rules! sentence {
    ($($error:ty),+ $(,)?) => {$(
        impl From<$error> for CallError {
            fn from(error: $error) -> Self {
                Self::failed(error.to_string())
            }
        }
    )+};
}

sentence! {
    PassphraseError,
    KeyFileFault,
    backup::BackupError,
    backup::RestoreError,
    poliedro_store::cipher::ArchiveFault,
    poliedro_store::cipher::DiskTrouble,
    poliedro_store::key::KeyError,
}
