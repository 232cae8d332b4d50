//! The COT's clock: hours from the moment at which the request arrived, to the minute.

use super::working::{self, Working};
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

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
    /// The first moment at which it is late, for a request that arrived at `received`. What arrives outside the hours that count begins
    /// with them; when the last minute that counts is the last of a day, it is late as soon as that day ends.
    pub fn due(&self, received: Timestamp) -> Timestamp {
        self.after(received, i64::from(self.hours) * 60)
    }

    /// The moment at which the last quarter begins.
    pub fn last_quarter(&self, received: Timestamp) -> Timestamp {
        self.after(received, i64::from(self.hours) * 45)
    }

    /// Whole minutes that count and are left at `now`: 0 in the last one, negative from the moment at which it is late (minus the minutes
    /// that counted since, at least one).
    pub fn minutes_left(&self, received: Timestamp, now: Timestamp) -> i64 {
        let due = self.due(received);
        if now < due { self.minutes(now, due) } else { -self.minutes(due, now).max(1) }
    }

    /// Whole minutes that counted since it was late; 0 before, and in the first one.
    pub fn minutes_late(&self, received: Timestamp, now: Timestamp) -> i64 {
        self.minutes(self.due(received), now).max(0)
    }

    /// Whether what was done at `done` was done in time.
    pub fn in_time(&self, received: Timestamp, done: Timestamp) -> bool {
        done < self.due(received)
    }

    /// The moment at which so many minutes that count have passed.
    fn after(&self, from: Timestamp, minutes: i64) -> Timestamp {
        let length = SignedDuration::from_mins(minutes);
        match self.working.filter(Working::is_possible) {
            Some(hours) => working::after(hours, from, length),
            None => from.checked_add(length).unwrap_or(Timestamp::MAX),
        }
    }

    /// Whole minutes that count from one moment to another; none when the second is not after the first.
    fn minutes(&self, from: Timestamp, until: Timestamp) -> i64 {
        let length = match self.working.filter(Working::is_possible) {
            Some(hours) => working::between(hours, from, until),
            None => until.duration_since(from),
        };
        length.as_mins().max(0)
    }
}
