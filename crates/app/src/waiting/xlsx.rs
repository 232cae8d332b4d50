//! The list of one unit as a workbook: a title, a header that stays in sight, days as days.

use super::extract::{COLUMNS, Cell, Extract};
use jiff::civil::Date;
use poliedro_domain::when::format_date;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError};

/// Row of the header, from 0: the title and what the extract is stand above it.
const HEADER: u32 = 3;

/// The bytes of the file.
///
/// # Errors
/// A day that a spreadsheet does not know (before 1900), and nothing else in practice.
pub(super) fn write(extract: &Extract) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let title = format!("Lista d’attesa: {}", extract.unit);
    let properties = DocProperties::new().set_title(&title).set_author("Poliedro");
    workbook.set_properties(&properties.set_creation_datetime(&day(extract.day)?));
    let bold = Format::new().set_bold();
    let header = Format::new().set_bold().set_align(FormatAlign::Top).set_text_wrap();
    let date = Format::new().set_num_format("dd/mm/yyyy");
    let sheet = workbook.add_worksheet();
    sheet.set_name("Lista d’attesa")?;
    for (column, label) in (0..).zip(COLUMNS) {
        sheet.write_string_with_format(HEADER, column, label, &header)?;
    }
    for (row, cells) in (HEADER + 1..).zip(&extract.rows) {
        for (column, cell) in (0..).zip(cells) {
            put(sheet, row, column, cell, &date)?;
        }
    }
    // The width of the columns is that of the table: the title is written after it was measured.
    sheet.autofit();
    sheet.write_string_with_format(0, 0, &title, &bold)?;
    let made = format!("Al {}. Estratto per uso dell’unità: solo i propri iscritti.", format_date(extract.day));
    sheet.write_string(1, 0, made)?;
    sheet.set_freeze_panes(HEADER + 1, 0)?;
    sheet.set_landscape();
    sheet.set_print_fit_to_pages(1, 0);
    sheet.set_repeat_rows(HEADER, HEADER)?;
    workbook.save_to_buffer()
}

fn put(sheet: &mut Worksheet, row: u32, column: u16, cell: &Cell, date: &Format) -> Result<(), XlsxError> {
    match cell {
        Cell::Number(number) => sheet.write_number(row, column, *number)?,
        // Spreadsheets have no days before 1900.
        Cell::Day(on) if on.year() < 1900 => sheet.write_string(row, column, format_date(*on))?,
        Cell::Day(on) => sheet.write_datetime_with_format(row, column, &day(*on)?, date)?,
        // Always a text: what begins as a formula does not become one.
        Cell::Text(text) => sheet.write_string(row, column, text)?,
    };
    Ok(())
}

fn day(on: Date) -> Result<ExcelDateTime, XlsxError> {
    let part = |part: i8| u8::try_from(part).unwrap_or(1);
    ExcelDateTime::from_ymd(on.year().unsigned_abs(), part(on.month()), part(on.day()))
}
