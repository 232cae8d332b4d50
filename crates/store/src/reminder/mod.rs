//! Reminders: of a person or of the office.

mod append;
mod file;
mod project;

pub use file::ReminderFile;
pub(crate) use project::refold;
