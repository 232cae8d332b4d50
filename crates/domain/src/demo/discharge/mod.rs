//! Fourteen months of synthetic protected discharges: from the ward or from the PUA to the closure, with new admissions and with those that
//! came to nothing; and, for every four hundred people, those that must be there to try each room.

mod course;
mod plan;
mod referral;
mod story;
#[cfg(test)]
mod tests;

use super::{
    DemoPeople, chosen,
    dice::Dice,
    vmd::{
        person::Who,
        time::{at, in_office, now, workday},
    },
};
use crate::{
    discharge::DischargeFact,
    person::{Field, Patch},
    vmd::Assessor,
    when::local_date,
};
use course::Course;
use jiff::{SignedDuration, Timestamp, civil::Date};

type Steps = Vec<(Timestamp, DischargeFact)>;

/// The synthetic discharges of a district.
#[derive(Clone, Debug)]
pub struct DemoDischarges {
    seed: u64,
    today: Date,
    people: DemoPeople,
    me: Assessor,
}

/// What else is known of a person.
#[derive(Clone, Debug, Default)]
pub struct DemoAround {
    /// When the PUA sent them to the COT, each time.
    pub sent: Vec<Timestamp>,
    /// When an assessment was asked.
    pub vmd: Option<Timestamp>,
    /// When an application was handed in, beside any assessment.
    pub application: Option<Timestamp>,
    /// The day of death, wherever it is told.
    pub died: Option<Date>,
}

/// A synthetic discharge.
#[derive(Clone, Debug, PartialEq)]
pub struct DemoDischarge {
    /// Which referral of the PUA sent it, if one did.
    pub sent: Option<usize>,
    /// What happened, in order of time; `Received` comes first of what the PUA sent.
    pub steps: Vec<(Timestamp, DischargeFact)>,
    /// The assessment or the application that it led to: since when it is said.
    pub leads: Option<(DemoLead, Timestamp)>,
    /// The new admission that ended it.
    pub again: Option<DemoAgain>,
}

/// What a discharge leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DemoLead {
    /// The first assessment of the person.
    Vmd,
    /// The application.
    Application,
}

/// A new admission: whoever writes it says which discharge follows which.
#[derive(Clone, Debug, PartialEq)]
pub struct DemoAgain {
    /// When.
    pub at: Timestamp,
    /// What happened of the discharge that follows: `Referred` first.
    pub steps: Vec<(Timestamp, DischargeFact)>,
}

impl DemoDischarges {
    /// The discharges of a seed as of a day; `me` takes them in charge and assesses.
    pub const fn new(seed: u64, today: Date, people: DemoPeople, me: Assessor) -> Self {
        Self { seed, today, people, me }
    }

    /// The discharges of the `index`-th person, in order.
    pub fn of(&self, index: u64, fields: &Patch, around: &DemoAround) -> Vec<DemoDischarge> {
        let mut dice = Dice::of(self.seed ^ 0x6469_736D_6973_7369, index);
        let who = Who::of(fields, self.today);
        let died = around.died.or(who.died);
        let mut all: Vec<DemoDischarge> = Vec::new();
        for (n, received) in around.sent.iter().enumerate() {
            let course = Course { who: &who, me: &self.me, received: *received, from_pua: true, may_return: true };
            let mut told = course.whole(&mut dice);
            let mut died = died;
            if died.is_some_and(|died| died < local_date(*received)) {
                (told, died) = (course.too_late(), None);
            }
            all.push(
                self.cut(DemoDischarge { sent: Some(n), steps: told.steps, leads: None, again: told.again }, died),
            );
        }
        let resident = fields.get(&Field::Residence).is_some_and(|code| code.is_some());
        let story = chosen::story(&self.people, self.today, index, story::FIRST, story::STORIES);
        if let Some(n) = story.filter(|_| died.is_none()) {
            let steps = story::steps(n, &who, &self.me, self.today, &mut dice);
            all.push(DemoDischarge { sent: None, steps, leads: None, again: None });
        } else if all.is_empty() && resident {
            let drawn = self.drawn(&who, around, &mut dice);
            all.extend(drawn.map(|drawn| self.cut(drawn, died)).filter(|drawn| drawn.steps.len() > 1));
        }
        all
    }

