//! Administrations of instruments: sealed once, corrected by another, never changed.

mod file;
mod project;
mod row;
mod seal;

pub use file::AdministrationFile;
pub(crate) use file::of_person;
pub(crate) use project::project;
pub use row::AdministrationRow;
