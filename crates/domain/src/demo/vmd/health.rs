//! The scales of the health visit.

use super::super::dice::Dice;
use super::ability::{Ability, DRESS, EAT, LEAK, SOIL, TOILET, TRANSFER, WALK, WASH, passed};
use super::illness::Illness;
use super::latent::Latent;
use super::scale::{Filled, Sheet};

/// What the nurse fills, in the order of the protocol; then what she adds when it serves.
pub(super) fn scales(
    latent: &Latent,
    ability: &Ability,
    illness: &Illness,
    falls: u32,
    dice: &mut Dice,
) -> Vec<Filled> {
    let mind = spmsq(latent, dice);
    let errors = mind.as_ref().and_then(Filled::score).unwrap_or_default();
    let speaks = errors < 8.0;
    let mut filled = vec![
        katz(ability),
        lawton(ability, dice),
        mind,
        exton_smith(latent, ability),
        conley(latent, ability, falls, dice),
    ];
    filled.push(if speaks { nrs(latent, dice) } else { painad(latent, dice) });
    // Draws come first and in a fixed order: what one case does not need does not move the others.
    let (with_barthel, with_cirs, with_gds, with_mna) =
        (dice.permille(550), dice.permille(400), dice.permille(450), dice.permille(300));
    let (barthel, cirs, gds, mna) = (barthel(ability), cirs(illness), gds15(latent, dice), mna_sf(latent, dice));
    filled.push(barthel.filter(|_| with_barthel));
    filled.push(cirs.filter(|_| with_cirs));
    let gds = gds.filter(|_| with_gds && speaks);
    let short = gds.as_ref().and_then(|gds| gds.derived("gds-5"));
    filled.extend([gds, short, mna.filter(|_| with_mna)]);
    filled.into_iter().flatten().collect()
}

fn katz(ability: &Ability) -> Option<Filled> {
    let needs = |sheet: Sheet, item: &str, help: bool| sheet.code(item, if help { "dipendente" } else { "autonomo" });
    let sheet = Sheet::of("katz")?;
    let sheet = needs(sheet, "bagno", ability.washing >= WASH);
    let sheet = needs(sheet, "vestirsi", ability.dressing >= DRESS);
    let sheet = needs(sheet, "wc", ability.toilet >= TOILET);
    let sheet = needs(sheet, "spostarsi", ability.transfer >= TRANSFER);
    let sheet = needs(sheet, "continenza", !ability.continent());
    Some(needs(sheet, "alimentarsi", ability.eating >= EAT).done())
}

fn barthel(ability: &Ability) -> Option<Filled> {
    let full = ["15", "10", "5", "0"];
    let three = ["10", "5", "0"];
    let sheet = Sheet::of("barthel")?
        .step("alimentazione", &three, passed(ability.eating, &[1.3, EAT + 0.5]))
        .step("bagno", &["5", "0"], passed(ability.washing, &[WASH]))
        .step("igiene", &["5", "0"], passed(ability.grooming, &[0.9]))
        .step("vestirsi", &three, passed(ability.dressing, &[DRESS, 1.7]))
        .step("alvo", &three, passed(ability.bowel, &[SOIL, SOIL + 0.8]))
        .step("vescica", &three, passed(ability.bladder, &[LEAK, LEAK + 0.8]))
        .step("wc", &three, passed(ability.toilet, &[TOILET, 1.8]))
        .step("trasferimenti", &full, passed(ability.transfer, &[TRANSFER, 1.6, 2.2]))
        .step("deambulazione", &full, passed(ability.walking, &WALK))
        .step("scale", &three, passed(ability.stairs, &[0.15, 0.9]));
    Some(sheet.done())
}

/// What was never one's own (cooking, for many men of that age) is not pertinent.
fn lawton(ability: &Ability, dice: &mut Dice) -> Option<Filled> {
    let (house, mind) = (ability.household, ability.judgement);
    let never = dice.permille(60);
    let sheet = Sheet::of("lawton")?
        .step("telefono", &["a", "b", "c", "d"], passed(mind, &[0.3, 0.8, 1.3]))
        .step("acquisti", &["a", "b", "c", "d"], passed(house, &[-0.35, 0.1, 0.7]))
        .step("casa", &["a", "b", "c", "d", "e"], passed(house, &[-0.6, -0.3, 0.0, 0.15]))
        .step("spostamenti", &["a", "b", "c", "d", "e"], passed(house, &[-0.5, -0.3, 0.05, 0.35, 1.5]))
        .step("farmaci", &["a", "b", "c"], passed(mind, &[-0.1, 0.9]))
        .step("denaro", &["a", "b", "c"], passed(mind, &[-0.4, 0.45]));
    let sheet = if never {
        sheet.code("pasti", "na").code("bucato", "na")
    } else {
        sheet.step("pasti", &["a", "b", "c", "d"], passed(house, &[0.0, 0.35, 0.9])).step(
            "bucato",
            &["a", "b", "c"],
            passed(house, &[-0.4, 0.05]),
        )
    };
    Some(sheet.done())
}

/// Questions from the one that is missed first to the one that is missed last.
const QUESTIONS: [(&str, f64); 10] = [
    ("sottrazioni", -0.45),
    ("precedente", -0.3),
    ("data", -0.05),
    ("presidente", 0.2),
    ("telefono", 0.35),
    ("giorno", 0.6),
    ("eta", 1.05),
    ("madre", 1.35),
    ("luogo", 1.6),
    ("nascita", 2.0),
];

