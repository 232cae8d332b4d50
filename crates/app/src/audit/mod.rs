//! The log of accesses.

pub mod list;
pub mod verify;
pub mod view;
