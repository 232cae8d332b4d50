//! A typeface in the file: only the glyphs used, each character with a code of its own, so that every code says exactly one character
//! to whoever copies, searches or listens (glyphs that several characters share would say only the last).

use super::{Face, Faces};
use crate::RenderError;
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, StringFormat, dictionary};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use subsetter::GlyphRemapper;

/// Codes of the characters of each typeface, from 1; 0 is the missing glyph and never written.
#[derive(Default)]
pub(crate) struct Codes(BTreeMap<Face, BTreeMap<char, u16>>);

impl Codes {
    /// Counts a text in; `number` gives the codes when all are in.
    pub(crate) fn note(&mut self, face: Face, text: &str) {
        let known = self.0.entry(face).or_default();
        for it in text.chars() {
            known.entry(it).or_default();
        }
    }

    /// # Errors
    /// `Font` with more characters than there are codes.
    pub(crate) fn number(&mut self) -> Result<(), RenderError> {
        for known in self.0.values_mut() {
            for (place, code) in known.values_mut().enumerate() {
                *code = u16::try_from(place + 1).map_err(|_| RenderError::Font)?;
            }
        }
        Ok(())
    }

    /// The bytes that show the text.
    pub(crate) fn bytes(&self, face: Face, text: &str) -> Vec<u8> {
        let known = self.0.get(&face);
        text.chars()
            .filter_map(|it| known.and_then(|known| known.get(&it)).copied())
            .flat_map(u16::to_be_bytes)
            .collect()
    }

    pub(crate) fn faces(&self) -> impl Iterator<Item = (Face, &BTreeMap<char, u16>)> {
        self.0.iter().map(|(face, known)| (*face, known))
    }
}

/// Writes the typeface with these characters, and gives its name in the file.
///
/// # Errors
/// `Font` when it cannot be cut down.
pub(crate) fn embed(
    file: &mut Document,
    faces: &Faces,
    face: Face,
    codes: &BTreeMap<char, u16>,
) -> Result<ObjectId, RenderError> {
    let font = faces.font(face);
    let mut remapper = GlyphRemapper::new();
    let mut places = vec![0_u8, 0];
    let mut widths = Vec::with_capacity(codes.len());
    for it in codes.keys() {
        let glyph = font.glyph(*it).ok_or(RenderError::Font)?;
        places.extend(remapper.remap(glyph.id).to_be_bytes());
        widths.push(Object::Integer(i64::from(glyph.advance)));
    }
    let cut = subsetter::subset(font.bytes, 0, &remapper).map_err(|_| RenderError::Font)?;
    let name = format!("{}+{}", tag(face, codes), postscript(font));
    let length = i64::try_from(cut.len()).map_err(|_| RenderError::Font)?;
    let program = file.add_object(Stream::new(dictionary! { "Length1" => length }, cut));
    let (parsed, scaled) = (&font.parsed, |units: i16| i64::from(font.thousandths(i32::from(units))));
    let frame = parsed.global_bounding_box();
    let frame = [frame.x_min, frame.y_min, frame.x_max, frame.y_max];
    let descriptor = file.add_object(dictionary! {
        "Type" => "FontDescriptor",
        "FontName" => Object::Name(name.clone().into_bytes()),
        // Symbolic: its codes are our own.
        "Flags" => if parsed.is_italic() { 4 | 64 } else { 4 },
        "FontBBox" => frame.map(|it| Object::Integer(scaled(it))).to_vec(),
        "ItalicAngle" => Object::Real(parsed.italic_angle()),
        "Ascent" => scaled(parsed.ascender()),
        "Descent" => scaled(parsed.descender()),
        "CapHeight" => scaled(capital(parsed)),
        "StemV" => if matches!(face, Face::Strong | Face::Bold) { 120 } else { 80 },
        "FontFile2" => program,
    });
    let places = file.add_object(Stream::new(Dictionary::new(), places));
    let ascii = |text: &str| Object::String(text.as_bytes().to_vec(), StringFormat::Literal);
    let descendant = file.add_object(dictionary! {
        "Type" => "Font",
        "Subtype" => "CIDFontType2",
        "BaseFont" => Object::Name(name.clone().into_bytes()),
        "CIDSystemInfo" => dictionary! {
            "Registry" => ascii("Adobe"), "Ordering" => ascii("Identity"), "Supplement" => 0,
        },
        "FontDescriptor" => descriptor,
        "DW" => 0,
        "W" => vec![Object::Integer(1), Object::Array(widths)],
        "CIDToGIDMap" => places,
    });
    let said = file.add_object(Stream::new(Dictionary::new(), to_unicode(codes).into_bytes()));
    Ok(file.add_object(dictionary! {
        "Type" => "Font",
        "Subtype" => "Type0",
        "BaseFont" => Object::Name(name.into_bytes()),
        "Encoding" => "Identity-H",
        "DescendantFonts" => vec![Object::Reference(descendant)],
        "ToUnicode" => said,
    }))
}

/// Height of the capitals: older typefaces do not say it, but they have an H.
fn capital(face: &ttf_parser::Face<'_>) -> i16 {
    let letter = || face.glyph_bounding_box(face.glyph_index('H')?).map(|it| it.y_max);
    face.capital_height().filter(|it| *it > 0).or_else(letter).unwrap_or(face.ascender())
}

/// Six letters that name this cut of the typeface (ISO 32000-1, 9.6.4).
fn tag(face: Face, codes: &BTreeMap<char, u16>) -> String {
    let mut hash = Sha256::new();
    hash.update(face.key());
    for it in codes.keys() {
        hash.update(u32::from(*it).to_be_bytes());
    }
    hash.finalize().iter().take(6).map(|byte| char::from(b'A' + byte % 26)).collect()
}

fn postscript(font: &super::Font) -> String {
    let names = font.parsed.names().into_iter();
    let found = names.filter(|it| it.name_id == ttf_parser::name_id::POST_SCRIPT_NAME).find_map(|it| it.to_string());
    found.unwrap_or_else(|| "Font".to_owned())
}

fn to_unicode(codes: &BTreeMap<char, u16>) -> String {
    let mut out = String::from(
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) \
         /Supplement 0 >> def\n/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\n\
         endcodespacerange\n",
    );
    let pairs: Vec<_> = codes.iter().collect();
    // At most a hundred to a section.
    for section in pairs.chunks(100) {
        out.push_str(&format!("{} beginbfchar\n", section.len()));
        for (it, code) in section {
            let mut units = [0; 2];
            let said: String = it.encode_utf16(&mut units).iter().map(|unit| format!("{unit:04X}")).collect();
            out.push_str(&format!("<{code:04X}> <{said}>\n"));
        }
        out.push_str("endbfchar\n");
    }
    out.push_str("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
    out
}
