//! May a fact stand after those that are known? No order of facts, from anybody, leads to a contradiction.

use super::{Application, ApplicationFact, ApplicationState, Entry, Exit, Refusal, Turn, UrgencyState};
use crate::{
    fact::{Fact, Undo, voided},
    id::{FactId, UnitId},
    when::local_date,
};
use jiff::civil::Date;
use std::collections::BTreeSet;

/// May `fact`, happening on `day` (Europe/Rome), stand after the facts that are known, in the order of recording?
///
/// # Errors
/// Why it may not.
pub fn may_follow(known: &[Fact<ApplicationFact>], fact: &ApplicationFact, day: Date) -> Result<(), Refusal> {
    if let ApplicationFact::Voided { fact, .. } = fact {
        return stands_without(known, *fact);
    }
    if known.is_empty() && !matches!(fact, ApplicationFact::Applied { .. }) {
        return Err(Refusal::NotThere);
    }
    let state = ApplicationState::fold(known);
    if !known.is_empty() && state.application.is_none() {
        return Err(Refusal::Withdrawn);
    }
    state.may(fact, day)
}

/// Do the other facts still stand when one of them, which counts now, no longer does?
///
/// # Errors
/// Why they do not.
pub fn stands_without(known: &[Fact<ApplicationFact>], undone: FactId) -> Result<(), Refusal> {
    if !known.iter().any(|fact| fact.id == undone) || voided(known).contains(&undone) {
        return Err(Refusal::NoFact);
    }
    // As if the undo had been recorded last: what it undoes may itself be an undo, and then what that one undid counts again.
    let mut voided = BTreeSet::from([undone]);
    for fact in known.iter().rev() {
        if let Some(earlier) = fact.body.undoes()
            && !voided.contains(&fact.id)
        {
            voided.insert(earlier);
        }
    }
    let mut state = ApplicationState::default();
    for fact in known.iter().filter(|fact| !voided.contains(&fact.id)) {
        if !matches!(fact.body, ApplicationFact::Voided { .. }) {
            state.may(&fact.body, local_date(fact.happened_at)).map_err(|_| Refusal::Needed)?;
            state.apply(fact);
        }
    }
    Ok(())
}

/// May `fact`, happening on `day`, be said of a person who died on `death`? After that day only what ends things is.
///
/// # Errors
/// `Refusal::Dead`.
pub fn not_after_death(fact: &ApplicationFact, day: Date, death: Date) -> Result<(), Refusal> {
    if lived_on(fact, day).is_some_and(|day| day > death) { Err(Refusal::Dead(death)) } else { Ok(()) }
}

/// May `death` be the day of death of a person of whom these facts are known?
///
/// # Errors
/// `Refusal::AliveOn`.
pub fn may_have_died(known: &[Fact<ApplicationFact>], death: Date) -> Result<(), Refusal> {
    let voided = voided(known);
    let counting = known.iter().filter(|fact| !voided.contains(&fact.id));
    let after =
        counting.filter_map(|fact| lived_on(&fact.body, local_date(fact.happened_at))).filter(|day| *day > death);
    after.max().map_or(Ok(()), |day| Err(Refusal::AliveOn(day)))
}

/// The day on which the person was alive, if the fact says so.
const fn lived_on(fact: &ApplicationFact, day: Date) -> Option<Date> {
    match fact {
        ApplicationFact::Applied { application, .. } => Some(application.applied_on),
        ApplicationFact::OfferWithdrawn { .. }
        | ApplicationFact::Refused { .. }
        | ApplicationFact::Left { .. }
        | ApplicationFact::UrgencyDecided { .. }
        | ApplicationFact::UrgencyWithdrawn { .. }
        | ApplicationFact::Voided { .. } => None,
        _ => Some(day),
    }
}

