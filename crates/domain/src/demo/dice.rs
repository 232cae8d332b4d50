//! Pseudo-random numbers, the same on every machine for ever (SplitMix64; not for secrets).

/// A sequence of numbers that depends only on its seed.
pub(super) struct Dice(u64);

impl Dice {
    /// The sequence of the `index`-th person of a seed.
    pub(super) const fn of(seed: u64, index: u64) -> Self {
        Self(mix(seed ^ 0x506F_6C69_6564_726F).wrapping_add(mix(index.wrapping_mul(GOLDEN))))
    }

    const fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(GOLDEN);
        mix(self.0)
    }

    /// A number from 0 to `n` − 1; 0 when `n` is 0.
    pub(super) const fn below(&mut self, n: u32) -> u32 {
        // The upper half scaled: no division, and a bias of less than one in four billion. The result is less than `n`.
        (((self.next() >> 32) * n as u64) >> 32) as u32
    }

    /// A number between two, both included.
    pub(super) const fn between(&mut self, low: u32, high: u32) -> u32 {
        low + self.below(high.saturating_sub(low) + 1)
    }

    /// True so many times in a thousand.
    pub(super) const fn permille(&mut self, times: u32) -> bool {
        self.below(1000) < times
    }

    /// A number of mean 0 and deviation 1, between −6 and 6: twelve uniform numbers summed, so that it needs no function that machines
    /// compute differently.
    pub(super) fn normal(&mut self) -> f64 {
        (0..12).map(|_| f64::from(self.below(65_536)) / 65_536.0).sum::<f64>() - 6.0
    }

    /// One of a list; `None` when it is empty.
    pub(super) fn pick<'a, T>(&mut self, list: &'a [T]) -> Option<&'a T> {
        let n = u32::try_from(list.len()).unwrap_or(u32::MAX);
        list.get(self.below(n) as usize)
    }
}

const GOLDEN: u64 = 0x9E37_79B9_7F4A_7C15;

const fn mix(value: u64) -> u64 {
    let value = (value ^ (value >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let value = (value ^ (value >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    value ^ (value >> 31)
}

/// Things with a frequency each.
pub(super) struct Urn<T> {
    /// Running totals and what they end.
    slices: Vec<(u32, T)>,
}

impl<T> Urn<T> {
    pub(super) fn new(things: impl IntoIterator<Item = (u32, T)>) -> Self {
        let mut total = 0;
        let slices = things
            .into_iter()
            .filter(|(weight, _)| *weight > 0)
            .map(|(weight, thing)| {
                total += weight;
                (total, thing)
            })
            .collect();
        Self { slices }
    }

    /// One thing; `None` when there is none.
    pub(super) fn draw(&self, dice: &mut Dice) -> Option<&T> {
        let total = self.slices.last()?.0;
        let ticket = dice.below(total);
        let i = self.slices.partition_point(|(end, _)| *end <= ticket);
        self.slices.get(i).map(|(_, thing)| thing)
    }

    /// How many things there are.
    #[cfg(test)]
    pub(super) const fn len(&self) -> usize {
        self.slices.len()
    }
}
