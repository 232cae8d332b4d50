//! One sheet, cell by cell.

use super::{
    package::Package,
    part::{Part, Piece, attribute},
    styles::Styles,
};
use crate::{
    Cell, Epoch, Row, TableError,
    limit::{COLUMNS_MAX, PIECE_MAX, SHEET_MAX},
    table::Raw,
};

/// What is known of the cell that is being read.
#[derive(Default)]
struct Open {
    column: usize,
    kind: String,
    style: usize,
    formula: bool,
    value: String,
    has_value: bool,
}

/// Where the reader is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Inside {
    Nothing,
    Value,
    Text,
    Formula,
}

/// The rows of a sheet; `None` when the workbook names it and it is not there.
pub(crate) fn read(
    package: &mut Package<'_>,
    path: &str,
    strings: &[Box<str>],
    styles: &Styles,
    epoch: Epoch,
) -> Result<Option<Raw>, TableError> {
    let Some(source) = package.part(path, SHEET_MAX)? else { return Ok(None) };
    let mut part = Part::new(source);
    let mut raw = Raw::default();
    let mut row = Row::default();
    let mut cell: Option<Open> = None;
    let (mut inside, mut reading, mut merged, mut next) = (Inside::Nothing, false, 0_usize, 0_usize);
    let mut last = 0_u32;
    // The widest row beyond what is allowed, for the sentence.
    let mut widest = 0_usize;
    loop {
        match part.next()? {
            Piece::Open(start, empty) => match start.local_name().as_ref() {
                "row" => {
                    let number = attribute(&start, "r").and_then(|number| number.parse().ok());
                    // A number that goes back or is not there is the next one.
                    last = number.filter(|number| *number > last).unwrap_or_else(|| last.saturating_add(1));
                    row = Row { number: last, cells: Vec::new() };
                    next = 0;
                }
                "c" => {
                    let column = attribute(&start, "r").and_then(|at| column_of(&at)).unwrap_or(next);
                    next = column.saturating_add(1);
                    let open = Open {
                        column,
                        kind: attribute(&start, "t").unwrap_or_default(),
                        style: attribute(&start, "s").and_then(|style| style.parse().ok()).unwrap_or_default(),
                        ..Open::default()
                    };
                    cell = (!empty).then_some(open);
                }
                "f" => {
                    if let Some(cell) = &mut cell {
                        cell.formula = true;
                    }
                    inside = if empty { Inside::Nothing } else { Inside::Formula };
                }
                "v" if !empty => inside = Inside::Value,
                "t" if !empty && cell.is_some() && !reading => inside = Inside::Text,
                "rPh" => reading = !empty,
                "mergeCell" => merged += 1,
                _ => {}
            },
            Piece::Text(text) => {
                if let Some(cell) = cell.as_mut().filter(|_| matches!(inside, Inside::Value | Inside::Text)) {
                    if cell.value.len() + text.len() > PIECE_MAX {
                        return Err(TableError::Swells);
                    }
                    cell.value.push_str(&text);
                    cell.has_value = true;
                }
            }
            Piece::Close(name) => match name.as_str() {
                "v" | "t" | "f" => inside = Inside::Nothing,
                "rPh" => reading = false,
                "c" => {
                    if let Some(open) = cell.take() {
                        let column = open.column;
                        let value = open.close(strings, styles, epoch);
                        if value.is_empty() {
                            continue;
                        }
                        if column >= COLUMNS_MAX {
                            widest = widest.max(column + 1);
                        } else {
                            put(&mut row, column, value);
                        }
                    }
                }
                "row" => {
                    if widest > 0 {
                        return Err(TableError::TooManyColumns(widest));
                    }
                    raw.push(std::mem::take(&mut row))?;
                }
                _ => {}
            },
            Piece::End => break,
        }
    }
    if merged > 0 {
        raw.notes.push(if merged == 1 {
            "Nel foglio c’è un gruppo di celle unite: il suo valore vale solo per la prima cella.".to_owned()
        } else {
            format!(
                "Nel foglio ci sono {merged} gruppi di celle unite: il valore di ognuno vale solo per la prima cella."
            )
        });
    }
    Ok(Some(raw))
}

fn put(row: &mut Row, column: usize, value: Cell) {
    if row.cells.len() <= column {
        row.cells.resize(column + 1, Cell::Empty);
    }
    if let Some(place) = row.cells.get_mut(column) {
        *place = value;
    }
}

impl Open {
    fn close(self, strings: &[Box<str>], styles: &Styles, epoch: Epoch) -> Cell {
        if !self.has_value {
            return if self.formula { Cell::Formula } else { Cell::Empty };
        }
        let text = self.value.trim();
        match self.kind.as_str() {
            "s" => {
                let shared = text.parse::<usize>().ok().and_then(|at| strings.get(at));
                shared.map_or_else(|| Cell::Error("testo mancante".into()), |text| Cell::text(&unescaped(text)))
            }
            "inlineStr" | "str" => Cell::text(&unescaped(&self.value)),
            "b" => Cell::Bool(matches!(text, "1" | "true")),
            "e" => Cell::Error(text.chars().take(40).collect::<String>().into()),
            "d" => match text.get(..10).and_then(|day| day.parse().ok()) {
                Some(day) => Cell::Day(day),
                None => Cell::text(text),
            },
            _ => match text.parse::<f64>() {
                Ok(number) if number.is_finite() => {
                    let day = styles.is_date(self.style).then(|| epoch.day(number)).flatten();
                    day.map_or(Cell::Number(number), Cell::Day)
                }
                _ => Cell::text(text),
            },
        }
    }
}

/// `_x000D_` is how a workbook writes a control character in a text.
fn unescaped(text: &str) -> std::borrow::Cow<'_, str> {
    if text.contains("_x000") { text.replace("_x000D_", "").replace("_x000d_", "").into() } else { text.into() }
}

/// The column of «AB12», from 0.
fn column_of(at: &str) -> Option<usize> {
    let mut column = 0_usize;
    for letter in at.bytes().take_while(u8::is_ascii_alphabetic).take(4) {
        column = column * 26 + usize::from(letter.to_ascii_uppercase() - b'A') + 1;
    }
    column.checked_sub(1)
}
