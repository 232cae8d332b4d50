//! The sheet of the health visit, filled.

use super::super::dice::Dice;
use super::ability::{DRESS, EAT, LEAK, SOIL, TRANSFER, WALK};
use super::case::Case;
use super::health::whole;
use super::words;
use crate::code::Sex;
use serde_json::{Map, Value, json};

/// What the nurse writes. It passes [`crate::sheet::check`] and misses nothing that is required.
pub(super) fn fill(case: &Case, dice: &mut Dice) -> Map<String, Value> {
    let mut sheet = Map::new();
    let mut put = |field: &str, value: Value| {
        sheet.insert(field.to_owned(), value);
    };
    let (latent, ability) = (&case.latent, &case.ability);
    put("health_summary", json!(words::join(&[&words::clinic(case), words::mind(case, dice)])));
    put("diagnoses", diagnoses(case, dice));
    let allergic = dice.permille(140);
    put("allergies_known", json!(if allergic { "presenti" } else { "nessuna" }));
    if allergic {
        put("allergies", json!("Penicillina: eruzione cutanea."));
    }
    put("admissions_3", json!(case.admissions.0));
    put("admissions_12", json!(case.admissions.0 + case.admissions.1));
    if case.admissions.0 > 0 {
        put("admissions_note", json!(admission(case)));
    }
    let vaccines = ["influenza", "pneumococco", "zoster", "covid"];
    let done: Vec<&str> = vaccines.into_iter().filter(|_| dice.permille(520)).collect();
    put("vaccinations", if done.is_empty() { json!(["nessuna"]) } else { json!(done) });
    put("medicines", medicines(case));
    put("medicines_taken", json!(if ability.judgement < 0.0 { "si" } else { "con_aiuto" }));
    put("nursing_needs", json!(needs(case)));
    if latent.frailty > 1.9 {
        let stage = whole((latent.frailty - 0.4).floor().clamp(1.0, 3.0));
        put(
            "wounds",
            json!([{ "place": "Sacro", "kind": "pressione", "stage": stage, "care": "Idrocolloide, ogni tre giorni" }]),
        );
    }
    let usual = if case.who.sex == Sex::M { 168.0 } else { 156.0 };
    let height = usual + (5.0 * dice.normal()).round();
    let mass = (24.6 - 1.6 * latent.frailty + 3.2 * dice.normal()).clamp(15.5, 39.0);
    put("height", json!(whole(height)));
    put("weight", json!((mass * height * height / 1000.0).round() / 10.0));
    let thinner = latent.frailty + 0.8 * dice.normal();
    put("weight_loss", json!(["no", "fino_a_3", "oltre_3"].get(super::ability::passed(thinner, &[0.9, 2.1]))));
    put("eating", json!([if ability.eating >= EAT { "tritata" } else { "libera" }]));
    put("swallowing", json!(if ability.eating >= EAT + 0.2 { "yes" } else { "no" }));
    put(
        "sleep",
        json!(["regolare", "disturbato", "farmaci", "invertito"].get(super::ability::passed(
            0.5 * latent.cognition + 0.4 * latent.mood + 0.5 * dice.normal(),
            &[0.1, 0.7, 1.4],
        ))),
    );
    let pain = latent.pain > -0.2;
    put("pain", json!(if pain { "yes" } else { "no" }));
    if pain {
        put(
            "pain_where",
            json!(dice.pick(&["Schiena", "Ginocchia, quando cammina", "Spalla destra", "Anca, di notte"])),
        );
    }
    put("bladder", json!(control(ability.bladder, LEAK)));
    put("bowel", json!(control(ability.bowel, SOIL)));
    if !case.ability.continent() {
        put("pads", json!(whole((2.0 + ability.bladder).round().clamp(1.0, 6.0))));
    }
    senses(case, &mut put);
    put("aids", aids(case));
    put("person_says", json!(words::wishes(case, dice)));
    put("observations", json!(words::join(&[&words::autonomy(case, dice), words::mood(case, dice)])));
    put("conclusion", json!(words::join(&[&words::autonomy(case, dice), words::proposal(case, dice)])));
    put("setting", json!(case.setting));
    sheet
}

