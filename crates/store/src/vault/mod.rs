//! The archive's folder: looked at, created, claimed by one program, unlocked, locked.
//!
//! `archive.db` (SQLCipher), `keys.json` and its copy `keys.json.bak`, `writer.lock`, `bell`.

mod create;
pub(crate) mod durable;
mod error;
mod inspect;
mod layout;
mod open;
mod operators;
mod rotate;
mod unlock;

pub use create::NewVault;
pub use error::{Busy, ClaimError, CreateError, SlotError, UnlockError};
pub use inspect::{VaultStatus, VaultTrouble};
pub(crate) use layout::Layout;
pub use open::{Notice, OpenVault, SigningKey};
pub use unlock::Entry;
pub(crate) use unlock::open_ring;

use crate::{
    key::KdfPolicy,
    writer_lock::{LockRefused, WriterLock, bell_rung},
};
use std::{path::Path, sync::Arc};

/// The folder of an archive, held by this program alone, locked.
#[derive(Debug, Clone)]
pub struct Vault {
    layout: Layout,
    lock: Arc<WriterLock>,
    policy: KdfPolicy,
}

impl Vault {
    /// Takes the single-writer lock on the archive in `dir`. A slot weaker than `policy` is strengthened when it next opens.
    pub fn claim(dir: &Path, policy: KdfPolicy) -> Result<Self, ClaimError> {
        let layout = Layout::of(dir);
        if !layout.keys().exist() && !layout.has_archive() {
            return Err(ClaimError::Absent);
        }
        let vault = Self::hold(layout, policy).map_err(|refused| match refused {
            LockRefused::Busy => ClaimError::Busy(Busy),
            LockRefused::Disk(trouble) => ClaimError::Disk(trouble),
        })?;
        vault.layout.settle_creation()?;
        Ok(vault)
    }

    pub(crate) fn hold(layout: Layout, policy: KdfPolicy) -> Result<Self, LockRefused> {
        let lock = WriterLock::take(layout.dir())?;
        Ok(Self { layout, lock: Arc::new(lock), policy })
    }

    /// The folder.
    pub fn dir(&self) -> &Path {
        self.layout.dir()
    }

    /// Whether another program rang to see this one's window, since the last call.
    pub fn bell_rung(&self) -> bool {
        bell_rung(self.layout.dir())
    }
}
