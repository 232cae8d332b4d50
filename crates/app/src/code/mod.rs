//! Personal codes.

pub mod check;
