//! Lists of words for forms.

pub mod read;
pub mod set;
pub mod view;
