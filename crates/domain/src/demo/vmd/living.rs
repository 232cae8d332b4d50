//! With whom, where and on what a person lives: drawn once, so that the social visit, its scales and the plan tell one story.

use super::super::{
    dice::Dice,
    lists::lists,
    people::{landline, mobile},
};
use super::{
    latent::Latent,
    person::{Who, first_word},
};
use crate::code::Sex;

/// Someone of the network.
#[derive(Clone, Debug)]
pub(super) struct Kin {
    pub(super) name: String,
    /// Catalogue `contactRole`.
    pub(super) relation: &'static str,
    pub(super) lives_with: bool,
    pub(super) help: Vec<&'static str>,
    pub(super) when: &'static str,
    pub(super) phone: String,
    pub(super) burden: &'static str,
}

/// The social situation. Codes are those of the sheet `visit-social`.
#[derive(Clone, Debug)]
pub(super) struct Living {
    pub(super) kind: &'static str,
    pub(super) kin: Vec<Kin>,
    pub(super) alone_hours: u32,
    /// The house: 0 fine … 4 unfit.
    pub(super) home: usize,
    pub(super) home_kind: &'static str,
    pub(super) home_title: &'static str,
    pub(super) floor: u32,
    pub(super) lift: bool,
    /// Means: 0 comfortable … 4 without income.
    pub(super) means: usize,
    pub(super) protection: &'static str,
}

impl Living {
    pub(super) fn of(who: &Who, latent: &Latent, dice: &mut Dice) -> Self {
        let children = dice.below(10).saturating_sub(if latent.isolation > 0.8 { 7 } else { 3 }).min(3);
        let paired = dice.permille(if who.sex == Sex::M { 620 } else { 260 }) && latent.age < 92;
        let kind = kind(latent, paired, children, dice);
        let kin = kin(who, latent, kind, paired, children, dice);
        let together = matches!(kind, "coniuge" | "figli" | "altri_familiari");
        let alone_hours = match kind {
            "sola" => 24 - kin.iter().map(|kin| hours(kin.when)).max().unwrap_or(0),
            "figli" => dice.between(0, 9),
            _ => dice.between(0, 3),
        };
        Self {
            kind,
            kin,
            alone_hours,
            home: super::ability::passed(0.4 * latent.isolation + 0.8 * dice.normal(), &[0.1, 0.9, 1.7, 2.4]),
            home_kind: pick(dice, &["appartamento", "appartamento", "casa_singola", "casa_singola", "cascina"]),
            home_title: match dice.below(100) {
                _ if together && kind == "figli" && dice.permille(400) => "ospite",
                0..66 => "proprieta",
                66..76 => "usufrutto",
                76..90 => "affitto",
                _ => "edilizia_pubblica",
            },
            floor: dice.below(4),
            lift: dice.permille(450),
            means: super::ability::passed(0.45 * latent.isolation + 0.8 * dice.normal(), &[-0.9, 0.0, 1.0, 2.4]),
            protection: protection(latent, kind, dice),
        }
    }

    /// Who assists most, if anyone does.
    pub(super) fn caregiver(&self) -> Option<&Kin> {
        self.kin.iter().filter(|kin| kin.relation != "assistente_familiare").max_by_key(|kin| hours(kin.when))
    }
    pub(super) fn has_paid_help(&self) -> bool {
        self.kin.iter().any(|kin| kin.relation == "assistente_familiare")
    }
    pub(super) fn alone(&self) -> bool {
        self.kind == "sola"
    }
}

fn kind(latent: &Latent, paired: bool, children: u32, dice: &mut Dice) -> &'static str {
    let heavy = latent.need() > 0.55;
    let paid = dice.permille(if heavy { 420 } else { 90 });
    match (paired, latent.isolation + 0.5 * dice.normal()) {
        (true, _) => "coniuge",
        (false, alone) if alone > 0.35 && !paid => "sola",
        (false, _) if paid => "assistente_familiare",
        (false, alone) if children > 0 && (alone < -0.5 || heavy) => "figli",
        (false, alone) if alone < -0.9 => "altri_familiari",
        _ => "sola",
    }
}

