//! What is said of what exists.

use super::{
    super::{gate_common::*, gate_lists},
    deed::{Deed, day},
    world::{Told, World, pick},
};
use jiff::SignedDuration;
use poliedro_domain::{
    discharge::{DischargeFact, Referral},
    id::{FactId, RelationId},
    intake::{Destination, IntakeFact},
    meeting::Minutes,
    person::{Field, Patch, PersonFact, Representation},
    plan::PlanFact,
    request::RequestFact,
    vmd::VmdFact,
};
use poliedro_store::{Change, StoreError};
use uuid::Uuid;

fn back(told: &Told, n: usize) -> Result<FactId, StoreError> {
    told.facts.iter().rev().nth(n).copied().ok_or(StoreError::Rule("none yet"))
}

fn add(known: &mut [Told], told: &Told, fact: FactId) {
    known.iter_mut().find(|known| known.id == told.id).unwrap().facts.push(fact);
}

pub fn say(change: &mut Change<'_>, world: &mut World, deed: &Deed) -> Result<(), StoreError> {
    let reason = String::new;
    match deed {
        Deed::Die(..)
        | Deed::Code(..)
        | Deed::Represent(..)
        | Deed::Unrepresent(..)
        | Deed::Merge(..)
        | Deed::Unmerge(_) => {
            of_person(change, world, deed)?;
        }
        Deed::Ask(p, urgent) => {
            let (person, id) = (pick(&world.people, *p)?, change.new_pathway()?);
            let fact = change.append_intake(id, person, now(), requested("m", urgent.then_some("sola")))?;
            world.intakes.push(Told { id, person, facts: vec![fact] });
        }
        Deed::Intake(i, fact) => {
            let told = pick(&world.intakes, *i)?;
            let fact = change.append_intake(told.id, told.person, now(), fact.clone())?;
            add(&mut world.intakes, &told, fact);
        }
        Deed::UndoIntake(i, n) => {
            let told = pick(&world.intakes, *i)?;
            let fact = IntakeFact::Voided { fact: back(&told, *n)?, reason: reason() };
            let fact = change.append_intake(told.id, told.person, now(), fact)?;
            add(&mut world.intakes, &told, fact);
        }
        Deed::Send(i, to, urgent) => {
            let (told, request) = (pick(&world.intakes, *i)?, change.new_pathway()?);
            let sends = IntakeFact::Referred { to: *to, request, motive: "Bisogno".into(), urgent: *urgent };
            let fact = change.append_intake(told.id, told.person, now(), sends)?;
            let opened =
                RequestFact::Opened { to: *to, from_intake: told.id, motive: "Bisogno".into(), urgent: *urgent };
            change.append_request(request, told.person, now(), opened)?;
            add(&mut world.intakes, &told, fact);
            world.sent.push((told.id, request, fact));
            let opened = Told { id: request, person: told.person, facts: vec![] };
            match to {
                Destination::Vmd => world.vmds.push(opened),
                Destination::Cot => world.discharges.push(opened),
            }
        }
        Deed::TakeBack(n) => {
            let (intake, request, fact) = pick(&world.sent, *n)?;
            let told = world.intakes.iter().find(|told| told.id == intake).unwrap().clone();
            change.append_request(request, told.person, now(), RequestFact::Withdrawn { reason: reason() })?;
            let fact = IntakeFact::Voided { fact, reason: reason() };
            let fact = change.append_intake(told.id, told.person, now(), fact)?;
            add(&mut world.intakes, &told, fact);
        }
        Deed::Request(p, rsa, urgent) => {
            let (person, id) = (pick(&world.people, *p)?, change.new_pathway()?);
            let fact = asked(if *rsa { "rsa" } else { "asd" }, urgent.then_some("sola"));
            let fact = change.append_vmd(id, person, gate_lists::on("2026-10-01"), fact)?;
            world.vmds.push(Told { id, person, facts: vec![fact] });
        }
        Deed::Complete(v) => {
            let told = pick(&world.vmds, *v)?;
            let fact = change.append_vmd(told.id, told.person, now(), asked("rsa", None))?;
            add(&mut world.vmds, &told, fact);
        }
        Deed::Vmd(v, fact) => {
            let told = pick(&world.vmds, *v)?;
            let fact = change.append_vmd(told.id, told.person, now(), fact.clone())?;
            add(&mut world.vmds, &told, fact);
        }
        Deed::UndoVmd(v, n) => {
            let told = pick(&world.vmds, *v)?;
            let fact = VmdFact::Voided { fact: back(&told, *n)?, reason: reason() };
            let fact = change.append_vmd(told.id, told.person, now(), fact)?;
            add(&mut world.vmds, &told, fact);
        }
        Deed::Meeting(m, fact) => {
            change.append_meeting(pick(&world.meetings, *m)?, now(), fact.clone())?;
        }
        Deed::Seal(m) => {
            let meeting = pick(&world.meetings, *m)?;
            let convened = change.meeting_state(meeting)?.convened.unwrap();
            change.seal_minutes(meeting, now(), minutes(convened))?;
        }
        Deed::Open(p, temporary) => {
            let (person, id) = (pick(&world.people, *p)?, change.new_pathway()?);
            let plan = if *temporary { "temporary" } else { "individual" };
            let fact = change.append_plan(id, person, now(), PlanFact::Opened { plan: plan.into(), vmd: None })?;
            world.plans.push(Told { id, person, facts: vec![fact] });
        }
        Deed::Plan(p, fact) => {
            let told = pick(&world.plans, *p)?;
            let fact = change.append_plan(told.id, told.person, now(), fact.clone())?;
            add(&mut world.plans, &told, fact);
        }
        Deed::UndoPlan(p, n) => {
            let told = pick(&world.plans, *p)?;
            let fact = PlanFact::Voided { fact: back(&told, *n)?, reason: reason() };
            let fact = change.append_plan(told.id, told.person, now(), fact)?;
            add(&mut world.plans, &told, fact);
        }
        Deed::Application(a, at, fact) => {
            let told = pick(&world.applications, *a)?;
            let at = gate_lists::on(&day(*at).to_string());
            let fact = change.append_application(told.id, told.person, at, fact.clone())?;
            add(&mut world.applications, &told, fact);
        }
        Deed::UndoApplication(a, n) => {
            let told = pick(&world.applications, *a)?;
            let fact = gate_lists::undo(back(&told, *n)?);
            let fact = change.append_application(told.id, told.person, now(), fact)?;
            add(&mut world.applications, &told, fact);
        }
        Deed::Discharge(d, hour, fact) => {
            let told = pick(&world.discharges, *d)?;
            let at = now() + SignedDuration::from_hours(*hour);
            let fact = change.append_discharge(told.id, told.person, at, fact.clone())?;
            add(&mut world.discharges, &told, fact);
        }
        Deed::UndoDischarge(d, n) => {
            let told = pick(&world.discharges, *d)?;
            let fact = DischargeFact::Voided { fact: back(&told, *n)?, reason: reason() };
            let fact = change.append_discharge(told.id, told.person, now(), fact)?;
            add(&mut world.discharges, &told, fact);
        }
        Deed::Readmit(d) => {
            let (told, next) = (pick(&world.discharges, *d)?, change.new_pathway()?);
            let at = now() + SignedDuration::from_hours(60);
            let referral = Box::new(Referral { previous: Some(told.id), ..Referral::default() });
            let first = DischargeFact::Referred { referral, corrects: None };
            let first = change.append_discharge(next, told.person, at, first)?;
            let fact = DischargeFact::Readmitted { next, note: reason() };
            let fact = change.append_discharge(told.id, told.person, at, fact)?;
            add(&mut world.discharges, &told, fact);
            world.discharges.push(Told { id: next, person: told.person, facts: vec![first] });
        }
        Deed::Reminder(r, fact) => {
            change.append_reminder(pick(&world.reminders, *r)?, None, now(), fact.clone())?;
        }
        _ => unreachable!("done elsewhere"),
    }
    Ok(())
}

