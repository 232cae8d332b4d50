//! Quantiles of a sample.

/// The quantile `p` (0–1) of values in ascending order, by linear interpolation between order statistics (type 7 of Hyndman and Fan,
/// the default of R and of numpy); `None` of nothing.
pub fn quantile(sorted: &[f64], p: f64) -> Option<f64> {
    let last = sorted.len().checked_sub(1)?;
    let at = p.clamp(0.0, 1.0) * last as f64;
    let below = at.floor();
    let low = *sorted.get(below as usize)?;
    let high = *sorted.get((below as usize + 1).min(last))?;
    Some(low + (high - low) * (at - below))
}

#[cfg(test)]
mod tests {
    use super::quantile;

    #[test]
    fn as_computed_by_hand() {
        assert_eq!(quantile(&[], 0.5), None);
        assert_eq!(quantile(&[7.0], 0.9), Some(7.0));
        assert_eq!(quantile(&[1.0, 2.0], 0.5), Some(1.5));
        // (11 − 1)·0.9 = 9: the tenth of eleven.
        let eleven: Vec<f64> = (0..11).map(|n| f64::from(n * 10)).collect();
        assert_eq!(quantile(&eleven, 0.9), Some(90.0));
        // (4 − 1)·0.9 = 2.7: seven tenths of the way from 30 to 100.
        assert!((quantile(&[10.0, 20.0, 30.0, 100.0], 0.9).unwrap() - 79.0).abs() < 1e-12);
        assert_eq!(quantile(&[1.0, 5.0], 0.0), Some(1.0));
        assert_eq!(quantile(&[1.0, 5.0], 7.0), Some(5.0));
    }
}
