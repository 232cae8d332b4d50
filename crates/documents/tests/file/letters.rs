//! Text of a file through its own typefaces; a typeface that contradicts itself is refused on the way.

use super::{dictionary, operations};
use lopdf::{Dictionary, Document, Object, ObjectId};
use std::collections::BTreeMap;

/// Widths and characters of each typeface, by its codes.
pub(super) struct Font {
    widths: Vec<i64>,
    pub(super) said: BTreeMap<u16, String>,
}

pub(super) fn fonts(file: &Document, page: ObjectId) -> BTreeMap<Vec<u8>, Font> {
    let fonts = file.get_page_fonts(page).unwrap();
    fonts.into_iter().map(|(key, font)| (key, read_font(file, font))).collect()
}

fn read_font(file: &Document, font: &Dictionary) -> Font {
    let base = font.get(b"BaseFont").unwrap().as_name().unwrap();
    let descendant = &font.get(b"DescendantFonts").unwrap().as_array().unwrap()[0];
    let descendant = dictionary(file, descendant);
    let descriptor = dictionary(file, descendant.get(b"FontDescriptor").unwrap());
    assert_eq!(base, descendant.get(b"BaseFont").unwrap().as_name().unwrap());
    assert_eq!(base, descriptor.get(b"FontName").unwrap().as_name().unwrap());
    assert!(base.len() > 7 && base[6] == b'+' && base[..6].iter().all(u8::is_ascii_uppercase));
    let stream =
        |object: &Object| file.dereference(object).unwrap().1.as_stream().unwrap().decompressed_content().unwrap();
    let program = stream(descriptor.get(b"FontFile2").unwrap());
    let face = ttf_parser::Face::parse(&program, 0).unwrap();
    let places = stream(descendant.get(b"CIDToGIDMap").unwrap());
    let widths = descendant.get(b"W").unwrap().as_array().unwrap();
    assert_eq!(widths[0].as_i64().unwrap(), 1);
    let widths: Vec<i64> = widths[1].as_array().unwrap().iter().map(|it| it.as_i64().unwrap()).collect();
    assert_eq!(places.len(), 2 * (widths.len() + 1));
    for (code, width) in widths.iter().enumerate() {
        let place = 2 * (code + 1);
        let glyph = ttf_parser::GlyphId(u16::from_be_bytes([places[place], places[place + 1]]));
        assert_ne!(glyph.0, 0);
        let advance = f64::from(face.glyph_hor_advance(glyph).unwrap()) * 1000.0 / f64::from(face.units_per_em());
        assert!((advance - *width as f64).abs() <= 0.5);
    }
    let map = String::from_utf8(stream(font.get(b"ToUnicode").unwrap())).unwrap();
    let said = map.lines().filter_map(|line| {
        let (code, said) = line.strip_prefix('<')?.strip_suffix('>')?.split_once("> <")?;
        let units: Vec<u16> = said
            .as_bytes()
            .chunks(4)
            .map(|it| u16::from_str_radix(std::str::from_utf8(it).unwrap(), 16).unwrap())
            .collect();
        Some((u16::from_str_radix(code, 16).ok()?, String::from_utf16(&units).unwrap()))
    });
    // `<0000> <FFFF>` is the range of the codes, not one of them.
    let said: BTreeMap<_, _> = said.filter(|(code, _)| *code != 0).collect();
    assert!(widths.len() == said.len() && said.values().all(|it| it.chars().count() == 1));
    Font { widths, said }
}

/// All that is shown, through the typefaces of the file; every code has its width and its character.
pub(super) fn text(file: &Document) -> String {
    let mut out = String::new();
    for page in file.page_iter() {
        let fonts = fonts(file, page);
        let mut font = None;
        for operation in operations(file, page).operations {
            match operation.operator.as_str() {
                "Tf" => font = fonts.get(operation.operands[0].as_name().unwrap()),
                "Tj" => {
                    let font = font.unwrap();
                    for code in operation.operands[0].as_str().unwrap().chunks(2) {
                        let code = u16::from_be_bytes([code[0], code[1]]);
                        assert!(font.widths.len() >= usize::from(code));
                        out.push_str(&font.said[&code]);
                    }
                }
                _ => {}
            }
        }
    }
    out
}
