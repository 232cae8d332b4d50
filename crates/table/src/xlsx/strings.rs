//! Texts that cells share.

use super::{
    package::Package,
    part::{Part, Piece},
};
use crate::{
    TableError,
    limit::{PIECE_MAX, STRINGS_COUNT_MAX, STRINGS_MAX},
};

/// Reads them, without their formats and the readings of Japanese.
pub(crate) fn read(package: &mut Package<'_>, path: &str) -> Result<Vec<Box<str>>, TableError> {
    let Some(source) = package.part(path, STRINGS_MAX)? else { return Ok(Vec::new()) };
    let mut part = Part::new(source);
    let mut strings: Vec<Box<str>> = Vec::new();
    let mut text = String::new();
    let (mut inside, mut reading) = (false, false);
    loop {
        match part.next()? {
            Piece::Open(start, empty) => match start.local_name().as_ref() {
                "si" if empty => strings.push("".into()),
                "si" => text.clear(),
                "t" => inside = !empty,
                "rPh" => reading = !empty,
                _ => {}
            },
            Piece::Close(name) => match name.as_str() {
                "si" => {
                    if strings.len() >= STRINGS_COUNT_MAX {
                        return Err(TableError::TooMuch);
                    }
                    strings.push(text.as_str().into());
                }
                "t" => inside = false,
                "rPh" => reading = false,
                _ => {}
            },
            Piece::Text(more) if inside && !reading => {
                if text.len() + more.len() > PIECE_MAX {
                    return Err(TableError::Swells);
                }
                text.push_str(&more);
            }
            Piece::Text(_) => {}
            Piece::End => return Ok(strings),
        }
    }
}
