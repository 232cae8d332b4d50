//! The table at the end of a run.

use crate::pair::Both;
use std::{fmt::Write, time::Duration};

/// One line: a measurement and every time taken.
#[derive(Debug)]
pub struct Line {
    /// What was measured.
    pub name: String,
    /// The times.
    pub times: Vec<Both>,
}

/// The time that so many thousandths of the runs did not exceed, in milliseconds.
pub fn percentile(times: &[Duration], thousandths: usize) -> f64 {
    let mut sorted = times.to_vec();
    sorted.sort_unstable();
    let place = (sorted.len().saturating_sub(1) * thousandths).div_ceil(1000);
    sorted.get(place).map_or(0.0, |time| time.as_secs_f64() * 1e3)
}

/// The table, one line a measurement: medians and 99th percentiles in milliseconds, the ratios between them, and the median of
/// the ratios turn by turn.
pub fn table(lines: &[Line]) -> String {
    let mut text = String::new();
    let head = ["measurement", "turns", "ours p50", "p99", "plain p50", "p99", "ratio p50", "p99", "paired"];
    let _ = writeln!(
        text,
        "{:<44} {:>6} {:>10} {:>9} {:>10} {:>9} {:>10} {:>6} {:>7}",
        head[0], head[1], head[2], head[3], head[4], head[5], head[6], head[7], head[8]
    );
    for line in lines {
        let ours: Vec<_> = line.times.iter().map(|both| both.ours).collect();
        let anchor: Vec<_> = line.times.iter().map(|both| both.anchor).collect();
        let mut ratios: Vec<f64> =
            line.times.iter().map(|both| both.ours.as_secs_f64() / both.anchor.as_secs_f64().max(1e-9)).collect();
        ratios.sort_by(f64::total_cmp);
        let paired = ratios.get(ratios.len() / 2).copied().unwrap_or_default();
        let (ours_50, ours_99) = (percentile(&ours, 500), percentile(&ours, 990));
        let (anchor_50, anchor_99) = (percentile(&anchor, 500), percentile(&anchor, 990));
        let _ = writeln!(
            text,
            "{:<44} {:>6} {ours_50:>7.3} ms {ours_99:>9.3} {anchor_50:>7.3} ms {anchor_99:>9.3} {:>10.2} {:>6.2} {paired:>7.2}",
            line.name,
            line.times.len(),
            ours_50 / anchor_50.max(1e-9),
            ours_99 / anchor_99.max(1e-9),
        );
    }
    text
}
