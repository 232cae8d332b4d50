//! What is written by hand in a case, in the plain words of whoever writes it: a sentence for each thing that is so.

use super::super::dice::Dice;
use super::ability::{DRESS, EAT, LEAK, TOILET, TRANSFER, WALK, WASH};
use super::case::Case;

/// One of several ways to say the same.
fn say(dice: &mut Dice, ways: &[&'static str]) -> &'static str {
    dice.pick(ways).copied().unwrap_or_default()
}

/// Sentences, one after the other.
pub(super) fn join(sentences: &[&str]) -> String {
    sentences.iter().filter(|sentence| !sentence.is_empty()).copied().collect::<Vec<_>>().join(" ")
}

pub(super) fn autonomy(case: &Case, dice: &mut Dice) -> String {
    let ability = &case.ability;
    let washing = match ability.washing {
        w if w < WASH => say(dice, &["Si lava e si veste senza aiuto.", "Nelle cure personali fa da sé."]),
        _ if ability.dressing < DRESS => {
            say(dice, &["Ha bisogno di aiuto per il bagno.", "Si veste, ma non riesce a lavarsi senza aiuto."])
        }
        _ => say(
            dice,
            &[
                "Ha bisogno di aiuto ogni giorno per lavarsi e vestirsi.",
                "Per lavarsi e vestirsi serve sempre qualcuno.",
            ],
        ),
    };
    let moving = match ability.walking {
        w if w < 0.35 => say(dice, &["Cammina senza aiuto.", "Cammina con sicurezza, anche fuori casa."]),
        w if w < WALK[0] => say(dice, &["Cammina con un ausilio.", "In casa si sposta con il deambulatore."]),
        w if w < WALK[1] => "Cammina solo con una persona accanto.",
        w if w < WALK[2] => "Si sposta in carrozzina.",
        _ => say(
            dice,
            &["Passa la giornata tra letto e poltrona.", "Non cammina più: per gli spostamenti serve il sollevatore."],
        ),
    };
    let rest = if ability.eating >= EAT {
        "A ogni pasto serve qualcuno che aiuti a mangiare."
    } else if ability.transfer >= TRANSFER {
        "Non riesce ad alzarsi dal letto senza aiuto."
    } else if ability.toilet >= TOILET {
        "In bagno serve qualcuno accanto."
    } else {
        ""
    };
    let control = if ability.bladder >= LEAK { "Porta il pannolone." } else { "" };
    join(&[washing, moving, rest, control])
}

pub(super) fn mind(case: &Case, dice: &mut Dice) -> &'static str {
    match case.latent.cognition {
        c if c < 0.2 => {
            say(dice, &["La memoria è buona e il discorso è ordinato.", "Nessun problema di memoria evidente."])
        }
        c if c < 0.8 => {
            say(dice, &["Dimentica le cose recenti, ma si orienta.", "Qualche incertezza sulle date e sui nomi."])
        }
        c if c < 1.5 => say(
            dice,
            &[
                "Si confonde sui giorni e ripete le stesse domande.",
                "La memoria è molto ridotta: farmaci e denaro li gestiscono altri.",
            ],
        ),
        c if c < 2.2 => say(
            dice,
            &[
                "Non riconosce sempre i familiari, di notte si alza.",
                "Non si orienta nel tempo e nemmeno in casa: serve sorveglianza.",
            ],
        ),
        _ => "Comunica poco e non si orienta: dipende in tutto da chi assiste.",
    }
}

pub(super) fn mood(case: &Case, dice: &mut Dice) -> &'static str {
    match case.latent.mood {
        m if m < 0.3 => say(dice, &["L’umore è buono.", "Partecipa volentieri al colloquio."]),
        m if m < 1.0 => say(dice, &["A volte è giù di morale.", "Dice di annoiarsi e di sentirsi inutile."]),
        _ => say(dice, &["È triste e piange durante il colloquio.", "Dice di non avere più interesse per nulla."]),
    }
}

