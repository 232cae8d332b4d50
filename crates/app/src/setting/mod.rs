//! Settings.

pub mod list;
pub mod set;
pub mod view;
