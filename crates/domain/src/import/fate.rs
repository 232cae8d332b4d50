//! What becomes of a row.

/// What becomes of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Fate {
    /// A person nobody had in file: file, application and place are opened.
    New,
    /// A person in file: the application, or the place, is opened.
    Matched,
    /// The place is known; how it ended is written.
    Updated,
    /// Everything is known already: nothing is written.
    Known,
    /// Somebody in file may be the same person: a person decides.
    Doubtful,
    /// It cannot be written; why is said.
    Refused,
    /// Nothing is in it.
    Empty,
}

impl Fate {
    /// Every fate, in the order in which they are shown.
    pub const ALL: [Self; 7] =
        [Self::New, Self::Matched, Self::Updated, Self::Known, Self::Doubtful, Self::Refused, Self::Empty];

    /// The stable code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Matched => "matched",
            Self::Updated => "updated",
            Self::Known => "known",
            Self::Doubtful => "doubtful",
            Self::Refused => "refused",
            Self::Empty => "empty",
        }
    }

    /// The fate with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|fate| fate.code() == code)
    }

    /// In words.
    pub const fn label(self) -> &'static str {
        match self {
            Self::New => "Persone nuove",
            Self::Matched => "Persone già in archivio",
            Self::Updated => "Posti da aggiornare",
            Self::Known => "Già presenti",
            Self::Doubtful => "Da decidere",
            Self::Refused => "Non importabili",
            Self::Empty => "Righe vuote",
        }
    }

    /// What it means, a sentence.
    pub const fn note(self) -> &'static str {
        match self {
            Self::New => "La persona non è in archivio: se ne apre il fascicolo, con la domanda e il posto in lista.",
            Self::Matched => "La persona ha già un fascicolo: si aggiungono la domanda o il posto in lista.",
            Self::Updated => "Il posto in lista è già in archivio: si registra come è finito.",
            Self::Known => "È già tutto in archivio: non si scrive nulla.",
            Self::Doubtful => {
                "Potrebbe essere una persona già presente: scelga chi è, altrimenti la riga non si importa."
            }
            Self::Refused => "La riga non si può importare: accanto a ciascuna è scritto perché.",
            Self::Empty => "Righe senza nulla.",
        }
    }
}
