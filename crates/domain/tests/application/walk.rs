//! What an application is, walked by hand over the facts that count: it shares nothing with the fold and its rules. Whatever would be a
//! contradiction stops it with a sentence.

use jiff::civil::Date;
use poliedro_domain::{
    application::{ApplicationFact, Exit},
    fact::Fact,
    id::UnitId,
    when::local_date,
};
use std::collections::BTreeMap;

#[derive(Clone, Debug)]
pub struct Place {
    pub entered: Date,
    pub offer: Option<(Date, bool)>,
    pub left: Option<(Date, Exit)>,
    pub days: Vec<Date>,
}

#[derive(Clone, Debug, Default)]
pub struct Walk {
    pub applied_on: Option<Date>,
    pub units: Vec<UnitId>,
    pub places: BTreeMap<UnitId, Place>,
    /// First day, and the day it was over.
    pub suspensions: Vec<(Date, Option<Date>)>,
    pub over: Option<(Date, Exit)>,
    /// Started on; decided or withdrawn on; flagged.
    pub urgency: Option<(Date, Option<Date>, bool)>,
    pub days: Vec<Date>,
}

/// Does the fact at this place count? Only when no later fact that counts undoes it.
pub fn counts(facts: &[Fact<ApplicationFact>], place: usize) -> bool {
    let undoes = |fact: &Fact<ApplicationFact>| match fact.body {
        ApplicationFact::Voided { fact, .. } => fact == facts[place].id,
        _ => false,
    };
    !(place + 1..facts.len()).any(|later| undoes(&facts[later]) && counts(facts, later))
}

macro_rules! must {
    ($holds:expr, $($why:tt)+) => {
        if !$holds {
            return Err(format!($($why)+));
        }
    };
}

pub fn walk(facts: &[Fact<ApplicationFact>]) -> Result<Walk, String> {
    let mut walk = Walk::default();
    for (place, fact) in facts.iter().enumerate() {
        if counts(facts, place) {
            walk.step(&fact.body, local_date(fact.happened_at))?;
            let accepted =
                walk.places.values().filter(|place| matches!(place.offer, Some((_, true))) && place.left.is_none());
            must!(accepted.count() <= 1, "two accepted at once");
            let admitted = walk.places.values().filter(|place| matches!(place.left, Some((_, Exit::Admitted))));
            must!(admitted.count() <= 1, "two admissions");
        }
    }
    if let Some(applied_on) = walk.applied_on {
        must!(walk.days.iter().all(|day| *day >= applied_on), "something before the application");
        must!(walk.places.keys().all(|unit| walk.units.contains(unit)), "in the list of a unit that was not asked");
    } else {
        must!(walk.days.is_empty(), "something without an application");
    }
    Ok(walk)
}

