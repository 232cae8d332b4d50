//! The waiting lists: who waits, how long, what would change.

pub(crate) mod csv;
pub mod export;
pub(crate) mod extract;
pub(crate) mod file;
pub(crate) mod filter;
pub mod forecast;
pub mod list;
pub(crate) mod shape;
pub mod statistics;
pub mod statistics_view;
pub mod view;
pub(crate) mod xlsx;
