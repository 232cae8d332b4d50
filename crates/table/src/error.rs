//! Why a file cannot be read, and what to do.

use crate::limit::{COLUMNS_MAX, FILE_MAX, ROWS_MAX};
use thiserror::Error;

/// Why a file cannot be read: each is an Italian sentence that says what to do.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum TableError {
    /// No bytes, or nothing but blanks.
    #[error("Il file è vuoto: controlli di aver scelto quello giusto.")]
    Empty,
    /// Larger than a list can be.
    #[error("Il file è troppo grande ({0} MB; il massimo è {most} MB): elimini i fogli e le immagini che non servono, oppure lo salvi come CSV.", most = FILE_MAX / 1024 / 1024)]
    TooBig(usize),
    /// A compressed file that swells beyond measure.
    #[error(
        "Il file compresso contiene molti più dati di quanti un elenco ne possa avere: non è stato aperto. Salvi solo l’elenco in un nuovo file .xlsx o CSV."
    )]
    Swells,
    /// An OLE container with an encrypted package, or encrypted entries.
    #[error(
        "Il file è protetto da password: lo apra con Excel o LibreOffice, tolga la protezione e lo salvi di nuovo."
    )]
    Protected,
    /// The format of Excel before 2007.
    #[error(
        "Il file è nel vecchio formato di Excel (.xls): lo apra e lo salvi come «Cartella di lavoro di Excel (.xlsx)»."
    )]
    OldExcel,
    /// A binary workbook.
    #[error("Il file è una cartella di lavoro binaria (.xlsb): lo apra con Excel e lo salvi come .xlsx.")]
    BinaryExcel,
    /// OpenDocument.
    #[error("Il file è un documento OpenDocument (.ods): lo apra con LibreOffice e lo salvi come .xlsx.")]
    OpenDocument,
    /// Neither a workbook nor text.
    #[error("Il file non è un elenco che Poliedro sappia leggere (sembra {0}): lo salvi come .xlsx oppure come CSV.")]
    NotATable(&'static str),
    /// A compressed file without a workbook.
    #[error(
        "Il file compresso non contiene una cartella di lavoro di Excel: scelga il file .xlsx, non l’archivio che lo contiene."
    )]
    NoWorkbook,
    /// The archive or its XML is broken.
    #[error(
        "Il file Excel è rovinato o incompleto ({0}): lo apra con Excel o LibreOffice, controlli che ci sia tutto e lo salvi di nuovo."
    )]
    Damaged(String),
    /// No sheet, or no sheet with anything in it.
    #[error("La cartella di lavoro non ha fogli con dati: controlli di aver scelto il file giusto.")]
    NoSheets,
    /// Quotes that never close.
    #[error(
        "Alla riga {0} si aprono virgolette (\") che non si chiudono più: le tolga o le chiuda, e salvi di nuovo il file."
    )]
    OpenQuotes(u32),
    /// More columns than a list has.
    #[error("Il file ha {0} colonne: un elenco può averne al massimo {most}. Elimini quelle che non servono e lo salvi di nuovo.", most = COLUMNS_MAX)]
    TooManyColumns(usize),
    /// More rows than a list has.
    #[error("Il file ha più di {most} righe: lo divida in più file.", most = thousands(ROWS_MAX))]
    TooManyRows,
    /// More cells than can be kept.
    #[error(
        "Il file contiene troppi dati per un elenco: elimini le colonne che non servono, oppure lo divida in più file."
    )]
    TooMuch,
    /// No row of headings.
    #[error(
        "Non si trova la riga con i nomi delle colonne (per esempio Cognome, Nome, Data di nascita): la aggiunga in cima all’elenco e salvi di nuovo il file."
    )]
    NoHeadings,
    /// Headings and nothing under them.
    #[error("L’elenco ha i nomi delle colonne ma nessuna riga sotto: controlli di aver scelto il file giusto.")]
    NoRows,
}

fn thousands(number: usize) -> String {
    format!("{}.{:03}", number / 1000, number % 1000)
}
