//! The waiting lists: who waits, how long, what would change.

pub(crate) mod csv;
pub mod export;
pub(crate) mod extract;
pub(crate) mod filter;
pub mod forecast;
pub mod list;
mod method;
pub(crate) mod shape;
pub mod spells;
pub mod statistics;
mod statistics_shape;
pub mod statistics_view;
pub mod view;
mod waits;
pub(crate) mod xlsx;
