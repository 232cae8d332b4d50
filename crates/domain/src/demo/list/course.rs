//! What happens in the lists: suspensions, offers, urgencies, confirmations, and the end.

use super::{
    super::{
        dice::Dice,
        vmd::time::{at, later, workday},
    },
    until_now,
};
use crate::{
    application::{Application, ApplicationFact, Exit},
    id::UnitId,
};
use jiff::{Timestamp, civil::Date};

type Steps = Vec<(Timestamp, ApplicationFact)>;

/// The life of an application from its entry in the lists.
pub(super) struct Course<'a> {
    pub(super) application: &'a Application,
    pub(super) entered: Date,
    /// When and how it ends, perhaps after today.
    pub(super) end: Option<(Date, Exit)>,
    pub(super) today: Date,
}

impl Course<'_> {
    /// Everything until now, in order of time.
    pub(super) fn steps(&self, dice: &mut Dice) -> Steps {
        let mut steps = Steps::new();
        let mut units: Vec<UnitId> = self.application.preferences.iter().map(|preference| preference.unit).collect();
        let busy = self.suspension(dice, &mut steps);
        let free = self.refusal(dice, busy, &mut units, &mut steps);
        match self.end.filter(|(day, _)| *day < self.today) {
            Some((day, exit)) => self.ends(dice, free, day, exit, &units, &mut steps),
            None if busy.is_some_and(|day| day >= self.today) => {}
            None => self.offer_that_waits(dice, free, &units, &mut steps),
        }
        self.urgency(dice, &mut steps);
        self.confirmations(dice, &mut steps);
        until_now(steps, self.today)
    }

    /// Days in the list, until the end or today.
    fn days(&self) -> u32 {
        let last = self.end.map_or(self.today, |(day, _)| day.min(self.today));
        u32::try_from((last - self.entered).get_days()).unwrap_or(0)
    }

    /// A day at this part of the wait, in hundredths.
    fn part(&self, hundredths: u32) -> Date {
        workday(self.entered, self.days() * hundredths / 100)
    }

    /// A stay in hospital in the first half, or one that lasts; the day it is over.
    fn suspension(&self, dice: &mut Dice, steps: &mut Steps) -> Option<Date> {
        let motive = (*dice.pick(&["ricovero", "ricovero", "cure_intermedie", "famiglia", "clinica"])?).to_owned();
        let (earlier, lasts) = (dice.permille(150), dice.permille(70));
        let (start, length) = (dice.between(10, 30), dice.between(8, 40));
        let waits = self.end.is_none_or(|(day, _)| day >= self.today);
        if lasts && waits && self.days() > 30 {
            let from = self.today.saturating_sub(jiff::Span::new().days(i64::from(dice.between(3, 25))));
            steps.push((at(from, 9 * 60), ApplicationFact::Suspended { motive, note: String::new() }));
            return Some(self.today);
        }
        if !earlier || self.days() < 120 {
            return None;
        }
        let from = self.part(start);
        let until = workday(from, length);
        steps.push((at(from, 9 * 60), ApplicationFact::Suspended { motive, note: String::new() }));
        steps.push((at(until, 9 * 60), ApplicationFact::Resumed { note: "Rientrata a casa.".to_owned() }));
        Some(until)
    }

    /// A place that was refused; the day after which nothing has happened yet.
    fn refusal(&self, dice: &mut Dice, busy: Option<Date>, units: &mut Vec<UnitId>, steps: &mut Steps) -> Date {
        let free = busy.unwrap_or(self.entered);
        let (refuses, leaves, hours) = (dice.permille(230), dice.permille(150), dice.between(1, 3));
        let motive =
            *dice.pick(&["preferenza", "distanza", "costo", "camera", "non_pronta", "a_casa"]).unwrap_or(&"altro");
        let unit = dice.pick(units).copied();
        let on = self.part(62);
        let (Some(unit), true) = (unit, refuses && self.days() > 100 && free < on) else { return free };
        let answered = workday(on, hours);
        let leaves = leaves && units.len() > 1;
        steps.push((at(on, 10 * 60), self.offered(unit, Some(workday(on, 3)))));
        let refused = ApplicationFact::Refused { unit, motive: motive.to_owned(), leaves, note: String::new() };
        steps.push((at(answered, 11 * 60), refused));
        if leaves {
            units.retain(|other| *other != unit);
        }
        answered
    }

    fn ends(&self, dice: &mut Dice, free: Date, day: Date, exit: Exit, units: &[UnitId], steps: &mut Steps) {
        if exit != Exit::Admitted {
            let note = match exit {
                Exit::Renounced => "La famiglia ha scelto di continuare a casa.",
                Exit::Elsewhere => "Entrata in una struttura fuori dal distretto.",
                Exit::Moved => "Si è trasferita dal figlio, fuori dal distretto.",
                _ => "",
            };
            // At the end of the day: whatever else happened on it came before.
            steps.push((at(day, 23 * 60), ApplicationFact::Left { unit: None, exit, note: note.to_owned() }));
            return;
        }
        let Some(unit) = dice.pick(units).copied() else { return };
        let before = |days: i64| day.saturating_sub(jiff::Span::new().days(days)).max(free).min(day);
        let offered = before(i64::from(dice.between(5, 11)));
        let accepted = before(i64::from(dice.between(2, 4))).max(offered);
        steps.push((at(offered, 13 * 60), self.offered(unit, Some(workday(offered, 3)))));
        steps.push((at(accepted, 16 * 60), ApplicationFact::Accepted { unit, note: String::new() }));
        steps.push((at(day, 17 * 60), ApplicationFact::Admitted { unit, note: String::new() }));
    }

    /// An offer that is to be answered these days, or a place that was accepted.
    fn offer_that_waits(&self, dice: &mut Dice, free: Date, units: &[UnitId], steps: &mut Steps) {
        let (chance, ago) = (dice.below(1000), dice.between(1, 5));
        let on = self.today.saturating_sub(jiff::Span::new().days(i64::from(ago)));
        let Some(unit) = dice.pick(units).copied().filter(|_| chance < 90 && free < on && self.days() > 60) else {
            return;
        };
        steps.push((at(on, 13 * 60), self.offered(unit, Some(workday(on, 3)))));
        if chance < 30 {
            steps.push((at(later(on, 1), 16 * 60), ApplicationFact::Accepted { unit, note: String::new() }));
        }
    }

    fn urgency(&self, dice: &mut Dice, steps: &mut Steps) {
        let waits = self.end.is_none_or(|(day, _)| day >= self.today);
        let (some, now, granted) = (dice.permille(90), dice.permille(55), dice.permille(620));
        let (ago, part, takes) = (dice.between(1, 4), dice.between(5, 85), dice.between(3, 9));
        let loss = dice.permille(500);
        let started = match (some, now && waits) {
            (_, true) => self.today.saturating_sub(jiff::Span::new().days(i64::from(ago))),
            (true, false) => self.part(part),
            (false, false) => return,
        };
        let decided = if now && waits { later(self.today, 5) } else { workday(started, takes) };
        // Nobody decides after the end.
        if started <= self.entered || self.end.is_some_and(|(day, _)| decided >= day) {
            return;
        }
        let (motive, report) = if loss {
            ("perdita_domicilio", "Sfratto esecutivo: la casa va lasciata, non ci sono parenti che possano ospitare.")
        } else {
            ("perdita_caregiver_unico", "È venuta a mancare la moglie, che era l’unica ad assistere.")
        };
        let event_on = started.saturating_sub(jiff::Span::new().days(2));
        let fact = ApplicationFact::UrgencyStarted { motive: motive.to_owned(), event_on, report: report.to_owned() };
        steps.push((at(started, 14 * 60), fact));
        let note = if granted {
            "Riconosciuta: si cerca un posto di sollievo per l’attesa."
        } else {
            "Non riconosciuta: la rete familiare può reggere con i servizi attivati."
        };
        steps.push((at(decided, 15 * 60), ApplicationFact::UrgencyDecided { granted, note: note.to_owned() }));
    }

    /// Interest, asked about every half year; not always.
    fn confirmations(&self, dice: &mut Dice, steps: &mut Steps) {
        let last = later(self.entered, self.days());
        let mut due = later(self.application.applied_on, 180);
        while due < last {
            let on = workday(due, dice.below(20));
            if dice.permille(780) && on > self.entered && on < last {
                let with = *dice
                    .pick(&["La figlia", "Il figlio", "La persona stessa", "L’amministratore di sostegno"])
                    .unwrap_or(&"");
                let note = "Conferma l’interesse al telefono.".to_owned();
                steps.push((at(on, 10 * 60 + 30), ApplicationFact::Confirmed { with: with.to_owned(), note }));
            }
            due = later(due, 180);
        }
    }

    fn offered(&self, unit: UnitId, answer_by: Option<Date>) -> ApplicationFact {
        let asked = self.application.preferences.iter().find(|preference| preference.unit == unit);
        let wing = asked.map(|preference| preference.wing.clone()).unwrap_or_default();
        ApplicationFact::Offered { unit, wing, answer_by, note: String::new() }
    }
}
