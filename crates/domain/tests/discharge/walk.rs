//! What a discharge is, walked by hand over the facts that count: it shares nothing with the fold and its rules. Whatever would be a
//! contradiction stops it with a sentence.

use super::Story;
use jiff::{Timestamp, civil::Date};
use poliedro_domain::{
    discharge::{DischargeFact, Link},
    fact::Fact,
    intake::Destination,
    request::RequestFact,
    when::local_date,
};

#[derive(Clone, Debug, Default)]
pub struct Walk {
    pub reported: bool,
    /// When, and how many hours there are; whether a fact of the discharge says so.
    pub received: Option<(Timestamp, u16, bool)>,
    pub assessed: Option<Timestamp>,
    pub planned: Option<Date>,
    pub active: Option<Date>,
    pub left: Option<Date>,
    pub checks: Vec<Date>,
    /// In one of them somebody was seen, or heard.
    pub seen: bool,
    /// `closed`, `not_activated` or `readmitted`, and the day.
    pub over: Option<(&'static str, Date)>,
    pub links: Vec<Link>,
    pub taken_back: bool,
    pub sent: bool,
}

/// Does the fact at this place count? Only when no later fact that counts undoes it.
pub fn counts(facts: &[Fact<DischargeFact>], place: usize) -> bool {
    let undoes = |fact: &Fact<DischargeFact>| match fact.body {
        DischargeFact::Voided { fact, .. } => fact == facts[place].id,
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

pub fn walk(story: &Story) -> Result<Walk, String> {
    let mut walk = Walk::default();
    for fact in &story.referral {
        match &fact.body {
            RequestFact::Opened { to: Destination::Cot, .. } => {
                walk.received = Some((fact.happened_at, 48, false));
                (walk.sent, walk.taken_back) = (true, false);
            }
            RequestFact::Opened { .. } => {}
            RequestFact::Withdrawn { .. } => walk.taken_back = true,
        }
    }
    for (place, fact) in story.facts.iter().enumerate() {
        if counts(&story.facts, place) {
            must!(!walk.taken_back, "said of what was taken back");
            walk.step(&fact.body, fact.happened_at)?;
        }
    }
    Ok(walk)
}

fn minute(at: Timestamp) -> i64 {
    at.as_second().div_euclid(60)
}

impl Walk {
    fn step(&mut self, fact: &DischargeFact, at: Timestamp) -> Result<(), String> {
        use DischargeFact as F;
        let day = local_date(at);
        if !matches!(fact, F::Referred { .. } | F::Voided { .. }) {
            must!(self.reported || self.sent, "nobody reported it");
        }
        if let Some((how, since)) = self.over {
            match fact {
                F::Referred { .. } | F::Linked { .. } | F::Voided { .. } => {}
                F::Reopened { .. } => {
                    must!(how != "readmitted", "opened again after a new admission");
                    must!(day >= since, "opened again before the end");
                }
                F::Readmitted { .. } => {
                    must!(how != "readmitted" && self.left.is_some(), "admitted again after the end")
                }
                _ => return Err("after the end".to_owned()),
            }
        }
        match fact {
            F::Referred { corrects, .. } => {
                must!(corrects.is_some() == self.reported, "reported twice, or corrected before");
                self.reported = true;
            }
            F::Received { clock, corrects, .. } => {
                let said = matches!(self.received, Some((.., true)));
                must!(corrects.is_some() == said, "received twice, or corrected before");
                must!(self.assessed.is_none_or(|done| minute(done) >= minute(at)), "an assessment before the receipt");
                must!(self.left.is_none_or(|left| left >= day), "left before the receipt");
                self.received = Some((at, clock.hours, true));
            }
            F::Assigned { .. } | F::Voided { .. } => {}
            F::Assessed { .. } => {
                must!(self.assessed.is_none(), "assessed twice");
                let Some((received, ..)) = self.received else { return Err("not received".to_owned()) };
                must!(minute(at) >= minute(received), "an assessment before the receipt");
                self.assessed = Some(at);
            }
            F::Planned { plan } => {
                must!(!plan.components.is_empty(), "a plan of nothing");
                must!(self.assessed.is_some_and(|done| local_date(done) <= day), "a plan before the assessment");
                self.planned = Some(day);
            }
            F::Activated { .. } => {
                must!(self.active.is_none(), "active twice");
                must!(self.planned.is_some_and(|planned| planned <= day), "active before the plan");
                self.active = Some(day);
            }
            F::Discharged { .. } => {
                must!(self.left.is_none(), "left twice");
                must!(self.received.is_some_and(|(at, ..)| local_date(at) <= day), "left before the receipt");
                self.left = Some(day);
            }
            F::Verified { outcome, .. } => {
                must!(self.active.is_some_and(|active| active <= day), "verified before it was active");
                must!(self.left.is_some_and(|left| left <= day), "verified before the discharge");
                must!(self.checks.last().is_none_or(|last| *last <= day), "verifications went backwards");
                self.checks.push(day);
                self.seen |= outcome != "non_reperibile";
            }
            F::Closed { .. } => {
                must!(self.received.is_some(), "closed before the receipt");
                self.end("closed", day)?;
            }
            F::NotActivated { .. } => {
                must!(self.active.is_none(), "not activated and active");
                self.end("not_activated", day)?;
            }
            F::Readmitted { .. } => {
                must!(self.left.is_some_and(|left| left <= day), "admitted again before the discharge");
                must!(self.checks.last().is_none_or(|last| *last <= day), "verified after the new admission");
                self.over = Some(("readmitted", day));
            }
            F::Linked { to } => {
                must!(!self.links.contains(to), "linked twice");
                self.links.push(*to);
            }
            F::Reopened { .. } => {
                must!(self.over.is_some(), "opened again though open");
                self.over = None;
            }
        }
        Ok(())
    }

    fn end(&mut self, how: &'static str, day: Date) -> Result<(), String> {
        let days = [self.received.map(|(at, ..)| local_date(at)), self.assessed.map(local_date), self.planned];
        let days = days.into_iter().chain([self.active, self.left, self.checks.last().copied()]);
        must!(days.flatten().all(|before| before <= day), "over before what happened");
        self.over = Some((how, day));
        Ok(())
    }

    /// Code of the stage.
    pub fn stage(&self) -> &'static str {
        match self {
            Self { taken_back: true, .. } | Self { reported: false, sent: false, .. } => "withdrawn",
            Self { over: Some((how, _)), .. } => how,
            Self { active: Some(_), left: Some(_), seen: true, .. } => "verified",
            Self { active: Some(_), left: Some(_), .. } => "discharged",
            Self { active: Some(_), .. } => "activated",
            Self { planned: Some(_), .. } => "planned",
            Self { assessed: Some(_), .. } => "assessed",
            Self { received: Some(_), .. } => "received",
            _ => "referred",
        }
    }

    /// Assessed in time, by counting seconds.
    pub fn in_time(&self) -> Option<bool> {
        let ((received, hours, _), done) = (self.received?, self.assessed?);
        Some(done.as_second() - received.as_second() < i64::from(hours) * 3600)
    }
}
