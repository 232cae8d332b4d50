//! What a file is, by its content: its name may say anything.

use crate::TableError;

/// What can be read.
pub(crate) enum Kind {
    /// A zip with, maybe, a workbook.
    Zip,
    /// Text.
    Text,
}

/// The beginning of an OLE container.
const OLE: &[u8] = &[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/// Beginnings of files that people choose by mistake.
const OTHERS: [(&[u8], &str); 10] = [
    (b"\x89PNG", "un’immagine"),
    (b"\xff\xd8\xff", "un’immagine"),
    (b"GIF8", "un’immagine"),
    (b"%PDF", "un documento PDF"),
    (b"{\\rtf", "un documento di testo RTF"),
    (b"Rar!", "un archivio RAR"),
    (b"7z\xbc\xaf", "un archivio 7-Zip"),
    (b"\x1f\x8b", "un archivio compresso"),
    (b"MZ", "un programma"),
    (b"\x7fELF", "un programma"),
];

/// What a file is.
///
/// # Errors
/// Everything that is no table, by name.
pub(crate) fn sniff(bytes: &[u8]) -> Result<Kind, TableError> {
    if bytes.is_empty() {
        return Err(TableError::Empty);
    }
    if bytes.len() > crate::FILE_MAX {
        return Err(TableError::TooBig(bytes.len() / 1024 / 1024));
    }
    if bytes.starts_with(OLE) {
        // Names inside the container are UTF-16.
        return Err(if holds(bytes, "EncryptedPackage") || holds(bytes, "EncryptionInfo") {
            TableError::Protected
        } else if holds(bytes, "Workbook") || holds(bytes, "Book") {
            TableError::OldExcel
        } else if holds(bytes, "WordDocument") {
            TableError::NotATable("un documento di Word")
        } else {
            TableError::OldExcel
        });
    }
    // An old sheet without its container.
    if bytes.starts_with(&[0x09, 0x08]) || bytes.starts_with(&[0x09, 0x04]) || bytes.starts_with(&[0x09, 0x02]) {
        return Err(TableError::OldExcel);
    }
    if bytes.starts_with(b"PK") {
        return Ok(Kind::Zip);
    }
    if let Some((_, what)) = OTHERS.iter().find(|(begin, _)| bytes.starts_with(begin)) {
        return Err(TableError::NotATable(what));
    }
    let head = bytes.get(..bytes.len().min(512)).unwrap_or_default().to_ascii_lowercase();
    let head = head.trim_ascii_start();
    if head.starts_with(b"<!doctype") || head.starts_with(b"<html") || head.starts_with(b"<?xml") {
        return Err(TableError::NotATable("una pagina web o un documento XML"));
    }
    Ok(Kind::Text)
}

/// The container has an entry of this name.
fn holds(bytes: &[u8], name: &str) -> bool {
    let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
    bytes.windows(name.len()).any(|window| window == name)
}