fn diagnoses(case: &Case, dice: &mut Dice) -> Value {
    let rows = case.illness.diagnoses(&case.latent).into_iter().map(|(name, by)| {
        let since = dice.permille(400).then(|| format!("Dal {}", 2010 + dice.below(14)));
        json!({ "name": name, "since": since, "followed_by": by })
    });
    json!(rows.collect::<Vec<_>>())
}

fn admission(case: &Case) -> &'static str {
    if case.falls > 1 {
        "Caduta in casa con frattura."
    } else if case.illness.level("cuore") >= 2 {
        "Scompenso cardiaco."
    } else if case.illness.level("respiro") >= 1 {
        "Riacutizzazione respiratoria."
    } else {
        "Infezione urinaria con febbre e confusione."
    }
}

fn medicines(case: &Case) -> Value {
    let by = if case.ability.judgement < 0.0 {
        "persona"
    } else if case.living.has_paid_help() && case.living.caregiver().is_none() {
        "assistente_familiare"
    } else if case.living.caregiver().is_some() {
        "familiare"
    } else {
        "infermiere"
    };
    let row = |(substance, atc, dose, when): (&str, &str, &str, &str)| json!({ "substance": substance, "atc": atc, "dose": dose, "when": [when], "prepared_by": by });
    json!(case.illness.medicines(&case.latent).into_iter().map(row).collect::<Vec<_>>())
}

fn needs(case: &Case) -> Vec<&'static str> {
    let (latent, illness) = (&case.latent, &case.illness);
    let wanted = [
        ("medicazioni", latent.frailty > 1.5),
        ("lesioni_pressione", latent.frailty > 1.9),
        ("catetere", case.ability.bladder > LEAK + 1.1),
        ("ossigeno", illness.level("respiro") >= 3),
        ("insulina", illness.level("metabolismo") >= 2),
        ("prelievi", illness.level("cuore") >= 2 || illness.level("rene") >= 1),
        ("parametri", illness.level("cuore") >= 2),
        ("educazione", case.living.caregiver().is_some() && latent.burden > 1.0),
    ];
    let found: Vec<&str> = wanted.into_iter().filter(|(_, so)| *so).map(|(need, _)| need).collect();
    if found.is_empty() { vec!["nessuno"] } else { found }
}

fn control(loss: f64, limit: f64) -> &'static str {
    match loss - limit {
        l if l < 0.0 => "continente",
        l if l < 0.8 => "occasionale",
        _ => "incontinente",
    }
}

fn senses(case: &Case, put: &mut impl FnMut(&str, Value)) {
    let cognition = case.latent.cognition;
    let senses = case.illness.level("testa");
    put("sight", json!(if senses >= 1 { "ridotta" } else { "buona" }));
    put("hearing", json!(if senses >= 2 { "ridotto" } else { "buono" }));
    put(
        "speech",
        json!(
            ["capisce_e_parla", "con_fatica", "essenziale", "non_comunica"]
                .get(super::ability::passed(cognition, &[1.2, 2.0, 2.9],))
        ),
    );
    let signs = [
        ("agitato", cognition > 1.7),
        ("vaga", cognition > 1.4 && case.ability.walking < WALK[1]),
        ("apatico", case.latent.mood > 1.3),
    ];
    let signs: Vec<&str> = signs.into_iter().filter(|(_, so)| *so).map(|(sign, _)| sign).collect();
    put("behaviour", if signs.is_empty() { json!(["tranquillo"]) } else { json!(signs) });
    put("falls", json!(case.falls));
}

fn aids(case: &Case) -> Value {
    let ability = &case.ability;
    let wanted = [
        ("deambulatore", (0.5..WALK[1]).contains(&ability.walking), "in_uso"),
        ("carrozzina", ability.walking >= WALK[1], "in_uso"),
        ("letto", ability.transfer >= TRANSFER, "in_uso"),
        ("materasso", ability.transfer >= TRANSFER + 0.4, "serve"),
        ("sollevatore", ability.transfer >= TRANSFER + 0.9, "richiesto"),
        ("bagno", ability.dressing >= DRESS, "serve"),
        ("assorbenti", !ability.continent(), "in_uso"),
        ("apparecchio", case.illness.level("testa") >= 2, "non_usato"),
    ];
    let rows: Vec<Value> = wanted
        .into_iter()
        .filter(|(_, so, _)| *so)
        .map(|(aid, _, state)| json!({ "aid": aid, "state": state }))
        .collect();
    json!(rows)
}
