//! Where «now» comes from: the system in the product, a hand-set clock in tests.

use jiff::{Timestamp, civil::Date};
use poliedro_domain::when::local_date;
use std::sync::atomic::{AtomicI64, Ordering};

/// Something that knows what time it is.
pub trait Clock: Send + Sync {
    /// The present moment (UTC).
    fn now(&self) -> Timestamp;
}

/// The machine's clock.
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Timestamp {
        Timestamp::now()
    }
}

/// A clock that stands where it is put.
pub struct SetClock(AtomicI64);

impl SetClock {
    /// A clock that says `at`.
    pub fn new(at: Timestamp) -> Self {
        Self(AtomicI64::new(at.as_millisecond()))
    }
    /// Moves it forward (or back) by seconds.
    pub fn advance(&self, seconds: i64) {
        self.0.fetch_add(seconds * 1000, Ordering::Relaxed);
    }
}

impl Clock for SetClock {
    fn now(&self) -> Timestamp {
        Timestamp::from_millisecond(self.0.load(Ordering::Relaxed)).unwrap_or_default()
    }
}

/// The civil day of a moment in Europe/Rome.
pub(crate) fn day(at: Timestamp) -> Date {
    local_date(at)
}

/// Today in Europe/Rome, by the machine's clock.
pub fn today() -> Date {
    day(SystemClock.now())
}
