//! The typefaces: measured with their own advances, read once in the life of the program.

mod clean;
mod embed;

use crate::RenderError;
use std::sync::LazyLock;

pub(crate) use clean::{clean, paragraphs};
pub(crate) use embed::{Codes, embed};

/// A typeface, by what it is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Face {
    Regular,
    Strong,
    Bold,
    Italic,
    /// For what the others have no glyph for: Cyrillic, Greek, arrows, symbols.
    Fallback,
}

impl Face {
    #[cfg(test)]
    pub(crate) const ALL: [Self; 5] = [Self::Regular, Self::Strong, Self::Bold, Self::Italic, Self::Fallback];

    /// Name of the resource in a page.
    pub(crate) fn key(self) -> &'static str {
        match self {
            Self::Regular => "Fr",
            Self::Strong => "Fs",
            Self::Bold => "Fb",
            Self::Italic => "Fi",
            Self::Fallback => "Fx",
        }
    }
}

/// A glyph, and how far it moves the pen, in thousandths of the size: as it is written in the file, so that what is measured and what a
/// reader draws are the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Glyph {
    pub(crate) id: u16,
    pub(crate) advance: u16,
}

/// Characters below this are looked up in a table.
const TABLE: u32 = 0x2400;

pub(crate) struct Font {
    pub(crate) bytes: &'static [u8],
    pub(crate) parsed: ttf_parser::Face<'static>,
    table: Vec<Option<Glyph>>,
}

impl Font {
    fn read(bytes: &'static [u8]) -> Option<Self> {
        let parsed = ttf_parser::Face::parse(bytes, 0).ok()?;
        let mut font = Self { bytes, parsed, table: Vec::new() };
        font.table = (0..TABLE).map(|code| char::from_u32(code).and_then(|it| font.sought(it))).collect();
        Some(font)
    }

    pub(crate) fn glyph(&self, it: char) -> Option<Glyph> {
        match usize::try_from(u32::from(it)).ok().and_then(|place| self.table.get(place)) {
            Some(found) => *found,
            None => self.sought(it),
        }
    }

    fn sought(&self, it: char) -> Option<Glyph> {
        let id = self.parsed.glyph_index(it).filter(|id| id.0 != 0)?;
        let advance = self.parsed.glyph_hor_advance(id)?;
        Some(Glyph { id: id.0, advance: self.thousandths(i32::from(advance)).clamp(0, 9_999).unsigned_abs() as u16 })
    }

    /// From units of the font to thousandths of the size.
    pub(crate) fn thousandths(&self, units: i32) -> i32 {
        let em = i32::from(self.parsed.units_per_em().max(1));
        (units * 1000 + (em / 2) * units.signum()) / em
    }
}

/// All of them.
pub(crate) struct Faces {
    regular: Font,
    strong: Font,
    bold: Font,
    italic: Font,
    fallback: Font,
}

static FACES: LazyLock<Option<Faces>> = LazyLock::new(|| {
    Some(Faces {
        regular: Font::read(include_bytes!("../../data/fonts/TitilliumWeb-Regular.ttf"))?,
        strong: Font::read(include_bytes!("../../data/fonts/TitilliumWeb-SemiBold.ttf"))?,
        bold: Font::read(include_bytes!("../../data/fonts/TitilliumWeb-Bold.ttf"))?,
        italic: Font::read(include_bytes!("../../data/fonts/TitilliumWeb-Italic.ttf"))?,
        fallback: Font::read(include_bytes!("../../data/fonts/DejaVuSans.ttf"))?,
    })
});

impl Faces {
    /// # Errors
    /// `Font` when one of those compiled in cannot be read.
    pub(crate) fn get() -> Result<&'static Self, RenderError> {
        FACES.as_ref().ok_or(RenderError::Font)
    }

    pub(crate) fn font(&self, face: Face) -> &Font {
        match face {
            Face::Regular => &self.regular,
            Face::Strong => &self.strong,
            Face::Bold => &self.bold,
            Face::Italic => &self.italic,
            Face::Fallback => &self.fallback,
        }
    }

    /// The typeface that has the character, as near as possible to the one wanted; `None` if none has.
    pub(crate) fn find(&self, it: char, wanted: Face) -> Option<(Face, Glyph)> {
        [wanted, Face::Fallback, Face::Regular].into_iter().find_map(|face| Some((face, self.font(face).glyph(it)?)))
    }

    /// Width of a text in points.
    pub(crate) fn width(&self, text: &str, wanted: Face, size: f32) -> f32 {
        let sum: u32 =
            text.chars().filter_map(|it| self.find(it, wanted)).map(|(_, glyph)| u32::from(glyph.advance)).sum();
        sum as f32 * size / 1000.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_everywhere_have_glyphs_and_what_titillium_lacks_falls_back() {
        let faces = Faces::get().unwrap();
        for wanted in Face::ALL {
            for it in "Ștefănescu-Đorđević Nicolò «È» ½ € – ’".chars() {
                assert!(faces.find(it, wanted).is_some(), "{it}");
            }
        }
        assert_eq!(faces.find('a', Face::Bold).unwrap().0, Face::Bold);
        assert_eq!(faces.find('Ж', Face::Bold).unwrap().0, Face::Fallback);
        assert_eq!(faces.find('→', Face::Regular).unwrap().0, Face::Fallback);
        assert_eq!(faces.find('語', Face::Regular), None);
    }

    #[test]
    fn advances_are_those_of_the_font() {
        let faces = Faces::get().unwrap();
        for (face, it) in [(Face::Regular, 'm'), (Face::Bold, 'W'), (Face::Fallback, 'Ω')] {
            let font = faces.font(face);
            let id = font.parsed.glyph_index(it).unwrap();
            let exact =
                f64::from(font.parsed.glyph_hor_advance(id).unwrap()) * 1000.0 / f64::from(font.parsed.units_per_em());
            assert!((f64::from(font.glyph(it).unwrap().advance) - exact).abs() <= 0.5);
        }
        assert!(faces.width("mm", Face::Regular, 10.0) > faces.width("ii", Face::Regular, 10.0));
    }
}
