//! What exists, and how each deed is done through the gate.

use super::{
    super::{gate_common::*, gate_lists},
    deed::{Deed, day},
    go_on::next,
    say::say,
};
use jiff::civil::Date;
use poliedro_domain::{
    deadline::Key,
    discharge::DischargeFact,
    id::{FactId, MeetingId, OperatorId, PathwayId, PersonId},
    permission::Op,
    person::{Field, Representation},
};
use poliedro_store::{Archive, Change, StoreError};
use std::collections::{BTreeMap, BTreeSet};

/// A pathway, the file that it was written on and what was said of it.
#[derive(Clone)]
pub struct Told {
    pub id: PathwayId,
    pub person: PersonId,
    pub facts: Vec<FactId>,
}

/// What one file says.
#[derive(Clone, Default)]
pub struct File {
    pub code: Option<&'static str>,
    pub until: Option<Date>,
    pub died: Option<Date>,
    pub merged: Option<(PersonId, FactId)>,
    pub represented: BTreeMap<u128, Representation>,
}

#[derive(Clone, Default)]
pub struct World {
    pub people: Vec<PersonId>,
    pub files: BTreeMap<PersonId, File>,
    pub intakes: Vec<Told>,
    /// Sent by an access: which, and the fact that sent it.
    pub sent: Vec<(PathwayId, PathwayId, FactId)>,
    pub vmds: Vec<Told>,
    pub meetings: Vec<MeetingId>,
    pub plans: Vec<Told>,
    pub applications: Vec<Told>,
    pub discharges: Vec<Told>,
    pub reminders: Vec<PathwayId>,
    pub given: BTreeMap<Key, (OperatorId, Option<OperatorId>)>,
    pub waived: BTreeSet<Key>,
    pub confirm_months: i64,
    pub consent_months: i64,
    /// What was open, waived or not, before the deed.
    pub open: Vec<Key>,
}

impl World {
    pub fn new() -> Self {
        Self { confirm_months: 6, consent_months: 24, ..Self::default() }
    }

    /// The kept file.
    pub fn root(&self, person: PersonId) -> PersonId {
        let mut root = person;
        while let Some((into, _)) = self.files[&root].merged {
            root = into;
        }
        root
    }
}

pub fn pick<T: Clone>(among: &[T], n: usize) -> Result<T, StoreError> {
    let place = n.checked_rem(among.len()).ok_or(StoreError::Rule("none yet"))?;
    Ok(among[place].clone())
}

/// Does a deed, or nothing.
pub fn act(archive: &mut Archive, world: &mut World, deed: &Deed) -> Result<(), StoreError> {
    let mut after = world.clone();
    archive.change::<_, StoreError>(&anna(), now(), Op::Demo, |change| do_it(change, &mut after, deed))?;
    *world = after;
    Ok(())
}

/// So many of a kind are enough: then it goes on with those.
const ENOUGH: usize = 4;

fn do_it(change: &mut Change<'_>, world: &mut World, deed: &Deed) -> Result<(), StoreError> {
    match deed {
        Deed::Register(_) if world.people.len() > ENOUGH => return Err(StoreError::Rule("enough")),
        Deed::Apply(..) if world.applications.len() > ENOUGH => return Err(StoreError::Rule("enough")),
        Deed::Refer(..) if world.discharges.len() > ENOUGH => return Err(StoreError::Rule("enough")),
        Deed::Send(..) if world.sent.len() > ENOUGH => return Err(StoreError::Rule("enough")),
        Deed::Request(..) if world.vmds.len() > ENOUGH => return Err(StoreError::Rule("enough")),
        Deed::Open(..) if world.plans.len() > ENOUGH => return Err(StoreError::Rule("enough")),
        Deed::Convene(_) if world.meetings.len() > ENOUGH => return Err(StoreError::Rule("enough")),
        Deed::GoOn(way, n, on) => {
            let deed = next(change, world, *way, *n, on.map(day), day(61))?;
            say(change, world, &deed)?;
        }
        Deed::Register(until) => {
            let person = change.new_person()?;
            let until = until.map(|n| day(n).to_string());
            let mut known = vec![(Field::Surname, "Rossi")];
            if let Some(until) = &until {
                known.extend([(Field::CodeKind, "stp"), (Field::CodeUntil, until.as_str())]);
            }
            change.append_person(person, now(), registered(&known))?;
            world.people.push(person);
            let code = until.is_some().then_some("stp");
            let until = until.map(|until| until.parse().unwrap());
            world.files.insert(person, File { code, until, ..File::default() });
        }
        Deed::Give(n, to) => {
            let key = pick(&world.open, *n)?;
            let held = change.obligation(&key)?.and_then(|due| due.deadline.owner);
            change.assign_duty(&key, operator(*to), "", now())?;
            assert!(!world.waived.contains(&key));
            world.given.insert(key, (operator(*to), held));
        }
        Deed::Waive(n) => {
            let may: Vec<_> = world.open.iter().filter(|key| key.kind.may_waive()).cloned().collect();
            let key = pick(if n % 5 == 0 { &world.open } else { &may }, *n)?;
            change.waive_duty(&key, "altro", "Non serve", now())?;
            assert!(key.kind.may_waive() && world.waived.insert(key));
        }
        Deed::Resume(n) => {
            let waived: Vec<_> = world.waived.iter().cloned().collect();
            let key = pick(&waived, *n)?;
            change.resume_duty(&key, now())?;
            assert!(world.open.contains(&key) && world.waived.remove(&key));
        }
        Deed::Terms(key, months) => {
            change.set(key, (*months).into())?;
            match *key {
                "consent.months" => world.consent_months = (*months).clamp(0, 120),
                _ => world.confirm_months = (*months).clamp(1, 24),
            }
        }
        Deed::Convene(convened) => {
            let meeting = change.new_meeting()?;
            let fact = poliedro_domain::meeting::MeetingFact::Planned { convened: convened.clone() };
            change.append_meeting(meeting, now(), fact)?;
            world.meetings.push(meeting);
        }
        Deed::Apply(p, on, units, vmd, consent) => {
            let (person, id) = (pick(&world.people, *p)?, change.new_pathway()?);
            let of_person: Vec<_> =
                world.vmds.iter().filter(|vmd| world.root(vmd.person) == world.root(person)).cloned().collect();
            let vmd = vmd.and_then(|n| pick(&of_person, n).ok()).map(|vmd| vmd.id);
            let mut asked = gate_lists::application(&day(*on).to_string(), "rsa", units, vmd);
            asked.sharing_consent_on = consent.map(day);
            let fact =
                poliedro_domain::application::ApplicationFact::Applied { application: Box::new(asked), corrects: None };
            let fact = change.append_application(id, person, gate_lists::on(&day(*on).to_string()), fact)?;
            world.applications.push(Told { id, person, facts: vec![fact] });
        }
        Deed::Refer(p, referral) => {
            let (person, id) = (pick(&world.people, *p)?, change.new_pathway()?);
            let fact = DischargeFact::Referred { referral: Box::new(referral.clone()), corrects: None };
            let fact = change.append_discharge(id, person, gate_lists::on("2026-10-01"), fact)?;
            world.discharges.push(Told { id, person, facts: vec![fact] });
        }
        Deed::Remind(p, reminder) => {
            let person = p.map(|p| pick(&world.people, p)).transpose()?;
            let id = change.new_reminder()?;
            let fact = poliedro_domain::reminder::ReminderFact::Set { reminder: reminder.clone() };
            change.append_reminder(id, person, now(), fact)?;
            world.reminders.push(id);
        }
        _ => say(change, world, deed)?,
    }
    Ok(())
}
