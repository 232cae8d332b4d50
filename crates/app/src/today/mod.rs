//! The work that is due.

pub mod list;
pub mod view;
pub mod week;
