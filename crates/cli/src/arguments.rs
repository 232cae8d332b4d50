//! What the terminal understands.

use clap::{Args, Parser, Subcommand};
use std::path::PathBuf;

/// Poliedro: il fascicolo della valutazione multidimensionale, da terminale.
#[derive(Debug, Parser)]
#[command(name = "poliedro", version, about, disable_help_subcommand = true)]
pub(crate) struct Arguments {
    /// What holds for every verb.
    #[command(flatten)]
    pub common: Common,
    /// The verb.
    #[command(subcommand)]
    pub verb: Verb,
}

/// What holds for every verb.
#[derive(Debug, Clone, Args)]
pub(crate) struct Common {
    /// Cartella dell’archivio
    #[arg(long, global = true, env = "POLIEDRO_ARCHIVE", value_name = "CARTELLA")]
    pub archive: Option<PathBuf>,
    /// Risposta in JSON
    #[arg(long, global = true)]
    pub json: bool,
    /// File che contiene la passphrase (la prima riga)
    #[arg(long, global = true, value_name = "FILE")]
    pub passphrase_file: Option<PathBuf>,
    /// Nome dell’operatore, se l’archivio ne ha più di uno
    #[arg(long, global = true, value_name = "NOME")]
    pub operator: Option<String>,
    /// Momento (RFC 3339) in cui accade ciò che si chiede, al posto di adesso: per le prove
    // Whoever installs the program cannot write what happened at a time of their choosing.
    #[cfg(debug_assertions)]
    #[arg(long, global = true, hide = true, value_name = "MOMENTO")]
    pub clock: Option<String>,
}

/// The verbs.
#[derive(Debug, Subcommand)]
pub(crate) enum Verb {
    /// Crea un archivio con il suo primo operatore e stampa il codice di recupero
    Init(Init),
    /// Scrive un distretto di esempio, inventato e sempre uguale a parità di seme
    Demo {
        /// Quante persone (da 50 a 1.000.000)
        #[arg(long, default_value_t = 500, value_parser = clap::value_parser!(u32).range(50..=1_000_000))]
        people: u32,
        /// Seme
        #[arg(long, default_value_t = 1)]
        seed: u64,
    },
    /// Dice come sta l’archivio
    Status,
    /// Persone
    #[command(subcommand)]
    Person(Person),
    /// Accessi PUA
    #[command(subcommand)]
    Intake(Intake),
    /// Liste d’attesa
    #[command(subcommand)]
    Waiting(Waiting),
    /// Tutte le scadenze dell’archivio, dalla più urgente
    Agenda(Agenda),
    /// Registro degli accessi
    #[command(subcommand)]
    Audit(Audit),
    /// Ricostruisce dai fatti le tabelle derivate e la ricerca
    Rebuild,
    /// Esegue un comando registrato, con argomenti in JSON («-» = da standard input)
    Call {
        /// Nome del comando, per esempio `person.search`
        command: String,
        /// Argomenti
        #[arg(default_value = "{}", value_name = "JSON")]
        arguments: String,
        /// Cartella, per i comandi che ne fanno scegliere una
        #[arg(long, value_name = "CARTELLA")]
        folder: Option<PathBuf>,
    },
    /// Elenca i comandi registrati
    Commands,
    /// Fa una copia dell’archivio e la verifica
    Backup {
        /// Cartella che la conterrà
        folder: PathBuf,
    },
    /// Ripristina una copia in un archivio che non esiste ancora
    Restore {
        /// Cartella della copia
        folder: PathBuf,
        /// File che contiene il codice di recupero, al posto della passphrase
        #[arg(long, value_name = "FILE")]
        recovery_code_file: Option<PathBuf>,
    },
    /// Controlla un codice fiscale, STP, ENI o provvisorio
    Cf(Cf),
    /// Strumenti di valutazione
    #[command(subcommand)]
    Instrument(Instrument),
    /// Legge nell’archivio ciò che altri tengono
    #[command(subcommand)]
    Import(Import),
    /// Porta fuori dall’archivio, nei formati degli altri
    #[command(subcommand)]
    Export(Export),
    /// Documenti in PDF
    #[command(subcommand)]
    Document(Document),
    /// Porta locale per le prove nel browser
    #[cfg(feature = "serve")]
    Serve {
        /// Porta su 127.0.0.1 (0 = una libera, stampata)
        #[arg(long, default_value_t = 0)]
        port: u16,
        /// Cartella dell’interfaccia da servire
        #[arg(long)]
        ui: Option<PathBuf>,
    },
}

