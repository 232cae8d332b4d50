//! The scales of the social visit.

use super::super::dice::Dice;
use super::ability::passed;
use super::health::whole;
use super::latent::Latent;
use super::living::Living;
use super::scale::{Filled, Sheet};

/// What the social worker fills, in the order of the protocol; then what is added when it serves. The strain of whoever assists is asked
/// only when somebody does.
pub(super) fn scales(latent: &Latent, living: &Living, dice: &mut Dice) -> Vec<Filled> {
    let (network, strain, weight) = (lsns6(latent, living, dice), csi(latent, dice), zarit(latent, dice));
    let assisted = living.caregiver().is_some();
    let with_zarit = dice.permille(250) && assisted;
    [gijon(latent, living), network, strain.filter(|_| assisted), weight.filter(|_| with_zarit)]
        .into_iter()
        .flatten()
        .collect()
}

fn gijon(latent: &Latent, living: &Living) -> Option<Filled> {
    let depends = latent.frailty > 0.3;
    let near = living.kin.iter().any(|kin| kin.relation == "figlio" && matches!(kin.when, "ogni_giorno" | "settimana"));
    let family = match living.kind {
        "coniuge" if !depends => 2,
        "figli" | "altri_familiari" if !depends => 1,
        "coniuge" | "figli" | "altri_familiari" => 3,
        _ if near => 4,
        _ => 5,
    };
    let support = match living.caregiver() {
        _ if latent.need() > 1.5 => 5,
        Some(kin) if matches!(kin.when, "sempre" | "ogni_giorno") => 1,
        Some(_) => 2,
        None if living.has_paid_help() => 2,
        None => 3,
    };
    let level = |n: usize| n.min(4).saturating_add(1);
    let sheet = Sheet::of("gijon")?
        .code("famiglia", family)
        .code("economia", level(living.means))
        .code("casa", level(living.home))
        .code("relazioni", level(passed(latent.isolation + 0.15 * latent.frailty, &[-0.5, 0.1, 0.8, 1.6])))
        .code("rete", support);
    Some(sheet.done())
}

fn lsns6(latent: &Latent, living: &Living, dice: &mut Dice) -> Option<Filled> {
    const HOW_MANY: [&str; 6] = ["nessuno", "uno", "due", "tre_quattro", "cinque_otto", "nove_o_piu"];
    let kin = f64::from(u32::try_from(living.kin.len()).unwrap_or(3).min(3));
    let family = 2.2 + 0.35 * kin - 0.95 * latent.isolation;
    let friends = 1.9 - 1.0 * latent.isolation - 0.25 * latent.frailty;
    let mut sheet = Sheet::of("lsns-6")?;
    for (item, level) in [
        ("parenti_sentiti", family + 0.3),
        ("parenti_confidenza", family - 0.4),
        ("parenti_aiuto", family - 0.5),
        ("amici_sentiti", friends + 0.4),
        ("amici_confidenza", friends - 0.5),
        ("amici_aiuto", friends - 0.6),
    ] {
        let level = (level + 0.4 * dice.normal()).round().clamp(0.0, 5.0);
        sheet = sheet.step(item, &HOW_MANY, usize::try_from(whole(level)).unwrap_or_default());
    }
    Some(sheet.done())
}

/// What weighs first and what weighs last.
const WEIGHTS: [(&str, f64); 13] = [
    ("vincolo", -0.3),
    ("piani", -0.1),
    ("famiglia", 0.0),
    ("cambiato", 0.1),
    ("sonno", 0.4),
    ("richieste", 0.4),
    ("comportamenti", 0.6),
    ("emozioni", 0.7),
    ("fatica", 0.7),
    ("scomodita", 0.8),
    ("lavoro", 1.0),
    ("soldi", 1.1),
    ("sopraffatto", 1.2),
];

fn csi(latent: &Latent, dice: &mut Dice) -> Option<Filled> {
    let mut sheet = Sheet::of("csi")?;
    for (item, limit) in WEIGHTS {
        sheet = sheet.yes(item, latent.burden + 0.5 * dice.normal() >= limit);
    }
    Some(sheet.done())
}

fn zarit(latent: &Latent, dice: &mut Dice) -> Option<Filled> {
    let total = (30.0 + 15.0 * latent.burden + 5.0 * dice.normal()).round().clamp(0.0, 88.0);
    Some(Sheet::of("zarit")?.number("totale", whole(total)).done())
}
