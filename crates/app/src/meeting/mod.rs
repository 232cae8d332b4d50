//! Meetings of the equipe (sedute).

pub mod add;
pub mod agenda;
pub mod attendance;
pub mod cancel;
pub mod decide;
pub mod heard;
pub mod list;
pub mod page;
pub mod plan;
pub mod seal;
pub mod undecide;
pub mod view;
