//! Projections made again from the facts, and the digest that says they are the same.

mod digest;
mod refold;

pub use digest::projection_digest;
pub use refold::{Progress, Rebuilt};