/// `init`.
#[derive(Debug, Args)]
pub(crate) struct Init {
    /// Nome dell’archivio
    #[arg(long)]
    pub name: String,
    /// Nome del primo operatore
    #[arg(long = "first-operator")]
    pub first_operator: String,
    /// Ente
    #[arg(long, default_value = "")]
    pub body: String,
    /// Ruoli, oltre ad amministratore
    #[arg(long, default_values_t = ["pua".to_owned()])]
    pub role: Vec<String>,
}

/// `person …`.
#[derive(Debug, Subcommand)]
pub(crate) enum Person {
    /// Cerca per nome, codice, data di nascita, telefono, numero GeCaS
    Find {
        /// Parole cercate
        #[arg(required = true)]
        query: Vec<String>,
        /// Quante al massimo
        #[arg(long, default_value_t = 20)]
        limit: u32,
    },
}

/// `intake …`.
#[derive(Debug, Subcommand)]
pub(crate) enum Intake {
    /// Elenca gli accessi, dal più recente
    List {
        /// Solo quelli a questo punto del percorso
        #[arg(long)]
        stage: Vec<String>,
        /// Solo aperti
        #[arg(long)]
        open: bool,
        /// Parole del nome o del bisogno
        #[arg(long, default_value = "")]
        text: String,
        /// Quanti al massimo
        #[arg(long, default_value_t = 50)]
        limit: u32,
    },
}

/// `waiting …`.
#[derive(Debug, Subcommand)]
pub(crate) enum Waiting {
    /// Elenca i posti in lista, uno per unità d’offerta, senza nomi
    List {
        /// Anche quelli conclusi
        #[arg(long)]
        all: bool,
        /// Solo questa unità: il nome, una sua parte o il codice
        #[arg(long, value_name = "UNITÀ")]
        unit: Option<String>,
    },
    /// Quanto si aspetta: attese concluse, curve, con e senza sospensioni
    Stats {
        /// Giorno considerato (01/03/2025 oppure 2025-03-01); oggi, se manca
        #[arg(long, value_name = "DATA")]
        as_of: Option<String>,
        /// Solo la lista di questa unità: il nome, una sua parte o il codice
        #[arg(long, value_name = "UNITÀ")]
        unit: Option<String>,
        /// Conta i posti nelle liste, anziché le persone
        #[arg(long)]
        places: bool,
    },
}

/// `agenda`.
#[derive(Debug, Args)]
pub(crate) struct Agenda {
    /// Il momento considerato (2026-03-29T01:30:00+01:00); adesso, se manca
    #[arg(long, value_name = "MOMENTO")]
    pub now: Option<String>,
    /// Solo quelle in carico a chi chiede
    #[arg(long)]
    pub mine: bool,
}

/// `audit …`.
#[derive(Debug, Subcommand)]
pub(crate) enum Audit {
    /// Verifica tutta la catena del registro
    Verify,
}

/// `cf`.
#[derive(Debug, Args)]
pub(crate) struct Cf {
    /// Il codice
    pub code: String,
    /// Cognome
    #[arg(long)]
    pub surname: Option<String>,
    /// Nome
    #[arg(long)]
    pub name: Option<String>,
    /// Data di nascita AAAA-MM-GG
    #[arg(long)]
    pub birth: Option<String>,
    /// M o F
    #[arg(long)]
    pub sex: Option<String>,
    /// Codice Belfiore del luogo di nascita
    #[arg(long)]
    pub place: Option<String>,
}

/// `instrument …`. None of them needs an archive.
#[derive(Debug, Subcommand)]
pub(crate) enum Instrument {
    /// Elenca gli strumenti
    List,
    /// Mostra la definizione di uno strumento
    Show(Definition),
    /// Calcola il punteggio delle risposte; in JSON anche quando non si scrive su un terminale
    Score {
        /// Quale strumento
        #[command(flatten)]
        definition: Definition,
        /// File JSON con le risposte («-» = da standard input)
        #[arg(long, value_name = "FILE")]
        answers: PathBuf,
    },
}

