//! Random numbers that are the same on every machine for ever: a simulation with a seed is a result that others can repeat.

/// A sequence that depends only on its seed and its number: xoshiro256++ (Blackman and Vigna), begun with `SplitMix64`. Not for secrets.
#[derive(Clone)]
pub(super) struct Chance([u64; 4]);

impl Chance {
    /// The `index`-th sequence of a seed.
    pub(super) const fn of(seed: u64, index: u64) -> Self {
        let mut state = mix(seed ^ 0x4C69_7374_6521_0001).wrapping_add(mix(index.wrapping_mul(GOLDEN)));
        let mut words = [0; 4];
        let [a, b, c, d] = &mut words;
        *a = split(&mut state);
        *b = split(&mut state);
        *c = split(&mut state);
        // A state of four zeroes would stay so.
        *d = split(&mut state) | 1;
        Self(words)
    }

    const fn next(&mut self) -> u64 {
        let [a, b, c, d] = &mut self.0;
        let result = a.wrapping_add(*d).rotate_left(23).wrapping_add(*a);
        let shifted = *b << 17;
        *c ^= *a;
        *d ^= *b;
        *b ^= *c;
        *a ^= *d;
        *c ^= shifted;
        *d = d.rotate_left(45);
        result
    }

    /// Uniform, above 0 and up to 1.
    pub(super) fn unit(&mut self) -> f64 {
        ((self.next() >> 11) + 1) as f64 / 9_007_199_254_740_992.0
    }

    /// One of the numbers below `n` (0 of none), each with the same chance.
    pub(super) fn below(&mut self, n: usize) -> usize {
        ((u128::from(self.next()) * n as u128) >> 64) as usize
    }

    /// Lots to draw among things that have a number.
    pub(super) const fn lots(&mut self) -> Lots {
        Lots(self.next())
    }

    /// The time until something that happens `rate` times a day, in days; infinite when it never happens.
    pub(super) fn time_until(&mut self, rate: f64) -> f64 {
        let time = -ln(self.unit());
        if rate > 0.0 { time / rate } else { f64::INFINITY }
    }

    /// Mean 0, deviation 1 (Marsaglia’s polar method: nothing but a root and a logarithm).
    fn normal(&mut self) -> f64 {
        loop {
            let (x, y) = (2.0 * self.unit() - 1.0, 2.0 * self.unit() - 1.0);
            let square = x * x + y * y;
            if square > 0.0 && square < 1.0 {
                return x * (-2.0 * ln(square) / square).sqrt();
            }
        }
    }

    /// Gamma of shape `count` + ½ and scale 1 (Marsaglia and Tsang 2000).
    pub(super) fn gamma_half(&mut self, count: u32) -> f64 {
        // Under 1 their method asks for shape + 1 and a power of a uniform number: for ½ it is its square.
        let (shape, boost) = if count == 0 {
            let unit = self.unit();
            (1.5, unit * unit)
        } else {
            (f64::from(count) + 0.5, 1.0)
        };
        let d = shape - 1.0 / 3.0;
        let c = 1.0 / (9.0 * d).sqrt();
        loop {
            let x = self.normal();
            let root = 1.0 + c * x;
            let v = root * root * root;
            if v > 0.0 && ln(self.unit()) < 0.5 * x * x + d - d * v + d * ln(v) {
                return d * v * boost;
            }
        }
    }
}

/// Lots: each number has its own, whatever the others are.
#[derive(Clone, Copy)]
pub(super) struct Lots(u64);

impl Lots {
    /// That of a number.
    pub(super) const fn of(self, number: usize) -> u64 {
        mix(self.0 ^ mix((number as u64).wrapping_add(1).wrapping_mul(GOLDEN)))
    }

    /// A sequence for a number.
    pub(super) const fn sequence(self, number: u64) -> Chance {
        Chance::of(self.0, number)
    }
}

const GOLDEN: u64 = 0x9E37_79B9_7F4A_7C15;

