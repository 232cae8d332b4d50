//! The plan that follows a decision: written, agreed, run, verified.

use super::super::dice::Dice;
use super::case::Case;
use super::decision::responsibilities;
use super::time::{at, in_office, later, now, workday};
use super::{DemoPlanStep, goal};
use crate::plan::{Agreement, Intervention, PlanFact};
use crate::vmd::Decision;
use jiff::{Timestamp, civil::Date};

/// The steps of the plan of a case, from the day of its meeting until now. Empty when the decision asks for none.
pub(super) fn steps(
    case: &Case,
    decision: &Decision,
    meeting: Date,
    today: Date,
    dice: &mut Dice,
) -> Vec<(Timestamp, DemoPlanStep)> {
    let kind = match decision.outcome.as_str() {
        "lista_rsa" => "temporary",
        "progetto_domicilio" | "altra_udo" | "misura" | "progetto_vita" => "individual",
        _ => return Vec::new(),
    };
    let mut plan = Draft { steps: Vec::new() };
    let opened = at(meeting, 18 * 60);
    plan.step(opened, DemoPlanStep::Open { kind: kind.to_owned() });
    plan.fact(opened, PlanFact::CaseManagerSet { to: decision.case_manager.clone(), reason: String::new() });
    let family = if case.living.caregiver().is_some() {
        "La famiglia prepara i farmaci, accompagna alle visite e avvisa quando qualcosa cambia."
    } else {
        "Non ci sono familiari che possano farsi carico di una parte."
    };
    plan.fact(opened, PlanFact::RolesSet { responsibilities: responsibilities(case), family: family.to_owned() });
    let verify = decision.verify_on.unwrap_or_else(|| later(meeting, 180));
    plan.fact(opened, PlanFact::VerificationSet { on: verify });
    write(case, decision, meeting, &mut plan, dice);
    plan.until(today)
}

/// From the goals to the last verification.
fn write(case: &Case, decision: &Decision, meeting: Date, plan: &mut Draft, dice: &mut Dice) {
    let written = workday(meeting, dice.between(1, 6));
    let moment = in_office(written, dice);
    let goals = goal::goals(case);
    let starts = workday(written, dice.between(8, 22));
    let interventions = goal::interventions(case, &decision.outcome, &goals, starts);
    for (n, goal) in goals.into_iter().enumerate() {
        plan.step(moment, DemoPlanStep::Goal { n, goal });
    }
    for (n, (serves, intervention)) in interventions.iter().enumerate() {
        plan.step(moment, DemoPlanStep::Intervention { n, serves: *serves, intervention: intervention.clone() });
    }
    plan.fact(moment, PlanFact::Compiled {});
    let agreed = workday(written, dice.between(2, 7));
    let refused = dice.permille(30);
    plan.fact(in_office(agreed, dice), PlanFact::Agreed { agreement: agreement(case, agreed, !refused) });
    if refused {
        let note = "La famiglia preferisce organizzarsi da sé.".to_owned();
        plan.fact(in_office(later(agreed, 3), dice), PlanFact::Closed { outcome: "rinuncia".to_owned(), note });
        return;
    }
    let active = at(starts, 9 * 60);
    plan.fact(active, PlanFact::Activated {});
    for (n, (serves, intervention)) in interventions.into_iter().enumerate() {
        let state = if dice.permille(140) { "in_attesa" } else { "attivo" };
        let intervention = Intervention { state: state.to_owned(), ..intervention };
        plan.step(active, DemoPlanStep::Intervention { n, serves, intervention });
    }
    follow(case, decision, starts, plan, dice);
}

fn agreement(case: &Case, on: Date, accepted: bool) -> Agreement {
    let signer = match case.living.protection {
        "ads" => "amministratore_sostegno",
        "tutore" => "tutore",
        _ => "persona",
    };
    Agreement {
        signer: signer.to_owned(),
        name: String::new(),
        on,
        accepted,
        signed: accepted,
        note: if accepted { String::new() } else { "Non accetta gli interventi proposti.".to_owned() },
    }
}

/// Monitoring and verifications: some on the day, some late, some not made yet.
fn follow(case: &Case, decision: &Decision, starts: Date, plan: &mut Draft, dice: &mut Dice) {
    let calls = [
        ("telefonata", "La situazione è stabile, la famiglia è contenta dell’aiuto."),
        ("visita_domiciliare", "I servizi sono partiti; serve qualche aggiustamento negli orari."),
        ("telefonata", "Chi assiste riferisce qualche notte difficile."),
        ("visita_domiciliare", "In casa è tutto in ordine, il progetto regge."),
    ];
    for months in 1..dice.between(1, 4) {
        let day = workday(starts, months * 30 + dice.below(20));
        if let Some((how, text)) = dice.pick(&calls) {
            plan.fact(in_office(day, dice), PlanFact::Monitored { how: (*how).to_owned(), text: (*text).to_owned() });
        }
    }
    let Some(mut due) = decision.verify_on else { return };
    let mut worse = case.latent.need() + 0.6 * dice.normal() > 0.9;
    for _ in 0..4 {
        let late = match dice.below(100) {
            0..66 => 0,
            66..92 => dice.between(3, 25),
            // Nobody has made it yet.
            _ => return,
        };
        let day = workday(due, late);
        let (outcome, text) = if worse {
            ("modificato", "La situazione è peggiorata: si aumentano gli accessi e si rivede il progetto fra tre mesi.")
        } else {
            ("confermato", "Gli interventi sono adeguati e la persona è soddisfatta.")
        };
        due = workday(day, if worse { 90 } else { 180 });
        worse = dice.permille(300);
        let verified = PlanFact::Verified { outcome: outcome.to_owned(), text: text.to_owned(), next: Some(due) };
        plan.fact(in_office(day, dice), verified);
        if decision.outcome == "lista_rsa" && dice.permille(450) {
            let day = workday(day, dice.between(10, 70));
            let closed =
                PlanFact::Closed { outcome: "ingresso_struttura".to_owned(), note: "Ingresso in RSA.".to_owned() };
            plan.fact(in_office(day, dice), closed);
            return;
        }
    }
}

struct Draft {
    steps: Vec<(Timestamp, DemoPlanStep)>,
}

impl Draft {
    fn step(&mut self, at: Timestamp, step: DemoPlanStep) {
        self.steps.push((at, step));
    }
    fn fact(&mut self, at: Timestamp, fact: PlanFact) {
        self.step(at, DemoPlanStep::Fact(Box::new(fact)));
    }
    /// What happened until now, and nothing after a closing.
    fn until(mut self, today: Date) -> Vec<(Timestamp, DemoPlanStep)> {
        let end = now(today);
        self.steps.sort_by_key(|(at, _)| *at);
        let closed =
            |step: &DemoPlanStep| matches!(step, DemoPlanStep::Fact(fact) if matches!(**fact, PlanFact::Closed { .. }));
        if let Some(n) = self.steps.iter().position(|(_, step)| closed(step)) {
            self.steps.truncate(n + 1);
        }
        self.steps.retain(|(at, _)| *at < end);
        self.steps
    }
}
