//! Backups.

pub mod create;
pub mod list;
pub mod replace;
pub mod restore;
pub mod view;
