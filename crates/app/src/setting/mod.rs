//! Settings of the archive.

pub mod list;
pub mod set;
pub mod view;

use crate::CallError;
use jiff::Timestamp;
use poliedro_domain::{
    deadline::Terms,
    discharge::{CotClock, Working},
};
use poliedro_store::{Archive, Reader, StoreError};
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
    Known {
        key: "consent.months",
        label: "Durata del consenso a informare le unità (mesi)",
        note: "Dopo quanti mesi si chiede di rinnovare il consenso; 0: mai. Da confermare.",
        default: 24,
        min: 0,
        max: 120,
    },
    Known {
        key: "draft.days",
        label: "Moduli lasciati a metà (giorni)",
        note: "Dopo quanti giorni un modulo compilato a metà si ritrova tra le scadenze di chi l’ha iniziato.",
        default: 2,
        min: 1,
        max: 30,
    },
    Known {
        key: COT_HOURS,
        label: "COT: tempo per valutare una dimissione (ore)",
        note: "Entro quante ore dall’arrivo alla COT la richiesta va valutata; vale per le richieste che arrivano da qui in poi.",
        default: 48,
        min: 1,
        max: 240,
    },
    Known {
        key: COT_WORKING,
        label: "COT: solo ore lavorative",
        note: "0: contano tutte le ore, anche di notte e nei giorni di festa. 1: solo dal lunedì al venerdì, esclusi i festivi, nelle ore indicate qui sotto. Da confermare.",
        default: 0,
        min: 0,
        max: 1,
    },
    Known {
        key: COT_FROM,
        label: "COT: prima ora lavorativa",
        note: "Da che ora si conta, se contano solo le ore lavorative.",
        default: 0,
        min: 0,
        max: 23,
    },
    Known {
        key: COT_TO,
        label: "COT: fine delle ore lavorative",
        note: "Fino a che ora si conta, se contano solo le ore lavorative; dopo la prima ora lavorativa.",
        default: 24,
        min: 1,
        max: 24,
    },
];

const COT_HOURS: &str = "cot.hours";
const COT_WORKING: &str = "cot.working";
const COT_FROM: &str = "cot.from_hour";
const COT_TO: &str = "cot.to_hour";

/// Settings as the program uses them.
#[derive(Debug, Clone)]
pub(crate) struct Settings {
    pub(crate) lock_minutes: u32,
    pub(crate) backup_stale_days: u32,
    /// Months after which interest is to be confirmed.
    pub(crate) confirm_months: u32,
    /// Days to answer an offer.
    pub(crate) answer_days: u32,
    /// Months for which a consent holds; 0: for ever.
    pub(crate) consent_months: u32,
    /// Days after which a half-filled form is an obligation of its author.
    pub(crate) draft_days: u32,
    /// The COT’s clock, for requests that arrive from now on.
    cot: CotClock,
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
            consent_months: number("consent.months"),
            draft_days: number("draft.days"),
            cot: cot(&set),
            last_backup: text("backup.last").and_then(|at| at.parse().ok()),
            backup_folder: text("backup.folder").map(str::to_owned),
        })
    }
}

impl Settings {
    /// The COT’s clock in force: the fact of a receipt keeps it, so that a later change of setting moves no term.
    pub(crate) fn clock(&self) -> CotClock {
        self.cot
    }

    /// What the office decides about terms that no text fixes.
    pub(crate) fn terms(&self) -> Terms {
        let small = |number: u32| u8::try_from(number).unwrap_or(u8::MAX);
        Terms {
            confirm_months: small(self.confirm_months),
            consent_months: small(self.consent_months),
            draft_days: small(self.draft_days),
        }
    }
}

/// The COT’s clock that was in force at a moment, whatever the office has decided since.
///
/// # Errors
/// When the archive cannot be read.
pub(crate) fn clock_at(reader: &Reader<'_>, at: Timestamp) -> Result<CotClock, StoreError> {
    let mut then = BTreeMap::new();
    for key in [COT_HOURS, COT_WORKING, COT_FROM, COT_TO] {
        then.extend(reader.setting_at(key, at)?.map(|value| (key.to_owned(), value)));
    }
    Ok(cot(&then))
}

fn cot(set: &BTreeMap<String, Value>) -> CotClock {
    let hour = |key: &str, most: u8| u8::try_from(value(set, key)).unwrap_or(most);
    let (from_hour, to_hour) = (hour(COT_FROM, 23), hour(COT_TO, 24));
    let counts = value(set, COT_WORKING) == 1 && from_hour < to_hour;
    CotClock {
        hours: u16::try_from(value(set, COT_HOURS)).unwrap_or(48),
        working: counts.then_some(Working { from_hour, to_hour }),
    }
}

/// Checks a value against the others: working hours begin before they end.
///
/// # Errors
/// A sentence about the field.
pub(crate) fn beside(set: &BTreeMap<String, Value>, key: &str, number: i64) -> Result<(), CallError> {
    let (from, to) = match key {
        COT_FROM => (number, value(set, COT_TO)),
        COT_TO => (value(set, COT_FROM), number),
        _ => return Ok(()),
    };
    if from < to {
        return Ok(());
    }
    let sentence = if key == COT_FROM {
        format!("Le ore lavorative finiscono alle {to}: la prima deve venire prima. Cambi prima la fine, se serve.")
    } else {
        format!("Le ore lavorative cominciano alle {from}: la fine deve venire dopo. Cambi prima l’inizio, se serve.")
    };
    Err(CallError::field("value", sentence))
}

/// The value of a known setting, within its bounds.
pub(crate) fn value(set: &BTreeMap<String, Value>, key: &str) -> i64 {
    let Some(known) = KNOWN.iter().find(|known| known.key == key) else { return 0 };
    set.get(key).and_then(Value::as_i64).unwrap_or(known.default).clamp(known.min, known.max)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn the_clock_of_the_cot_is_what_was_set() {
        let set = |pairs: &[(&str, i64)]| pairs.iter().map(|(key, n)| ((*key).to_owned(), json!(n))).collect();
        assert_eq!(cot(&BTreeMap::new()), CotClock::default());
        assert_eq!(cot(&set(&[("cot.hours", 72), ("cot.from_hour", 8)])), CotClock { hours: 72, working: None });
        let working = cot(&set(&[("cot.working", 1), ("cot.from_hour", 8), ("cot.to_hour", 16)]));
        assert_eq!(working, CotClock { hours: 48, working: Some(Working { from_hour: 8, to_hour: 16 }) });
        // What the bounds of one setting cannot refuse counts every hour: nobody is late for a clock that never moves.
        assert_eq!(cot(&set(&[("cot.working", 1), ("cot.from_hour", 16), ("cot.to_hour", 8)])).working, None);
    }
}
