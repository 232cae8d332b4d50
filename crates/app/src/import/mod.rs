//! Lists that units keep today, read into the archive.

pub mod choose;
pub mod close;
pub mod commit;
pub mod list;
pub mod open;
pub mod reread;
pub mod rows;
pub mod undo;
pub mod view;
