//! How an assessment is done, as versioned data (`data/protocols/*.json`): who it is for, which visits, which instruments, which
//! clocks, which decisions. One engine runs them all; what nobody has confirmed yet says so.

mod clock;
mod definition;
mod library;
mod load;

pub use clock::{ClockState, Moment};
pub use definition::{Area, Clock, Instruments, People, Protocol};
pub use library::Library;
pub use load::load;
