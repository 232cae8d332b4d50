//! What the interface sees of protected discharges.

mod form;
mod list;
mod page;

pub use form::*;
pub use list::*;
pub use page::*;
