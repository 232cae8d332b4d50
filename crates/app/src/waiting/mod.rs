//! The waiting lists: who waits, how long, what would change.

pub mod export;
pub mod forecast;
pub mod list;
pub mod statistics;
pub mod statistics_view;
pub mod view;
