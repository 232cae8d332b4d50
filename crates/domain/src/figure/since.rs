//! Since when an archive knows of each thing that is counted.

use super::Window;
use jiff::{SignedDuration, Timestamp};

/// The oldest of each; `None` when there is none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Since {
    /// PUA access.
    pub access: Option<Timestamp>,
    /// Request of assessment.
    pub assessment: Option<Timestamp>,
    /// Protected discharge.
    pub discharge: Option<Timestamp>,
    /// Entry in a waiting list.
    pub bed: Option<Timestamp>,
}

/// What begins so long after a window does was not known before: a district does not go a month without anybody asking.
const SILENCE: SignedDuration = SignedDuration::from_hours(31 * 24);

impl Since {
    /// Something was known by the end of a window.
    pub fn known(first: Option<Timestamp>, window: &Window) -> bool {
        first.is_some_and(|first| first < window.until)
    }

    /// The first days of a window were not known, while its end was.
    pub fn partly(first: Option<Timestamp>, window: &Window) -> bool {
        Self::known(first, window) && first.is_some_and(|first| first.duration_since(window.from) > SILENCE)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figure::Period;

    #[test]
    fn what_was_not_known_is_not_zero() {
        let at = |moment: &str| Some(moment.parse::<Timestamp>().unwrap());
        let window = Window::of(&Period::parse("2026-S1").unwrap(), at("2026-11-23T08:00:00Z").unwrap()).unwrap();
        for (first, known, partly) in [
            (None, false, false),
            (at("2024-05-01T08:00:00Z"), true, false),
            (at("2026-01-20T08:00:00Z"), true, false),
            (at("2026-03-20T08:00:00Z"), true, true),
            (at("2026-06-30T22:00:00Z"), false, false),
        ] {
            assert_eq!((Since::known(first, &window), Since::partly(first, &window)), (known, partly), "{first:?}");
        }
    }
}
