//! The course of an assessment until the equipe: request, assessors, visits with their scales, synthesis.

use super::super::dice::Dice;
use super::case::Case;
use super::person::Scene;
use super::time::{at, clock, hour, in_office, later, now, workday};
use super::visit::{Round, visit};
use super::{DemoVmdStep, request, synthesis, team};
use crate::vmd::{Assessor, PlannedVisit, VmdFact};
use jiff::{Timestamp, civil::Date};

/// How an assessment begins.
#[derive(Clone, Copy, Debug)]
pub(super) struct Opening {
    pub(super) at: Timestamp,
    pub(super) on: Date,
    pub(super) protocol: &'static str,
    pub(super) route: &'static str,
    /// It comes from a referral of the PUA: the request is completed after it.
    pub(super) referred: bool,
    pub(super) again: bool,
}

/// Steps under construction.
pub(super) struct Course<'a> {
    pub(super) case: &'a Case,
    pub(super) me: &'a Assessor,
    pub(super) today: Date,
    pub(super) dice: Dice,
    pub(super) steps: Vec<(Timestamp, DemoVmdStep)>,
}

impl Course<'_> {
    pub(super) fn fact(&mut self, at: Timestamp, fact: VmdFact) {
        self.steps.push((at, DemoVmdStep::Fact(Box::new(fact))));
    }

    /// Everything until the synthesis, future included; the day on which the equipe can take it, if it gets so far.
    pub(super) fn run(&mut self, opening: &Opening) -> Option<Date> {
        let asked = self.requested(opening);
        if self.case.age < 60 {
            self.close(
                workday(asked, 6),
                "non_pertinente",
                "Persona con meno di 65 anni: segnalata al servizio sociale per il progetto di vita.",
            );
            return None;
        }
        let assigned = workday(asked, self.dice.between(1, 9));
        let (health, social) = self.assign(assigned);
        if self.dice.permille(30) {
            self.close(workday(assigned, 8), "rinuncia", "La famiglia ha trovato un’altra soluzione.");
            return None;
        }
        let done = self.visits(opening.on, assigned, &health, &social);
        let ready = workday(done, self.dice.below(9));
        let written = in_office(ready, &mut self.dice).max(at(done, 17 * 60 + 1));
        let synthesis = synthesis::of(self.case, &mut self.dice);
        self.fact(written, VmdFact::Synthesised { synthesis });
        Some(ready)
    }

    fn requested(&mut self, opening: &Opening) -> Date {
        let wait = self.dice.between(0, 5);
        let (day, moment) = if opening.referred {
            let day = workday(opening.on, wait);
            (day, in_office(day, &mut self.dice).max(opening.at + jiff::SignedDuration::from_mins(20)))
        } else {
            (opening.on, opening.at)
        };
        let request = request::of(self.case, opening, &mut self.dice);
        self.fact(moment, VmdFact::Requested { request, corrects: None });
        day
    }

    fn close(&mut self, day: Date, outcome: &str, note: &str) {
        let moment = in_office(day, &mut self.dice);
        self.fact(moment, VmdFact::Closed { outcome: outcome.to_owned(), note: note.to_owned() });
    }

    fn assign(&mut self, day: Date) -> (Assessor, Assessor) {
        let n = self.dice.below(4);
        // The operator of the examples has her share, and more of what is still to do: there is something to try.
        let mine = if later(day, 45) > self.today { 400 } else { 120 };
        let health = if self.dice.permille(mine) { self.me.clone() } else { team::nurse(n) };
        let social = team::social_worker(&self.case.who.comune);
        let moment = in_office(day, &mut self.dice);
        for (area, to) in [("health", &health), ("social", &social)] {
            let assigned = VmdFact::Assigned { area: area.to_owned(), to: to.clone(), reason: String::new() };
            self.fact(moment, assigned);
        }
        (health, social)
    }

    /// The day of the last visit.
    fn visits(&mut self, asked: Date, assigned: Date, health: &Assessor, social: &Assessor) -> Date {
        let joint = self.dice.permille(350);
        let first = match self.dice.below(100) {
            0..80 => self.dice.between(5, 20),
            80..93 => self.dice.between(21, 34),
            _ => self.dice.between(35, 62),
        };
        let gap = if joint { 0 } else { self.dice.between(1, 9) };
        let social_first = self.dice.permille(500);
        let early = workday(asked, first).max(workday(assigned, 1));
        let late = workday(early, gap);
        let (health_on, social_on) = if social_first { (late, early) } else { (early, late) };
        let scene = Scene::draw(&mut self.dice);
        let minutes = hour(&mut self.dice);
        let cancelled = self.dice.permille(60);
        if joint {
            let on = self.planned(&["health", "social"], assigned, health_on, minutes, &scene, cancelled);
            self.round("health", health, on, minutes, scene, true);
            self.round("social", social, on, minutes, scene, true);
            return on;
        }
        let afternoon = hour(&mut self.dice);
        let health_on = self.planned(&["health"], assigned, health_on, minutes, &scene, cancelled);
        let social_on = self.planned(&["social"], assigned, social_on, afternoon, &scene, false);
        self.round("health", health, health_on, minutes, scene, false);
        self.round("social", social, social_on, afternoon, scene, false);
        health_on.max(social_on)
    }

    /// Plans a visit; some of those still to come fall on the day of reference. The day on which it will be made.
    fn planned(
        &mut self,
        areas: &[&str],
        assigned: Date,
        on: Date,
        minutes: u32,
        scene: &Scene,
        cancelled: bool,
    ) -> Date {
        let said = workday(assigned, self.dice.below(6)).min(on);
        let (soon, note) = (self.dice.permille(600), self.dice.permille(120));
        let on = if soon && on > self.today && said < self.today { self.today } else { on };
        let areas: Vec<String> = areas.iter().map(|area| (*area).to_owned()).collect();
        let visit = |on: Date| PlannedVisit {
            areas: areas.clone(),
            on,
            at: clock(minutes),
            place: scene.place.to_owned(),
            address: String::new(),
            note: if note && scene.place == "domicilio" {
                "Suonare due volte: sente poco.".to_owned()
            } else {
                String::new()
            },
        };
        let moment = at(said, 17 * 60 + 30);
        let before = workday(said, 3);
        if cancelled && before < on && before < self.today {
            self.fact(moment, VmdFact::VisitPlanned { visit: visit(before) });
            let reason = "La persona era ricoverata.".to_owned();
            self.fact(at(before, 9 * 60), VmdFact::VisitCancelled { areas: areas.clone(), reason });
            self.fact(at(before, 9 * 60 + 5), VmdFact::VisitPlanned { visit: visit(on) });
        } else {
            self.fact(moment, VmdFact::VisitPlanned { visit: visit(on) });
        }
        on
    }

    fn round(&mut self, area: &'static str, by: &Assessor, on: Date, minutes: u32, scene: Scene, joint: bool) {
        let round = Round { area, by, at: at(on, minutes), scene, joint };
        visit(self, &round);
    }

    /// What happened until now; whoever died in between is closed.
    pub(super) fn until_now(mut self) -> Vec<(Timestamp, DemoVmdStep)> {
        let end = now(self.today);
        self.steps.sort_by_key(|(at, _)| *at);
        let died = self.case.who.died.map(|day| at(later(day, 1), 9 * 60)).filter(|died| *died < end);
        let last = died.map_or(end, |died| died.min(end));
        self.steps.retain(|(at, _)| *at < last);
        for (_, step) in &mut self.steps {
            if let DemoVmdStep::Scale(scale) = step {
                scale.corrected_by = scale.corrected_by.take().filter(|(at, _)| *at < last);
            }
        }
        let closed =
            |step: &DemoVmdStep| matches!(step, DemoVmdStep::Fact(fact) if matches!(**fact, VmdFact::Closed { .. }));
        if let Some(died) = died
            && !self.steps.iter().any(|(_, step)| closed(step))
        {
            let moment = self.steps.last().map_or(died, |(last, _)| died.max(*last));
            self.fact(moment, VmdFact::Closed { outcome: "decesso".to_owned(), note: String::new() });
        }
        self.steps
    }
}