fn of_person(change: &mut Change<'_>, world: &mut World, deed: &Deed) -> Result<(), StoreError> {
    let (Deed::Die(p, _)
    | Deed::Code(p, ..)
    | Deed::Represent(p, ..)
    | Deed::Unrepresent(p, _)
    | Deed::Merge(p, _)
    | Deed::Unmerge(p)) = deed
    else {
        unreachable!()
    };
    let person = pick(&world.people, *p)?;
    let mut file = world.files[&person].clone();
    let relation = |n: u128| RelationId::from_uuid(Uuid::from_u128(900 + n));
    let fact = match deed {
        Deed::Die(_, at) => {
            file.died = at.map(day);
            PersonFact::FieldsSet { fields: Patch::from([(Field::DeathDate, at.map(|at| day(at).to_string()))]) }
        }
        Deed::Code(_, stp, until) => {
            (file.code, file.until) = (Some(if *stp { "stp" } else { "cf" }), until.map(day));
            PersonFact::FieldsSet {
                fields: Patch::from([
                    (Field::CodeKind, file.code.map(str::to_owned)),
                    (Field::CodeUntil, until.map(|until| day(until).to_string())),
                ]),
            }
        }
        Deed::Represent(_, n, role, until) => {
            let representation = Representation {
                role: *role,
                full_name: "Avv. Neri".into(),
                phone: String::new(),
                deed: String::new(),
                powers: String::new(),
                from: day(-40),
                until: until.map(day),
            };
            file.represented.insert(*n, representation.clone());
            PersonFact::RepresentationSet { id: relation(*n), representation }
        }
        Deed::Unrepresent(_, n) => {
            file.represented.remove(n);
            PersonFact::RelationRemoved { id: relation(*n), reason: String::new() }
        }
        Deed::Merge(_, into) => {
            let into = pick(&world.people, *into)?;
            let fact = PersonFact::MergedInto { into, reason: String::new() };
            let fact = change.append_person(person, now(), fact)?;
            file.merged = Some((into, fact));
            world.files.insert(person, file);
            return Ok(());
        }
        _ => {
            let (_, merge) = file.merged.take().ok_or(StoreError::Rule("none yet"))?;
            PersonFact::Unmerged { merge, reason: String::new() }
        }
    };
    change.append_person(person, now(), fact)?;
    world.files.insert(person, file);
    Ok(())
}

fn minutes(convened: poliedro_domain::meeting::Convened) -> Minutes {
    Minutes {
        number: 0,
        year: 0,
        convened,
        sealed_at: now(),
        sealed_by: "Anna".into(),
        people: vec![],
        mode: String::new(),
        present: vec![],
        absent: vec![],
        cases: vec![],
    }
}
