//! What the lock screen sees of an archive.

use serde::Serialize;
use ts_rs::TS;

/// The archive as seen from the lock screen.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ArchiveStatus {
    /// Where it stands.
    pub state: ArchiveState,
    /// Why, in Italian, when `damaged` or `busy`.
    pub trouble: Option<String>,
    /// The folder, for the person who keeps the machine.
    pub folder: String,
    /// The archive's name; empty when absent.
    pub name: String,
    /// Synthetic data: everything is marked ESEMPIO.
    pub example: bool,
    /// Who may unlock it.
    pub slots: Vec<SlotView>,
    /// Who is in, when open.
    pub session: Option<SessionView>,
    /// Seconds before another passphrase may be tried; 0 = now.
    pub wait_seconds: u32,
    /// Program version.
    pub version: String,
}

/// Where the archive stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ArchiveState {
    /// There is none yet in the folder.
    Absent,
    /// It waits for a passphrase.
    Locked,
    /// Someone is in.
    Open,
    /// Another window or process has it.
    Busy,
    /// It cannot be read.
    Damaged,
}

/// A key slot as shown on the lock screen.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SlotView {
    /// To be sent back with the passphrase.
    pub slot_id: String,
    /// The operator's name.
    pub label: String,
}

/// Who is in and what they may do.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SessionView {
    /// Operator id.
    pub operator_id: String,
    /// Operator's name.
    pub operator_name: String,
    /// The archive's name.
    pub archive_name: String,
    /// Synthetic data.
    pub example: bool,
    /// Codes of the operations allowed (`person.search`, …).
    pub allowed: Vec<String>,
    /// Minutes without use before it locks by itself.
    pub lock_minutes: u32,
    /// When the last backup was made (UTC), if ever.
    pub last_backup_at: Option<String>,
    /// The last backup is older than the archive's rule says.
    pub backup_stale: bool,
    /// What happened while opening, one Italian sentence each.
    pub notices: Vec<String>,
}

/// The first session of a new archive, with the code to print.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Created {
    /// Nine groups of four characters, shown once.
    pub recovery_code: String,
    /// The session that is now open.
    pub session: SessionView,
}

/// A new recovery code: the old one no longer opens.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NewRecoveryCode {
    /// Nine groups of four characters, shown once.
    pub recovery_code: String,
}
