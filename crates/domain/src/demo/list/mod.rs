//! Synthetic applications for an RSA: who asks where, what happens while they wait, and how it ends.
//!
//! [`DemoApplications::beside`] gives the application of a person whom no assessment of this archive brought to a list;
//! [`DemoApplications::of_vmd`] the one that an assessment came with, and [`DemoApplications::listed`] its life after the decision.

mod course;
mod form;
mod plan;
#[cfg(test)]
mod tests;
mod units;

use super::{
    dice::Dice,
    vmd::{
        DemoPlanStep,
        person::Who,
        time::{at, later, now, workday},
    },
};
use crate::{
    application::{Application, ApplicationFact, Exit},
    person::{Field, Patch},
};
use course::Course;
use jiff::{Timestamp, civil::Date};

pub use units::demo_units;

/// The synthetic applications of a district.
#[derive(Clone, Copy, Debug)]
pub struct DemoApplications {
    seed: u64,
    today: Date,
}

/// A synthetic application.
#[derive(Clone, Debug, PartialEq)]
pub struct DemoApplication {
    /// What happened, in order of time: the application first.
    pub steps: Vec<(Timestamp, ApplicationFact)>,
    /// Its temporary plan; empty when there is none.
    pub plan: Vec<(Timestamp, DemoPlanStep)>,
    /// The day of death, when it ended so and the file does not know it.
    pub died: Option<Date>,
}

/// Days until a bed, of so many in a hundred, were nobody to leave before: those who are admitted have waited about eight months, some
/// for years.
const BED: [(u32, u32); 7] = [(0, 20), (10, 125), (25, 215), (50, 310), (75, 450), (90, 640), (100, 1100)];
/// Days until a death, and until something else happens, were nobody admitted.
const DEATH: [(u32, u32); 6] = [(0, 6), (10, 210), (25, 560), (50, 1250), (75, 2500), (100, 6000)];
const OTHER: [(u32, u32); 6] = [(0, 10), (10, 300), (25, 820), (50, 1900), (75, 3800), (100, 9000)];

impl DemoApplications {
    /// The applications of a seed as of a day.
    pub const fn new(seed: u64, today: Date) -> Self {
        Self { seed, today }
    }

    /// The application of the `index`-th person that no assessment of this archive brought to a list, if there is one. `seen`: the last day
    /// on which they came to the PUA or were assessed, since nobody in a nursing home asks for help at home.
    pub fn beside(&self, index: u64, fields: &Patch, seen: Option<Date>) -> Option<DemoApplication> {
        let mut dice = Dice::of(self.seed ^ 0x6C69_7374, index);
        let who = Who::of(fields, self.today);
        fields.get(&Field::Residence)?.as_ref()?;
        let applied = self.applied_on(seen, &mut dice)?;
        let entered = workday(applied, dice.between(12, 48));
        if entered >= self.today || who.age(applied) < 65 || who.died.is_some_and(|died| died <= entered) {
            return None;
        }
        let application = form::application(&who, applied, &mut dice);
        let reason = if later(entered, 365) < self.today {
            "Inserita prima di Poliedro."
        } else {
            "Riportata dall’elenco dell’unità d’offerta."
        };
        let end = self.end(&who, entered, &mut dice);
        let mut steps = vec![(
            at(applied, 10 * 60),
            ApplicationFact::Applied { application: Box::new(application.clone()), corrects: None },
        )];
        let units = application.preferences.iter().map(|preference| preference.unit).collect();
        steps.push((at(entered, 12 * 60), ApplicationFact::Entered { units, reason: reason.to_owned() }));
        let course = Course { application: &application, entered, end, today: self.today };
        steps.extend(course.steps(&mut dice));
        let end = end.filter(|(day, _)| *day < self.today);
        let died = end.filter(|(_, exit)| *exit == Exit::Death && who.died.is_none()).map(|(day, _)| day);
        let plan = plan::steps(&who, entered, end, self.today, &mut dice);
        Some(DemoApplication { steps, plan, died })
    }

    /// What is applied for together with an assessment that was asked at this moment; whoever writes it adds the assessment.
    pub fn of_vmd(&self, index: u64, fields: &Patch, asked_on: Date) -> Application {
        let mut dice = Dice::of(self.seed ^ 0x646F_6D61, index);
        form::application(&Who::of(fields, self.today), asked_on, &mut dice)
    }

    /// What happens after the equipe put the person in the lists of an application: until the day of admission, if one is known, or until
    /// today.
    pub fn listed(
        &self,
        index: u64,
        application: &Application,
        entered: Date,
        admitted: Option<Date>,
    ) -> Vec<(Timestamp, ApplicationFact)> {
        let mut dice = Dice::of(self.seed ^ 0x6174_7465, index);
        let end = admitted.map(|day| (day, Exit::Admitted));
        Course { application, entered, end, today: self.today }.steps(&mut dice)
    }

    /// Whoever never came to the PUA applied some time in thirty months; the others after they came, and not all.
    fn applied_on(&self, seen: Option<Date>, dice: &mut Dice) -> Option<Date> {
        let oldest = match seen {
            None => 900,
            Some(day) => u32::try_from((self.today - later(day, 3)).get_days()).unwrap_or(0),
        };
        let asks = dice.permille(if seen.is_none() { 830 } else { 190 });
        let ago = dice.between(40.min(oldest), oldest);
        (asks && oldest > 40).then(|| workday(self.today.saturating_sub(jiff::Span::new().days(i64::from(ago))), 0))
    }

    /// When and how it would end, whatever today is.
    fn end(&self, who: &Who, entered: Date, dice: &mut Dice) -> Option<(Date, Exit)> {
        let bed = (workday(entered, days(&BED, dice)), Exit::Admitted);
        let other = match dice.below(100) {
            0..60 => Exit::Renounced,
            60..85 => Exit::Elsewhere,
            _ => Exit::Moved,
        };
        let other = (workday(entered, days(&OTHER, dice)), other);
        let drawn = later(entered, days(&DEATH, dice));
        let death = (who.died.unwrap_or(drawn), Exit::Death);
        [death, bed, other].into_iter().filter(|(day, _)| *day > entered).min_by_key(|(day, _)| *day)
    }
}

/// Days drawn from a table of how many in a hundred have waited less.
fn days(table: &[(u32, u32)], dice: &mut Dice) -> u32 {
    let ticket = dice.below(10_000);
    let between = table.iter().zip(table.iter().skip(1)).find(|(_, (until, _))| ticket < until * 100);
    between.map_or(0, |((from, low), (until, high))| {
        let width = (until - from) * 100;
        low + (high - low) * (ticket - from * 100) / width.max(1)
    })
}

/// Only what happened until now, in order.
fn until_now(mut steps: Vec<(Timestamp, ApplicationFact)>, today: Date) -> Vec<(Timestamp, ApplicationFact)> {
    steps.retain(|(at, _)| *at < now(today));
    steps.sort_by_key(|(at, _)| *at);
    steps
}
