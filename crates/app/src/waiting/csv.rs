//! The list of one unit as CSV, as Italian spreadsheets open it: semicolons, UTF-8 with its mark, lines that end with CR LF.

use super::extract::{COLUMNS, Cell, Extract};
use csv::{Terminator, WriterBuilder};
use poliedro_domain::when::format_date;

/// The bytes of the file.
///
/// # Errors
/// None in practice: it is written in memory.
pub(super) fn write(extract: &Extract) -> Result<Vec<u8>, csv::Error> {
    let mark = "\u{feff}".as_bytes().to_vec();
    let mut writer = WriterBuilder::new().delimiter(b';').terminator(Terminator::CRLF).from_writer(mark);
    writer.write_record(COLUMNS)?;
    for row in &extract.rows {
        writer.write_record(row.iter().map(text))?;
    }
    writer.into_inner().map_err(|error| csv::Error::from(error.into_error()))
}

fn text(cell: &Cell) -> String {
    match cell {
        Cell::Number(number) => number.to_string(),
        Cell::Day(day) => format_date(*day),
        Cell::Text(text) => harmless(text),
    }
}

/// A cell that a spreadsheet would take for a formula is made a text.
fn harmless(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{text}") } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn what_would_be_a_formula_is_a_text() {
        let mut row = [const { Cell::Number(1) }; 12];
        let names = ["=1+1", "+39 333", "-1", "@SUM(A1)", "\tx", "D’Angelo; \"Maria\"", "a=b"];
        for (cell, name) in row.iter_mut().zip(names) {
            *cell = Cell::Text(name.to_owned());
        }
        row[7] = Cell::Day(date(1938, 8, 15));
        let extract =
            Extract { unit: "RSA".to_owned(), day: date(2026, 11, 23), rows: vec![row], withheld: 0, deceased: 0 };
        let bytes = write(&extract).unwrap();
        let text = String::from_utf8(bytes).unwrap();
        let mut lines = text.strip_prefix('\u{feff}').unwrap().split("\r\n");
        assert_eq!(lines.next().unwrap(), COLUMNS.join(";"));
        assert_eq!(
            lines.next().unwrap(),
            "'=1+1;'+39 333;'-1;'@SUM(A1);'\tx;\"D’Angelo; \"\"Maria\"\"\";a=b;15/08/1938;1;1;1;1"
        );
        assert_eq!((lines.next(), lines.next()), (Some(""), None));
    }
}
