//! Speed beside the physical limit: each thing that a person waits for, and the same work done by hand-written SQL on a plain,
//! unencrypted file, turn by turn in one run. `docs/performance.md` tells what is compared and how to run it.

pub mod district;
pub mod open;
pub mod pair;
pub mod plain;
pub mod product;
pub mod query;
pub mod table;

/// Whatever may go wrong: a measurement that fails stops the run.
pub type Fault = Box<dyn std::error::Error>;

/// The present moment of every measurement: 2026-11-23 09:00 UTC.
pub fn now() -> jiff::Timestamp {
    jiff::Timestamp::from_second(1_795_424_400).unwrap_or_default()
}

/// The result, or the end of the run: a measurement has nobody to hand an error to.
pub fn must<T, E: std::fmt::Display>(result: Result<T, E>) -> T {
    result.unwrap_or_else(|error| {
        eprintln!("error: {error}");
        std::process::exit(1)
    })
}
