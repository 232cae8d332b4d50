//! Waiting for a bed: temporary plans (Piano di Zona, line 10704) and how long people waited (lines 1722–1723).

use super::{Figure, Window, count};
use crate::{
    application::Exit,
    waiting::{Spell, Summary, Suspensions},
    when::local_date,
};
use jiff::Timestamp;

/// A temporary plan, as it is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Temporary {
    /// Opened.
    pub opened: Timestamp,
    /// *Compilato*.
    pub compiled: Option<Timestamp>,
    /// *Attivato*.
    pub activated: Option<Timestamp>,
}

impl Temporary {
    /// IND-07b and its inverse.
    pub fn figures(all: &[Self], window: &Window) -> Vec<Figure> {
        let cohort = || all.iter().filter(|one| window.holds(one.opened));
        let compiled = count(cohort().filter(|one| window.knows(one.compiled)).count());
        let activated = count(cohort().filter(|one| window.knows(one.activated)).count());
        vec![
            Figure::ratio(
                ("IND-07b", "come scritto"),
                "N° progetti compilati / n° progetti attivati",
                "I progetti temporanei aperti nel periodo: quelli compilati sopra, quelli attivati sotto. Può superare il 100 %.",
                (compiled, activated),
            ),
            Figure::ratio(
                ("IND-07b", "inverso"),
                "N° progetti attivati / n° progetti compilati",
                "Gli stessi progetti, all’inverso: quanti di quelli compilati sono partiti. Un progetto attivato senza essere stato \
                 compilato conta soltanto sopra.",
                (activated, compiled),
            ),
        ]
    }
}

/// How long people waited for a bed. Days.
#[derive(Clone, Debug, PartialEq)]
pub struct Beds {
    /// Of the waits that ended with an admission within the window; suspensions count.
    pub admitted: Summary,
    /// Median and ninetieth percentile of the same, suspensions taken out.
    pub without_suspensions: (Option<f64>, Option<f64>),
    /// Waits that lasted at the end of the window.
    pub waiting: u32,
    /// The longest of them.
    pub longest: Option<u32>,
}

impl Beds {
    /// Of these waits.
    pub fn of(spells: &[Spell], window: &Window) -> Self {
        let (first, last) = (local_date(window.from), window.last_day());
        let ended = || {
            spells.iter().filter(|spell| {
                spell.left.is_some_and(|(day, exit)| exit == Exit::Admitted && first <= day && day <= last)
            })
        };
        let admitted = Summary::of(ended(), last, Suspensions::Counted);
        let net = Summary::of(ended(), last, Suspensions::TakenOut);
        let all = Summary::of(spells, last, Suspensions::Counted);
        Self { admitted, without_suspensions: (net.median, net.p90), waiting: all.waiting_now, longest: all.longest }
    }
}
