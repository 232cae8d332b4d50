//! The sheet of the social visit, filled.

use super::super::dice::Dice;
use super::ability::passed;
use super::case::Case;
use super::living::Kin;
use super::words;
use serde_json::{Map, Value, json};

/// What the social worker writes. It passes [`crate::sheet::check`] and misses nothing that is required.
pub(super) fn fill(case: &Case, dice: &mut Dice) -> Map<String, Value> {
    let mut sheet = Map::new();
    let mut put = |field: &str, value: Value| {
        sheet.insert(field.to_owned(), value);
    };
    let (latent, living) = (&case.latent, &case.living);
    put("living", json!(living.kind));
    put("cohabitants", json!(living.kin.iter().filter(|kin| kin.lives_with).count()));
    put("alone_hours", json!(living.alone_hours));
    put("network", json!(living.kin.iter().map(row).collect::<Vec<_>>()));
    put("caregiver", json!(living.caregiver().map_or("Nessuno", |kin| kin.name.as_str())));
    if let Some(kin) = living.caregiver() {
        put("caregiver_state", json!(state(kin)));
    }
    put("network_note", json!(words::network(case, dice)));
    home(case, dice, &mut put);
    economy(case, dice, &mut put);
    put("protection", json!(living.protection));
    if living.protection == "da_proporre" {
        put("protection_note", json!("Da valutare con la famiglia il ricorso per l’amministratore di sostegno."));
    }
    put("services", services(case, dice));
    put(
        "relations",
        json!(["buone", "poche", "assenti"].get(passed(latent.isolation + 0.15 * latent.frailty, &[-0.1, 0.9]))),
    );
    put(
        "habits",
        json!(dice.pick(&[
            "Si alza presto, guarda la televisione e recita il rosario.",
            "La mattina resta in cucina, il pomeriggio riposa.",
            "Esce in cortile quando il tempo è buono.",
            "Dorme fino a tardi e mangia poco a mezzogiorno.",
        ])),
    );
    put(
        "history",
        json!(dice.pick(&[
            "Ha lavorato nei campi e poi in filanda.",
            "Ha fatto l’operaio in fabbrica fino alla pensione.",
            "Ha gestito per anni la bottega del paese.",
            "Ha cresciuto la famiglia in cascina.",
            "Ha insegnato alla scuola elementare.",
        ])),
    );
    put("wishes", json!(words::wishes(case, dice)));
    let danger = latent.cognition > 1.4 && living.alone_hours > 4;
    let neglect = living.alone() && latent.isolation > 1.1;
    let signs: Vec<&str> = [("si_trascura", neglect), ("gas_fuoco", danger)]
        .into_iter()
        .filter(|sign| sign.1)
        .map(|sign| sign.0)
        .collect();
    put("safety_signs", if signs.is_empty() { json!(["nessuno"]) } else { json!(signs) });
    if danger {
        put("safety_note", json!("Ha lasciato il gas acceso due volte nell’ultimo mese, riferisce un vicino."));
        put("safety_action", json!("Chiesto alla famiglia di chiudere il gas; proposto un rilevatore."));
    }
    put("observations", json!(words::join(&[words::home(case), words::means(case)])));
    put("conclusion", json!(words::join(&[&words::network(case, dice), words::proposal(case, dice)])));
    put("setting", json!(case.setting));
    sheet
}

fn row(kin: &Kin) -> Value {
    let lives_with = if kin.lives_with { "yes" } else { "no" };
    json!({
        "name": kin.name, "relation": kin.relation, "lives_with": lives_with, "help": kin.help, "when": kin.when,
        "phone": kin.phone, "burden": kin.burden,
    })
}

fn state(kin: &Kin) -> Vec<&'static str> {
    let mut found = Vec::new();
    match kin.burden {
        "troppo" => found.extend(["stanco", "solo"]),
        "molto" => found.push("stanco"),
        _ => found.push("bene"),
    }
    match kin.relation {
        "coniuge" => found.push("anziano"),
        "figlio" if !kin.lives_with => found.push("lavora"),
        _ => {}
    }
    found
}

