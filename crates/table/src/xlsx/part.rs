//! One XML part, event by event.

use super::package::{Unpacked, read_fault};
use crate::TableError;
use quick_xml::{
    Reader,
    events::{BytesRef, BytesStart, Event},
};

/// What matters of a part.
pub(crate) enum Piece<'a> {
    /// An element begins; `true` when it is empty, and then no end follows.
    Open(BytesStart<'a>, bool),
    /// An element ends.
    Close(String),
    /// Text, entities resolved.
    Text(String),
    /// The end.
    End,
}

/// One XML part.
pub(crate) struct Part<'z> {
    reader: Reader<Unpacked<'z>>,
    buffer: Vec<u8>,
}

impl<'z> Part<'z> {
    pub(crate) fn new(source: Unpacked<'z>) -> Self {
        Self { reader: Reader::from_reader(source), buffer: Vec::new() }
    }

    /// The next piece. A document type is refused: no spreadsheet has one, and entities are how XML swells.
    pub(crate) fn next(&mut self) -> Result<Piece<'_>, TableError> {
        loop {
            self.buffer.clear();
            self.reader.get_mut().begin();
            // Asked twice for the sake of the borrow: what says nothing is passed over without giving the buffer away.
            let event = self.reader.read_event_into(&mut self.buffer).map_err(|error| read_fault(&error))?;
            return Ok(match event {
                Event::Start(start) => Piece::Open(start.into_owned(), false),
                Event::Empty(start) => Piece::Open(start.into_owned(), true),
                Event::End(end) => Piece::Close(end.local_name().as_ref().to_owned()),
                Event::Text(text) => Piece::Text(text.xml10_content().into_owned()),
                Event::CData(text) => Piece::Text(text.xml10_content().into_owned()),
                Event::GeneralRef(entity) => Piece::Text(resolved(&entity)?),
                Event::DocType(_) => {
                    return Err(TableError::Damaged("contiene definizioni XML non ammesse".to_owned()));
                }
                Event::Eof => Piece::End,
                Event::Decl(_) | Event::PI(_) | Event::Comment(_) => continue,
            });
        }
    }
}

/// The value of an attribute, by its local name.
pub(crate) fn attribute(start: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = start.attributes().flatten().find(|attribute| attribute.key.local_name().as_ref() == name)?;
    quick_xml::escape::unescape(&found.value).ok().map(std::borrow::Cow::into_owned)
}

fn resolved(entity: &BytesRef<'_>) -> Result<String, TableError> {
    let unknown = || TableError::Damaged("contiene riferimenti XML non ammessi".to_owned());
    if let Some(c) = entity.resolve_char_ref().map_err(|_| unknown())? {
        return Ok(c.to_string());
    }
    let text = match &**entity {
        "amp" => "&",
        "lt" => "<",
        "gt" => ">",
        "quot" => "\"",
        "apos" => "'",
        _ => return Err(unknown()),
    };
    Ok(text.to_owned())
}