impl ApplicationState {
    fn may(&self, fact: &ApplicationFact, day: Date) -> Result<(), Refusal> {
        if let ApplicationFact::Applied { application, corrects } = fact {
            return self.may_apply(application, corrects.is_some());
        }
        let application = self.application.as_ref().ok_or(Refusal::NotThere)?;
        if let Some((day, exit)) = self.closed {
            return Err(Refusal::Over(day, exit));
        }
        not_before(day, Some(application.applied_on))?;
        match fact {
            ApplicationFact::Applied { .. } | ApplicationFact::Voided { .. } => Ok(()),
            ApplicationFact::Entered { units, .. } => self.may_enter(application, units, day),
            ApplicationFact::Suspended { .. } | ApplicationFact::Resumed { .. } => {
                self.may_pause(matches!(fact, ApplicationFact::Resumed { .. }), day)
            }
            ApplicationFact::Offered { unit, answer_by, .. } => self.may_offer(*unit, *answer_by, day),
            ApplicationFact::OfferWithdrawn { unit, .. }
            | ApplicationFact::Accepted { unit, .. }
            | ApplicationFact::Refused { unit, .. } => {
                let taking_back = matches!(fact, ApplicationFact::OfferWithdrawn { .. });
                let leaves = matches!(fact, ApplicationFact::Refused { leaves: true, .. });
                match self.open_entry(*unit, day)?.turn() {
                    Turn::Offered if leaves => self.may_close(*unit, day),
                    Turn::Offered if matches!(fact, ApplicationFact::Accepted { .. }) => self.none_accepted(*unit),
                    Turn::Offered => Ok(()),
                    // A unit that withdraws, or a person who changes their mind, undoes the acceptance too.
                    Turn::Accepted if taking_back => Ok(()),
                    Turn::Accepted => Err(Refusal::IsAccepted),
                    Turn::Waiting | Turn::Over => Err(Refusal::NotOffered),
                }
            }
            ApplicationFact::Admitted { unit, .. } => {
                self.open_entry(*unit, day)?;
                not_before(day, self.whole_day())?;
                self.none_accepted(*unit)
            }
            ApplicationFact::Left { unit: Some(unit), exit, .. } => {
                self.open_entry(*unit, day)?;
                if !matches!(exit, Exit::Renounced | Exit::Elsewhere) {
                    return Err(Refusal::WrongExit);
                }
                self.may_close(*unit, day)
            }
            ApplicationFact::Left { unit: None, exit, .. } => {
                not_before(day, self.whole_day())?;
                match exit {
                    Exit::Admitted => Err(Refusal::WrongExit),
                    Exit::NotListed if !self.entries.is_empty() => Err(Refusal::WrongExit),
                    _ => Ok(()),
                }
            }
            ApplicationFact::UrgencyStarted { event_on, .. } => {
                if self.urgent() {
                    return Err(Refusal::IsUrgent);
                }
                not_before(day, self.urgency_day())?;
                if *event_on > day { Err(Refusal::EventAfter) } else { Ok(()) }
            }
            ApplicationFact::UrgencyDecided { .. } => {
                let pending = self.urgency.as_ref().is_some_and(|it| it.state == UrgencyState::Pending);
                if pending { not_before(day, self.urgency_day()) } else { Err(Refusal::NotPending) }
            }
            ApplicationFact::UrgencyWithdrawn { .. } => {
                if self.urgent() {
                    not_before(day, self.urgency_day())
                } else {
                    Err(Refusal::NotUrgent)
                }
            }
            ApplicationFact::Confirmed { .. } => Ok(()),
        }
    }

    fn may_apply(&self, application: &Application, corrects: bool) -> Result<(), Refusal> {
        if self.application.is_some() != corrects {
            return Err(if corrects { Refusal::NotThere } else { Refusal::There });
        }
        let units: Vec<UnitId> = application.preferences.iter().map(|preference| preference.unit).collect();
        if units.is_empty() {
            return Err(Refusal::NoUnit);
        }
        if units.iter().enumerate().any(|(n, unit)| units.iter().take(n).any(|before| before == unit)) {
            return Err(Refusal::UnitTwice);
        }
        let Some(held) = &self.application else { return Ok(()) };
        let listed = !self.entries.is_empty();
        let stands = self.first_day.is_none_or(|first| application.applied_on <= first)
            && self.entries.iter().all(|entry| units.contains(&entry.unit))
            && (!listed || held.kind == application.kind);
        if stands { Ok(()) } else { Err(Refusal::BreaksLists) }
    }