fn home(case: &Case, dice: &mut Dice, put: &mut impl FnMut(&str, Value)) {
    let living = &case.living;
    put("home_kind", json!(living.home_kind));
    put("home_title", json!(living.home_title));
    put("floor", json!(living.floor));
    put("lift", json!(if living.lift && living.home_kind == "appartamento" { "yes" } else { "no" }));
    put("heating", json!(["adeguato", "adeguato", "parziale", "stufa", "assente"].get(living.home)));
    put("toilet", json!(["accessibile", "difficile", "difficile", "altro_piano", "esterno"].get(living.home)));
    let stairs = living.floor > 0 && !living.lift;
    let found = [
        ("scale_fuori", stairs),
        ("scale_dentro", living.home_kind == "casa_singola" && dice.permille(500)),
        ("vasca", living.home >= 1),
        ("umidita", living.home == 2 || living.home == 4),
        ("luce", living.home >= 3),
    ];
    let found: Vec<&str> = found.into_iter().filter(|(_, so)| *so).map(|(barrier, _)| barrier).collect();
    put("barriers", if found.is_empty() { json!(["nessuno"]) } else { json!(found) });
    put(
        "home_suitable",
        json!(match living.home {
            0 if !stairs => "si",
            4 => "no",
            _ => "da_adattare",
        }),
    );
    put("home_note", json!(words::home(case)));
}

fn economy(case: &Case, dice: &mut Dice, put: &mut impl FnMut(&str, Value)) {
    let living = &case.living;
    let month = match living.means {
        0 => dice.between(1500, 2400),
        1 => dice.between(1000, 1500),
        2 => dice.between(680, 1000),
        3 => dice.between(534, 640),
        _ => 0,
    };
    put("pension", json!(month));
    let (needs, asked) = (case.latent.need(), dice.below(100));
    let allowance = match asked {
        _ if needs < -0.3 => "no",
        0..62 if needs > 0.4 => "si",
        0..80 => "chiesta",
        _ => "da_chiedere",
    };
    put("attendance_allowance", json!(allowance));
    if allowance == "si" {
        put("disability_percent", json!(100));
        put("law_104", json!("grave"));
    }
    if dice.permille(600) {
        put("isee", json!(month * 9 + dice.below(4000)));
    }
    put("debts", json!(if living.means >= 3 && dice.permille(300) { "affitto_utenze" } else { "no" }));
    put(
        "money_managed_by",
        json!(match living.protection {
            "ads" | "tutore" => "rappresentante",
            _ if case.ability.judgement < 0.0 => "persona",
            _ if living.caregiver().is_some() => "familiare",
            _ if case.ability.judgement < 0.9 => "con_aiuto",
            _ => "nessuno",
        }),
    );
    put("economy_note", json!(words::means(case)));
}

fn services(case: &Case, dice: &mut Dice) -> Value {
    let living = &case.living;
    let wanted = [
        ("sad", "Cooperativa", "Due accessi a settimana", living.alone() && dice.permille(350)),
        ("cdom", "ASST", "Un accesso a settimana", case.latent.frailty > 1.5 && dice.permille(500)),
        ("assistente_familiare", "Privata", "Tutti i giorni", living.has_paid_help()),
        ("telesoccorso", "Comune", "Sempre attivo", living.alone() && dice.permille(250)),
        ("pasti", "Comune", "Cinque giorni a settimana", living.alone() && dice.permille(200)),
        ("cdcd", "ASST", "Ogni sei mesi", case.latent.cognition > 1.2 && dice.permille(600)),
    ];
    let rows: Vec<Value> = wanted
        .into_iter()
        .filter(|(.., so)| *so)
        .map(|(service, provider, frequency, _)| json!({ "service": service, "provider": provider, "frequency": frequency }))
        .collect();
    json!(rows)
}
