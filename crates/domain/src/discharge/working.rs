//! Hours of the day that count: Monday to Friday, holidays excluded, as the clocks of Europe/Rome show them.

use crate::{
    holiday::holiday,
    when::{end_of_day, local_date, rome, start_of_day},
};
use jiff::{
    SignedDuration, Timestamp,
    civil::{Date, Weekday},
};
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

/// Days that are counted one by one; what is further apart than a century is told as a century.
const MOST_DAYS: usize = 36_525;

impl Working {
    /// There is such an hour. Otherwise every hour counts: nothing would ever be due.
    pub const fn is_possible(&self) -> bool {
        self.from_hour < self.to_hour && self.to_hour <= 24
    }

    /// The hours that count on a day.
    fn on(self, day: Date) -> Option<(Timestamp, Timestamp)> {
        let rests = matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday) || holiday(day).is_some();
        (!rests).then(|| (moment(day, self.from_hour), moment(day, self.to_hour)))
    }
}

/// The moment at which so much of what counts has passed since `from`; at the end of representable time, the last moment there is.
pub(super) fn after(hours: Working, from: Timestamp, length: SignedDuration) -> Timestamp {
    let (mut day, mut left) = (local_date(from), length);
    if left <= SignedDuration::ZERO {
        return from;
    }
    loop {
        if let Some((opens, closes)) = hours.on(day) {
            let since = opens.max(from);
            let counts = closes.duration_since(since).max(SignedDuration::ZERO);
            if counts >= left {
                return since.checked_add(left).unwrap_or(Timestamp::MAX);
            }
            left -= counts;
        }
        let Ok(next) = day.tomorrow() else { return Timestamp::MAX };
        day = next;
    }
}

/// How much of what lies between two moments counts; nothing when the second is not after the first.
pub(super) fn between(hours: Working, from: Timestamp, until: Timestamp) -> SignedDuration {
    let mut counted = SignedDuration::ZERO;
    let mut day = local_date(from);
    for _ in 0..MOST_DAYS {
        if let Some((opens, closes)) = hours.on(day) {
            counted += closes.min(until).duration_since(opens.max(from)).max(SignedDuration::ZERO);
        }
        match day.tomorrow() {
            Ok(next) if start_of_day(next) < until => day = next,
            _ => break,
        }
    }
    counted
}

/// The moment at which an hour begins, 24 being the end of the day.
fn moment(day: Date, hour: u8) -> Timestamp {
    match i8::try_from(hour) {
        Ok(hour @ 0..24) => {
            let zoned = day.at(hour, 0, 0, 0).to_zoned(rome());
            zoned.map_or_else(|_| start_of_day(day), |zoned| zoned.timestamp())
        }
        _ => end_of_day(day),
    }
}
