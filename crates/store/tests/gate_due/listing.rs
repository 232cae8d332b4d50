//! What is open, told from the states by hand: without a word of the functions that the program has for it.

use super::{super::gate_common::now, world::World};
use jiff::{SignedDuration, Timestamp, ToSpan, civil::Date};
use poliedro_domain::{
    application::{Turn, UrgencyState},
    deadline::{Key, Kind},
    id::{OperatorId, PathwayId, PersonId},
    vmd::VmdState,
    when::local_date,
};
use poliedro_store::{Reader, StoreError};
use std::collections::BTreeMap;
use uuid::Uuid;

/// What is expected of one obligation: when it is due, whether it is urgent, who is in charge.
pub type Expected = BTreeMap<Key, (Option<Timestamp>, bool, Option<OperatorId>)>;

struct Listing<'a> {
    reader: &'a Reader<'a>,
    world: &'a World,
    open: Expected,
}

/// Midnight in Italy after a day of 2026 or 2027 (summer time ends on 25 October 2026, begins on 28 March 2027 and ends on 31 October).
fn midnight_after(day: Date) -> Timestamp {
    hour(day.tomorrow().unwrap(), 0)
}

fn hour(day: Date, minutes: i64) -> Timestamp {
    let moments = |text: &str| text.parse::<Timestamp>().unwrap();
    let utc = day.to_datetime(jiff::civil::Time::midnight()).to_zoned(jiff::tz::TimeZone::UTC).unwrap().timestamp();
    let wall = utc + SignedDuration::from_mins(minutes);
    let summer = wall - SignedDuration::from_hours(2);
    let summers = [("2024-03-31", "2024-10-27"), ("2025-03-30", "2025-10-26"), ("2026-03-29", "2026-10-25")];
    let more = [("2027-03-28", "2027-10-31"), ("2028-03-26", "2028-10-29"), ("2029-03-25", "2029-10-28")];
    let is_summer = summers.iter().chain(&more).any(|(from, to)| {
        moments(&format!("{from}T01:00:00Z")) <= summer && summer < moments(&format!("{to}T01:00:00Z"))
    });
    if is_summer { summer } else { wall - SignedDuration::from_hours(1) }
}

pub fn listing(reader: &Reader<'_>, world: &World) -> Result<Expected, StoreError> {
    let mut all = Listing { reader, world, open: Expected::new() };
    all.people();
    all.intakes()?;
    for told in &world.vmds {
        let file = reader.vmd(told.id)?;
        all.vmd(told.id, &file.state);
    }
    all.meetings()?;
    all.plans()?;
    all.applications()?;
    all.discharges()?;
    all.reminders()?;
    Ok(all.open)
}

