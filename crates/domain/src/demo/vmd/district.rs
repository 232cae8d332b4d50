//! The assessments of a person: how many, born from what, and what becomes of each.

use super::super::dice::Dice;
use super::case::Case;
use super::course::{Course, Opening};
use super::decision::Outlook;
use super::latent::Latent;
use super::living::Living;
use super::person::Who;
use super::time::{at, later, now, workday};
use super::{DemoPlanStep, DemoVmdStep, plan, team};
use crate::meeting::Participant;
use crate::person::Patch;
use crate::vmd::{Assessor, Decision, VmdFact};
use crate::when::local_date;
use jiff::{Timestamp, civil::Date};

/// The synthetic assessments of a district.
#[derive(Clone, Debug)]
pub struct DemoVmds {
    seed: u64,
    today: Date,
    me: Assessor,
}

/// A referral of the PUA to the VMD.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DemoReferral {
    /// When.
    pub at: Timestamp,
}

/// A synthetic assessment.
#[derive(Clone, Debug)]
pub struct DemoVmd {
    /// The referral it is born from, by its place among those given; `None` when it was asked directly.
    pub referral: Option<usize>,
    /// The assessment of which this one is the re-assessment, by its place in the list, and why.
    pub previous: Option<(usize, String)>,
    /// What happened, in order of time: the request first, unless it is a referral that nobody has completed yet. Whoever writes it puts
    /// the link to the previous assessment in the request.
    pub steps: Vec<(Timestamp, DemoVmdStep)>,
    /// What the equipe makes of it, once it is ready.
    pub ready: Option<DemoReady>,
}

/// An assessment that waits for the equipe.
#[derive(Clone, Debug)]
pub struct DemoReady {
    /// From this day.
    pub on: Date,
    /// The first time it is put off.
    pub postponed_once: bool,
    case: Box<Case>,
    outlook: Outlook,
    seed: (u64, u64),
    today: Date,
}

impl DemoVmds {
    /// The assessments of a seed as of a day; `me` is the operator in whose name the examples are written, who assesses too.
    pub const fn new(seed: u64, today: Date, me: Assessor) -> Self {
        Self { seed, today, me }
    }

    /// The assessments of the `index`-th person, given the fields of the file and the referrals to the VMD of the year: one for each
    /// referral, a few asked directly, and a re-assessment half a year later for some. In the order in which they were asked.
    pub fn of(&self, index: u64, fields: &Patch, referrals: &[DemoReferral]) -> Vec<DemoVmd> {
        let who = Who::of(fields, self.today);
        let mut dice = Dice::of(self.seed ^ 0x766D_6400, index);
        // Half of them lately: whoever opens the examples finds work to do.
        let ago = if dice.permille(550) { dice.between(1, 40) } else { dice.between(41, 360) };
        let asked = self.today.saturating_sub(jiff::Span::new().days(i64::from(ago)));
        let direct = dice.permille(85) && referrals.is_empty() && who.died.is_none() && who.age(asked) >= 65;
        let mut openings: Vec<(Option<usize>, Timestamp)> =
            referrals.iter().enumerate().map(|(n, referral)| (Some(n), referral.at)).collect();
        if direct {
            openings.push((None, at(workday(asked, 0), dice.between(17, 32) * 30)));
        }
        openings.retain(|(_, at)| *at < now(self.today));
        openings.sort_by_key(|(_, at)| *at);
        let Some((_, first)) = openings.first() else { return Vec::new() };
        let mut latent = Latent::of(who.age(local_date(*first)), &mut dice);
        let living = Living::of(&who, &latent, &mut dice);
        let mut found: Vec<DemoVmd> = Vec::new();
        for (n, (referral, at)) in openings.into_iter().enumerate() {
            if n > 0 {
                latent = latent.later(&mut dice);
            }
            let opening = self.opening(&who, &latent, referral, at, &mut dice);
            let vmd = self.vmd(index, found.len(), &who, latent, &living, &opening, referral);
            let again = dice.permille(220).then(|| latent.later(&mut dice));
            let eligible = vmd.ready.as_ref().is_some_and(|ready| later(ready.on, 165) < self.today);
            found.push(vmd);
            if let Some(worse) = again.filter(|_| eligible) {
                found.extend(self.reassessment(index, found.len(), &who, worse, &living, &opening));
            }
        }
        found
    }

    fn opening(&self, who: &Who, latent: &Latent, referral: Option<usize>, at: Timestamp, dice: &mut Dice) -> Opening {
        let on = local_date(at);
        let wants_bed = dice.permille(if latent.need() > 0.2 { 560 } else { 140 }) && who.age(on) >= 60;
        let (protocol, route) = match referral {
            Some(_) if wants_bed => ("rsa", "pua"),
            Some(_) => ("anziani-over65", "pua"),
            None if wants_bed => ("rsa", "udo_misure_invalidita"),
            None if latent.cognition > 0.8 => ("demenza-cdcd", "cdcd"),
            None => ("anziani-over65", "mmg_specialista"),
        };
        Opening { at, on, protocol, route, referred: referral.is_some(), again: false }
    }

