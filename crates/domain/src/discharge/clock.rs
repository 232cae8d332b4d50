//! The COT's clock: hours from the moment at which the request arrived, to the minute.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// Hours of the day that count, Europe/Rome, Monday to Friday, holidays excluded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Working {
    /// First hour that counts, 0–23.
    pub from_hour: u8,
    /// Hour at which they end, 1–24, after `from_hour`.
    pub to_hour: u8,
}

/// How long there is to assess. The Piano says «48 ore» and not whether holidays count: solar hours unless the office says otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CotClock {
    /// Hours.
    pub hours: u16,
    /// Only these hours count; `None`: every hour does, whatever clocks on walls say.
    #[serde(default)]
    pub working: Option<Working>,
}

impl Default for CotClock {
    /// 48 solar hours.
    fn default() -> Self {
        Self { hours: 48, working: None }
    }
}

impl CotClock {
    /// The first moment at which it is late, for a request that arrived at `received`.
    pub fn due(&self, received: Timestamp) -> Timestamp {
        self.after(received, i64::from(self.hours) * 60)
    }

    /// The moment at which the last quarter begins.
    pub fn last_quarter(&self, received: Timestamp) -> Timestamp {
        self.after(received, i64::from(self.hours) * 45)
    }

    /// Whole minutes that count and are left at `now`: negative once late, 0 in the last minute. `None` never happens: total.
    pub fn minutes_left(&self, received: Timestamp, now: Timestamp) -> i64 {
        let due = self.due(received);
        (due.as_second() - now.as_second()).div_euclid(60)
    }

    /// Whether what was done at `done` was done in time.
    pub fn in_time(&self, received: Timestamp, done: Timestamp) -> bool {
        done < self.due(received)
    }

    /// The moment at which so many minutes that count have passed.
    fn after(&self, from: Timestamp, minutes: i64) -> Timestamp {
        from.checked_add(jiff::SignedDuration::from_mins(minutes)).unwrap_or(Timestamp::MAX)
    }
}