fn kin(who: &Who, latent: &Latent, kind: &str, paired: bool, children: u32, dice: &mut Dice) -> Vec<Kin> {
    let mut kin = Vec::new();
    let strain = |dice: &mut Dice| {
        let weight = super::ability::passed(latent.burden + 0.3 * dice.normal(), &[-0.1, 0.7, 1.6]);
        ["poco", "abbastanza", "molto", "troppo"].get(weight).copied().unwrap_or("troppo")
    };
    if paired {
        let other = if who.sex == Sex::F { Sex::M } else { Sex::F };
        kin.push(Kin {
            name: named(other, who.born - 2, None, dice),
            relation: "coniuge",
            lives_with: true,
            help: vec!["cura", "compagnia"],
            when: "sempre",
            phone: landline(dice),
            burden: strain(dice),
        });
    }
    for n in 0..children {
        let sex = if dice.permille(560) { Sex::F } else { Sex::M };
        let with = kind == "figli" && n == 0;
        let near = latent.isolation + 0.7 * dice.normal() < 0.5;
        kin.push(Kin {
            name: named(sex, who.born + 27, Some(&who.surname), dice),
            relation: "figlio",
            lives_with: with,
            help: if near || with { vec!["casa", "farmaci", "soldi"] } else { vec!["soldi", "emergenze"] },
            when: match (with, near) {
                (true, _) => "sempre",
                (false, true) => pick(dice, &["ogni_giorno", "ogni_giorno", "settimana"]),
                (false, false) => pick(dice, &["fine_settimana", "mese", "mese"]),
            },
            phone: mobile(dice),
            burden: strain(dice),
        });
    }
    if kind == "assistente_familiare" {
        let community = lists().communities.draw(dice);
        let name = community.map(|from| format!("{} {}", from.surname(dice), from.name(Sex::F, dice)));
        kin.push(Kin {
            name: name.unwrap_or_else(|| "Elena Popescu".to_owned()),
            relation: "assistente_familiare",
            lives_with: true,
            help: vec!["cura", "casa", "farmaci", "compagnia"],
            when: "sempre",
            phone: mobile(dice),
            burden: "poco",
        });
    }
    if kind == "altri_familiari" || (kin.is_empty() && dice.permille(600)) {
        kin.push(Kin {
            name: named(Sex::F, who.born + 5, Some(&who.surname), dice),
            relation: pick(dice, &["fratello", "nipote"]),
            lives_with: kind == "altri_familiari",
            help: vec!["casa", "emergenze"],
            when: if kind == "altri_familiari" { "sempre" } else { "settimana" },
            phone: landline(dice),
            burden: strain(dice),
        });
    }
    if latent.isolation < 0.4 && dice.permille(450) {
        kin.push(Kin {
            name: named(Sex::F, who.born + 10, None, dice),
            relation: "vicino",
            lives_with: false,
            help: vec!["compagnia", "emergenze"],
            when: "settimana",
            phone: String::new(),
            burden: "poco",
        });
    }
    kin
}

fn protection(latent: &Latent, kind: &str, dice: &mut Dice) -> &'static str {
    let chance = dice.below(100);
    if latent.cognition > 1.3 {
        return match chance {
            0..35 => "ads",
            35..50 => "ads_in_corso",
            50..75 => "da_proporre",
            _ => "procura",
        };
    }
    match chance {
        0..5 => "ads",
        5..22 if kind != "sola" => "procura",
        _ => "non_serve",
    }
}

/// Hours a day in which someone is there.
fn hours(when: &str) -> u32 {
    match when {
        "sempre" => 22,
        "ogni_giorno" => 5,
        "settimana" => 2,
        "fine_settimana" => 1,
        _ => 0,
    }
}

/// «Bianchi Anna», with a surname of one's own or of the family.
fn named(sex: Sex, born: i16, surname: Option<&str>, dice: &mut Dice) -> String {
    let own = lists().surnames.draw(dice).copied().unwrap_or("Rossi");
    let surname = surname.filter(|surname| !surname.is_empty()).unwrap_or(own);
    format!("{surname} {}", first_word(lists().name(sex, born, dice)))
}

fn pick(dice: &mut Dice, list: &[&'static str]) -> &'static str {
    dice.pick(list).copied().unwrap_or_default()
}
