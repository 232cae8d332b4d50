//! Units: writing about one, and what is known of each.

mod append;
mod file;
mod project;

pub(crate) use append::is_known;
pub use file::UnitFile;
pub(crate) use project::project;
