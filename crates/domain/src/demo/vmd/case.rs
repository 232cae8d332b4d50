//! One person on the day of an assessment, as whoever visits would find them.

use super::super::dice::Dice;
use super::{
    ability::{Ability, passed},
    health,
    illness::Illness,
    latent::Latent,
    living::Living,
    person::Who,
};

/// What is found.
#[derive(Clone, Debug)]
pub(super) struct Case {
    pub(super) who: Who,
    pub(super) age: i16,
    pub(super) latent: Latent,
    pub(super) ability: Ability,
    pub(super) illness: Illness,
    pub(super) living: Living,
    /// Falls in the last three months.
    pub(super) falls: u32,
    /// Admissions in the last three months, and in the nine before.
    pub(super) admissions: (u32, u32),
    /// Catalogue `careSetting`: what both assessors propose.
    pub(super) setting: &'static str,
}

impl Case {
    pub(super) fn of(who: Who, age: i16, latent: Latent, living: Living, protocol: &str, dice: &mut Dice) -> Self {
        let ability = Ability::of(&latent, dice);
        let illness = Illness::of(&latent, dice);
        let falls = health::falls(&latent, &ability, dice);
        let mut admitted = |most: u32| {
            let ill = latent.illness + 0.9 * dice.normal();
            u32::try_from(passed(ill, &[0.7, 1.7, 2.6])).unwrap_or(0).min(most)
        };
        let admissions = (admitted(2), admitted(3));
        let doubt = dice.permille(120);
        let setting = setting(&latent, &living, protocol, doubt);
        Self { who, age, latent, ability, illness, living, falls, admissions, setting }
    }
    /// Whether a fall of the network could be borne at home.
    pub(super) fn held_at_home(&self) -> bool {
        self.living.has_paid_help()
            || self
                .living
                .caregiver()
                .is_some_and(|kin| matches!(kin.when, "sempre" | "ogni_giorno") && kin.burden != "troppo")
    }
}

/// What scores and network suggest; `doubt` is a professional who sees it otherwise.
fn setting(latent: &Latent, living: &Living, protocol: &str, doubt: bool) -> &'static str {
    let supported = living.has_paid_help() || matches!(living.kind, "coniuge" | "figli" | "altri_familiari");
    let level = passed(
        latent.need() - if supported { 0.35 } else { 0.0 } + if protocol == "rsa" { 0.35 } else { 0.0 },
        &[-0.7, 0.15, 0.55],
    );
    match (level, doubt) {
        (0, false) => "domicilio",
        (0, true) | (1, false) => "domicilio_con_servizi",
        (1, true) | (2, false) if latent.frailty < 1.6 => "semiresidenziale",
        (1, true) => "domicilio_con_servizi",
        (2, true) if latent.need() < 0.6 => "residenzialita_assistita",
        (2, _) if supported => "domicilio_con_servizi",
        _ if latent.cognition > 1.7 && latent.frailty < 1.6 => "rsa_nucleo_alzheimer",
        _ => "rsa",
    }
}