    /// From a ward, at some time of the last fourteen months; a little before the assessment or the application it leads to.
    fn drawn(&self, who: &Who, around: &DemoAround, dice: &mut Dice) -> Option<DemoDischarge> {
        let (ticket, ago, before) = (dice.below(1000), dice.between(48, 425), dice.between(2, 9));
        let times = match who.age(self.today) {
            ..55 => 25,
            55..70 => 110,
            70..80 => 190,
            _ => 235,
        };
        let earliest = self.today.saturating_sub(jiff::Span::new().days(425));
        let leads = around.vmd.map(|asked| (DemoLead::Vmd, asked));
        let leads = leads.or(around.application.map(|asked| (DemoLead::Application, asked)));
        let leads = leads.filter(|(_, asked)| local_date(*asked) > earliest && dice.permille(400));
        if ticket >= times {
            return None;
        }
        let received = match leads {
            Some((_, asked)) => {
                let day = local_date(asked).saturating_sub(jiff::Span::new().days(i64::from(before)));
                at(day, dice.between(9 * 60, 16 * 60))
            }
            None => {
                let day = self.today.saturating_sub(jiff::Span::new().days(i64::from(ago)));
                in_office(workday(day, 0), dice)
            }
        };
        let told = Course { who, me: &self.me, received, from_pua: false, may_return: true }.whole(dice);
        let linked = |(lead, asked): (DemoLead, Timestamp)| (lead, asked + SignedDuration::from_mins(10));
        Some(DemoDischarge { sent: None, steps: told.steps, leads: leads.map(linked), again: told.again })
    }

    /// Only what happened until now, and while the person lived: a death ends it.
    fn cut(&self, mut it: DemoDischarge, died: Option<Date>) -> DemoDischarge {
        let now = now(self.today);
        it.again =
            it.again.take().filter(|again| again.at < now && died.is_none_or(|died| local_date(again.at) <= died));
        if let Some(again) = &mut it.again {
            lived(&mut again.steps, died, now);
        }
        it.leads = it.leads.filter(|(_, at)| *at < now);
        if it.again.is_some() {
            it.steps.sort_by_key(|(at, _)| *at);
            it.steps.retain(|(at, _)| *at < now);
        } else {
            lived(&mut it.steps, died, now);
        }
        it
    }
}

/// Takes away what comes after a death, and after now; a discharge that was open ends with the death.
fn lived(steps: &mut Steps, died: Option<Date>, now: Timestamp) {
    steps.sort_by_key(|(at, _)| *at);
    steps.retain(|(at, _)| *at < now);
    let Some(died) = died else { return };
    let before = steps.len();
    steps.retain(|(at, _)| local_date(*at) <= died);
    let over = |fact: &DischargeFact| matches!(fact, DischargeFact::Closed { .. } | DischargeFact::NotActivated { .. });
    let evening = at(died, 23 * 60);
    let reached = steps.iter().any(|(_, fact)| matches!(fact, DischargeFact::Received { .. }));
    let goes_on = before > steps.len() || !steps.iter().any(|(_, fact)| over(fact));
    if !reached || !goes_on || steps.iter().any(|(_, fact)| over(fact)) || evening >= now {
        return;
    }
    let active = steps.iter().any(|(_, fact)| matches!(fact, DischargeFact::Activated { .. }));
    let (note, code) = (String::new(), "decesso".to_owned());
    let end = match active {
        true => DischargeFact::Closed { outcome: code, note },
        false => DischargeFact::NotActivated { motive: code, note },
    };
    steps.push((evening, end));
}
