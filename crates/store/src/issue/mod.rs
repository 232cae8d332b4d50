//! Documents that left the archive.

mod append;
mod list;
mod project;

pub use list::IssueRow;
pub(crate) use project::refold;
