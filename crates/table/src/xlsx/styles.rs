//! Which formats show a number as a date.

use super::{
    package::Package,
    part::{Part, Piece, attribute},
    workbook::SMALL,
};
use crate::TableError;
use std::collections::BTreeSet;

/// For each format of a cell: is it a date?
pub(crate) struct Styles(Vec<bool>);

impl Styles {
    /// The format with this number shows dates.
    pub(crate) fn is_date(&self, format: usize) -> bool {
        self.0.get(format).copied().unwrap_or_default()
    }
}

pub(crate) fn read(package: &mut Package<'_>, path: &str) -> Result<Styles, TableError> {
    let mut dates: BTreeSet<u32> = (14..=17).chain([22]).chain(27..=36).chain(50..=58).collect();
    let mut styles = Vec::new();
    let Some(source) = package.part(path, SMALL)? else { return Ok(Styles(styles)) };
    let mut part = Part::new(source);
    let mut inside = false;
    loop {
        match part.next()? {
            Piece::Open(start, empty) => match start.local_name().as_ref() {
                "numFmt" => {
                    let id = attribute(&start, "numFmtId").and_then(|id| id.parse().ok());
                    if let (Some(id), Some(code)) = (id, attribute(&start, "formatCode")) {
                        if shows_a_date(&code) {
                            dates.insert(id)
                        } else {
                            dates.remove(&id)
                        };
                    }
                }
                "cellXfs" => inside = !empty,
                "xf" if inside && styles.len() < 100_000 => {
                    let id = attribute(&start, "numFmtId").and_then(|id| id.parse().ok());
                    styles.push(id.is_some_and(|id: u32| dates.contains(&id)));
                }
                _ => {}
            },
            Piece::Close(name) if name == "cellXfs" => inside = false,
            Piece::End => return Ok(Styles(styles)),
            _ => {}
        }
    }
}

/// A format with days or years outside quotes and brackets («dd/mm/yyyy», «[$-410]d mmmm yyyy», also with the Italian «g» and «a»).
fn shows_a_date(code: &str) -> bool {
    let (mut quoted, mut bracket, mut escaped) = (false, false, false);
    for c in code.chars() {
        match c {
            _ if escaped => escaped = false,
            '\\' | '_' | '*' => escaped = true,
            '"' => quoted = !quoted,
            '[' if !quoted => bracket = true,
            ']' => bracket = false,
            'd' | 'D' | 'y' | 'Y' | 'g' | 'a' if !quoted && !bracket && !code.starts_with("General") => return true,
            _ => {}
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::shows_a_date;

    #[test]
    fn formats_of_dates() {
        for code in ["dd/mm/yyyy", "[$-410]d mmmm yyyy;@", "yyyy\\-mm\\-dd", "gg/mm/aaaa", "m/d/yy h:mm"] {
            assert!(shows_a_date(code), "{code}");
        }
        for code in ["General", "0.00", "#,##0 \"giorni\"", "[Red]0", "h:mm", "@", "0\\d"] {
            assert!(!shows_a_date(code), "{code}");
        }
    }
}
