//! What is behind everything that is written of a person: a few quantities that nobody measures, from which all that is measured comes.

use super::super::dice::Dice;

/// Standard deviations above what is usual at eighty; more is worse.
#[derive(Clone, Copy, Debug)]
pub(super) struct Latent {
    pub(super) age: i16,
    /// Loss of strength and movement.
    pub(super) frailty: f64,
    /// Loss of memory and judgement.
    pub(super) cognition: f64,
    /// Being alone, poor, badly housed.
    pub(super) isolation: f64,
    /// Low mood.
    pub(super) mood: f64,
    /// Pain.
    pub(super) pain: f64,
    /// Illnesses.
    pub(super) illness: f64,
    /// How hard it is for whoever assists.
    pub(super) burden: f64,
}

impl Latent {
    /// Of someone for whom an assessment is asked.
    pub(super) fn of(age: i16, dice: &mut Dice) -> Self {
        // Who comes before old age comes for an illness, and is no stronger than the others.
        let years = f64::from(age.max(72) - 82);
        let frailty = 0.85 + 0.035 * years + 0.85 * dice.normal();
        let cognition = 0.28 + 0.03 * years + 0.45 * (frailty - 0.85) + 0.8 * dice.normal();
        let isolation = 0.9 * dice.normal();
        Self {
            age,
            frailty,
            cognition,
            isolation,
            mood: 0.55 * isolation + 0.3 * frailty + 0.6 * dice.normal(),
            pain: 0.3 * frailty + 0.9 * dice.normal(),
            illness: 0.45 * frailty + 0.015 * years + 0.7 * dice.normal(),
            burden: 0.35 * frailty + 0.5 * cognition + 0.25 * isolation + 0.55 * dice.normal(),
        }
    }

    /// The same person half a year later: a little worse, sometimes better.
    pub(super) fn later(self, dice: &mut Dice) -> Self {
        Self {
            frailty: self.frailty + 0.22 + 0.3 * dice.normal(),
            cognition: self.cognition + 0.18 + 0.22 * dice.normal(),
            isolation: self.isolation + 0.2 * dice.normal(),
            mood: self.mood + 0.35 * dice.normal(),
            pain: self.pain + 0.4 * dice.normal(),
            illness: self.illness + 0.12 + 0.15 * dice.normal(),
            burden: self.burden + 0.2 + 0.3 * dice.normal(),
            ..self
        }
    }

    /// Several losses at once: how much the setting must give, about 0 for the median case.
    pub(super) fn need(&self) -> f64 {
        0.55 * self.frailty + 0.35 * self.cognition + 0.3 * self.isolation + 0.15 * self.burden - 0.6
    }
}
