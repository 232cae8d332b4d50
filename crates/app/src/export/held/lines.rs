//! What is told: a label and a text.

use jiff::Timestamp;
use poliedro_domain::when::format_datetime;
use serde::Serialize;

/// A line of a page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct Line {
    pub(super) label: String,
    pub(super) text: String,
}

/// Lines, in order; those with nothing to say are not there.
#[derive(Debug, Default)]
pub(super) struct Lines(Vec<Line>);

impl Lines {
    pub(super) fn say(&mut self, label: impl Into<String>, text: impl Into<String>) {
        let text = text.into().trim().to_owned();
        if !text.is_empty() {
            self.0.push(Line { label: label.into(), text });
        }
    }
    pub(super) fn done(self) -> Vec<Line> {
        self.0
    }
}

/// A moment as people read it, in Italian time.
pub(super) fn when(at: Timestamp) -> String {
    format_datetime(at)
}

/// Parts that say something, one after the other.
pub(super) fn joined(parts: &[&str]) -> String {
    parts.iter().copied().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}
