//! People: appending to a file, reading it, and the rows that lists and search need.

mod append;
mod candidate;
mod checked;
mod dwelling;
mod file;
mod merge;
mod project;
mod row;
mod timeline;

pub(crate) use append::still_there;
pub use candidate::{Likely, duplicate_candidates};
pub use checked::Expected;
pub use dwelling::Dwelling;
pub use file::{MergeRecord, Pathway, PathwayKind, PersonFile};
pub(crate) use merge::settle_roots;
pub(crate) use project::{project, project_merge};
pub use row::PersonRow;
pub(crate) use row::{COLUMNS, read as read_row};
pub use timeline::{TimelineItem, Told};
