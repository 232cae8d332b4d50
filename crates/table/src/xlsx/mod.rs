//! XLSX, cell by cell.

mod package;
mod part;
mod sheet;
mod strings;
mod styles;
mod workbook;

use crate::{TableError, limit::SHEETS_MAX, table::Raw};
use package::Package;

/// Reads the sheet with most rows of a workbook.
///
/// # Errors
/// What is not a workbook, is broken, protected or swells.
pub(crate) fn read(bytes: &[u8]) -> Result<Raw, TableError> {
    let mut package = Package::open(bytes)?;
    let book = workbook::read(&mut package)?;
    let strings = strings::read(&mut package, &book.strings)?;
    let styles = styles::read(&mut package, &book.styles)?;
    let mut best: Option<(String, Raw)> = None;
    let mut full = 0_usize;
    for sheet in book.sheets.into_iter().take(SHEETS_MAX) {
        let Some(raw) = sheet::read(&mut package, &sheet.path, &strings, &styles, book.epoch)? else { continue };
        if raw.rows.is_empty() {
            continue;
        }
        full += 1;
        if best.as_ref().is_none_or(|(_, held)| raw.rows.len() > held.rows.len()) {
            best = Some((sheet.name, raw));
        }
    }
    let (name, mut raw) = best.ok_or(TableError::NoSheets)?;
    raw.format = format!("Excel (foglio «{name}»)");
    raw.epoch = book.epoch;
    if full > 1 {
        raw.notes.push(format!("La cartella ha {full} fogli con dati: è stato letto quello con più righe, «{name}»."));
    }
    Ok(raw)
}
