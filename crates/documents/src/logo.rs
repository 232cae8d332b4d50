//! The sign of a body, from the file that an administrator gives.

use crate::Logo;
use png::{ColorType, Decoder, Limits, Transformations};
use std::io::Cursor;

/// At most, in bytes.
const BYTES: usize = 2 * 1024 * 1024;
/// At most, either way.
const SIDE: u32 = 2_000;

/// Why a picture cannot be the sign of a letterhead.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LogoError {
    /// More than 2 MB.
    #[error("Il logo pesa più di 2 MB: ne scelga uno più leggero.")]
    Heavy,
    /// More than 2,000 pixels on a side.
    #[error("Il logo è più grande di 2000 × 2000 punti: lo riduca e riprovi.")]
    Large,
    /// Not a PNG, or a damaged one.
    #[error("Il logo non è un'immagine PNG leggibile: ne scelga un'altra.")]
    Unreadable,
}

impl Logo {
    /// Reads a PNG: any depth, grey or colours or palette; what is transparent is laid on white. At most 2,000 × 2,000 pixels and 2 MB.
    ///
    /// # Errors
    /// See [`LogoError`].
    pub fn from_png(bytes: &[u8]) -> Result<Self, LogoError> {
        if bytes.len() > BYTES {
            return Err(LogoError::Heavy);
        }
        let mut decoder = Decoder::new_with_limits(Cursor::new(bytes), Limits { bytes: 64 * 1024 * 1024 });
        // Palettes and fewer than eight bits become eight; sixteen become eight.
        decoder.set_transformations(Transformations::normalize_to_color8());
        let mut reader = decoder.read_info().map_err(|_| LogoError::Unreadable)?;
        let (width, height) = (reader.info().width, reader.info().height);
        if width > SIDE || height > SIDE {
            return Err(LogoError::Large);
        }
        let mut pixels = vec![0; reader.output_buffer_size().ok_or(LogoError::Unreadable)?];
        let frame = reader.next_frame(&mut pixels).map_err(|_| LogoError::Unreadable)?;
        pixels.truncate(frame.buffer_size());
        let rgb: Vec<u8> = match frame.color_type {
            ColorType::Rgb => pixels,
            ColorType::Grayscale => pixels.iter().flat_map(|it| [*it; 3]).collect(),
            ColorType::GrayscaleAlpha => {
                pixels.as_chunks().0.iter().flat_map(|[it, alpha]| [flat(*it, *alpha); 3]).collect()
            }
            ColorType::Rgba => pixels
                .as_chunks()
                .0
                .iter()
                .flat_map(|[red, green, blue, alpha]| [*red, *green, *blue].map(|it| flat(it, *alpha)))
                .collect(),
            ColorType::Indexed => return Err(LogoError::Unreadable),
        };
        if rgb.len() as u64 != u64::from(width) * u64::from(height) * 3 {
            return Err(LogoError::Unreadable);
        }
        Ok(Self { width, height, rgb })
    }
}

/// On white.
fn flat(value: u8, alpha: u8) -> u8 {
    let (value, alpha) = (u16::from(value), u16::from(alpha));
    ((value * alpha + 255 * (255 - alpha) + 127) / 255) as u8
}

#[cfg(test)]
mod tests {
    use super::*;
    use png::{BitDepth, Encoder};

    fn written(
        color: ColorType,
        depth: BitDepth,
        side: (u32, u32),
        bytes: &[u8],
        palette: Option<(&[u8], &[u8])>,
    ) -> Vec<u8> {
        let mut out = Vec::new();
        let mut encoder = Encoder::new(&mut out, side.0, side.1);
        encoder.set_color(color);
        encoder.set_depth(depth);
        if let Some((colors, alpha)) = palette {
            encoder.set_palette(colors.to_vec());
            encoder.set_trns(alpha.to_vec());
        }
        encoder.write_header().unwrap().write_image_data(bytes).unwrap();
        out
    }

    #[test]
    fn every_kind_of_png_becomes_plain_colours_on_white() {
        let read = |bytes: Vec<u8>| Logo::from_png(&bytes).unwrap().rgb;
        assert_eq!(read(written(ColorType::Rgb, BitDepth::Eight, (1, 1), &[1, 2, 3], None)), [1, 2, 3]);
        assert_eq!(
            read(written(ColorType::Rgba, BitDepth::Eight, (2, 1), &[0, 102, 204, 255, 9, 9, 9, 0], None)),
            [0, 102, 204, 255, 255, 255]
        );
        assert_eq!(read(written(ColorType::Rgba, BitDepth::Eight, (1, 1), &[0, 0, 0, 128], None)), [127, 127, 127]);
        assert_eq!(read(written(ColorType::Grayscale, BitDepth::Sixteen, (1, 1), &[0x80, 0xff], None)), [0x80; 3]);
        assert_eq!(
            read(written(ColorType::Grayscale, BitDepth::One, (2, 1), &[0b0100_0000], None)),
            [0, 0, 0, 255, 255, 255]
        );
        assert_eq!(read(written(ColorType::GrayscaleAlpha, BitDepth::Eight, (1, 1), &[10, 0], None)), [255; 3]);
        let palette = (&[10, 20, 30, 40, 50, 60][..], &[255, 0][..]);
        let indexed = written(ColorType::Indexed, BitDepth::Eight, (2, 1), &[0, 1], Some(palette));
        assert_eq!(read(indexed), [10, 20, 30, 255, 255, 255]);
    }

    #[test]
    fn what_is_not_a_small_png_is_refused_with_a_reason() {
        assert_eq!(Logo::from_png(b"GIF89a"), Err(LogoError::Unreadable));
        assert_eq!(Logo::from_png(&vec![0; BYTES + 1]), Err(LogoError::Heavy));
        let wide = written(ColorType::Grayscale, BitDepth::Eight, (2_001, 1), &vec![0; 2_001], None);
        assert_eq!(Logo::from_png(&wide), Err(LogoError::Large));
        let mut cut = written(ColorType::Rgb, BitDepth::Eight, (40, 40), &vec![7; 4_800], None);
        cut.truncate(cut.len() / 2);
        assert_eq!(Logo::from_png(&cut), Err(LogoError::Unreadable));
    }
}
