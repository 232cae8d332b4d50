//! What a person can do, function by function: harder things are lost first, and what one scale says the others do not contradict.

use super::{super::dice::Dice, latent::Latent};

/// The loss of each function: the person's loss as a whole, with a little of its own.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ability {
    pub(super) eating: f64,
    pub(super) washing: f64,
    pub(super) grooming: f64,
    pub(super) dressing: f64,
    pub(super) bowel: f64,
    pub(super) bladder: f64,
    pub(super) toilet: f64,
    pub(super) transfer: f64,
    pub(super) walking: f64,
    pub(super) stairs: f64,
    /// Loss of what needs both strength and judgement: the house, money, medicines.
    pub(super) household: f64,
    pub(super) judgement: f64,
}

impl Ability {
    pub(super) fn of(latent: &Latent, dice: &mut Dice) -> Self {
        // The body's own loss, and what a failing mind adds to it.
        let body = latent.frailty + 0.25 * latent.cognition.max(0.0);
        let mut own = |weight: f64| body + weight * dice.normal();
        Self {
            eating: own(0.5),
            washing: own(0.5),
            grooming: own(0.5),
            dressing: own(0.45),
            bowel: own(0.55),
            bladder: own(0.55),
            toilet: own(0.45),
            transfer: own(0.45),
            walking: own(0.5),
            stairs: own(0.5),
            household: 0.6 * latent.frailty + 0.55 * latent.cognition + 0.55 * dice.normal(),
            judgement: 0.2 * latent.frailty + 0.85 * latent.cognition + 0.55 * dice.normal(),
        }
    }

    /// Continent of both.
    pub(super) fn continent(&self) -> bool {
        self.bladder < LEAK && self.bowel < SOIL
    }
}

/// From here on there are accidents, with urine and with faeces; a unit further, no control.
pub(super) const LEAK: f64 = 1.15;
pub(super) const SOIL: f64 = 1.55;
/// From here on help is needed to: wash, dress, use the toilet, move from the bed, eat.
pub(super) const WASH: f64 = 0.25;
pub(super) const DRESS: f64 = 0.6;
pub(super) const TOILET: f64 = 0.95;
pub(super) const TRANSFER: f64 = 1.15;
pub(super) const EAT: f64 = 2.0;
/// From here on walking needs a person beside; then a wheelchair; then it is over.
pub(super) const WALK: [f64; 3] = [0.75, 1.5, 1.9];

/// How many of some limits a loss has passed.
pub(super) fn passed(loss: f64, limits: &[f64]) -> usize {
    limits.iter().filter(|limit| loss >= **limit).count()
}
