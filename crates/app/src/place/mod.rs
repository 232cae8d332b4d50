//! Birthplaces and comuni.

pub mod search;
