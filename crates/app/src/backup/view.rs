//! What the interface sees of backups.

use serde::Serialize;
use ts_rs::TS;

/// A backup.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BackupView {
    /// The folder it is in.
    pub folder: String,
    /// When it was made (UTC).
    pub made_at: String,
    /// Size in bytes.
    pub bytes: u64,
    /// People in it.
    pub people: u64,
    /// It was reopened and verified after writing.
    pub verified: bool,
}
