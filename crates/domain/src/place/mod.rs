//! Birthplaces: every comune and state that a codice fiscale may name, with the dates in which it existed. People in file are
//! old, and were born in comuni and states that no longer are.

mod belfiore;
mod search;
mod table;

pub use belfiore::{Belfiore, BelfioreError};
pub use search::search;
pub(crate) use table::periods_of_comuni;
pub use table::{Place, lookup, lookup_at, periods};