    fn reassessment(
        &self,
        index: u64,
        n: usize,
        who: &Who,
        latent: Latent,
        living: &Living,
        first: &Opening,
    ) -> Option<DemoVmd> {
        let mut dice = Dice::of(self.seed ^ 0x7269_7661, index);
        let on = workday(first.on, dice.between(165, 205));
        let opening = Opening {
            at: at(on, dice.between(17, 32) * 30),
            on,
            route: "udo_misure_invalidita",
            referred: false,
            again: true,
            ..*first
        };
        let opening = if opening.protocol == "demenza-cdcd" { Opening { route: "cdcd", ..opening } } else { opening };
        if opening.at >= now(self.today) {
            return None;
        }
        let mut vmd = self.vmd(index, n, who, latent, living, &opening, None);
        let motive = vmd.steps.iter().find_map(|(_, step)| match step {
            DemoVmdStep::Fact(fact) => match &**fact {
                VmdFact::Requested { request, .. } => Some(request.motive.clone()),
                _ => None,
            },
            DemoVmdStep::Scale(_) => None,
        });
        vmd.previous = Some((n.checked_sub(1)?, motive.unwrap_or_default()));
        Some(vmd)
    }

    #[expect(clippy::too_many_arguments, reason = "everything that makes one case")]
    fn vmd(
        &self,
        index: u64,
        n: usize,
        who: &Who,
        latent: Latent,
        living: &Living,
        opening: &Opening,
        referral: Option<usize>,
    ) -> DemoVmd {
        let seed = (self.seed ^ 0x6361_7365, index.wrapping_mul(16).wrapping_add(u64::try_from(n).unwrap_or(0)));
        let mut dice = Dice::of(seed.0, seed.1);
        let case = Case::of(who.clone(), who.age(opening.on), latent, living.clone(), opening.protocol, &mut dice);
        let mut course = Course { case: &case, me: &self.me, today: self.today, dice, steps: Vec::new() };
        let ready = course.run(opening);
        let mut dice = Dice::of(seed.0 ^ 1, seed.1);
        let service = service(&course.steps);
        let health = assessor(&course.steps).unwrap_or_else(|| team::nurse(0));
        let outlook = Outlook::of(&case, opening.protocol, &service, &health, &mut dice);
        let steps = course.until_now();
        // Whoever died in the meantime is not brought to the equipe.
        let alive = who.died.is_none_or(|died| died >= self.today);
        let ready = ready.filter(|_| alive && steps.iter().any(|(_, step)| synthesised(step))).map(|on| DemoReady {
            on,
            postponed_once: outlook.postponed_once,
            case: Box::new(case.clone()),
            outlook,
            seed,
            today: self.today,
        });
        DemoVmd { referral, previous: None, steps, ready }
    }
}

impl DemoReady {
    /// What the equipe decides on it in a meeting; `first`: it comes there for the first time.
    pub fn decision(&self, meeting: Date, first: bool) -> Decision {
        let mut dice = Dice::of(self.seed.0 ^ 2, self.seed.1);
        self.outlook.decision(&self.case, meeting, first, &mut dice)
    }
    /// Who is heard on it.
    pub fn heard(&self) -> &[Participant] {
        self.outlook.heard()
    }
    /// What is said of the assessment after the decision: to whom it was sent, and whether it was closed.
    pub fn after(&self, meeting: Date, decision: &Decision) -> Vec<(Timestamp, VmdFact)> {
        let mut dice = Dice::of(self.seed.0 ^ 3, self.seed.1);
        let to = match decision.outcome.as_str() {
            "lista_rsa" => "Famiglia, medico di famiglia, RSA indicate",
            _ => "Persona e famiglia, medico di famiglia",
        };
        let sent = workday(meeting, dice.between(1, 5));
        let mut facts = vec![(at(sent, 11 * 60), VmdFact::Transmitted { to: to.to_owned(), note: String::new() })];
        let no_plan = matches!(decision.outcome.as_str(), "rinuncia" | "non_idoneo");
        if dice.permille(400) || no_plan {
            let outcome = if decision.outcome == "rinuncia" {
                "rinuncia"
            } else if no_plan {
                "altro"
            } else {
                "progetto_avviato"
            };
            let closed = VmdFact::Closed { outcome: outcome.to_owned(), note: String::new() };
            facts.push((at(workday(sent, dice.between(30, 60)), 12 * 60), closed));
        }
        facts.retain(|(at, _)| *at < now(self.today));
        facts
    }
    /// The plan that follows, until now; empty when the decision asks for none.
    pub fn plan(&self, meeting: Date, decision: &Decision) -> Vec<(Timestamp, DemoPlanStep)> {
        let mut dice = Dice::of(self.seed.0 ^ 4, self.seed.1);
        plan::steps(&self.case, decision, meeting, self.today, &mut dice)
    }
}

fn facts(steps: &[(Timestamp, DemoVmdStep)]) -> impl Iterator<Item = &VmdFact> {
    steps.iter().filter_map(|(_, step)| match step {
        DemoVmdStep::Fact(fact) => Some(&**fact),
        DemoVmdStep::Scale(_) => None,
    })
}

fn synthesised(step: &DemoVmdStep) -> bool {
    matches!(step, DemoVmdStep::Fact(fact) if matches!(**fact, VmdFact::Synthesised { .. }))
}

fn service(steps: &[(Timestamp, DemoVmdStep)]) -> String {
    let asked = facts(steps).find_map(|fact| match fact {
        VmdFact::Requested { request, .. } => Some(request.service.clone()),
        _ => None,
    });
    asked.unwrap_or_default()
}

fn assessor(steps: &[(Timestamp, DemoVmdStep)]) -> Option<Assessor> {
    facts(steps).find_map(|fact| match fact {
        VmdFact::Assigned { area, to, .. } if area == "health" => Some(to.clone()),
        _ => None,
    })
}
