//! Protected discharges, on the COT’s clock.

pub mod activate;
pub mod assess;
pub mod assign;
pub mod close;
pub mod correct;
pub mod discharge;
pub mod link;
pub mod list;
pub mod not_activate;
pub mod page;
pub mod plan;
pub mod readmit;
pub mod receive;
pub mod refer;
pub mod reopen;
pub mod undo;
pub mod verify;
pub mod view;
