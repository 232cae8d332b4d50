//! What can go wrong with each verb of the vault, in sentences for the person at the screen.

use crate::{
    cipher::{ArchiveFault, DiskTrouble},
    key::{KeyError, PassphraseError},
    slot::KeyFileFault,
};

/// Another program holds the archive.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error(
    "Questo archivio è già aperto in un'altra finestra di Poliedro, qui o su un altro computer. Usi quella finestra, oppure la chiuda e riprovi."
)]
pub struct Busy;

/// Why the folder was not claimed.
#[derive(Debug, thiserror::Error)]
pub enum ClaimError {
    /// No archive here.
    #[error("In questa cartella non c'è un archivio di Poliedro.")]
    Absent,
    /// Someone else has it.
    #[error("{0}")]
    Busy(#[from] Busy),
    /// The disk refused.
    #[error("{0}")]
    Disk(#[from] DiskTrouble),
}

/// Why no archive was created.
#[derive(Debug, thiserror::Error)]
pub enum CreateError {
    /// There is one, whole or not.
    #[error("In questa cartella c'è già un archivio di Poliedro: non viene sovrascritto. Scelga un'altra cartella.")]
    AlreadyThere,
    /// Someone else is creating one.
    #[error("{0}")]
    Busy(#[from] Busy),
    /// The name is empty or too long.
    #[error("Il nome dell'archivio deve avere da 1 a 200 caratteri.")]
    BadName,
    /// The operator's name is empty or too long.
    #[error("Il nome dell'operatore deve avere da 1 a 200 caratteri.")]
    BadLabel,
    /// The passphrase is too weak.
    #[error("{0}")]
    Passphrase(#[from] PassphraseError),
    /// The disk refused.
    #[error("{0}")]
    Disk(#[from] DiskTrouble),
    /// The database was not created.
    #[error("{0}")]
    File(#[from] ArchiveFault),
    /// The keys were not written.
    #[error("{0}")]
    Keys(#[from] KeyFileFault),
    /// The keys were not made.
    #[error("{0}")]
    Key(#[from] KeyError),
    /// What the caller does to the new database failed.
    #[error("L'archivio non è stato creato: {0}")]
    Prepare(Box<dyn std::error::Error + Send + Sync>),
}

/// Why the archive was not unlocked.
#[derive(Debug, thiserror::Error)]
pub enum UnlockError {
    /// The passphrase does not open this slot.
    #[error("La passphrase non è giusta. Controlli maiuscole e minuscole e riprovi.")]
    WrongPassphrase,
    /// The code is well written but is not the one of this archive.
    #[error(
        "Il codice di recupero è scritto bene ma non è quello di questo archivio. Controlli di avere il foglio più recente."
    )]
    WrongCode,
    /// No such operator any more.
    #[error("Questo operatore non ha più accesso a questo archivio.")]
    UnknownSlot,
    /// The archive has no recovery code.
    #[error("Questo archivio non ha un codice di recupero.")]
    NoRecovery,
    /// It is open already, in this program.
    #[error("L'archivio è già aperto.")]
    AlreadyOpen,
    /// `keys.json` was changed by someone without the data key, or damaged.
    #[error(
        "Il file delle chiavi (keys.json) è stato modificato o danneggiato e non è affidabile: l'archivio non viene aperto. \
         Rimetta keys.json da una copia di sicurezza di questo archivio e avvisi l'amministratore."
    )]
    Forged,
    /// The keys cannot be read.
    #[error("{0}")]
    Keys(#[from] KeyFileFault),
    /// The database does not open.
    #[error("{0}")]
    File(#[from] ArchiveFault),
    /// Key work failed.
    #[error("{0}")]
    Key(#[from] KeyError),
}

/// Why the slots were not changed.
#[derive(Debug, thiserror::Error)]
pub enum SlotError {
    /// The present passphrase is wrong.
    #[error("La passphrase attuale non è giusta: non è stata cambiata.")]
    WrongPassphrase,
    /// The new passphrase is too weak.
    #[error("{0}")]
    Passphrase(#[from] PassphraseError),
    /// The operator has no slot.
    #[error("Questo operatore non ha accesso a questo archivio.")]
    UnknownOperator,
    /// The operator has one already.
    #[error("Questo operatore ha già una passphrase a questo archivio.")]
    HasSlot,
    /// One cannot remove oneself.
    #[error("Non è possibile togliere l'accesso a sé stessi: lo faccia fare a un altro operatore.")]
    OwnSlot,
    /// Opened with the recovery code: there is no passphrase of one's own to change.
    #[error(
        "L'archivio è aperto con il codice di recupero: scelga per quale operatore impostare una nuova passphrase."
    )]
    NoOperator,
    /// The name is empty or too long.
    #[error("Il nome dell'operatore deve avere da 1 a 200 caratteri.")]
    BadLabel,
    /// Work on the archive is still under way.
    #[error("C'è ancora un lavoro in corso su questo archivio. Attenda che finisca e riprovi.")]
    InUse,
    /// The disk refused.
    #[error("{0}")]
    Disk(#[from] DiskTrouble),
    /// The database refused.
    #[error("{0}")]
    File(#[from] ArchiveFault),
    /// The keys were not written.
    #[error("{0}")]
    Keys(#[from] KeyFileFault),
    /// The keys were not made.
    #[error("{0}")]
    Key(#[from] KeyError),
}
