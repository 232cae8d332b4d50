//! The state of an application: a pure function of its facts.

use super::{Application, ApplicationFact, Exit, Stage, Turn, UrgencyState};
use crate::{
    fact::{Fact, voided},
    id::{FactId, OperatorId, UnitId},
    when::local_date,
};
use jiff::{Timestamp, civil::Date};

/// An offer that holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// When it was made.
    pub on: Date,
    /// Catalogue `unitWing`; empty for an ordinary bed.
    pub wing: String,
    /// Last day to answer.
    pub answer_by: Option<Date>,
    /// When it was accepted.
    pub accepted_on: Option<Date>,
}

/// The place in the list of one unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Which unit.
    pub unit: UnitId,
    /// First day in the list.
    pub entered_on: Date,
    /// The offer that holds.
    pub offer: Option<Offer>,
    /// Offers ever made.
    pub offers: u32,
    /// Offers refused.
    pub refusals: u32,
    /// When and how the place ended.
    pub left: Option<(Date, Exit)>,
    /// The last day on which something happened to this place.
    pub last_day: Date,
}

impl Entry {
    /// Whose turn it is.
    pub fn turn(&self) -> Turn {
        match (&self.left, &self.offer) {
            (Some(_), _) => Turn::Over,
            (None, None) => Turn::Waiting,
            (None, Some(offer)) if offer.accepted_on.is_some() => Turn::Accepted,
            (None, Some(_)) => Turn::Offered,
        }
    }
}

/// A time during which the application was suspended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suspension {
    /// First day.
    pub from: Date,
    /// The day it was over; `None` while it lasts.
    pub until: Option<Date>,
    /// Catalogue `suspensionMotive`.
    pub motive: String,
}

/// The urgency, as last started. It stands beside the assessment and never takes its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Urgency {
    /// Where it stands.
    pub state: UrgencyState,
    /// Catalogue `vmdUrgencyMotive`.
    pub motive: String,
    /// When the home or the caregiver was lost.
    pub event_on: Date,
    /// Report of the social worker.
    pub report: String,
    /// When it was started.
    pub started_at: Timestamp,
    /// By whom.
    pub started_by: OperatorId,
    /// When, by whom and why it was decided or withdrawn.
    pub decided: Option<(Timestamp, OperatorId, String)>,
}

/// An application as its facts say it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ApplicationState {
    /// What is applied for, as last corrected; `None` when it was undone.
    pub application: Option<Application>,
    /// Places in lists, in the order of entry.
    pub entries: Vec<Entry>,
    /// Suspensions, in order; only the last may be without an end.
    pub suspensions: Vec<Suspension>,
    /// The urgency.
    pub urgency: Option<Urgency>,
    /// When interest was last confirmed.
    pub confirmed_on: Option<Date>,
    /// When and how it ended.
    pub closed: Option<(Date, Exit)>,
    /// The first day on which something happened to it.
    pub(super) first_day: Option<Date>,
    /// The last day on which something happened to the whole of it.
    pub(super) wide_day: Option<Date>,
    /// The last fact that «Annulla» may void; the application itself only when nothing followed.
    pub last: Option<FactId>,
}

impl ApplicationState {
    /// Folds facts in the order in which they were recorded; voided facts do not count.
    pub fn fold(facts: &[Fact<ApplicationFact>]) -> Self {
        let voided = voided(facts);
        let mut state = Self::default();
        for fact in facts.iter().filter(|fact| !voided.contains(&fact.id)) {
            state.apply(fact);
        }
        state
    }

    pub(super) fn apply(&mut self, fact: &Fact<ApplicationFact>) {
        let (at, day) = (fact.happened_at, local_date(fact.happened_at));
        if !matches!(fact.body, ApplicationFact::Applied { .. } | ApplicationFact::Voided { .. }) {
            self.first_day = Some(self.first_day.map_or(day, |first| first.min(day)));
        }
        match &fact.body {
            ApplicationFact::Applied { application, .. } => self.application = Some((**application).clone()),
            ApplicationFact::Entered { units, .. } => {
                for unit in units {
                    self.enter(*unit, day);
                }
            }
            ApplicationFact::Suspended { motive, .. } => {
                self.suspensions.push(Suspension { from: day, until: None, motive: motive.clone() });
                self.wide_day = Some(day);
            }
            ApplicationFact::Resumed { .. } => self.resume(day),
            ApplicationFact::Offered { unit, wing, answer_by, .. } => self.with(*unit, day, |entry| {
                entry.offers = entry.offers.saturating_add(1);
                entry.offer = Some(Offer { on: day, wing: wing.clone(), answer_by: *answer_by, accepted_on: None });
            }),
            ApplicationFact::OfferWithdrawn { unit, .. } => self.with(*unit, day, |entry| entry.offer = None),
            ApplicationFact::Accepted { unit, .. } => self.with(*unit, day, |entry| {
                if let Some(offer) = &mut entry.offer {
                    offer.accepted_on = Some(day);
                }
            }),
            ApplicationFact::Refused { unit, leaves, .. } => {
                self.with(*unit, day, |entry| {
                    entry.refusals = entry.refusals.saturating_add(1);
                    entry.offer = None;
                    if *leaves {
                        entry.left = Some((day, Exit::Renounced));
                    }
                });
                self.close_when_empty(day, Exit::Renounced);
            }
            ApplicationFact::Admitted { unit, .. } => {
                self.with(*unit, day, |entry| entry.left = Some((day, Exit::Admitted)));
                self.leave_all(day, Exit::Elsewhere);
                self.end(day, Exit::Admitted);
            }
            ApplicationFact::Left { unit: Some(unit), exit, .. } => {
                self.with(*unit, day, |entry| entry.left = Some((day, *exit)));
                self.close_when_empty(day, *exit);
            }
            ApplicationFact::Left { unit: None, exit, .. } => {
                self.leave_all(day, *exit);
                self.end(day, *exit);
            }
            ApplicationFact::UrgencyStarted { motive, event_on, report } => {
                self.urgency = Some(Urgency {
                    state: UrgencyState::Pending,
                    motive: motive.clone(),
                    event_on: *event_on,
                    report: report.clone(),
                    started_at: at,
                    started_by: fact.author,
                    decided: None,
                });
            }
            ApplicationFact::UrgencyDecided { granted, note } => {
                let state = if *granted { UrgencyState::Granted } else { UrgencyState::Refused };
                self.urgency_becomes(state, (at, fact.author, note.clone()));
            }
            ApplicationFact::UrgencyWithdrawn { reason } => {
                self.urgency_becomes(UrgencyState::Withdrawn, (at, fact.author, reason.clone()));
            }
            ApplicationFact::Confirmed { .. } => self.confirmed_on = self.confirmed_on.max(Some(day)),
            ApplicationFact::Voided { .. } => return,
        }
        self.last = Some(fact.id);
    }

