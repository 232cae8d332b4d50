//! The axis of the values.

/// Round numbers from the lowest to the highest, zero among them.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Scale {
    pub(super) low: f64,
    pub(super) high: f64,
    pub(super) step: f64,
}

impl Scale {
    /// Holds all the values, which are finite.
    pub(super) fn of(values: impl Iterator<Item = f64>) -> Self {
        let (mut low, mut high) = (0.0_f64, 0.0_f64);
        for value in values {
            low = low.min(value);
            high = high.max(value);
        }
        // Beyond this a drawing says nothing, and steps would not be numbers any more.
        let (low, high) = (low.max(-1e15), high.min(1e15));
        let reach = if high - low > 1e-9 { high - low } else { 1.0 };
        let rough = reach / 5.0;
        let ten = 10.0_f64.powf(rough.log10().floor());
        let step = [1.0, 2.0, 2.5, 5.0, 10.0].into_iter().map(|it| it * ten).find(|it| *it >= rough).unwrap_or(rough);
        Self { low: (low / step + 1e-9).floor() * step, high: ((high / step - 1e-9).ceil() * step).max(step), step }
    }

    /// From bottom to top, never more than eight.
    pub(super) fn ticks(&self) -> Vec<f64> {
        let count = ((self.high - self.low) / self.step).round().clamp(1.0, 8.0) as u32;
        (0..=count).map(|it| self.low + f64::from(it) * self.step).collect()
    }

    /// 0 at the bottom, 1 at the top.
    pub(super) fn part(&self, value: f64) -> f32 {
        ((value - self.low) / (self.high - self.low)).clamp(0.0, 1.0) as f32
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn ticks_are_round_numbers() {
        assert_eq!(Scale::of([21.0, 9.0].into_iter()).ticks(), [0.0, 5.0, 10.0, 15.0, 20.0, 25.0]);
        assert_eq!(Scale::of([-3.0, 4.0].into_iter()).ticks(), [-4.0, -2.0, 0.0, 2.0, 4.0]);
        assert_eq!(Scale::of([0.0].into_iter()).ticks().first(), Some(&0.0));
    }

    proptest! {
        #[test]
        fn every_value_lies_on_the_axis(values in proptest::collection::vec(-1e12_f64..1e12, 1..20)) {
            let scale = Scale::of(values.iter().copied());
            prop_assert!(scale.ticks().len() <= 9);
            for value in values {
                let low = scale.low - scale.step * 1e-6;
                prop_assert!(value >= low && value <= scale.high + scale.step * 1e-6);
            }
        }
    }
}
