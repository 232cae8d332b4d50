//! The zip of a workbook, opened with care.

use crate::{
    TableError,
    limit::{ENTRIES_MAX, PIECE_MAX, RATIO_FROM, RATIO_MAX, UNPACKED_MAX},
};
use std::{
    cell::Cell,
    io::{self, BufRead, BufReader, Cursor, Read},
    rc::Rc,
};
use zip::{ZipArchive, result::ZipError};

/// The zip of a workbook.
pub(crate) struct Package<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    /// Bytes that may still be unpacked, whatever entries say of themselves.
    left: Rc<Cell<u64>>,
}

impl<'a> Package<'a> {
    pub(crate) fn open(bytes: &'a [u8]) -> Result<Self, TableError> {
        // Before the directory is read into memory.
        if bytes.windows(4).filter(|four| *four == b"PK\x01\x02").take(ENTRIES_MAX + 1).count() > ENTRIES_MAX {
            return Err(TableError::Swells);
        }
        let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(|error| broken(&error))?;
        let mut all = 0_u64;
        let mut names = Vec::with_capacity(zip.len());
        for at in 0..zip.len() {
            let entry = zip.by_index_raw(at).map_err(|error| broken(&error))?;
            let (size, packed) = (entry.size(), entry.compressed_size());
            all = all.saturating_add(size);
            if all > UNPACKED_MAX || (size > RATIO_FROM && size / packed.max(1) > RATIO_MAX) {
                return Err(TableError::Swells);
            }
            if entry.encrypted() {
                return Err(TableError::Protected);
            }
            names.push(entry.name().map(std::borrow::Cow::into_owned).unwrap_or_default());
        }
        let has = |name: &str| names.iter().any(|held| held == name);
        if has("xl/workbook.bin") {
            return Err(TableError::BinaryExcel);
        }
        if !has("xl/workbook.xml") {
            let open = has("mimetype") && has("content.xml");
            return Err(if open { TableError::OpenDocument } else { TableError::NoWorkbook });
        }
        Ok(Self { zip, left: Rc::new(Cell::new(UNPACKED_MAX)) })
    }

    /// An entry, unpacked as it is read and never beyond `most` bytes; `None` when there is none of this name.
    pub(crate) fn part(&mut self, name: &str, most: u64) -> Result<Option<Unpacked<'_>>, TableError> {
        let left = Rc::clone(&self.left);
        match self.zip.by_name(name) {
            Ok(entry) => Ok(Some(Unpacked::new(Capped { entry: Box::new(entry), most, left }))),
            Err(ZipError::FileNotFound) => Ok(None),
            Err(error) => Err(broken(&error)),
        }
    }
}

/// An entry while it is unpacked, piece by piece: none is longer than [`PIECE_MAX`], and a buffer.
pub(crate) struct Unpacked<'z> {
    inner: BufReader<Capped<'z>>,
    /// Bytes that the present piece may still have.
    left: usize,
}

impl<'z> Unpacked<'z> {
    fn new(capped: Capped<'z>) -> Self {
        Self { inner: BufReader::with_capacity(64 * 1024, capped), left: PIECE_MAX }
    }

    /// Another piece begins.
    pub(crate) fn begin(&mut self) {
        self.left = PIECE_MAX;
    }
}

impl Read for Unpacked<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let held = self.fill_buf()?;
        let size = held.len().min(buffer.len());
        for (to, from) in buffer.iter_mut().zip(held) {
            *to = *from;
        }
        self.consume(size);
        Ok(size)
    }
}

impl BufRead for Unpacked<'_> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.left == 0 {
            return Err(io::Error::other(SWELLS));
        }
        self.inner.fill_buf()
    }

    fn consume(&mut self, size: usize) {
        self.left = self.left.saturating_sub(size);
        self.inner.consume(size);
    }
}

/// A reader that stops at its limit.
pub(crate) struct Capped<'z> {
    entry: Box<dyn Read + 'z>,
    most: u64,
    left: Rc<Cell<u64>>,
}

/// What [`Capped`] says when it stops; [`read_fault`] knows it again.
const SWELLS: &str = "poliedro: beyond the limit";

impl Read for Capped<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.entry.read(buffer)?;
        let size = u64::try_from(read).unwrap_or(u64::MAX);
        match (self.most.checked_sub(size), self.left.get().checked_sub(size)) {
            (Some(most), Some(left)) => {
                self.most = most;
                self.left.set(left);
                Ok(read)
            }
            _ => Err(io::Error::other(SWELLS)),
        }
    }
}

/// What stopped the reading of an entry.
pub(crate) fn read_fault(error: &quick_xml::Error) -> TableError {
    if let quick_xml::Error::Io(io) = error
        && io.to_string().contains(SWELLS)
    {
        return TableError::Swells;
    }
    TableError::Damaged("il contenuto non è scritto come dovrebbe".to_owned())
}

fn broken(error: &ZipError) -> TableError {
    match error {
        ZipError::InvalidPassword => TableError::Protected,
        ZipError::UnsupportedArchive(why) if why.to_lowercase().contains("password") => TableError::Protected,
        _ => TableError::Damaged("l’archivio compresso non si apre".to_owned()),
    }
}
