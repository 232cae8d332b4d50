//! Lists of words for forms.

pub(crate) mod kept;
pub(crate) mod office;
pub mod read;
pub mod set;
pub mod view;
