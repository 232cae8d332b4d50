//! How long people wait: who waits now, completed waits, survival with competing exits, flow by month, what would change.
//!
//! Everything here takes plain spells and a day, and knows nothing of names. Formulas, sources and conventions: `docs/waiting.md`.

mod chance;
mod curve;
mod flow;
mod forecast;
mod front;
mod past;
mod quantile;
mod queue;
mod run;
mod spell;
mod summary;

pub use curve::{Step, curve, median};
pub use flow::{Month, flow};
pub use forecast::{
    Ahead, Band, Change, Forecast, MONTHS, MOST_EXTRA_BEDS, RUNS, SHORTEST_STAY, STAY_DAYS, Thin, forecast,
};
pub use past::Past;
pub use quantile::quantile;
pub use spell::{Spell, Suspensions, Wait};
pub use summary::Summary;
