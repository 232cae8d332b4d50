//! Letterheads: writing one, and what they are.

mod append;
mod list;
mod project;

pub use list::LetterheadRow;
pub(crate) use project::refold;