fn spmsq(latent: &Latent, dice: &mut Dice) -> Option<Filled> {
    let schooling = match dice.below(100) {
        0..64 => "elementare",
        64..95 => "media_superiore",
        _ => "oltre_superiore",
    };
    let mut sheet = Sheet::of("spmsq")?.code("scolarita", schooling);
    for (item, limit) in QUESTIONS {
        let missed = latent.cognition + 0.3 * dice.normal() >= limit;
        sheet = sheet.code(item, if missed { "sbagliata" } else { "giusta" });
    }
    Some(sheet.done())
}

fn exton_smith(latent: &Latent, ability: &Ability) -> Option<Filled> {
    let four = ["4", "3", "2", "1"];
    let leaks = match (ability.bladder >= LEAK, ability.bowel >= SOIL + 0.4) {
        (true, true) => 3,
        (true, false) if ability.bladder >= LEAK + 0.5 => 2,
        _ if !ability.continent() => 1,
        _ => 0,
    };
    let sheet = Sheet::of("exton-smith")?
        .step("condizioni", &four, passed(0.6 * latent.frailty + 0.5 * latent.illness, &[0.2, 1.0, 1.9]))
        .step("mente", &four, passed(latent.cognition, &[0.9, 2.0, 2.7]))
        .step("attivita", &four, passed(ability.walking, &[WALK[0], WALK[1], 2.6]))
        .step("mobilita", &four, passed(ability.transfer, &[0.6, TRANSFER + 0.2, 2.2]))
        .step("incontinenza", &four, leaks);
    Some(sheet.done())
}

fn conley(latent: &Latent, ability: &Ability, falls: u32, dice: &mut Dice) -> Option<Filled> {
    let dizzy = 0.4 * latent.illness + 0.7 * dice.normal() > 0.5;
    let sheet = Sheet::of("conley")?
        .yes("caduto", falls > 0)
        .yes("vertigini", dizzy)
        .yes("perdite", ability.bladder >= LEAK)
        .yes("marcia", ability.walking >= 0.35)
        .yes("agitato", latent.cognition + 0.5 * dice.normal() > 1.7)
        .yes("giudizio", ability.judgement > 1.15);
    Some(sheet.done())
}

/// Falls in the last three months: who still walks, and walks badly, falls most.
pub(super) fn falls(latent: &Latent, ability: &Ability, dice: &mut Dice) -> u32 {
    let steady = if ability.walking >= WALK[2] { 0.9 } else { 0.0 };
    let risk = 0.5 * ability.walking + 0.25 * latent.cognition - steady + 0.8 * dice.normal();
    match risk {
        r if r > 1.7 => 3,
        r if r > 1.1 => 2,
        r if r > 0.5 => 1,
        _ => 0,
    }
}

fn nrs(latent: &Latent, dice: &mut Dice) -> Option<Filled> {
    let felt = (1.8 + 2.1 * latent.pain + 0.6 * dice.normal()).round().clamp(0.0, 10.0);
    Some(Sheet::of("nrs")?.number("dolore", whole(felt)).done())
}

fn painad(latent: &Latent, dice: &mut Dice) -> Option<Filled> {
    let mut sheet = Sheet::of("painad")?;
    for item in ["respiro", "voce", "volto", "corpo", "consolabilita"] {
        sheet = sheet.step(item, &["0", "1", "2"], passed(latent.pain + 0.5 * dice.normal(), &[0.6, 1.7]));
    }
    Some(sheet.done())
}

fn cirs(illness: &Illness) -> Option<Filled> {
    let mut sheet = Sheet::of("cirs")?;
    for (organ, level) in illness.levels() {
        sheet = sheet.step(organ, &["1", "2", "3", "4", "5"], *level);
    }
    Some(sheet.done())
}

/// Depressed answers, from the commonest to the rarest; the others are those that a content person gives with a yes.
const MOODS: [(&str, f64, bool); 15] = [
    ("d9", -0.6, true),
    ("d2", -0.5, true),
    ("d13", -0.3, false),
    ("d10", 0.1, true),
    ("d12", 0.2, true),
    ("d4", 0.3, true),
    ("d8", 0.4, true),
    ("d6", 0.5, true),
    ("d15", 0.6, true),
    ("d3", 0.8, true),
    ("d1", 0.9, false),
    ("d5", 1.0, false),
    ("d7", 1.1, false),
    ("d14", 1.4, true),
    ("d11", 1.6, false),
];

fn gds15(latent: &Latent, dice: &mut Dice) -> Option<Filled> {
    let mut sheet = Sheet::of("gds-15")?;
    for (item, limit, yes_is_low) in MOODS {
        let low = latent.mood + 0.4 * dice.normal() >= limit;
        sheet = sheet.yes(item, low == yes_is_low);
    }
    Some(sheet.done())
}

fn mna_sf(latent: &Latent, dice: &mut Dice) -> Option<Filled> {
    let total = (11.4 - 1.9 * latent.frailty - 0.6 * latent.illness + 1.1 * dice.normal()).round().clamp(0.0, 14.0);
    Some(Sheet::of("mna-sf")?.number("totale", whole(total)).done())
}

/// A rounded float as an integer.
#[expect(clippy::cast_possible_truncation, reason = "rounded and clamped to a few units")]
pub(super) const fn whole(rounded: f64) -> i32 {
    rounded as i32
}