/// Which definition.
#[derive(Debug, Args)]
pub(crate) struct Definition {
    /// Sigla dello strumento, per esempio `katz`
    pub id: String,
    /// Versione della definizione, se non è l’ultima
    #[arg(long, value_name = "VERSIONE")]
    pub definition: Option<String>,
}

/// `import …`.
#[derive(Debug, Subcommand)]
pub(crate) enum Import {
    /// La lista d’attesa di un’unità d’offerta (XLSX o CSV); esce con 2 se il file non si può leggere
    Waiting(ImportWaiting),
}

/// `import waiting`.
#[derive(Debug, Args)]
pub(crate) struct ImportWaiting {
    /// File con l’elenco
    pub file: PathBuf,
    /// Mostra che cosa succederebbe a ogni riga, senza scrivere
    #[arg(long, required_unless_present = "commit", conflicts_with = "commit")]
    pub preview: bool,
    /// Importa: tutto o niente
    #[arg(long)]
    pub commit: bool,
    /// Unità d’offerta delle righe che non ne indicano una: identificativo o nome nel registro
    #[arg(long, value_name = "UNITÀ")]
    pub unit: Option<String>,
    /// Tipo di unità d’offerta (rsa, cdi, …)
    #[arg(long, value_name = "TIPO")]
    pub kind: Option<String>,
    /// Che cosa contiene una colonna, contando da 0: COLONNA=CAMPO; se indicato, valgono solo le colonne indicate
    #[arg(long, value_name = "COLONNA=CAMPO")]
    pub map: Vec<String>,
    /// Aggiunge al registro, da confermare, le unità che non ci sono
    #[arg(long)]
    pub new_units: bool,
}

/// `export …`.
#[derive(Debug, Subcommand)]
pub(crate) enum Export {
    /// Il fascicolo di una persona (o una sola scala) in HL7 FHIR R4; con --instrument la definizione di una scala, senza archivio
    Fhir(Fhir),
    /// La copia di tutto ciò che l’archivio contiene di una persona (art. 15 GDPR): da leggere, in PDF, e come dati, in JSON
    Person {
        /// Fascicolo della persona
        person: String,
        /// Cartella che conterrà i due file
        #[arg(long, value_name = "CARTELLA")]
        out: PathBuf,
    },
}

/// `document …`.
#[derive(Debug, Subcommand)]
pub(crate) enum Document {
    /// Elenca i tipi di documento
    Kinds,
    /// Scrive un documento in un file nuovo
    Make(MakeDocument),
    /// Scrive in una cartella un documento di ogni tipo, con ciò che l’archivio contiene
    Samples {
        /// Cartella, che deve esserci
        #[arg(long, value_name = "CARTELLA")]
        out: PathBuf,
    },
    /// Scrive il foglio del codice di recupero, che legge da standard input, in un file nuovo
    Recovery {
        /// File da scrivere; deve essere nuovo
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
    },
}

/// `document make`.
#[derive(Debug, Args)]
pub(crate) struct MakeDocument {
    /// Tipo di documento, per esempio `minutes`: «poliedro document kinds» li elenca
    pub kind: String,
    /// Di che cosa: l’identificativo di un accesso, di una VMD, di una seduta, …; un periodo (2026-S1) per la relazione
    pub id: String,
    /// Quale parte: il caso di una seduta, l’unità d’offerta di una domanda
    #[arg(long, default_value = "", value_name = "PARTE")]
    pub part: String,
    /// Intestazione; se manca, quella del tipo di documento
    #[arg(long, value_name = "INTESTAZIONE")]
    pub letterhead: Option<String>,
    /// File da scrivere; deve essere nuovo
    #[arg(long, value_name = "FILE")]
    pub out: PathBuf,
}

/// `export fhir`.
#[derive(Debug, Args)]
#[group(required = true, multiple = false, args = ["person", "administration", "instrument"])]
pub(crate) struct Fhir {
    /// Fascicolo della persona
    pub person: Option<String>,
    /// Una sola somministrazione
    #[arg(long, value_name = "SOMMINISTRAZIONE")]
    pub administration: Option<String>,
    /// La definizione di uno strumento, come Questionnaire
    #[arg(long, value_name = "STRUMENTO")]
    pub instrument: Option<String>,
    /// File da scrivere (altrimenti: standard output); deve essere nuovo
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
}
