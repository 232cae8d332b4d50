//! Meetings of the equipe: appending to one, its agenda and the assessments on it, sealed minutes and their series.

mod agenda;
mod append;
mod file;
mod list;
mod project;
mod seal;

pub(crate) use append::case_of;
pub use file::MeetingFile;
pub use list::MeetingRow;
pub(crate) use project::project;
