//! Reminders that somebody wrote.

pub mod complete;
pub mod drop;
pub mod page;
pub mod resume;
pub mod save;
pub mod view;
