//! The work that is due.

mod assess;
pub mod list;
pub mod view;
