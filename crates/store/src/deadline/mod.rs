//! Obligations: what is open of every pathway, written with the facts it follows from; who answers for it; how it is read.

mod append;
mod around;
mod band;
mod count;
mod duty;
mod fill;
mod list;
mod put;
mod quarter;
mod refresh;
mod row;
mod terms;

pub(crate) use around::around;
pub use count::DueCount;
pub(crate) use duty::project as project_duty;
pub(crate) use fill::{fill, fill_people};
pub use list::{DueFilter, DuePage};
pub(crate) use put::put;
pub use quarter::entering_quarter;
pub(crate) use refresh::{applications_of, applications_of_vmd, every_application, may_move, people};
pub use row::{DueRow, WaivedRow};
pub(crate) use terms::{is_term, terms};
