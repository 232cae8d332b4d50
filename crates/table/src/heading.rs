//! Which row names the columns.

use crate::{Cell, Row, Table, TableError, limit::HEADING_WITHIN, table::Raw};

/// Longest heading, in characters.
const HEADING_MAX: usize = 80;

/// Divides the headings from the rows under them; what stands above (a title, the day of print) is left out and said.
pub(crate) fn split(raw: Raw) -> Result<Table, TableError> {
    let Raw { format, epoch, mut notes, mut rows, .. } = raw;
    if rows.is_empty() {
        return Err(TableError::Empty);
    }
    let width = rows.iter().map(|row| row.cells.len()).max().unwrap_or_default();
    let at = find(&rows, 3).or_else(|| if width <= 3 { find(&rows, 2) } else { None }).ok_or(TableError::NoHeadings)?;
    let under = rows.split_off(at + 1);
    let Some(head) = rows.pop() else { return Err(TableError::NoHeadings) };
    if !rows.is_empty() {
        let above = rows.len();
        let said = if above == 1 {
            "La riga sopra i nomi delle colonne non è stata letta.".to_owned()
        } else {
            format!("Le {above} righe sopra i nomi delle colonne non sono state lette.")
        };
        notes.push(said);
    }
    if under.is_empty() {
        return Err(TableError::NoRows);
    }
    let headings = (0..width).map(|column| named(&head, column)).collect();
    Ok(Table { format, headings, rows: under, epoch, notes })
}

fn named(head: &Row, column: usize) -> String {
    head.cell(column).shown().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The first row with at least so many headings and nothing that a heading is not.
fn find(rows: &[Row], least: usize) -> Option<usize> {
    rows.iter().take(HEADING_WITHIN).position(|row| {
        let full = || row.cells.iter().filter(|cell| !cell.is_empty());
        full().count() >= least && full().all(heads)
    })
}

/// A short text with a letter, that is neither a date nor a code nor «n. 12».
fn heads(cell: &Cell) -> bool {
    let Cell::Text(text) = cell else { return false };
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    text.chars().count() <= HEADING_MAX && letters > 0 && digits <= 2 && letters > digits || is_number_sign(text)
}

/// «N.», «#», «N°»: the column of the progressive.
fn is_number_sign(text: &str) -> bool {
    matches!(text, "#" | "№" | "°")
}
