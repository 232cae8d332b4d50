//! Where synthetic people were born and where they live.

use super::dice::{Dice, Urn};
use crate::place::{Belfiore, Place, lookup_at, periods_of_comuni};
use crate::territory::{Comune, comuni};
use jiff::civil::Date;
use std::sync::LazyLock;

/// The provinces around, where most of those not born in the district come from.
const NEAR: [&str; 9] = ["CR", "BG", "BS", "LO", "MI", "PC", "MN", "PV", "CO"];

struct Ground {
    residences: Urn<&'static Comune>,
    near: Vec<&'static Place>,
    far: Vec<&'static Place>,
}

static GROUND: LazyLock<Ground> = LazyLock::new(|| {
    let (near, far) = periods_of_comuni().partition(|p| NEAR.contains(&p.province()));
    Ground { residences: Urn::new(comuni().iter().map(|c| (c.residents_2021(), c))), near, far }
});

/// One of the 48 comuni, as likely as it is large.
pub(super) fn residence(dice: &mut Dice) -> Option<&'static Comune> {
    GROUND.residences.draw(dice).copied()
}

/// A comune that existed on the day of birth, also when it was abolished since: that of residence, another of the district,
/// one around, one anywhere in Italy.
pub(super) fn birthplace(home: Belfiore, birth: Date, dice: &mut Dice) -> Option<Belfiore> {
    let first = match dice.below(100) {
        0..48 => Some(home),
        48..74 => residence(dice).map(|c| c.belfiore),
        74..92 => existing(&GROUND.near, birth, dice),
        _ => existing(&GROUND.far, birth, dice),
    };
    let there = |code: &Belfiore| lookup_at(*code, birth).is_some();
    let crema = || comuni().iter().find(|c| c.name == "Crema").map(|c| c.belfiore);
    first.filter(there).or_else(crema).filter(there)
}

fn existing(places: &[&'static Place], day: Date, dice: &mut Dice) -> Option<Belfiore> {
    (0..24).filter_map(|_| dice.pick(places)).find(|p| p.existed_on(day)).map(|p| p.code())
}
