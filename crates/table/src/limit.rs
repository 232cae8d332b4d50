//! How much is read at most.

/// Bytes of a file.
pub const FILE_MAX: usize = 50 * 1024 * 1024;
/// Bytes of everything in a compressed file, unpacked.
pub(crate) const UNPACKED_MAX: u64 = 300 * 1024 * 1024;
/// Bytes of the shared strings of a workbook, unpacked: they are kept in memory while the sheets are read.
pub(crate) const STRINGS_MAX: u64 = 48 * 1024 * 1024;
/// Shared strings of a workbook.
pub(crate) const STRINGS_COUNT_MAX: usize = 1_200_000;
/// How many times larger than packed an entry of some size may be. Spreadsheets reach about 60.
pub(crate) const RATIO_MAX: u64 = 100;
/// Bytes unpacked below which the ratio says nothing.
pub(crate) const RATIO_FROM: u64 = 10 * 1024 * 1024;
/// Bytes of one sheet, unpacked: it is read as a stream, cell by cell.
pub(crate) const SHEET_MAX: u64 = 160 * 1024 * 1024;
/// Bytes of one piece of XML (a tag with its attributes, a text, a comment), which is read whole into memory; and of one cell.
pub(crate) const PIECE_MAX: usize = 4 * 1024 * 1024;
/// Entries of a compressed file. A workbook has some tens.
pub(crate) const ENTRIES_MAX: usize = 4_000;
/// Sheets that are looked at.
pub(crate) const SHEETS_MAX: usize = 64;
/// Columns of a table.
pub const COLUMNS_MAX: usize = 100;
/// Rows of a table, the heading included.
pub const ROWS_MAX: usize = 200_000;
/// Cells of a table, empty ones before a full one included.
pub(crate) const CELLS_MAX: usize = 3_000_000;
/// Characters of all its texts.
pub(crate) const TEXT_MAX: usize = 48 * 1024 * 1024;
/// Characters of a cell that are kept; a longer one is marked, never cut.
pub const CELL_MAX: usize = 20_000;
/// Rows among which the headings are looked for.
pub(crate) const HEADING_WITHIN: usize = 30;
