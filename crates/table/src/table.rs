//! The one table of a file.

use crate::{
    Cell, Epoch, TableError, heading,
    limit::{CELLS_MAX, COLUMNS_MAX, ROWS_MAX, TEXT_MAX},
    sniff::{Kind, sniff},
    text, xlsx,
};

/// A row under the headings.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Row {
    /// Its number in the file, from 1, as a spreadsheet shows it.
    pub number: u32,
    /// Its cells; those after the last full one are missing.
    pub cells: Vec<Cell>,
}

impl Row {
    /// The cell of a column, from 0.
    pub fn cell(&self, column: usize) -> &Cell {
        self.cells.get(column).unwrap_or(&Cell::Empty)
    }
    /// Nothing is in it.
    pub fn is_empty(&self) -> bool {
        self.cells.iter().all(Cell::is_empty)
    }
}

/// The one table of a file.
#[derive(Clone, Debug, Default)]
pub struct Table {
    /// «Excel (foglio «Lista»)», «CSV, separato da punto e virgola, Windows-1252».
    pub format: String,
    /// Heading of each column.
    pub headings: Vec<String>,
    /// Rows under the headings, empty ones between full ones included.
    pub rows: Vec<Row>,
    /// Where its serial numbers count from.
    pub epoch: Epoch,
    /// What whoever reads should know, a sentence each.
    pub notes: Vec<String>,
}

/// Reads a file by its content.
///
/// # Errors
/// What is wrong with it, and what to do.
pub fn read(bytes: &[u8]) -> Result<Table, TableError> {
    let raw = match sniff(bytes)? {
        Kind::Zip => xlsx::read(bytes)?,
        Kind::Text => text::read(bytes)?,
    };
    heading::split(raw)
}

/// Rows before the headings are found, with what they cost.
#[derive(Debug, Default)]
pub(crate) struct Raw {
    pub(crate) format: String,
    pub(crate) epoch: Epoch,
    pub(crate) notes: Vec<String>,
    pub(crate) rows: Vec<Row>,
    cells: usize,
    text: usize,
}

impl Raw {
    /// One more row; an empty one costs nothing.
    pub(crate) fn push(&mut self, mut row: Row) -> Result<(), TableError> {
        while row.cells.last().is_some_and(Cell::is_empty) {
            row.cells.pop();
        }
        if row.cells.is_empty() {
            return Ok(());
        }
        if row.cells.len() > COLUMNS_MAX {
            return Err(TableError::TooManyColumns(row.cells.len()));
        }
        if self.rows.len() >= ROWS_MAX {
            return Err(TableError::TooManyRows);
        }
        self.cells += row.cells.len();
        self.text += row.cells.iter().map(Cell::weight).sum::<usize>();
        if self.cells > CELLS_MAX || self.text > TEXT_MAX {
            return Err(TableError::TooMuch);
        }
        row.cells.shrink_to_fit();
        self.rows.push(row);
        Ok(())
    }
}
