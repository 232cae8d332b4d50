//! Obligations: who answers for them, which are waived, how they leave the archive.

pub mod assign;
pub(crate) mod countdown;
pub(crate) mod day;
pub mod export;
pub mod list;
pub mod now;
pub mod resume;
pub mod view;
pub mod waive;
pub mod waived;
pub(crate) mod what;
