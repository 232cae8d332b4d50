//! Pictures that pages share: the sign of the letterhead, the word across the page.

use crate::{
    Logo, Mark, RenderError,
    font::{Face, Faces},
    layout::sheet::GHOST,
};
use lopdf::{Object, Stream, dictionary};
use ttf_parser::OutlineBuilder;

/// Name of the sign among the pictures of a page.
pub(super) const LOGO: &str = "Logo";

/// Height of the letters of a word across the page.
const SIZE: f32 = 140.0;

pub(crate) fn across_key(mark: Mark) -> &'static str {
    match mark {
        Mark::Draft => "Draft",
        Mark::Example => "Example",
    }
}

/// # Errors
/// `Logo` when its pixels are not as many as it says.
pub(crate) fn logo(logo: &Logo) -> Result<Stream, RenderError> {
    let pixels = u64::from(logo.width) * u64::from(logo.height);
    if pixels == 0 || u64::try_from(logo.rgb.len()).ok() != pixels.checked_mul(3) {
        return Err(RenderError::Logo);
    }
    let dict = dictionary! {
        "Type" => "XObject",
        "Subtype" => "Image",
        "Width" => i64::from(logo.width),
        "Height" => i64::from(logo.height),
        "ColorSpace" => "DeviceRGB",
        "BitsPerComponent" => 8,
        "Interpolate" => false,
    };
    Ok(Stream::new(dict, logo.rgb.clone()))
}

/// The word as outlines, about its own middle: nobody finds it as text among the text, and no typeface is needed for it.
pub(crate) fn across(faces: &Faces, mark: Mark) -> Stream {
    let word = match mark {
        Mark::Draft => "BOZZA",
        Mark::Example => "ESEMPIO",
    };
    let font = faces.font(Face::Bold);
    let scale = SIZE / f32::from(font.parsed.units_per_em().max(1));
    let half = faces.width(word, Face::Bold, SIZE) / 2.0;
    let mut outline = Outline { ops: String::new(), x: -half, y: -SIZE * 0.34, scale, last: (0.0, 0.0) };
    let part = |it: u8| f32::from(it) / 255.0;
    outline.ops.push_str(&format!("{:.3} {:.3} {:.3} rg\n", part(GHOST.0), part(GHOST.1), part(GHOST.2)));
    for it in word.chars() {
        if let Some(glyph) = font.glyph(it) {
            font.parsed.outline_glyph(ttf_parser::GlyphId(glyph.id), &mut outline);
            outline.ops.push_str("f\n");
            outline.x += f32::from(glyph.advance) * SIZE / 1000.0;
        }
    }
    let sides = [-half, -SIZE * 0.6, half, SIZE * 0.6];
    let dict = dictionary! {
        "Type" => "XObject",
        "Subtype" => "Form",
        "BBox" => sides.map(|it| Object::Real(it.round())).to_vec(),
        "Resources" => dictionary! {},
    };
    Stream::new(dict, outline.ops.into_bytes())
}

struct Outline {
    ops: String,
    x: f32,
    y: f32,
    scale: f32,
    last: (f32, f32),
}

impl Outline {
    fn at(&self, x: f32, y: f32) -> (f32, f32) {
        (self.x + x * self.scale, self.y + y * self.scale)
    }
}

impl OutlineBuilder for Outline {
    fn move_to(&mut self, x: f32, y: f32) {
        self.last = self.at(x, y);
        self.ops.push_str(&format!("{:.2} {:.2} m\n", self.last.0, self.last.1));
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.last = self.at(x, y);
        self.ops.push_str(&format!("{:.2} {:.2} l\n", self.last.0, self.last.1));
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        // The file knows only curves with two handles.
        let (from, handle, to) = (self.last, self.at(x1, y1), self.at(x, y));
        let third = |end: f32, handle: f32| end + (handle - end) * 2.0 / 3.0;
        self.last = to;
        self.ops.push_str(&format!(
            "{:.2} {:.2} {:.2} {:.2} {:.2} {:.2} c\n",
            third(from.0, handle.0),
            third(from.1, handle.1),
            third(to.0, handle.0),
            third(to.1, handle.1),
            to.0,
            to.1
        ));
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        let (one, two, to) = (self.at(x1, y1), self.at(x2, y2), self.at(x, y));
        self.last = to;
        self.ops.push_str(&format!("{:.2} {:.2} {:.2} {:.2} {:.2} {:.2} c\n", one.0, one.1, two.0, two.1, to.0, to.1));
    }

    fn close(&mut self) {
        self.ops.push_str("h\n");
    }
}
