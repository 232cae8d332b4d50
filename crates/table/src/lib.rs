//! Files of others (XLSX, CSV) read as one table, whatever is in them: every fault is a sentence that says what to do, and nothing is
//! unpacked beyond its limit.
//!
//! The reader of XLSX stands on `zip` and `quick-xml` alone: it takes cells as a stream, so that a cell in the last corner of a sheet
//! costs no memory, and it tells a formula that was never calculated from an empty cell.

mod cell;
mod error;
mod heading;
mod limit;
mod serial;
mod sniff;
mod table;
mod text;
mod xlsx;

pub use cell::Cell;
pub use error::TableError;
pub use limit::{CELL_MAX, COLUMNS_MAX, FILE_MAX, ROWS_MAX};
pub use serial::Epoch;
pub use table::{Row, Table, read};
