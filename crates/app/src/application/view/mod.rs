//! What the interface sees of applications.

mod form;
mod page;

pub use form::*;
pub use page::*;
