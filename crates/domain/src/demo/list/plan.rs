//! The temporary plan of who waits: many have one, not all.

use super::super::{
    dice::Dice,
    vmd::{
        DemoPlanStep,
        person::Who,
        team,
        time::{at, later, now, workday},
    },
};
use crate::{
    application::Exit,
    plan::{Agreement, Intervention, PlanFact},
};
use jiff::{Timestamp, civil::Date};

type Means = (&'static str, &'static str, &'static str, &'static str);

const MEANS: [Means; 8] = [
    ("sad", "Comune", "Tre accessi a settimana di un’ora", "comune"),
    ("cdom", "ASST di Crema", "Una visita a settimana", "ssr"),
    ("rsa_aperta", "Fondazione del territorio", "Due interventi a settimana", "misura_regionale"),
    ("cdi", "Centro diurno di Crema", "Tre giorni a settimana", "famiglia"),
    ("pasti", "Comune", "Cinque pasti a settimana", "comune"),
    ("telesoccorso", "Comune", "Sempre attivo", "comune"),
    ("assistente_familiare", "Privata", "Tutti i giorni", "famiglia"),
    ("volontariato", "Associazione del paese", "Un pomeriggio a settimana", "ets"),
];

/// The plan of who entered a list on a day, until the end or until now; empty when nobody made one.
pub(super) fn steps(
    who: &Who,
    entered: Date,
    end: Option<(Date, Exit)>,
    today: Date,
    dice: &mut Dice,
) -> Vec<(Timestamp, DemoPlanStep)> {
    let (made, chance) = (dice.permille(760), dice.below(100));
    let opened = workday(entered, dice.between(1, 30));
    let (compiled, starts) = (workday(opened, 4), workday(opened, 14));
    let many = dice.between(1, 3);
    if !made || end.is_some_and(|(day, _)| starts >= day) {
        return Vec::new();
    }
    let mut steps = Vec::new();
    let mut fact = |moment: Timestamp, fact: PlanFact| steps.push((moment, DemoPlanStep::Fact(Box::new(fact))));
    let to = team::social_worker(&who.comune);
    fact(at(opened, 10 * 60), PlanFact::CaseManagerSet { to, reason: String::new() });
    let mut verify = later(starts, 180);
    fact(at(opened, 10 * 60), PlanFact::VerificationSet { on: verify });
    // Some are not finished yet, and some wait to be activated.
    if chance >= 6 {
        fact(at(compiled, 11 * 60), PlanFact::Compiled {});
    }
    if chance >= 14 {
        fact(at(workday(compiled, 3), 9 * 60), PlanFact::Agreed { agreement: agreement(workday(compiled, 3)) });
        fact(at(starts, 9 * 60), PlanFact::Activated {});
        while dice.permille(900) && verify < end.map_or(today, |(day, _)| day) {
            let next = workday(verify, 180);
            let text = "Gli interventi reggono l’attesa.".to_owned();
            fact(at(verify, 12 * 60), PlanFact::Verified { outcome: "confermato".to_owned(), text, next: Some(next) });
            verify = next;
        }
    }
    if let Some((day, exit)) = end {
        let outcome = match exit {
            Exit::Admitted | Exit::Elsewhere => "ingresso_struttura",
            Exit::Death => "decesso",
            Exit::Moved => "trasferimento",
            Exit::Renounced | Exit::NotListed => "altro",
        };
        fact(at(workday(day, 2), 12 * 60), PlanFact::Closed { outcome: outcome.to_owned(), note: String::new() });
    }
    let active = chance >= 14;
    let mut all = vec![(at(opened, 10 * 60), DemoPlanStep::Open { kind: "temporary".to_owned() })];
    for n in 0..many {
        let Some(means) = dice.pick(&MEANS) else { continue };
        let intervention = intervention(*means, &who.comune, starts, active);
        let n = usize::try_from(n).unwrap_or(0);
        all.push((at(compiled, 10 * 60), DemoPlanStep::Intervention { n, serves: None, intervention }));
    }
    all.append(&mut steps);
    all.sort_by_key(|(at, _)| *at);
    all.retain(|(at, _)| *at < now(today));
    all
}

fn agreement(on: Date) -> Agreement {
    let signer = "persona".to_owned();
    Agreement { signer, name: String::new(), on, accepted: true, signed: true, note: String::new() }
}

fn intervention((kind, provider, intensity, funding): Means, comune: &str, from: Date, active: bool) -> Intervention {
    Intervention {
        intervention: kind.to_owned(),
        provider: if provider == "Comune" { format!("Comune di {comune}") } else { provider.to_owned() },
        intensity: intensity.to_owned(),
        funding: vec![funding.to_owned()],
        from: Some(from),
        until: None,
        state: if active { "attivo" } else { "richiesto" }.to_owned(),
        goal: None,
        note: String::new(),
    }
}