const fn split(state: &mut u64) -> u64 {
    *state = state.wrapping_add(GOLDEN);
    mix(*state)
}

const fn mix(value: u64) -> u64 {
    let value = (value ^ (value >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let value = (value ^ (value >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    value ^ (value >> 31)
}

/// Natural logarithm of a positive normal number, within a few units in the last place. The one of each system's library rounds in its
/// own way; this one adds, multiplies and divides, which every machine does alike.
fn ln(x: f64) -> f64 {
    let bits = x.to_bits();
    // x = m·2ᵉ with m from √½ to √2.
    let half = 0x3FE6_A09E_667F_3BCD_u64;
    let shifted = bits.wrapping_sub(half);
    let exponent = (shifted as i64) >> 52;
    let m = f64::from_bits(bits.wrapping_sub((exponent as u64) << 52));
    // ln m = 2·artanh s = 2(s + s³/3 + s⁵/5 + …), with s² under 0.0295: the twelfth term is under 10⁻¹⁹.
    let s = (m - 1.0) / (m + 1.0);
    let square = s * s;
    let mut sum = 0.0;
    let mut term = 23.0;
    while term > 1.0 {
        sum = (sum + 1.0 / term) * square;
        term -= 2.0;
    }
    exponent as f64 * core::f64::consts::LN_2 + 2.0 * s * (1.0 + sum)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_logarithm_is_the_logarithm() {
        let mut chance = Chance::of(1, 1);
        for n in 0..200_000 {
            let x = match n % 4 {
                0 => chance.unit(),
                1 => chance.unit() * 1e-12,
                2 => 1.0 + (chance.unit() - 0.5) * 1e-6,
                _ => chance.unit() * 1e9,
            };
            let wanted = x.ln();
            assert!((ln(x) - wanted).abs() <= 4.0 * f64::EPSILON * wanted.abs().max(1e-7), "{x}: {} {wanted}", ln(x));
        }
        assert_eq!(ln(1.0), 0.0);
        assert!(ln(2.0_f64.powi(-53)).is_finite());
    }

    /// The first numbers, written down: whoever changes the sequence changes every answer that was given.
    #[test]
    fn the_sequence_never_changes() {
        let mut chance = Chance::of(7, 3);
        let first = [chance.next(), chance.next(), chance.next()];
        assert_eq!(first, [1425379155980987151, 7210786782616417900, 7445531125741740427]);
        assert_eq!(chance.time_until(0.5).to_bits(), 4615825190880513448);
        assert_eq!(Chance::of(7, 3).gamma_half(12).to_bits(), 4621731686895363813);
        assert_eq!(Chance::of(7, 3).gamma_half(0).to_bits(), 4560521522241336704);
    }

    #[test]
    fn means_and_deviations_are_those_of_the_distributions() {
        let mut chance = Chance::of(20_261_123, 0);
        let n = 200_000;
        let mut check = |mean: f64, variance: f64, draw: &mut dyn FnMut(&mut Chance) -> f64| {
            let values: Vec<f64> = (0..n).map(|_| draw(&mut chance)).collect();
            let found = values.iter().sum::<f64>() / f64::from(n);
            let spread = values.iter().map(|v| (v - found) * (v - found)).sum::<f64>() / f64::from(n);
            assert!((found - mean).abs() < 5.0 * (variance / f64::from(n)).sqrt(), "mean {found}, not {mean}");
            assert!((spread / variance - 1.0).abs() < 0.05, "variance {spread}, not {variance}");
        };
        check(0.5, 1.0 / 12.0, &mut |c| c.unit());
        check(0.0, 1.0, &mut Chance::normal);
        check(4.0, 16.0, &mut |c| c.time_until(0.25));
        for count in [0, 1, 5, 1000] {
            let shape = f64::from(count) + 0.5;
            check(shape, shape, &mut |c| c.gamma_half(count));
        }
        assert_eq!(chance.time_until(0.0), f64::INFINITY);
    }
}
