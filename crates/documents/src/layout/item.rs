//! What is drawn, and for whom.

use super::{sheet::Ink, tree::Id};
use crate::{Mark, font::Face};

/// To what of the structure a drawing belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Owner {
    /// Behind everything: not heard.
    Ground,
    /// Said by the words beside: not heard.
    Layout,
    /// An element: heard.
    Said(Id),
    /// Repeated at the head of a page: not heard.
    Head,
    /// At the foot of every page: not heard.
    Foot,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Shape {
    /// One line in one typeface; `y` is its base.
    Text {
        x: f32,
        y: f32,
        size: f32,
        face: Face,
        ink: Ink,
        text: String,
    },
    Line {
        from: (f32, f32),
        to: (f32, f32),
        width: f32,
        ink: Ink,
        dash: Option<(f32, f32)>,
    },
    Rect {
        x: f32,
        y: f32,
        width: f32,
        height: f32,
        fill: Option<Ink>,
        edge: Option<(Ink, f32)>,
    },
    Path {
        points: Vec<(f32, f32)>,
        closed: bool,
        fill: Option<Ink>,
        edge: Option<(Ink, f32)>,
    },
    /// The sign of the letterhead.
    Logo {
        x: f32,
        y: f32,
        width: f32,
        height: f32,
    },
    /// A word across the page, so much lower than its middle.
    Across {
        mark: Mark,
        shift: f32,
    },
}

impl Shape {
    pub(crate) fn line(from: (f32, f32), to: (f32, f32), width: f32, ink: Ink) -> Self {
        Self::Line { from, to, width, ink, dash: None }
    }

    pub(crate) fn fill(x: f32, y: f32, width: f32, height: f32, ink: Ink) -> Self {
        Self::Rect { x, y, width, height, fill: Some(ink), edge: None }
    }

    /// The same, lower by so much and further right by so much.
    pub(crate) fn moved(mut self, dx: f32, dy: f32) -> Self {
        match &mut self {
            Self::Text { x, y, .. } | Self::Rect { x, y, .. } | Self::Logo { x, y, .. } => {
                *x += dx;
                *y += dy;
            }
            Self::Line { from, to, .. } => {
                for point in [from, to] {
                    point.0 += dx;
                    point.1 += dy;
                }
            }
            Self::Path { points, .. } => {
                for point in points {
                    point.0 += dx;
                    point.1 += dy;
                }
            }
            Self::Across { .. } => {}
        }
        self
    }
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Item {
    pub(crate) shape: Shape,
    pub(crate) owner: Owner,
}

/// A heading, for the outline of the file.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Entry {
    /// From 1.
    pub(crate) level: u8,
    pub(crate) text: String,
    pub(crate) y: f32,
}

/// A page, drawn: items in the order of reading, what is behind them first.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Page {
    pub(crate) items: Vec<Item>,
    pub(crate) entries: Vec<Entry>,
    /// Figures on this page: left, top, right, bottom.
    pub(crate) figures: Vec<(Id, [f32; 4])>,
}
