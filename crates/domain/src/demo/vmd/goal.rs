//! What a plan wants to reach, and with what.

use super::ability::{DRESS, WASH};
use super::case::Case;
use super::time::later;
use crate::plan::{Goal, Intervention};
use jiff::civil::Date;

/// Text, domain and measure of a goal.
const GOALS: [(&str, &str, &str); 8] = [
    (
        "Essere in ordine ogni giorno, con un aiuto per lavarsi e vestirsi.",
        "functional",
        "Igiene completa almeno tre volte a settimana.",
    ),
    (
        "Giornate regolari e sicure in casa.",
        "cognitive",
        "Nessun episodio di allontanamento o di pericolo in tre mesi.",
    ),
    ("Dare respiro a chi assiste.", "caregiver", "Almeno due mezze giornate libere a settimana."),
    ("Ridurre le cadute in casa.", "falls", "Nessuna caduta in tre mesi."),
    ("Vedere altre persone ogni settimana.", "social", "Almeno un’uscita o una visita a settimana."),
    ("Guarire la lesione e proteggere la cute.", "skin", "Lesione ridotta alla verifica."),
    ("Prendere i farmaci come prescritti.", "clinical", "Farmaci preparati ogni settimana, senza dimenticanze."),
    ("Mangiare e bere a sufficienza.", "nutrition", "Peso stabile in tre mesi."),
];

/// Two to four goals, those that matter most first.
pub(super) fn goals(case: &Case) -> Vec<Goal> {
    let (latent, ability) = (&case.latent, &case.ability);
    let mut weighed: Vec<(f64, &(&str, &str, &str))> = [
        ability.washing - WASH + 0.5,
        latent.cognition,
        latent.burden - if case.living.caregiver().is_some() { 0.2 } else { 3.0 },
        f64::from(case.falls) * 0.6 - 0.3,
        latent.isolation + 0.2,
        latent.frailty - 1.4,
        ability.judgement - 0.2,
        latent.frailty - 0.8,
    ]
    .into_iter()
    .zip(&GOALS)
    .collect();
    weighed.sort_by(|a, b| b.0.total_cmp(&a.0));
    let serious = weighed.iter().filter(|(weight, _)| *weight > 0.4).count().clamp(2, 4);
    let goal = |(text, domain, measure): &(&str, &str, &str)| Goal {
        text: (*text).to_owned(),
        domain: (*domain).to_owned(),
        measure: (*measure).to_owned(),
        state: "aperto".to_owned(),
    };
    weighed.into_iter().take(serious).map(|(_, words)| goal(words)).collect()
}

/// Kind, provider, intensity, funding, domain it serves.
type Means = (&'static str, &'static str, &'static str, &'static [&'static str], &'static str);

/// Two to five interventions from a day on, each with the place of the goal that it serves.
pub(super) fn interventions(
    case: &Case,
    outcome: &str,
    goals: &[Goal],
    from: Date,
) -> Vec<(Option<usize>, Intervention)> {
    let (latent, ability, living) = (&case.latent, &case.ability, &case.living);
    let waiting = outcome == "lista_rsa";
    let carer = living.caregiver().is_some();
    let wanted: [(bool, Means); 15] = [
        (
            waiting && latent.burden > 1.3,
            ("sollievo", "RSA", "Trenta giorni", &["famiglia", "misura_regionale"], "caregiver"),
        ),
        (
            case.setting == "semiresidenziale",
            ("cdi", "Centro diurno integrato", "Tre giorni a settimana", &["ssr", "famiglia"], "caregiver"),
        ),
        (
            ability.washing >= WASH,
            ("sad", "Comune", sad(latent.frailty), if waiting { &["fna"] } else { &["comune", "fnps"] }, "functional"),
        ),
        (
            latent.frailty > 1.3,
            ("cdom", "ASST di Crema", "Un accesso infermieristico a settimana", &["ssr"], "clinical"),
        ),
        (
            latent.cognition > 1.2 && !waiting,
            ("rsa_aperta", "RSA", "Due accessi a settimana", &["misura_regionale"], "cognitive"),
        ),
        (
            outcome == "misura" && latent.frailty > 2.0,
            ("b1", "ASST di Crema", "Contributo mensile", &["fna"], "caregiver"),
        ),
        (outcome == "misura" && latent.frailty <= 2.0, ("b2", "Comune", "Contributo mensile", &["fna"], "caregiver")),
        (living.alone(), ("telesoccorso", "Comune", "Sempre attivo", &["comune"], "falls")),
        (
            living.alone() && ability.household > 0.2,
            ("pasti", "Comune", "Cinque pasti a settimana", &["comune", "famiglia"], "nutrition"),
        ),
        (
            living.protection == "da_proporre",
            ("amministratore_sostegno", "Tribunale", "Ricorso da depositare", &["nessuna"], "social"),
        ),
        (ability.dressing >= DRESS, ("ausili", "ASST di Crema", "Fornitura", &["ssr"], "functional")),
        (living.home >= 1 && !waiting, ("adattamento_casa", "Famiglia", "Lavori nel bagno", &["pnrr_1_1_2"], "falls")),
        (living.has_paid_help(), ("assistente_familiare", "Privata", "Tutti i giorni", &["famiglia"], "functional")),
        (
            latent.isolation > 0.6,
            ("volontariato", "Associazione del paese", "Un pomeriggio a settimana", &["ets"], "social"),
        ),
        (carer, ("familiari", "Famiglia", "Ogni giorno", &["famiglia"], "functional")),
    ];
    let fallback: [Means; 2] = [
        ("servizio_sociale", "Comune", "Un colloquio al mese", &["comune"], "social"),
        ("ifec", "ASST di Crema", "Una visita al mese", &["ssr"], "clinical"),
    ];
    let mut chosen: Vec<Means> = wanted.into_iter().filter(|(so, _)| *so).map(|(_, means)| means).take(5).collect();
    chosen.extend(fallback.into_iter().take(2_usize.saturating_sub(chosen.len())));
    chosen.into_iter().map(|means| (serves(goals, means.4), intervention(means, &case.who.comune, from))).collect()
}

fn sad(frailty: f64) -> &'static str {
    match frailty {
        f if f < 0.8 => "Due accessi a settimana di un’ora",
        f if f < 1.6 => "Tre accessi a settimana di un’ora",
        _ => "Un accesso al giorno, sei giorni su sette",
    }
}

fn serves(goals: &[Goal], domain: &str) -> Option<usize> {
    goals.iter().position(|goal| goal.domain == domain)
}

fn intervention((kind, provider, intensity, funding, _): Means, comune: &str, from: Date) -> Intervention {
    let provider = if provider == "Comune" { format!("Comune di {comune}") } else { provider.to_owned() };
    Intervention {
        intervention: kind.to_owned(),
        provider,
        intensity: intensity.to_owned(),
        funding: funding.iter().map(|line| (*line).to_owned()).collect(),
        from: Some(from),
        until: (kind == "sollievo").then(|| later(from, 30)),
        state: "richiesto".to_owned(),
        goal: None,
        note: String::new(),
    }
}