impl Walk {
    fn step(&mut self, fact: &ApplicationFact, day: Date) -> Result<(), String> {
        if let ApplicationFact::Applied { application, corrects } = fact {
            must!(self.applied_on.is_some() == corrects.is_some(), "applied twice, or corrected before");
            self.applied_on = Some(application.applied_on);
            self.units = application.preferences.iter().map(|preference| preference.unit).collect();
            must!(!self.units.is_empty(), "no unit");
            return Ok(());
        }
        if matches!(fact, ApplicationFact::Voided { .. }) {
            return Ok(());
        }
        must!(self.applied_on.is_some(), "before the application");
        must!(self.over.is_none(), "after the end: {fact:?}");
        self.days.push(day);
        match fact {
            ApplicationFact::Entered { units, .. } => {
                must!(!units.is_empty(), "nowhere");
                for unit in units {
                    must!(self.units.contains(unit), "a unit that was not asked");
                    must!(!self.places.contains_key(unit), "in the same list twice");
                    must!(
                        self.suspensions.iter().all(|(from, until)| day >= until.unwrap_or(*from)),
                        "before a suspension"
                    );
                    self.places.insert(*unit, Place { entered: day, offer: None, left: None, days: vec![day] });
                }
            }
            ApplicationFact::Suspended { .. } => {
                must!(self.suspensions.iter().all(|(_, until)| until.is_some()), "two suspensions at once");
                self.nothing_later(day)?;
                self.suspensions.push((day, None));
            }
            ApplicationFact::Resumed { .. } => {
                self.nothing_later(day)?;
                let last = self.suspensions.last_mut().filter(|(_, until)| until.is_none());
                last.ok_or("resumed without a suspension")?.1 = Some(day);
            }
            ApplicationFact::Offered { unit, answer_by, .. } => {
                must!(self.suspensions.iter().all(|(_, until)| until.is_some()), "an offer while suspended");
                must!(answer_by.is_none_or(|by| by >= day), "answered before it was offered");
                let place = self.held(*unit, day)?;
                must!(place.offer.is_none(), "two offers of one unit");
                place.offer = Some((day, false));
            }
            ApplicationFact::OfferWithdrawn { unit, .. } => {
                let place = self.held(*unit, day)?;
                must!(place.offer.take().is_some(), "an offer taken back that was not there");
            }
            ApplicationFact::Accepted { unit, .. } => {
                let place = self.held(*unit, day)?;
                must!(matches!(place.offer, Some((on, false)) if on <= day), "accepted what was not offered");
                place.offer = Some((day, true));
            }
            ApplicationFact::Refused { unit, leaves, .. } => {
                let place = self.held(*unit, day)?;
                must!(matches!(place.offer, Some((on, false)) if on <= day), "refused what was not offered");
                place.offer = None;
                if *leaves {
                    place.left = Some((day, Exit::Renounced));
                    self.over_if_nowhere(day, Exit::Renounced);
                }
            }
            ApplicationFact::Admitted { unit, .. } => {
                self.nothing_later(day)?;
                let elsewhere = |(of, place): (&UnitId, &Place)| of != unit && matches!(place.offer, Some((_, true)));
                let taken = self.places.iter().filter(|(_, place)| place.left.is_none()).any(elsewhere);
                must!(!taken, "admitted while another place was accepted");
                self.held(*unit, day)?.left = Some((day, Exit::Admitted));
                self.end(day, Exit::Elsewhere);
                self.over = Some((day, Exit::Admitted));
            }
            ApplicationFact::Left { unit: Some(unit), exit, .. } => {
                must!(matches!(exit, Exit::Renounced | Exit::Elsewhere), "one list is left by {exit:?}");
                self.held(*unit, day)?.left = Some((day, *exit));
                self.over_if_nowhere(day, *exit);
            }
            ApplicationFact::Left { unit: None, exit, .. } => {
                must!(*exit != Exit::Admitted, "admitted nowhere");
                must!(*exit != Exit::NotListed || self.places.is_empty(), "not listed, and in a list");
                self.nothing_later(day)?;
                self.end(day, *exit);
                self.over = Some((day, *exit));
            }
            ApplicationFact::UrgencyStarted { event_on, .. } => {
                must!(*event_on <= day, "asked for before the loss");
                must!(!matches!(self.urgency, Some((.., true))), "two urgencies at once");
                self.urgency_later(day)?;
                self.urgency = Some((day, None, true));
            }
            ApplicationFact::UrgencyDecided { granted, .. } => {
                self.urgency_later(day)?;
                match &mut self.urgency {
                    Some((_, decided @ None, flagged)) => (*decided, *flagged) = (Some(day), *granted),
                    other => return Err(format!("decided what does not wait: {other:?}")),
                }
            }
            ApplicationFact::UrgencyWithdrawn { .. } => {
                self.urgency_later(day)?;
                match &mut self.urgency {
                    Some((_, decided, flagged @ true)) => (*decided, *flagged) = (Some(day), false),
                    other => return Err(format!("withdrew what does not hold: {other:?}")),
                }
            }
            ApplicationFact::Confirmed { .. } | ApplicationFact::Applied { .. } | ApplicationFact::Voided { .. } => {}
        }
        Ok(())
    }

    /// The place in a list, which holds; days do not go backwards in it.
    fn held(&mut self, unit: UnitId, day: Date) -> Result<&mut Place, String> {
        let pause = self.suspensions.iter().map(|(from, until)| until.unwrap_or(*from)).max();
        must!(pause.is_none_or(|pause| day >= pause), "before a suspension that came first");
        let place = self.places.get_mut(&unit).ok_or("not in that list")?;
        must!(place.left.is_none(), "after leaving that list");
        must!(day >= place.entered, "an exit, or an offer, before the entry");
        must!(place.days.iter().all(|earlier| *earlier <= day), "days went backwards");
        place.days.push(day);
        Ok(place)
    }

    /// Of what concerns every place, days do not go backwards in any.
    fn nothing_later(&self, day: Date) -> Result<(), String> {
        let places = self.places.values().flat_map(|place| &place.days);
        let pauses = self.suspensions.iter().flat_map(|(from, until)| [Some(from), until.as_ref()]).flatten();
        must!(places.chain(pauses).all(|earlier| *earlier <= day), "days went backwards for all");
        Ok(())
    }

    fn urgency_later(&self, day: Date) -> Result<(), String> {
        let Some((started, decided, _)) = self.urgency else { return Ok(()) };
        must!(day >= started && decided.is_none_or(|decided| day >= decided), "the urgency went backwards");
        Ok(())
    }

    fn over_if_nowhere(&mut self, day: Date, exit: Exit) {
        if self.places.values().all(|place| place.left.is_some()) {
            self.end(day, exit);
            self.over = Some((day, exit));
        }
    }

    fn end(&mut self, day: Date, exit: Exit) {
        for place in self.places.values_mut().filter(|place| place.left.is_none()) {
            place.left = Some((day, exit));
        }
        if let Some((_, until @ None)) = self.suspensions.last_mut() {
            *until = Some(day);
        }
    }
}