    fn may_enter(&self, application: &Application, units: &[UnitId], day: Date) -> Result<(), Refusal> {
        not_before(day, self.wide_day)?;
        if units.is_empty() {
            return Err(Refusal::NoUnit);
        }
        for (n, unit) in units.iter().enumerate() {
            if units.iter().take(n).any(|before| before == unit) {
                return Err(Refusal::UnitTwice);
            }
            if !application.preferences.iter().any(|preference| preference.unit == *unit) {
                return Err(Refusal::NotAsked);
            }
            if self.entry(*unit).is_some() {
                return Err(Refusal::InList);
            }
        }
        Ok(())
    }

    fn may_pause(&self, resumes: bool, day: Date) -> Result<(), Refusal> {
        match (self.suspended().is_some(), resumes) {
            (true, false) => return Err(Refusal::IsSuspended),
            (false, true) => return Err(Refusal::NotSuspended),
            _ => {}
        }
        not_before(day, self.last_day())
    }

    fn may_offer(&self, unit: UnitId, answer_by: Option<Date>, day: Date) -> Result<(), Refusal> {
        let entry = self.open_entry(unit, day)?;
        match entry.turn() {
            Turn::Offered => return Err(Refusal::IsOffered),
            Turn::Accepted => return Err(Refusal::IsAccepted),
            Turn::Waiting | Turn::Over => {}
        }
        if self.suspended().is_some() {
            return Err(Refusal::IsSuspended);
        }
        if answer_by.is_some_and(|by| by < day) { Err(Refusal::AnswerBefore) } else { Ok(()) }
    }

    /// The place in the list of a unit, which holds, and to which nothing happened after `day`.
    fn open_entry(&self, unit: UnitId, day: Date) -> Result<&Entry, Refusal> {
        let entry = self.entry(unit).ok_or(Refusal::NotInList)?;
        if entry.left.is_some() {
            return Err(Refusal::LeftList);
        }
        not_before(day, Some(entry.last_day).max(self.wide_day))?;
        Ok(entry)
    }

    /// The last place that holds is left: then the whole application is over, and nothing may have happened to it after that day.
    fn may_close(&self, leaving: UnitId, day: Date) -> Result<(), Refusal> {
        let others = self.entries.iter().any(|entry| entry.unit != leaving && entry.left.is_none());
        if others {
            return Ok(());
        }
        let asked = self.application.iter().flat_map(|application| &application.preferences);
        if asked.into_iter().any(|preference| self.entry(preference.unit).is_none()) {
            return Err(Refusal::NotEntered);
        }
        not_before(day, self.whole_day())
    }

    /// The last day on which anything was said of it.
    fn whole_day(&self) -> Option<Date> {
        self.last_day().max(self.urgency_day()).max(self.confirmed_on)
    }

    fn none_accepted(&self, but: UnitId) -> Result<(), Refusal> {
        let taken = self.entries.iter().any(|entry| entry.unit != but && entry.turn() == Turn::Accepted);
        if taken { Err(Refusal::AcceptedElsewhere) } else { Ok(()) }
    }

    fn urgency_started(&self) -> Option<Date> {
        self.urgency.as_ref().map(|urgency| local_date(urgency.started_at))
    }

    fn urgency_day(&self) -> Option<Date> {
        let urgency = self.urgency.as_ref()?;
        let decided = urgency.decided.as_ref().map(|(at, ..)| local_date(*at));
        decided.max(self.urgency_started())
    }
}

fn not_before(day: Date, last: Option<Date>) -> Result<(), Refusal> {
    match last {
        Some(last) if day < last => Err(Refusal::Earlier(last)),
        _ => Ok(()),
    }
}
