//! Lists that units keep today, read into the archive: what was imported, and that it was undone.

mod fact;

pub use fact::{ImportFact, ImportRecord};
