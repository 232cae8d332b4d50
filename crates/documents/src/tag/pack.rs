//! Streams made smaller.

use crate::RenderError;
use flate2::{Compression, write::ZlibEncoder};
use lopdf::Stream;
use std::io::Write as _;

/// Below this a packed stream is no smaller.
const SMALL: usize = 64;

/// Packs a stream. The writer puts a line feed after its bytes: were the last of them a carriage return, the two would read as one end
/// of line and the length as one short. That byte is the last of a checksum of what is packed, so text takes a blank more until it
/// changes, and anything else (a typeface, a picture) stays as it is.
pub(super) fn pack(stream: &mut Stream) -> Result<(), RenderError> {
    if stream.dict.has(b"Filter") || stream.content.len() < SMALL {
        return Ok(());
    }
    let mut content = stream.content.clone();
    loop {
        let packed = zlib(&content)?;
        if !ends_a_line(&packed) {
            stream.set_content(packed);
            stream.dict.set("Filter", "FlateDecode");
            return Ok(());
        }
        if is_text(&content) {
            content.push(b' ');
        } else {
            return Ok(());
        }
    }
}

fn zlib(content: &[u8]) -> Result<Vec<u8>, RenderError> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(content)?;
    Ok(encoder.finish()?)
}

fn ends_a_line(bytes: &[u8]) -> bool {
    matches!(bytes.last(), Some(b'\r' | b'\n'))
}

/// Operators and tables of characters are text; tables of glyphs hold zeros.
fn is_text(content: &[u8]) -> bool {
    content.is_ascii() && !content.contains(&0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use lopdf::Dictionary;

    #[test]
    fn no_packed_stream_ends_as_a_line_does() {
        let mut padded = 0;
        for n in 0..2_000u32 {
            let text = format!("q 1 0 0 1 {n} 0 cm /Face 9 Tf (page {n}) Tj Q ").repeat(4).into_bytes();
            let mut stream = Stream::new(Dictionary::new(), text.clone());
            padded += u32::from(ends_a_line(&zlib(&text).unwrap()));
            pack(&mut stream).unwrap();
            assert!(!ends_a_line(&stream.content), "{n}");
            let read = stream.decompressed_content().unwrap();
            assert!(read.starts_with(&text) && read.get(text.len()..).unwrap().iter().all(|byte| *byte == b' '));
        }
        assert!(padded > 3, "without the cure {padded} would");
    }

    #[test]
    fn what_is_not_text_is_never_lengthened() {
        for n in 0..2_000u32 {
            let bytes: Vec<u8> = (0..100u32).flat_map(|at| (at * n).to_be_bytes()).collect();
            let mut stream = Stream::new(Dictionary::new(), bytes.clone());
            pack(&mut stream).unwrap();
            let read = if stream.dict.has(b"Filter") { stream.decompressed_content().unwrap() } else { stream.content };
            assert_eq!(read, bytes);
        }
    }
}
