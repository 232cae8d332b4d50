//! CSV and its relatives.

mod decode;
mod divide;

use crate::{Cell, Row, TableError, table::Raw};

/// Reads text as a table.
///
/// # Errors
/// Text that is not one.
pub(crate) fn read(bytes: &[u8]) -> Result<Raw, TableError> {
    let (text, encoding) = decode::decode(bytes)?;
    if text.trim().is_empty() {
        return Err(TableError::Empty);
    }
    let separator = divide::separator(&text);
    let mut raw = Raw::default();
    raw.format = format!("CSV, separato da {}, {encoding}", separator.label());
    let mut records = divide::Records::new(&text, separator.char());
    let mut number = 0_u32;
    while let Some(record) = records.next_record()? {
        number = number.saturating_add(1);
        raw.push(Row { number, cells: record.iter().map(|text| Cell::text(text)).collect() })?;
    }
    Ok(raw)
}
