//! The paper, its colours and its sizes. Lengths are points; vertical places go down from the top.

use crate::font::Face;

/// A4.
pub(crate) const WIDTH: f32 = 595.28;
pub(crate) const HEIGHT: f32 = 841.89;
/// 18 mm.
pub(crate) const MARGIN: f32 = 51.02;
/// Where the text may stand, across.
pub(crate) const MEASURE: f32 = WIDTH - 2.0 * MARGIN;
pub(crate) const TOP: f32 = 48.0;
/// From the lower edge to the last line of the foot.
pub(crate) const FOOT: f32 = 30.0;

/// Red, green, blue, 0 to 255, in sRGB.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Ink(pub(crate) u8, pub(crate) u8, pub(crate) u8);

/// Near black: 17:1 on white.
pub(crate) const TEXT: Ink = Ink(0x17, 0x1d, 0x26);
/// Names of values, notes: 7:1 on white.
pub(crate) const QUIET: Ink = Ink(0x49, 0x55, 0x63);
/// *Blu Italia*: 5.6:1 on white.
pub(crate) const BLUE: Ink = Ink(0x00, 0x66, 0xcc);
/// Headings: the same, deeper: 10:1 on white.
pub(crate) const DEEP: Ink = Ink(0x00, 0x3e, 0x7d);
/// Behind the head of a table, inside a notice.
pub(crate) const PALE: Ink = Ink(0xec, 0xf2, 0xf9);
pub(crate) const HAIR: Ink = Ink(0xc4, 0xcd, 0xd8);
/// Lines to write on, edges of boxes.
pub(crate) const EDGE: Ink = Ink(0x6b, 0x78, 0x88);
/// What is written across the page, behind everything.
pub(crate) const GHOST: Ink = Ink(0xed, 0xef, 0xf2);
pub(crate) const WHITE: Ink = Ink(0xff, 0xff, 0xff);

/// How a line of text is set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Hand {
    pub(crate) face: Face,
    /// For what is heavier.
    pub(crate) strong: Face,
    pub(crate) size: f32,
    /// From a line to the next.
    pub(crate) leading: f32,
    pub(crate) ink: Ink,
}

impl Hand {
    const fn new(face: Face, size: f32, leading: f32, ink: Ink) -> Self {
        Self { face, strong: Face::Bold, size, leading, ink }
    }

    pub(crate) const BODY: Self = Self { strong: Face::Strong, ..Self::new(Face::Regular, 10.0, 14.2, TEXT) };
    pub(crate) const LEAD: Self = Self { strong: Face::Strong, ..Self::new(Face::Regular, 12.5, 17.5, TEXT) };
    pub(crate) const SMALL: Self = Self { strong: Face::Strong, ..Self::new(Face::Regular, 8.5, 11.8, QUIET) };
    pub(crate) const NOTICE: Self = Self { strong: Face::Bold, ..Self::new(Face::Regular, 10.0, 14.2, TEXT) };
    /// What is not there.
    pub(crate) const ABSENT: Self = Self { strong: Face::Strong, ..Self::new(Face::Italic, 10.0, 14.2, QUIET) };
    pub(crate) const TITLE: Self = Self::new(Face::Bold, 20.0, 25.0, DEEP);
    pub(crate) const HEADINGS: [Self; 3] = [
        Self::new(Face::Bold, 14.0, 18.5, DEEP),
        Self::new(Face::Bold, 11.5, 15.5, TEXT),
        Self::new(Face::Strong, 10.0, 14.2, DEEP),
    ];
    pub(crate) const CELL: Self = Self { strong: Face::Strong, ..Self::new(Face::Regular, 9.0, 12.4, TEXT) };
    pub(crate) const HEAD: Self = Self::new(Face::Strong, 8.5, 11.6, TEXT);
    pub(crate) const LABEL: Self = Self::new(Face::Regular, 8.5, 11.8, QUIET);
    pub(crate) const VALUE: Self = Self { strong: Face::Strong, ..Self::new(Face::Regular, 10.0, 14.0, TEXT) };
    pub(crate) const NAME: Self = Self::new(Face::Bold, 13.0, 16.5, DEEP);
    pub(crate) const FOOT: Self = Self::new(Face::Regular, 7.0, 9.4, QUIET);

    /// From the top of the line to its base: capitals stand in the middle.
    pub(crate) fn base(self) -> f32 {
        (self.leading + self.size * 0.68) / 2.0
    }
}
