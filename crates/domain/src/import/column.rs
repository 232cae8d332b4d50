//! What a column may be.

macro_rules! columns {
    ($($(#[$doc:meta])+ $name:ident = $code:literal, $label:literal, [$($word:literal),* $(,)?];)+) => {
        /// What a column may be.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Column { $($(#[$doc])+ $name,)+ }
        impl Column {
            /// Every column, in the order in which they are offered.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];
            /// The stable code.
            pub const fn code(self) -> &'static str { match self { $(Self::$name => $code),+ } }
            /// In words.
            pub const fn label(self) -> &'static str { match self { $(Self::$name => $label),+ } }
            /// How lists call it, folded (lower case, no accents, words divided by one space), the most telling first.
            pub(super) const fn words(self) -> &'static [&'static str] { match self { $(Self::$name => &[$($word),*]),+ } }
            /// The column with this code.
            pub fn from_code(code: &str) -> Option<Self> { match code { $($code => Some(Self::$name),)+ _ => None } }
        }
    };
}

columns! {
    /// Family name.
    Surname = "surname", "Cognome", ["cognome", "cogn", "cognome ospite", "cognome assistito", "cognome utente"];
    /// Given names.
    Name = "name", "Nome", ["nome", "nome ospite", "nome assistito", "nome utente", "nome proprio"];
    /// Surname and name in one.
    FullName = "fullName", "Cognome e nome", ["cognome e nome", "nominativo", "cognome nome", "nome e cognome", "nome cognome", "ospite", "assistito", "utente", "richiedente posto", "anziano", "paziente", "persona", "cognome e nome ospite", "nominativo ospite"];
    /// Sex.
    Sex = "sex", "Sesso", ["sesso", "sex", "m f", "genere", "s"];
    /// Date of birth.
    BirthDate = "birthDate", "Data di nascita", ["data di nascita", "data nascita", "data nasc", "d nascita", "d nasc", "nato il", "nata il", "nato a il", "nato nata il", "nascita", "dt nascita", "ddn", "d di nascita"];
    /// Codice fiscale, STP, ENI.
    Code = "code", "Codice fiscale", ["codice fiscale", "cod fiscale", "cod fisc", "c f", "cf", "codfisc", "codicefiscale", "cod fis"];
    /// Comune of residence.
    Comune = "comune", "Comune di residenza", ["comune di residenza", "comune residenza", "residenza", "comune", "residente a", "paese", "citta", "comune res", "luogo di residenza"];
    /// Street and number.
    Address = "address", "Indirizzo", ["indirizzo", "via", "indirizzo di residenza", "indirizzo residenza", "domicilio"];
    /// Telephone of the person.
    Phone = "phone", "Telefono", ["telefono", "tel", "cellulare", "cell", "recapito telefonico", "recapito", "n telefono", "numero di telefono", "telefono ospite", "tel cell"];
    /// Whom to call.
    Requester = "requester", "Chi ha fatto la domanda", ["richiedente", "familiare di riferimento", "familiare", "referente", "contatto", "parente", "persona di riferimento", "caregiver", "riferimento", "nome contatto", "nome referente"];
    /// Their telephone.
    RequesterPhone = "requesterPhone", "Telefono di chi ha fatto la domanda", ["telefono referente", "tel referente", "telefono familiare", "tel familiare", "telefono richiedente", "tel richiedente", "telefono contatto", "tel contatto", "cell familiare", "cell referente", "tel parente", "telefono parente"];
    /// Unit.
    Unit = "unit", "Unità d’offerta", ["unita d offerta", "unita di offerta", "struttura", "rsa", "udo", "casa di riposo", "fondazione", "struttura richiesta", "rsa richiesta", "unita", "ente", "nome struttura", "lista"];
    /// Special wing.
    Wing = "wing", "Nucleo", ["nucleo", "reparto", "nucleo richiesto", "tipo posto", "tipologia posto", "nucleo speciale"];
    /// Day of the application.
    Applied = "applied", "Data della domanda", ["data della domanda", "data domanda", "d domanda", "data richiesta", "data presentazione", "presentata il", "data presentazione domanda", "domanda del", "data di domanda", "domanda", "data prot", "data protocollo"];
    /// Day of entry in the list.
    Entered = "entered", "Data di ingresso in lista", ["data di ingresso in lista", "data ingresso lista", "d ingresso lista", "ingresso lista", "data ingresso in lista", "data inserimento", "data inserimento lista", "data inserimento in lista", "inserito il", "in lista dal", "data lista", "data entrata", "data iscrizione", "data lista attesa", "dal", "data entrata in lista", "ingresso in lista", "data inizio attesa"];
    /// Day of exit from the list.
    Exit = "exit", "Data di uscita", ["data di uscita", "data uscita", "d uscita", "uscito il", "data uscita lista", "uscita", "data uscita dalla lista", "data cancellazione", "data esito", "data fine", "data chiusura"];
    /// Why they left.
    ExitReason = "exitReason", "Motivo dell’uscita", ["motivo uscita", "motivo dell uscita", "motivo di uscita", "causale uscita", "esito", "motivo cancellazione", "causa uscita", "motivo", "motivazione uscita", "causale"];
    /// Urgent.
    Urgent = "urgent", "Urgenza", ["urgenza", "urgente", "urg", "priorita", "prioritario"];
    /// Civil disability.
    Disability = "disability", "Invalidità civile", ["invalidita", "invalidita civile", "inv civ", "invalidita accompagnamento", "accompagnamento", "inv"];
    /// Note.
    Note = "note", "Note", ["note", "nota", "osservazioni", "annotazioni", "commenti", "varie"];
    /// Record number in GeCaS.
    Gecas = "gecas", "Numero cartella GeCaS", ["gecas", "cartella gecas", "n gecas", "numero gecas", "id gecas", "cartella"];
    /// Their own progressive: named, and not read.
    Number = "number", "Numero progressivo (non si importa)", ["n", "nr", "num", "numero", "progressivo", "prog", "pos", "posizione", "n prog", "n ordine", "id", "graduatoria", "n lista", "posto"];
}

impl Column {
    /// It holds a day.
    pub const fn is_day(self) -> bool {
        matches!(self, Self::BirthDate | Self::Applied | Self::Entered | Self::Exit)
    }
}
