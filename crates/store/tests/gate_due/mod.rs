//! Random histories over every stream, and what is open after them, told without the functions that the program uses.
#![allow(dead_code, unreachable_pub, clippy::unwrap_used, clippy::indexing_slicing)]

pub mod deed;
pub mod go_on;
pub mod listing;
pub mod say;
pub mod world;
