//! Several ways of doing the same thing, in turns: whatever else the machine does meanwhile weighs on all.

use std::{fmt::Write, time::Duration};

/// Whatever may go wrong: a measurement that fails stops the run.
pub type Fault = Box<dyn std::error::Error>;

type Work = Box<dyn FnMut(u32) -> Result<Duration, Fault>>;

struct Contender {
    name: String,
    work: Work,
    times: Vec<Duration>,
}

/// Who takes part, and every time taken so far.
#[derive(Default)]
pub struct Contest {
    contenders: Vec<Contender>,
}

impl Contest {
    /// Adds one, whose work gets the number of the turn and says how long it took.
    pub fn add(&mut self, name: impl Into<String>, work: impl FnMut(u32) -> Result<Duration, Fault> + 'static) {
        self.contenders.push(Contender { name: name.into(), work: Box::new(work), times: Vec::new() });
    }

    /// One turn that does not count, then `rounds` turns in which all take part; who begins changes each time.
    ///
    /// # Errors
    /// Whatever a contender could not do.
    pub fn run(&mut self, rounds: u32) -> Result<(), Fault> {
        for round in 0..=rounds {
            let count = self.contenders.len();
            for place in 0..count {
                let at = (place + round as usize) % count;
                if let Some(contender) = self.contenders.get_mut(at) {
                    let time = (contender.work)(round)?;
                    if round > 0 {
                        contender.times.push(time);
                    }
                }
            }
        }
        Ok(())
    }

    /// Median, least and most of each in milliseconds; then, for each pair, the median of the ratios turn by turn: how many times
    /// as long the second takes.
    pub fn table(&self, pairs: &[(usize, usize)]) -> String {
        let mut text = format!("\n{:<42} {:>6} {:>11} {:>11} {:>11}\n", "", "turns", "median ms", "least", "most");
        for contender in &self.contenders {
            let mut times: Vec<f64> = contender.times.iter().map(|time| time.as_secs_f64() * 1e3).collect();
            times.sort_by(f64::total_cmp);
            let (least, most) = (times.first().copied().unwrap_or_default(), times.last().copied().unwrap_or_default());
            let _ = writeln!(
                text,
                "{:<42} {:>6} {:>11.2} {least:>11.2} {most:>11.2}",
                contender.name,
                times.len(),
                median(&times)
            );
        }
        for (one, other) in pairs {
            if let (Some(one), Some(other)) = (self.contenders.get(*one), self.contenders.get(*other)) {
                let mut ratios: Vec<f64> = one
                    .times
                    .iter()
                    .zip(&other.times)
                    .map(|(one, other)| other.as_secs_f64() / one.as_secs_f64())
                    .collect();
                ratios.sort_by(f64::total_cmp);
                let _ = writeln!(text, "{} takes {:.0} times as long as {}", other.name, median(&ratios), one.name);
            }
        }
        text
    }
}

fn median(sorted: &[f64]) -> f64 {
    sorted.get(sorted.len() / 2).copied().unwrap_or_default()
}
