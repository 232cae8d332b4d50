//! Lists that units keep today, read into the archive.

pub mod choose;
pub mod close;
pub mod commit;
mod decide;
pub(crate) mod file;
pub mod list;
mod mapping;
pub mod open;
mod preview;
pub mod reread;
pub mod rows;
pub mod undo;
pub mod view;
mod whom;
mod write;
