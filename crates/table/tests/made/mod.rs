//! Workbooks made part by part, also wrong ones.
#![allow(dead_code, clippy::unwrap_used, clippy::indexing_slicing)]

use std::{
    fmt::Write as _,
    io::{Cursor, Write},
};
use zip::{ZipWriter, write::SimpleFileOptions};

pub(crate) const HEADINGS: [&str; 4] = ["Cognome", "Nome", "Struttura", "Data ingresso lista"];

/// A zip of these entries.
pub(crate) fn zip(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

pub(crate) const RELATIONS: &str = r#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>"#;
pub(crate) const BOOK: &str = r#"<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Lista" sheetId="1" r:id="rId1"/></sheets></workbook>"#;
/// Format 1 shows dates.
pub(crate) const STYLES: &str = r#"<?xml version="1.0"?><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>"#;

/// A workbook with one sheet made of this XML.
pub(crate) fn book(sheet: &str) -> Vec<u8> {
    book_with(BOOK, sheet, "")
}

/// A workbook with this description, sheet and shared strings.
pub(crate) fn book_with(book: &str, sheet: &str, strings: &str) -> Vec<u8> {
    zip(&[
        ("xl/workbook.xml", book.as_bytes()),
        ("xl/_rels/workbook.xml.rels", RELATIONS.as_bytes()),
        ("xl/styles.xml", STYLES.as_bytes()),
        ("xl/sharedStrings.xml", if strings.is_empty() { "<sst/>" } else { strings }.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
    ])
}

/// A sheet with these rows; a cell that begins with `<` is XML.
pub(crate) fn sheet(rows: &[Vec<String>]) -> String {
    let mut xml = String::from(
        r#"<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>"#,
    );
    for (at, row) in rows.iter().enumerate() {
        write!(xml, "<row r=\"{}\">", at + 1).unwrap();
        for cell in row {
            if cell.starts_with('<') {
                xml.push_str(cell);
            } else {
                write!(
                    xml,
                    "<c t=\"inlineStr\"><is><t>{}</t></is></c>",
                    cell.replace('&', "&amp;").replace('<', "&lt;")
                )
                .unwrap();
            }
        }
        xml.push_str("</row>");
    }
    xml.push_str("</sheetData></worksheet>");
    xml
}

/// Headings and these rows.
pub(crate) fn list(rows: &[[&str; 4]]) -> Vec<Vec<String>> {
    let owned = |row: &[&str; 4]| row.iter().map(|cell| (*cell).to_owned()).collect::<Vec<_>>();
    std::iter::once(owned(&HEADINGS)).chain(rows.iter().map(owned)).collect()
}

/// The same entry with another size written of it, in both places where zips write it.
pub(crate) fn lie(mut zip: Vec<u8>, name: &str, size: u32) -> Vec<u8> {
    for (mark, at_size, at_name) in [(b"PK\x03\x04", 22, 30), (b"PK\x01\x02", 24, 46)] {
        let places: Vec<usize> =
            zip.windows(4).enumerate().filter(|(_, four)| *four == mark).map(|(at, _)| at).collect();
        for at in places {
            if zip.get(at + at_name..at + at_name + name.len()) == Some(name.as_bytes()) {
                zip[at + at_size..at + at_size + 4].copy_from_slice(&size.to_le_bytes());
            }
        }
    }
    zip
}