    fn enter(&mut self, unit: UnitId, day: Date) {
        if !self.entries.iter().any(|entry| entry.unit == unit) {
            self.entries.push(Entry {
                unit,
                entered_on: day,
                offer: None,
                offers: 0,
                refusals: 0,
                left: None,
                last_day: day,
            });
        }
    }

    fn resume(&mut self, day: Date) {
        if let Some(suspension) = self.suspensions.last_mut()
            && suspension.until.is_none()
        {
            suspension.until = Some(day);
        }
        self.wide_day = Some(day);
    }

    fn with(&mut self, unit: UnitId, day: Date, change: impl FnOnce(&mut Entry)) {
        if let Some(entry) = self.entries.iter_mut().find(|entry| entry.unit == unit) {
            change(entry);
            entry.last_day = entry.last_day.max(day);
        }
    }

    fn leave_all(&mut self, day: Date, exit: Exit) {
        for entry in self.entries.iter_mut().filter(|entry| entry.left.is_none()) {
            entry.left = Some((day, exit));
            entry.last_day = entry.last_day.max(day);
        }
    }

    fn close_when_empty(&mut self, day: Date, exit: Exit) {
        if !self.entries.is_empty() && self.entries.iter().all(|entry| entry.left.is_some()) {
            self.end(day, exit);
        }
    }

    fn end(&mut self, day: Date, exit: Exit) {
        self.closed = Some((day, exit));
        // What ends with the application is not left open.
        self.resume(day);
    }

    fn urgency_becomes(&mut self, state: UrgencyState, decided: (Timestamp, OperatorId, String)) {
        if let Some(urgency) = &mut self.urgency {
            urgency.state = state;
            urgency.decided = Some(decided);
        }
    }

    /// The place in the list of a unit.
    pub fn entry(&self, unit: UnitId) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.unit == unit)
    }

    /// The suspension that lasts.
    pub fn suspended(&self) -> Option<&Suspension> {
        self.suspensions.last().filter(|suspension| suspension.until.is_none())
    }

    /// Flagged in the lists: an urgency that waits for a decision or was recognised.
    pub fn urgent(&self) -> bool {
        let flagged = |urgency: &Urgency| matches!(urgency.state, UrgencyState::Pending | UrgencyState::Granted);
        self.urgency.as_ref().is_some_and(flagged)
    }

    /// It was not undone and is not over.
    pub const fn is_open(&self) -> bool {
        self.application.is_some() && self.closed.is_none()
    }

    /// Where it was admitted.
    pub fn admitted(&self) -> Option<&Entry> {
        self.entries.iter().find(|entry| matches!(entry.left, Some((_, Exit::Admitted))))
    }

    /// The first day in a list.
    pub fn entered_on(&self) -> Option<Date> {
        self.entries.iter().map(|entry| entry.entered_on).min()
    }

    /// The last day on which something happened to it or to one of its places.
    pub fn last_day(&self) -> Option<Date> {
        self.entries.iter().map(|entry| entry.last_day).max().max(self.wide_day)
    }

    /// Where it stands.
    pub fn stage(&self) -> Stage {
        let turns = |turn: Turn| self.entries.iter().any(|entry| entry.turn() == turn);
        match self.closed {
            _ if self.application.is_none() => Stage::Withdrawn,
            Some((_, Exit::Admitted)) => Stage::Admitted,
            Some(_) => Stage::Closed,
            None if turns(Turn::Accepted) => Stage::Accepted,
            None if turns(Turn::Offered) => Stage::Offered,
            None if self.suspended().is_some() => Stage::Suspended,
            None if turns(Turn::Waiting) => Stage::Listed,
            None => Stage::Applied,
        }
    }
}
