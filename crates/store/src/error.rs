//! What can go wrong with the archive, in words for the person in front of the screen.

use crate::cipher::{DiskTrouble, disk_error};
use jiff::civil::Date;
use poliedro_domain::{application::Refusal, discharge, permission::Op, reminder, when::format_date};

/// What was looked for and is not in the archive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Noun {
    /// A person's file.
    Person,
    /// A PUA access.
    Intake,
    /// A request to VMD or COT.
    Request,
    /// A meeting of the equipe.
    Meeting,
    /// A plan.
    Plan,
    /// An operator.
    Operator,
    /// A fact.
    Fact,
    /// A half-filled form.
    Draft,
    /// An assessment.
    Vmd,
    /// An administration of an instrument.
    Administration,
    /// An import of a file of others.
    Import,
    /// A unit.
    Unit,
    /// An application.
    Application,
    /// A protected discharge.
    Discharge,
    /// A reminder.
    Reminder,
    /// A letterhead.
    Letterhead,
}

impl Noun {
    const fn sentence(self) -> &'static str {
        match self {
            Self::Person => "Il fascicolo della persona non è in questo archivio.",
            Self::Intake => "L’accesso PUA non è in questo archivio.",
            Self::Request => "La richiesta di valutazione non è in questo archivio.",
            Self::Meeting => "La seduta non è in questo archivio.",
            Self::Plan => "Il progetto non è in questo archivio.",
            Self::Operator => "L’operatore non è in questo archivio.",
            Self::Fact => "L’annotazione indicata non è in questo archivio.",
            Self::Draft => "La bozza non c’è più.",
            Self::Vmd => "La VMD non è in questo archivio.",
            Self::Administration => "La somministrazione non è in questo archivio.",
            Self::Import => "L’importazione non è in questo archivio.",
            Self::Unit => "L’unità d’offerta non è in questo archivio.",
            Self::Application => "La domanda non è in questo archivio.",
            Self::Discharge => "La dimissione non è in questo archivio.",
            Self::Reminder => "Il promemoria non è in questo archivio.",
            Self::Letterhead => "L’intestazione non è in questo archivio.",
        }
    }
}

/// Every way in which the archive can refuse.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The operator's roles do not allow the operation.
    #[error("Il suo ruolo non permette questa operazione. Se le serve, la chieda a chi amministra l’archivio.")]
    Denied(Op),
    /// Not in the archive.
    #[error("{}", .0.sentence())]
    NotFound(Noun),
    /// Someone changed the same thing in the meantime.
    #[error("Nel frattempo qualcun altro ha cambiato il campo «{label}»: ora contiene «{}». Scelga quale valore tenere.", present.as_deref().unwrap_or("nessun valore"))]
    Conflict {
        /// Code of the field.
        field: &'static str,
        /// What the interface calls it.
        label: &'static str,
        /// The value that is there now.
        present: Option<String>,
    },
    /// A rule of the archive would be broken; the sentence says which.
    #[error("{0}")]
    Rule(&'static str),
    /// A fact of an application that cannot stand after those that are known.
    #[error("{}", .0.sentence())]
    Refused(Refusal),
    /// A fact of a protected discharge that cannot stand after those that are known.
    #[error("{}", .0.sentence())]
    NotDischarged(discharge::Refusal),
    /// The person already has an open application for this kind of unit (catalogue label).
    #[error(
        "C’è già una domanda aperta di questa persona per: {0}. Una persona attende una volta sola: lavori su quella, oppure concluda la doppia."
    )]
    AlreadyApplied(String),
    /// Another application of the person, for the same kind of unit (catalogue label), ended with an admission on that day: nobody enters
    /// twice, and what comes later begins with an application handed in from that day on.
    #[error(
        "Questa persona è già entrata in struttura il {} con un’altra domanda per: {kind}. Nella stessa giornata, o prima, non si registra altro; per un nuovo ingresso serve una domanda presentata da quel giorno in poi. Controlli la data, oppure concluda questa domanda.",
        format_date(*.day)
    )]
    AlreadyAdmitted {
        /// Label of the kind of unit.
        kind: String,
        /// The day of that admission.
        day: Date,
    },
    /// The unit does not take people in yet.
    #[error("«{unit}» accoglie persone dal {}: controlli la data, oppure scelga un’altra unità.", format_date(*.first))]
    NotYetOpen {
        /// Its name.
        unit: String,
        /// The first day on which it does.
        first: Date,
    },
    /// The unit no longer takes people in.
    #[error(
        "«{unit}» ha accolto persone fino al {} e non ne accoglie più: controlli la data, oppure scelga un’altra unità.",
        format_date(*.last)
    )]
    NoLongerOpen {
        /// Its name.
        unit: String,
        /// The last day on which it did.
        last: Date,
    },
    /// A fault of the disk.
    #[error(transparent)]
    Disk(DiskTrouble),
    /// The archive was written by a later version of the program.
    #[error(
        "Questo archivio è stato scritto da una versione più recente di Poliedro (formato {found}; questo programma arriva al {known}). Aggiorni Poliedro: l’archivio non è stato toccato."
    )]
    Newer {
        /// Format of the archive, or of one of its facts.
        found: i64,
        /// The last format this program knows.
        known: i64,
    },
    /// Something in the archive is not as the program writes it.
    #[error(
        "L’archivio contiene un dato che Poliedro non riconosce ({0}). Faccia verificare l’archivio prima di continuare."
    )]
    Unreadable(String),
    /// Any other error of the database.
    #[error("L’archivio non ha potuto completare l’operazione; nulla è stato modificato. Dettaglio tecnico: {0}")]
    Sqlite(rusqlite::Error),
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        disk_error(&error).map_or(Self::Sqlite(error), Self::Disk)
    }
}

impl From<Refusal> for StoreError {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::NotThere => Self::NotFound(Noun::Application),
            refusal => Self::Refused(refusal),
        }
    }
}

impl From<discharge::Refusal> for StoreError {
    fn from(refusal: discharge::Refusal) -> Self {
        match refusal {
            discharge::Refusal::NotThere => Self::NotFound(Noun::Discharge),
            refusal => Self::NotDischarged(refusal),
        }
    }
}

impl From<reminder::Refusal> for StoreError {
    fn from(refusal: reminder::Refusal) -> Self {
        match refusal {
            reminder::Refusal::NotThere => Self::NotFound(Noun::Reminder),
            refusal => Self::Rule(refusal.sentence()),
        }
    }
}

impl StoreError {
    /// The stable code to which the interface reacts.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Denied(_) => "denied",
            Self::NotFound(_) => "not_found",
            Self::Conflict { .. } => "conflict",
            Self::Rule(_)
            | Self::Refused(_)
            | Self::NotDischarged(_)
            | Self::AlreadyApplied(_)
            | Self::AlreadyAdmitted { .. }
            | Self::NotYetOpen { .. }
            | Self::NoLongerOpen { .. } => "rule",
            Self::Disk(DiskTrouble::Full) => "disk_full",
            Self::Disk(DiskTrouble::ReadOnly) => "disk_read_only",
            Self::Disk(DiskTrouble::Io) => "disk_io",
            Self::Disk(DiskTrouble::Damaged) => "damaged",
            Self::Disk(DiskTrouble::Busy) => "busy",
            Self::Newer { .. } => "newer",
            Self::Unreadable(_) => "unreadable",
            Self::Sqlite(_) => "internal",
        }
    }
}
