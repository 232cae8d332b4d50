//! Applications for a bed or a place, and their life in the lists.

pub mod accept;
pub mod admit;
pub mod confirm;
pub mod correct;
pub mod decide_urgency;
pub mod enter;
pub mod leave;
pub mod offer;
pub mod page;
pub mod refuse;
pub mod register;
pub mod resume;
pub mod start_urgency;
pub mod suspend;
pub mod undo;
pub mod view;
pub mod withdraw_offer;
pub mod withdraw_urgency;
