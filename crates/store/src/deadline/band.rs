//! Bands, as conditions on rows.

use jiff::Timestamp;
use poliedro_domain::deadline::Band;

/// What has not begun to press at a moment.
const CALM: &str = "(press IS NULL OR press > ?)";

/// The moments between which bands lie, in milliseconds.
#[derive(Clone, Copy)]
pub(super) struct Limits {
    now: i64,
    today: i64,
    week: i64,
}

impl Limits {
    pub(super) fn at(now: Timestamp) -> Self {
        let (today, week) = Band::limits(now);
        Self { now: now.as_millisecond(), today: today.as_millisecond(), week: week.as_millisecond() }
    }

    /// [`poliedro_domain::deadline::Deadline::band`], said to the database, and the moments it compares with.
    pub(super) fn of(self, band: Band) -> (String, Vec<i64>) {
        let Self { now, today, week } = self;
        match band {
            Band::Late => ("due <= ?".to_owned(), vec![now]),
            Band::Now => ("press IS NOT NULL AND press <= ? AND (due IS NULL OR due > ?)".to_owned(), vec![now, now]),
            Band::Today => (format!("due > ? AND due <= ? AND {CALM}"), vec![now, today, now]),
            Band::Week => (format!("due > ? AND due <= ? AND {CALM}"), vec![today, week, now]),
            Band::Later => (format!("due > ? AND {CALM}"), vec![week, now]),
            Band::Open => (format!("due IS NULL AND {CALM}"), vec![now]),
        }
    }
}
