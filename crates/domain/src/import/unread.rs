//! Columns that are left unread although they may say that somebody is no longer waiting.

use super::{
    day::{self, Of},
    leaving::speaks_of_leaving,
};
use jiff::civil::Date;

/// A cell of a column that is not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sample<'a> {
    /// The file itself keeps it as a day.
    Day,
    /// Anything else, as shown.
    Text(&'a str),
}

/// Should whoever imports know that this cell is not read? It is a day, or it speaks of how a wait ends.
pub fn unread_matters(sample: Sample<'_>, today: Date) -> bool {
    match sample {
        Sample::Day => true,
        Sample::Text(text) => day::parse(text, Of::Event, today).is_ok() || speaks_of_leaving(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn days_and_exits_matter() {
        let today = date(2026, 11, 23);
        let matters = |text| unread_matters(Sample::Text(text), today);
        assert!(unread_matters(Sample::Day, today));
        assert!(matters("1/3/2025") && matters("01.03.25") && matters("ricovero in ospedale") && matters("†"));
        assert!(!matters("0373 80000") && !matters("12") && !matters("figlia a Milano") && !matters("Crema"));
    }
}
