//! Two ways of doing the same thing, measured turn by turn, so that whatever else the machine does weighs on both.

use std::time::{Duration, Instant};

/// The times of one run of both.
#[derive(Clone, Copy, Debug)]
pub struct Both {
    /// The product.
    pub ours: Duration,
    /// Hand-written SQL on a plain file.
    pub anchor: Duration,
}

/// Which of the two is asked about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The product.
    Ours,
    /// Hand-written SQL on a plain file.
    Anchor,
}

/// A measurement: what it is called, how to do it both ways, and every time taken so far.
pub struct Pair<'a> {
    /// Its name in the table.
    pub name: &'static str,
    ours: Box<dyn FnMut(usize) -> Duration + 'a>,
    anchor: Box<dyn FnMut(usize) -> Duration + 'a>,
    /// The times, in the order in which they were taken.
    pub times: Vec<Both>,
}

/// How long `work` takes.
pub fn timed<T>(work: impl FnOnce() -> T) -> Duration {
    let start = Instant::now();
    let done = work();
    let time = start.elapsed();
    drop(std::hint::black_box(done));
    time
}

impl<'a> Pair<'a> {
    /// A measurement. Each closure gets the number of the turn, does its work and says how long it took.
    pub fn new(
        name: &'static str,
        ours: impl FnMut(usize) -> Duration + 'a,
        anchor: impl FnMut(usize) -> Duration + 'a,
    ) -> Self {
        Self { name, ours: Box::new(ours), anchor: Box::new(anchor), times: Vec::new() }
    }

    /// One turn: both, and who goes first changes each time.
    pub fn turn(&mut self) -> Both {
        let turn = self.times.len();
        let both = if turn.is_multiple_of(2) {
            let ours = (self.ours)(turn);
            Both { ours, anchor: (self.anchor)(turn) }
        } else {
            let anchor = (self.anchor)(turn);
            Both { ours: (self.ours)(turn), anchor }
        };
        self.times.push(both);
        both
    }

    /// As many turns as criterion asks for; the time of one side.
    pub fn turns(&mut self, count: u64, side: Side) -> Duration {
        (0..count)
            .map(|_| {
                let both = self.turn();
                if side == Side::Ours { both.ours } else { both.anchor }
            })
            .sum()
    }
}