impl Listing<'_> {
    fn add(
        &mut self,
        kind: Kind,
        of: Uuid,
        part: String,
        due: Option<Timestamp>,
        urgent: bool,
        owner: Option<OperatorId>,
    ) {
        let before = self.open.insert(Key { kind, of, part }, (due, urgent, owner));
        assert_eq!(before, None, "twice: {kind:?}");
    }

    fn people(&mut self) {
        for (id, file) in &self.world.files {
            let root = self.world.root(*id);
            if self.world.files[&root].died.is_some() {
                continue;
            }
            // Of a file that was joined to another the code counts when that has none, and then the one that ends last.
            let joined =
                self.world.files.iter().filter(|(other, _)| self.world.root(**other) == root && **other != root);
            let coded = joined.filter_map(|(other, it)| Some((it.code.and(it.until)?, std::cmp::Reverse(*other))));
            let counts = match (*id == root, self.world.files[&root].code) {
                (true, _) => true,
                (false, None) => coded.max().is_some_and(|(_, last)| last.0 == *id),
                (false, Some(_)) => false,
            };
            if let (Some("stp"), Some(until), true) = (file.code, file.until, counts) {
                let due = Some(midnight_after(until));
                self.add(Kind::PersonCode, id.uuid(), format!("stp@{until}"), due, false, None);
            }
            for (n, held) in &file.represented {
                let Some(until) = held.until else { continue };
                let group = self.world.files.iter().filter(|(other, _)| self.world.root(**other) == root);
                let all = group.flat_map(|(_, other)| other.represented.values());
                let renewed =
                    all.filter(|other| other.role == held.role).any(|other| other.until.is_none_or(|day| day > until));
                // The same one on more files counts on the kept one, or else on the first.
                let same = |file: &super::world::File| {
                    let mut of_file: Vec<_> = file.represented.iter().collect();
                    of_file.retain(|(_, it)| {
                        it.role == held.role && it.until == held.until && it.full_name == held.full_name
                    });
                    of_file.iter().map(|(n, _)| **n).min()
                };
                let files = self.world.files.iter().filter(|(other, _)| self.world.root(**other) == root);
                let mut written: Vec<_> =
                    files.filter_map(|(other, file)| Some((*other != root, *other, same(file)?))).collect();
                written.sort();
                let renewed = renewed || written.first().is_none_or(|first| (first.1, first.2) != (*id, *n));
                if !renewed {
                    let part = format!("{}@{until}", Uuid::from_u128(900 + n));
                    self.add(Kind::PersonRepresentation, id.uuid(), part, Some(midnight_after(until)), false, None);
                }
            }
        }
    }

    fn intakes(&mut self) -> Result<(), StoreError> {
        for told in &self.world.intakes {
            let state = self.reader.intake(told.id)?.state;
            if state.closed.is_some() {
                continue;
            }
            let outcome = !state.referrals.is_empty() || state.activated_at.is_some() || state.oriented_at.is_some();
            let kind = match (outcome, &state.assessment) {
                (true, _) => Kind::IntakeClose,
                (false, Some(_)) => Kind::IntakeDecide,
                (false, None) => Kind::IntakeAssess,
            };
            let urgent = state.request.urgency.is_some() && !outcome;
            self.add(kind, told.id.uuid(), String::new(), None, urgent, state.assigned_to);
        }
        Ok(())
    }

    fn vmd(&mut self, id: PathwayId, state: &VmdState) {
        let (id, none) = (id.uuid(), String::new);
        if state.closed.is_some() || state.withdrawn {
            return;
        }
        let urgent = match &state.request {
            Some(request) => request.urgency.is_some(),
            None => state.referral_urgent,
        };
        let made = made(state);
        match &state.request {
            None => self.add(Kind::VmdComplete, id, none(), None, urgent, None),
            Some(request) if request.protocol == "rsa" && !made => {
                let last = local_date(state.requested_at.unwrap()) + 30.days();
                self.add(Kind::VmdTerm, id, "assessment".into(), Some(midnight_after(last)), urgent, None);
            }
            Some(_) => {}
        }
        let owner = |area: &str| state.assessors.get(area).and_then(|who| who.operator);
        let when = |on: Date, at: &str| match at {
            "09:30" => Some(hour(on, 9 * 60 + 30)),
            "02:30" => Some(hour(on, 2 * 60 + 30)),
            _ => Some(midnight_after(on)),
        };
        match (state.planned.get("health"), state.planned.get("social")) {
            (Some(one), Some(other)) if one.areas.len() == 2 && one == other => {
                let part = format!("health+social@{}", one.on);
                self.add(Kind::VmdVisit, id, part, when(one.on, &one.at), false, owner("health").or(owner("social")));
            }
            (health, social) => {
                for (area, visit) in [("health", health), ("social", social)] {
                    let Some(visit) = visit else { continue };
                    let part = format!("{area}@{}", visit.on);
                    self.add(Kind::VmdVisit, id, part, when(visit.on, &visit.at), false, owner(area));
                }
            }
        }
        let decided = state.decisions.last().is_some_and(|last| !last.decision.postponed);
        let step = match (decided, made, state.synthesis.is_some()) {
            _ if state.scheduled.is_some() => None,
            (true, ..) => Some(Kind::VmdTransmit).filter(|_| state.transmitted.is_none()),
            (false, true, true) => Some(Kind::VmdSchedule),
            (false, true, false) => Some(Kind::VmdSynthesise),
            (false, false, _) => None,
        };
        if let Some(kind) = step {
            let day = state.decisions.last().map(|last| local_date(last.at).to_string());
            let part = day.filter(|_| kind == Kind::VmdTransmit).unwrap_or_default();
            self.add(kind, id, part, None, urgent, None);
        }
    }

    fn meetings(&mut self) -> Result<(), StoreError> {
        for meeting in &self.world.meetings {
            let state = self.reader.meeting_state(*meeting)?;
            let convened = state.convened.unwrap();
            if state.sealed.is_none() && state.cancelled.is_none() {
                let due = if convened.at.is_empty() { midnight_after(convened.on) } else { hour(convened.on, 600) };
                self.add(Kind::MeetingHold, meeting.uuid(), String::new(), Some(due), false, None);
            }
        }
        Ok(())
    }

    fn plans(&mut self) -> Result<(), StoreError> {
        for told in &self.world.plans {
            let state = self.reader.plan(told.id, local_date(now()))?.state;
            if state.closed.is_some() {
                continue;
            }
            let owner = state.case_manager.as_ref().and_then(|who| who.operator);
            let (compiled, active) = (state.compiled_at.is_some(), state.activated_at.is_some());
            if compiled && !active {
                let part = state.compiled_at.map(|at| local_date(at).to_string()).unwrap();
                self.add(Kind::PlanActivate, told.id.uuid(), part, None, false, owner);
            }
            if let Some(on) = state.verify_on.filter(|_| compiled || active) {
                self.add(Kind::PlanVerify, told.id.uuid(), on.to_string(), Some(midnight_after(on)), false, owner);
            }
            for (part, held) in state.interventions.iter().filter(|(_, held)| active && held.state == "attivo") {
                let Some(until) = held.until else { continue };
                let part = format!("{part}@{until}");
                self.add(Kind::PlanEnds, told.id.uuid(), part, Some(midnight_after(until)), false, owner);
            }
        }
        Ok(())
    }

    /// Whether a temporary plan runs, and when the last that ran was closed.
    fn covered(&self, root: PersonId) -> Result<(bool, Option<Date>), StoreError> {
        let mut ended = None;
        for told in self.world.plans.iter().filter(|told| self.world.root(told.person) == root) {
            let state = self.reader.plan(told.id, local_date(now()))?.state;
            if state.kind == "temporary" && state.activated_at.is_some() {
                let Some(closed) = &state.closed else { return Ok((true, None)) };
                ended = ended.max(Some(local_date(closed.0)));
            }
        }
        Ok((false, ended))
    }

    fn applications(&mut self) -> Result<(), StoreError> {
        for told in &self.world.applications {
            let state = self.reader.application(told.id)?.state;
            let Some(held) = state.application.as_ref().filter(|_| state.closed.is_none()) else { continue };
            let (id, root) = (told.id.uuid(), self.world.root(told.person));
            if self.world.files[&root].died.is_some() {
                self.add(Kind::ApplicationDeceased, id, String::new(), None, false, None);
                continue;
            }
            let pending = state.urgency.as_ref().is_some_and(|urgency| urgency.state == UrgencyState::Pending);
            if pending {
                self.add(Kind::ApplicationUrgency, id, String::new(), None, true, None);
            }
            if state.entries.iter().all(|entry| entry.left.is_some()) {
                let vmd = held.vmd.map(|vmd| self.reader.vmd(vmd)).transpose()?.map(|file| file.state);
                let last = vmd.filter(|vmd| !vmd.withdrawn).and_then(|vmd| vmd.decisions.last().cloned());
                if last.is_some_and(|it| !it.decision.postponed && it.decision.outcome != "lista_rsa") {
                    self.add(Kind::ApplicationConclude, id, String::new(), None, false, None);
                }
            }
            if state.entries.is_empty() {
                let vmd = held.vmd.map(|vmd| self.reader.vmd(vmd)).transpose()?.map(|file| file.state);
                let stands = vmd.as_ref().filter(|vmd| !vmd.withdrawn);
                let lists = stands.is_some_and(|vmd| {
                    vmd.decisions.last().is_some_and(|it| !it.decision.postponed && it.decision.outcome == "lista_rsa")
                });
                let has_term = vmd.as_ref().is_some_and(|vmd| made(vmd) || (!vmd.withdrawn && vmd.closed.is_none()));
                let suspended = state.suspensions.last().is_some_and(|held| held.until.is_none());
                if lists {
                    let decided = stands.and_then(|vmd| vmd.decisions.last()).map(|last| local_date(last.at));
                    self.add(Kind::ApplicationEnter, id, decided.unwrap().to_string(), None, false, None);
                } else if !has_term && !suspended {
                    let due = Some(midnight_after(held.applied_on + 30.days()));
                    self.add(Kind::ApplicationTerm, id, "assessment".into(), due, false, None);
                }
            }
            let mut listed = false;
            for entry in &state.entries {
                listed |= entry.left.is_none();
                let Some(offer) = entry.offer.as_ref().filter(|_| entry.turn() != Turn::Over) else { continue };
                if let Some(on) = offer.accepted_on {
                    self.add(Kind::ApplicationAdmit, id, format!("{}@{on}", entry.unit), None, false, None);
                } else {
                    let part = format!("{}@{}", entry.unit, offer.on);
                    self.add(Kind::ApplicationAnswer, id, part, offer.answer_by.map(midnight_after), false, None);
                }
            }
            if listed {
                let (covered, ended) = self.covered(root)?;
                if !covered {
                    let entered = state.entries.iter().map(|entry| entry.entered_on).min();
                    let since = entered.max(ended).unwrap().to_string();
                    self.add(Kind::ApplicationUncovered, id, since, None, false, None);
                }
                let base = state.confirmed_on.unwrap_or(held.applied_on).max(held.applied_on);
                let due = midnight_after(base + self.world.confirm_months.months());
                self.add(Kind::ApplicationConfirm, id, base.to_string(), Some(due), false, None);
            }
            if let Some(given) = held.sharing_consent_on.filter(|_| self.world.consent_months > 0) {
                let due = given + self.world.consent_months.months();
                let due = if due.year() > 2029 { None } else { Some(midnight_after(due)) };
                self.add(Kind::ApplicationConsent, id, given.to_string(), due, false, None);
            }
        }
        Ok(())
    }

    fn discharges(&mut self) -> Result<(), StoreError> {
        for told in &self.world.discharges {
            let state = self.reader.discharge(told.id)?.state;
            let over = state.closed.is_some() || state.not_activated.is_some() || state.next.is_some();
            if over || state.withdrawn {
                continue;
            }
            let expected = state.referral.as_ref().and_then(|told| told.expected_on).map(midnight_after);
            let seen: Vec<_> = state.checks.iter().filter(|check| check.outcome != "non_reperibile").collect();
            let gone = state.discharged.as_ref().map(|(at, _)| *at);
            let since = seen.last().map(|check| check.at).or(gone.max(state.activated_at));
            let since = since.map(|at| format!("@{}", local_date(at))).unwrap_or_default();
            let verify =
                (state.verify_on.map(|on| on.to_string()).unwrap_or(since), state.verify_on.map(midnight_after));
            let left = state.discharged.is_some();
            let (kind, (part, due), urgent) = if state.activated_at.is_some() {
                match (left, seen.is_empty(), state.verify_on) {
                    (false, ..) => (Kind::DischargeLeave, (String::new(), expected), false),
                    (true, false, None) => (Kind::DischargeClose, (String::new(), None), false),
                    (true, ..) => (Kind::DischargeVerify, verify, false),
                }
            } else if state.plan.is_some() {
                (Kind::DischargeActivate, (String::new(), expected), state.urgent || left)
            } else if state.assessed.is_some() {
                (Kind::DischargePlan, (String::new(), expected), state.urgent || left)
            } else if let Some(received) = state.received_at {
                let due = received + SignedDuration::from_hours(state.clock.hours.into());
                (Kind::DischargeAssess, (String::new(), Some(due)), state.urgent)
            } else {
                (Kind::DischargeReceive, (String::new(), expected), state.urgent)
            };
            self.add(kind, told.id.uuid(), part, due, urgent, state.assigned_to);
        }
        Ok(())
    }

    fn reminders(&mut self) -> Result<(), StoreError> {
        for id in &self.world.reminders {
            let state = self.reader.reminder(*id)?.state;
            let (_, held) = state.reminder.unwrap();
            if state.over.is_none() {
                let due = if held.at.is_empty() { midnight_after(held.on) } else { hour(held.on, 8 * 60 + 15) };
                self.add(Kind::Reminder, id.uuid(), String::new(), Some(due), false, held.to);
            }
        }
        Ok(())
    }
}

/// Both visits are made.
fn made(state: &VmdState) -> bool {
    ["health", "social"].iter().all(|area| state.visits.contains_key(*area))
}
