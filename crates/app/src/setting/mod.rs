//! Settings of the archive.

pub mod list;
pub mod set;
pub mod view;

use crate::CallError;
use jiff::Timestamp;
use poliedro_store::Archive;
use serde_json::Value;
use std::collections::BTreeMap;

/// A setting that a person may change: whole numbers within bounds.
pub(crate) struct Known {
    pub(crate) key: &'static str,
    pub(crate) label: &'static str,
    pub(crate) note: &'static str,
    pub(crate) default: i64,
    pub(crate) min: i64,
    pub(crate) max: i64,
}

/// Every setting, in the order in which they are shown.
pub(crate) const KNOWN: &[Known] = &[
    Known {
        key: "lock.minutes",
        label: "Blocco automatico (minuti)",
        note: "Dopo quanti minuti senza attività l’archivio si blocca da solo.",
        default: 5,
        min: 1,
        max: 60,
    },
    Known {
        key: "backup.stale_days",
        label: "Avviso di copia vecchia (giorni)",
        note: "Dopo quanti giorni senza una copia Poliedro lo segnala.",
        default: 7,
        min: 1,
        max: 90,
    },
    Known {
        key: "waiting.confirm_months",
        label: "Conferma di interesse delle domande (mesi)",
        note: "Dopo quanti mesi dalla domanda, o dall’ultima conferma, si chiede se la persona è ancora interessata: da confermare.",
        default: 6,
        min: 1,
        max: 24,
    },
    Known {
        key: "waiting.answer_days",
        label: "Risposta a una proposta di posto (giorni)",
        note: "Quanti giorni ci sono per rispondere a una proposta, se l’unità non ne indica altri: da confermare.",
        default: 3,
        min: 1,
        max: 30,
    },
];

/// Settings as the program uses them.
#[derive(Debug, Clone)]
pub(crate) struct Settings {
    pub(crate) lock_minutes: u32,
    pub(crate) backup_stale_days: u32,
    /// Months after which interest is to be confirmed.
    pub(crate) confirm_months: u32,
    /// Days to answer an offer.
    pub(crate) answer_days: u32,
    pub(crate) last_backup: Option<Timestamp>,
    pub(crate) backup_folder: Option<String>,
}

impl Settings {
    /// Reads what was set; defaults hold for the rest.
    pub(crate) fn read(archive: &Archive) -> Result<Self, CallError> {
        let set = poliedro_store::settings(archive.connection())?;
        let number = |key: &str| u32::try_from(value(&set, key)).unwrap_or(1);
        let text = |key: &str| set.get(key).and_then(Value::as_str);
        Ok(Self {
            lock_minutes: number("lock.minutes"),
            backup_stale_days: number("backup.stale_days"),
            confirm_months: number("waiting.confirm_months"),
            answer_days: number("waiting.answer_days"),
            last_backup: text("backup.last").and_then(|at| at.parse().ok()),
            backup_folder: text("backup.folder").map(str::to_owned),
        })
    }
}

/// The value of a known setting, within its bounds.
pub(crate) fn value(set: &BTreeMap<String, Value>, key: &str) -> i64 {
    let Some(known) = KNOWN.iter().find(|known| known.key == key) else { return 0 };
    set.get(key).and_then(Value::as_i64).unwrap_or(known.default).clamp(known.min, known.max)
}
