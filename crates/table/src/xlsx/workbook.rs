//! Which sheets a workbook has, and where.

use super::{
    package::Package,
    part::{Part, Piece, attribute},
};
use crate::{Epoch, TableError};
use std::collections::BTreeMap;

/// A sheet, by name and entry.
pub(crate) struct Sheet {
    pub(crate) name: String,
    pub(crate) path: String,
}

/// What a workbook says of itself.
pub(crate) struct Book {
    pub(crate) sheets: Vec<Sheet>,
    pub(crate) epoch: Epoch,
    pub(crate) strings: String,
    pub(crate) styles: String,
}

/// Bytes of the parts that only describe.
pub(crate) const SMALL: u64 = 16 * 1024 * 1024;

pub(crate) fn read(package: &mut Package<'_>) -> Result<Book, TableError> {
    let (targets, kinds) = relations(package)?;
    let target = |kind: &str, or: &str| kinds.get(kind).cloned().unwrap_or_else(|| or.to_owned());
    let mut book = Book {
        sheets: Vec::new(),
        epoch: Epoch::From1900,
        strings: target("sharedStrings", "xl/sharedStrings.xml"),
        styles: target("styles", "xl/styles.xml"),
    };
    let missing = || TableError::Damaged("manca l’elenco dei fogli".to_owned());
    let mut part = Part::new(package.part("xl/workbook.xml", SMALL)?.ok_or_else(missing)?);
    let mut hidden = Vec::new();
    loop {
        match part.next()? {
            Piece::Open(start, _) if start.local_name().as_ref() == "workbookPr" => {
                if matches!(attribute(&start, "date1904").as_deref(), Some("1" | "true")) {
                    book.epoch = Epoch::From1904;
                }
            }
            Piece::Open(start, _) if start.local_name().as_ref() == "sheet" => {
                let Some(path) = attribute(&start, "id").and_then(|id| targets.get(&id).cloned()) else { continue };
                let sheet = Sheet { name: attribute(&start, "name").unwrap_or_default(), path };
                let seen = attribute(&start, "state").is_none_or(|state| state == "visible");
                if seen { book.sheets.push(sheet) } else { hidden.push(sheet) }
            }
            Piece::End => break,
            _ => {}
        }
    }
    // What is hidden is read only when there is nothing else.
    if book.sheets.is_empty() {
        book.sheets = hidden;
    }
    if book.sheets.is_empty() { Err(TableError::NoSheets) } else { Ok(book) }
}

type Targets = BTreeMap<String, String>;

/// Entries by relation and by kind.
fn relations(package: &mut Package<'_>) -> Result<(Targets, Targets), TableError> {
    let (mut targets, mut kinds) = (Targets::new(), Targets::new());
    let Some(source) = package.part("xl/_rels/workbook.xml.rels", SMALL)? else {
        return Err(TableError::Damaged("manca l’elenco dei fogli".to_owned()));
    };
    let mut part = Part::new(source);
    loop {
        match part.next()? {
            Piece::Open(start, _) if start.local_name().as_ref() == "Relationship" => {
                // What is elsewhere stays elsewhere.
                if attribute(&start, "TargetMode").as_deref() == Some("External") {
                    continue;
                }
                let (Some(id), Some(target)) = (attribute(&start, "Id"), attribute(&start, "Target")) else { continue };
                let path = match target.strip_prefix('/') {
                    Some(whole) => whole.to_owned(),
                    None => format!("xl/{target}"),
                };
                let kind = attribute(&start, "Type").unwrap_or_default();
                if let Some((_, last)) = kind.rsplit_once('/') {
                    kinds.entry(last.to_owned()).or_insert_with(|| path.clone());
                }
                targets.insert(id, path);
            }
            Piece::End => return Ok((targets, kinds)),
            _ => {}
        }
    }
}
