//! What happens of a synthetic discharge, from the moment at which it reaches the COT.

use super::{
    super::{
        dice::Dice,
        vmd::{
            person::Who,
            time::{at, in_office, later, workday},
        },
    },
    DemoAgain, Steps, plan, referral,
};
use crate::{
    discharge::{Assessment, CotClock, DischargeFact},
    vmd::Assessor,
    when::local_date,
};
use jiff::{SignedDuration, Timestamp, civil::Date};

/// A discharge that reached the COT.
pub(super) struct Course<'a> {
    pub(super) who: &'a Who,
    pub(super) me: &'a Assessor,
    /// When it arrived.
    pub(super) received: Timestamp,
    /// The PUA sent it: the report of the ward comes after.
    pub(super) from_pua: bool,
    /// It may end with another admission.
    pub(super) may_return: bool,
}

/// Its facts, in order of time, as if nothing stopped them; and the admission that follows.
pub(super) struct Told {
    pub(super) steps: Steps,
    pub(super) again: Option<DemoAgain>,
}

impl Course<'_> {
    /// The report and the arrival.
    pub(super) fn opening(&self, dice: &mut Dice) -> Steps {
        let received = DischargeFact::Received { clock: CotClock::default(), corrects: None, reason: String::new() };
        let report = Box::new(referral::report(self.who, local_date(self.received), self.from_pua, dice));
        let referred = DischargeFact::Referred { referral: report, corrects: None };
        let minutes = SignedDuration::from_mins(i64::from(dice.between(15, 170)));
        if self.from_pua {
            vec![(self.received, received), (self.received + minutes, referred)]
        } else {
            vec![(self.received - minutes, referred), (self.received, received)]
        }
    }

    /// Everything that follows.
    pub(super) fn whole(&self, dice: &mut Dice) -> Told {
        let mut steps = self.opening(dice);
        let taken = self.received + SignedDuration::from_mins(i64::from(dice.between(175, 300)));
        if let Some(to) = self.me.operator {
            steps.push((taken, DischargeFact::Assigned { to, reason: String::new() }));
        }
        if dice.permille(50) {
            let motive = *dice.pick(&["doppia", "fuori_distretto", "rinuncia"]).unwrap_or(&"altro");
            let at = taken + SignedDuration::from_mins(i64::from(dice.between(30, 400)));
            steps.push((at, not_activated(motive)));
            return Told { steps, again: None };
        }
        let assessed = self.assessed_at(dice);
        steps.push((assessed, self.assessment(dice)));
        let day = local_date(assessed);
        if dice.permille(80) {
            let motive =
                *dice.pick(&["famiglia_provvede", "non_idonea", "peggiorata", "altro_percorso"]).unwrap_or(&"altro");
            steps.push((in_office(workday(day, 1), dice), not_activated(motive)));
            return Told { steps, again: None };
        }
        let (written, to) = plan::plan(workday(day, 3), dice);
        let verify_on = written.verify_on;
        steps.push((at(day, 18 * 60 + 30).max(assessed), DischargeFact::Planned { plan: Box::new(written) }));
        let active = workday(day, dice.between(1, 3));
        steps.push((in_office(active, dice), DischargeFact::Activated { note: String::new() }));
        let left = workday(active, dice.between(0, 3));
        steps.push((at(left, 17 * 60 + 30), DischargeFact::Discharged { to: to.to_owned(), note: String::new() }));
        if self.may_return && plan::at_home(to) && dice.permille(110) {
            let again = later(left, dice.between(4, 25));
            let again = self.again(again, dice);
            return Told { steps, again: Some(again) };
        }
        self.after(left, verify_on, dice, &mut steps);
        Told { steps, again: None }
    }

    /// What the PUA sends of somebody who has died: nothing is activated.
    pub(super) fn too_late(&self) -> Told {
        let received = DischargeFact::Received { clock: CotClock::default(), corrects: None, reason: String::new() };
        let seen = self.received + SignedDuration::from_hours(2);
        Told { steps: vec![(self.received, received), (seen, not_activated("decesso"))], again: None }
    }

    /// Most within forty-eight hours, and about one in six later.
    fn assessed_at(&self, dice: &mut Dice) -> Timestamp {
        let (late, ticket) = (dice.permille(165), dice.below(100));
        let (day, minutes) = (local_date(self.received), |count: u32| SignedDuration::from_mins(i64::from(count)));
        if late {
            return in_office(later(day, dice.between(3, 4)), dice);
        }
        match ticket {
            0..18 => self.received + minutes(dice.between(180, 330)),
            18..80 => in_office(later(day, 1), dice),
            _ => self.received + minutes(48 * 60 - dice.between(20, 100)),
        }
    }

    /// What was found, by whoever is in charge.
    pub(super) fn assessment(&self, dice: &mut Dice) -> DischargeFact {
        let found = [
            "Valutata in reparto con l’infermiera: rientro possibile con un aiuto nelle ore del mattino.",
            "Sentiti reparto e famiglia: la casa è pronta, servono gli ausili prima del rientro.",
            "Bisogno soprattutto infermieristico, la famiglia è presente.",
            "Da sola in casa non può stare nelle prime settimane.",
        ];
        let summary = dice.pick(&found).copied().unwrap_or_default().to_owned();
        let place = if dice.permille(700) { "ospedale" } else { "a_distanza" };
        let assessment =
            Assessment { by: vec![self.me.clone()], place: place.to_owned(), summary, social_need: dice.permille(620) };
        DischargeFact::Assessed { assessment: Box::new(assessment) }
    }

    fn after(&self, left: Date, verify_on: Option<Date>, dice: &mut Dice, steps: &mut Steps) {
        let mut last = left;
        if let Some(on) = verify_on {
            last = workday(on.max(left), dice.between(0, 3));
            let changes = dice.permille(150);
            let next = changes.then(|| workday(last, dice.between(8, 15)));
            steps.push((in_office(last, dice), verified(if changes { "da_modificare" } else { "regolare" }, next)));
            if let Some(next) = next {
                last = next;
                steps.push((in_office(next, dice), verified("regolare", None)));
            }
        }
        let outcome = match verify_on {
            None => "ingresso_struttura",
            Some(_) => *dice.pick(&["presa_in_carico", "presa_in_carico", "obiettivi_raggiunti"]).unwrap_or(&"altro"),
        };
        let closed = DischargeFact::Closed { outcome: outcome.to_owned(), note: String::new() };
        steps.push((in_office(workday(last, dice.between(2, 24)), dice), closed));
    }

    /// Admitted again on a day: the new discharge, which reaches the COT when the ward reports it.
    fn again(&self, on: Date, dice: &mut Dice) -> DemoAgain {
        let received = in_office(workday(on, dice.between(3, 7)), dice);
        let next = Course { who: self.who, me: self.me, received, from_pua: false, may_return: false };
        let admitted = at(on, 20 * 60);
        let mut steps = next.whole(dice).steps;
        // It is opened with the admission, and the ward says later why: nothing else comes before that day.
        if let Some((at, DischargeFact::Referred { referral, .. })) = steps.first_mut() {
            *at = admitted;
            referral.admitted_on = Some(on);
            referral.brass = referral.brass.filter(|brass| brass.on >= on);
        }
        DemoAgain { at: admitted, steps }
    }
}

fn not_activated(motive: &str) -> DischargeFact {
    DischargeFact::NotActivated { motive: motive.to_owned(), note: String::new() }
}

fn verified(outcome: &str, next: Option<Date>) -> DischargeFact {
    let text = if next.is_some() { "Servono più ore nelle prime settimane." } else { "La persona sta bene in casa." };
    DischargeFact::Verified {
        how: if next.is_some() { "visita_domiciliare" } else { "telefonata" }.to_owned(),
        outcome: outcome.to_owned(),
        text: text.to_owned(),
        next,
    }
}
