//! What has been laid out so far, as strips one under the other, before anybody knows the pages.

use super::{
    item::{Item, Owner, Shape},
    sheet::{Hand, Ink},
    tree::{Id, Tree},
    wrap::Line,
};
use crate::font::{self, Faces};

/// How strongly a strip holds to the next: the weakest gives way first when they cannot all stand on one page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Bond {
    #[default]
    Free,
    /// Asked to stand together.
    Together,
    /// Lines of one row, of one notice.
    Row,
    /// A heading and what it heads; the first two lines of a paragraph, and the last two; a signature and what is signed.
    Tight,
}

/// Two rows lower than this move together.
const SHORT: f32 = 90.0;

/// What is drawn behind neighbouring strips.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Frame {
    /// Strips with the same number stand in one frame.
    pub(crate) number: usize,
    pub(crate) x: f32,
    pub(crate) width: f32,
    pub(crate) fill: Option<Ink>,
    pub(crate) edge: Option<Ink>,
    /// A thick line at the left.
    pub(crate) rule: Option<Ink>,
}

/// A piece of the width of the page that is never cut.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Strip {
    /// Space before it, left out at the head of a page.
    pub(crate) above: f32,
    pub(crate) height: f32,
    /// Down from its own top.
    pub(crate) items: Vec<Item>,
    pub(crate) bond: Bond,
    pub(crate) frame: Option<Frame>,
    /// What is repeated above it when it comes first on a page: place among the heads.
    pub(crate) head: Option<usize>,
    /// Begins a page.
    pub(crate) page: bool,
    /// Level and words of the heading that begins here.
    pub(crate) entry: Option<(u8, String)>,
    pub(crate) figure: Option<(Id, [f32; 4])>,
}

/// A column of lines in a row of columns.
pub(crate) struct Stack {
    pub(crate) x: f32,
    pub(crate) lines: Vec<Set>,
}

/// A line as it will stand: shifted from the left of its column, in a hand, for an element.
pub(crate) struct Set {
    pub(crate) line: Line,
    pub(crate) hand: Hand,
    pub(crate) shift: f32,
    pub(crate) owner: Owner,
}

pub(crate) struct Flow {
    pub(crate) faces: &'static Faces,
    pub(crate) tree: Tree,
    pub(crate) strips: Vec<Strip>,
    /// Heads of tables, drawn, to be repeated.
    pub(crate) heads: Vec<Vec<Strip>>,
    /// Of the last heading.
    pub(crate) level: u8,
    frames: usize,
    /// Space the next strip wants above it.
    gap: f32,
    page: bool,
}

impl Flow {
    pub(crate) fn new(faces: &'static Faces) -> Self {
        Self {
            faces,
            tree: Tree::new(),
            strips: Vec::new(),
            heads: Vec::new(),
            level: 1,
            frames: 0,
            gap: 0.0,
            page: false,
        }
    }

    pub(crate) fn clean(&self, text: &str) -> String {
        font::clean(self.faces, text)
    }

    /// At least so much space before what comes next.
    pub(crate) fn gap(&mut self, space: f32) {
        self.gap = self.gap.max(space);
    }

    /// What comes next begins a page.
    pub(crate) fn page(&mut self) {
        self.page = true;
    }

    pub(crate) fn push(&mut self, mut strip: Strip) {
        strip.above = strip.above.max(std::mem::take(&mut self.gap));
        strip.page |= std::mem::take(&mut self.page);
        self.strips.push(strip);
    }

    /// What comes next is not torn from what stands last.
    pub(crate) fn hold(&mut self, bond: Bond) {
        if let Some(last) = self.strips.last_mut() {
            last.bond = last.bond.max(bond);
        }
    }

    /// All strips from this place on hold together; the last is free.
    pub(crate) fn bind(&mut self, from: usize, bond: Bond) {
        if let Some([held @ .., _]) = self.strips.get_mut(from..) {
            for strip in held {
                strip.bond = strip.bond.max(bond);
            }
        }
    }

    /// First two lines and last two lines are not torn.
    pub(crate) fn mind_widows(&mut self, from: usize) {
        let Some(lines) = self.strips.get_mut(from..) else { return };
        let count = lines.len();
        for (place, strip) in lines.iter_mut().enumerate() {
            if place + 1 < count && (place == 0 || place + 2 == count) {
                strip.bond = Bond::Tight;
            }
        }
    }

    /// The first two rows are not torn, nor the last two, when they are short: a row alone on a page is lost. `starts` are the places of
    /// the first strip of each row; the last row ends with the last strip.
    pub(crate) fn mind_rows(&mut self, starts: &[usize]) {
        let ends: Vec<_> = starts.iter().skip(1).copied().chain([self.strips.len()]).collect();
        let pairs = starts.len().saturating_sub(1);
        for pair in [0, pairs.saturating_sub(1)].into_iter().take(pairs) {
            let (Some(from), Some(joint), Some(to)) = (starts.get(pair), ends.get(pair), ends.get(pair + 1)) else {
                continue;
            };
            let height: f32 = self.strips.get(*from..*to).unwrap_or_default().iter().map(|it| it.height).sum();
            if let Some(last) = joint.checked_sub(1).and_then(|it| self.strips.get_mut(it))
                && height < SHORT
            {
                last.bond = last.bond.max(Bond::Row);
            }
        }
    }

    /// What is short stands on one page.
    pub(crate) fn keep_short(&mut self, from: usize) {
        let height: f32 = self.strips.get(from..).unwrap_or_default().iter().map(|it| it.height).sum();
        if height < 2.0 * SHORT {
            self.bind(from, Bond::Together);
        }
    }

    /// A number that no frame has yet.
    pub(crate) fn frame(&mut self) -> usize {
        self.frames += 1;
        self.frames
    }

    /// A line of text as items, its top at `top`.
    pub(crate) fn set(line: &Line, hand: Hand, x: f32, top: f32, owner: Owner, items: &mut Vec<Item>) {
        for piece in &line.pieces {
            let shape = Shape::Text {
                x: x + piece.x,
                y: top + hand.base(),
                size: hand.size,
                face: piece.face,
                ink: hand.ink,
                text: piece.text.clone(),
            };
            items.push(Item { shape, owner });
        }
    }

    /// Columns beside each other, as strips one line high; the first has `before` more above its line, the last `after` more under it.
    /// Gives back the place of the first strip.
    pub(crate) fn row(&mut self, stacks: &[Stack], before: f32, after: f32) -> usize {
        let first = self.strips.len();
        let count = stacks.iter().map(|it| it.lines.len()).max().unwrap_or_default().max(1);
        for place in 0..count {
            let top = if place == 0 { before } else { 0.0 };
            let mut strip = Strip { height: top, ..Strip::default() };
            let mut tallest = 0.0_f32;
            for stack in stacks {
                let Some(set) = stack.lines.get(place) else { continue };
                tallest = tallest.max(set.hand.leading);
                Self::set(&set.line, set.hand, stack.x + set.shift, top, set.owner, &mut strip.items);
            }
            strip.height += tallest + if place + 1 == count { after } else { 0.0 };
            self.push(strip);
        }
        first
    }
}
