//! Which term of its protocol an assessment is held to, from its dated facts.

use crate::protocol::{Clock, Moment, Protocol};
use jiff::civil::Date;

/// The days (Europe/Rome) of the facts between which terms run; `None` for what did not happen yet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Moments {
    /// The request arrived.
    pub requested: Option<Date>,
    /// The last area got its assessor.
    pub assigned: Option<Date>,
    /// *Valutazione effettuata*.
    pub assessed: Option<Date>,
    /// The equipe decided.
    pub decided: Option<Date>,
    /// The outcome was sent.
    pub sent: Option<Date>,
}

impl Moments {
    /// The day of a moment.
    pub const fn day(&self, moment: Moment) -> Option<Date> {
        match moment {
            Moment::Requested => self.requested,
            Moment::Assigned => self.assigned,
            Moment::Assessed => self.assessed,
            Moment::Decided => self.decided,
            Moment::Sent => self.sent,
        }
    }
}

/// A term of one assessment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Term<'a> {
    /// The clock of the protocol.
    pub clock: &'a Clock,
    /// The day it began.
    pub began: Date,
    /// The day it was met; `None` while it runs.
    pub met: Option<Date>,
}

impl<'a> Term<'a> {
    /// The term to look at: the first that runs; when none does, the last that was met; `None` when none has begun.
    pub fn of(protocol: &'a Protocol, moments: &Moments) -> Option<Self> {
        let begun = |clock: &'a Clock| {
            let began = moments.day(clock.from)?;
            Some(Self { clock, began, met: moments.day(clock.until) })
        };
        let terms = || protocol.clocks.iter().filter_map(begun);
        terms().find(|term| term.met.is_none()).or_else(|| terms().next_back())
    }

    /// The last day in time.
    pub fn last_day(&self) -> Date {
        self.clock.last_day(self.began)
    }

    /// The day of its first warning; its last day when it has none.
    pub fn warn_day(&self) -> Date {
        let first = self.clock.warn.first().map(|days| self.began.saturating_add(jiff::Span::new().days(*days)));
        first.unwrap_or_else(|| self.last_day())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocol::Library;
    use jiff::civil::date;

    #[test]
    fn the_rsa_term_runs_from_the_request_to_the_last_visit() {
        let rsa = Library::shipped().get("rsa").unwrap();
        assert_eq!(Term::of(rsa, &Moments::default()), None);
        let asked = Moments { requested: Some(date(2026, 3, 1)), ..Moments::default() };
        let term = Term::of(rsa, &asked).unwrap();
        assert_eq!((term.last_day(), term.warn_day(), term.met), (date(2026, 3, 31), date(2026, 3, 21), None));
        let made = Moments { assessed: Some(date(2026, 3, 20)), ..asked };
        assert_eq!(Term::of(rsa, &made).unwrap().met, Some(date(2026, 3, 20)));
    }

    #[test]
    fn a_protocol_without_terms_has_none() {
        let asd = Library::shipped().get("asd").unwrap();
        let asked = Moments { requested: Some(date(2026, 3, 1)), ..Moments::default() };
        assert_eq!(Term::of(asd, &asked), None);
    }
}