pub(super) fn network(case: &Case, dice: &mut Dice) -> String {
    let living = &case.living;
    let first = match living.kind {
        "sola" if living.kin.is_empty() => "Vive senza nessuno accanto e non ha parenti che possano esserci.",
        "sola" => say(
            dice,
            &["Vive senza altri in casa; i familiari passano quando possono.", "In casa non vive nessun altro."],
        ),
        "coniuge" => {
            say(dice, &["Vive con il coniuge, che ha la stessa età.", "È il coniuge ad assistere giorno e notte."])
        }
        "figli" => "Vive in casa di un figlio.",
        "assistente_familiare" => "In casa c’è un’assistente familiare convivente.",
        _ => "Vive con altri familiari.",
    };
    let second = match living.caregiver() {
        Some(kin) if kin.burden == "troppo" => {
            say(dice, &["Chi assiste dice di non farcela più.", "Chi assiste non dorme da mesi ed è allo stremo."])
        }
        Some(kin) if kin.burden == "molto" => "Chi assiste è stanco e non ha sostituti.",
        Some(_) => say(dice, &["La rete regge.", "La famiglia è presente e si divide i compiti."]),
        None if living.has_paid_help() => "Non ci sono familiari che possano sostituirla nei riposi.",
        None => "Manca un caregiver.",
    };
    join(&[first, second])
}

pub(super) fn home(case: &Case) -> &'static str {
    match case.living.home {
        0 => "La casa è adatta.",
        1 => "In casa ci sono barriere: il bagno va adattato.",
        2 => "La casa è umida e il bagno è scomodo.",
        3 => "La casa è senza ascensore e poco riscaldata.",
        _ => "La casa non è adatta a chi ci vive.",
    }
}

pub(super) fn means(case: &Case) -> &'static str {
    match case.living.means {
        0 => "Le risorse economiche sono buone.",
        1 => "La pensione basta per le spese ordinarie.",
        2 => "La pensione non copre un aiuto privato.",
        3 => "Vive con l’assegno sociale.",
        _ => "Non ha un reddito.",
    }
}

pub(super) fn clinic(case: &Case) -> String {
    let found = case.illness.diagnoses(&case.latent);
    let names: Vec<&str> = found.iter().take(4).map(|(name, _)| *name).collect();
    match names.as_slice() {
        [] => "Nessuna malattia cronica di rilievo.".to_owned(),
        [one] => format!("Problema principale: {}.", lower(one)),
        [first @ .., last] => {
            let first: Vec<String> = first.iter().map(|name| lower(name)).collect();
            format!("Problemi principali: {} e {}.", first.join(", "), lower(last))
        }
    }
}

/// The setting that is proposed, in a sentence.
pub(super) fn proposal(case: &Case, dice: &mut Dice) -> &'static str {
    match case.setting {
        "domicilio_con_servizi" if case.living.caregiver().is_none() => {
            "Si propone di restare a casa con assistenza domiciliare, pasti e telesoccorso."
        }
        "domicilio" => say(
            dice,
            &["Può restare a casa con pochi aiuti.", "Si propone di restare a casa, con un controllo fra sei mesi."],
        ),
        "domicilio_con_servizi" => say(
            dice,
            &[
                "Si propone di restare a casa con assistenza domiciliare e cure domiciliari.",
                "Con un aiuto nelle cure personali e un sollievo a chi assiste può restare a casa.",
            ],
        ),
        "semiresidenziale" => "Si propone il centro diurno integrato, per dare respiro a chi assiste.",
        "residenzialita_assistita" => "Si propone la residenzialità assistita.",
        "rsa_nucleo_alzheimer" => {
            "Si propone l’inserimento in lista per un nucleo Alzheimer; nel frattempo un progetto temporaneo."
        }
        _ => say(
            dice,
            &[
                "Si propone l’inserimento in lista d’attesa RSA, con un progetto temporaneo per l’attesa.",
                "A casa non è più possibile: si propone la RSA e, nell’attesa, un aiuto quotidiano.",
            ],
        ),
    }
}

pub(super) fn wishes(case: &Case, dice: &mut Dice) -> &'static str {
    if case.latent.cognition > 2.0 {
        return "Non è in grado di dirlo; la famiglia ricorda che voleva restare a casa.";
    }
    match case.setting {
        "rsa" | "rsa_nucleo_alzheimer" => say(
            dice,
            &[
                "Accetta la RSA se resta vicina al paese.",
                "Vorrebbe restare a casa, ma capisce che la famiglia non ce la fa.",
                "Dice di non voler pesare su nessuno.",
            ],
        ),
        _ => say(
            dice,
            &[
                "Vuole restare a casa sua.",
                "Chiede di non cambiare paese e di poter uscire ogni tanto.",
                "Vorrebbe un po’ di compagnia e qualcuno per la spesa.",
                "Non vuole estranei in casa, ma accetta di provare.",
            ],
        ),
    }
}

fn lower(name: &str) -> String {
    let mut letters = name.chars();
    match (letters.next(), name.chars().nth(1)) {
        (Some(first), Some(second)) if second.is_lowercase() => first.to_lowercase().chain(letters).collect(),
        _ => name.to_owned(),
    }
}
