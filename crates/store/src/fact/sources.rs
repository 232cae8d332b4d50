//! Where what a document says comes from: the facts, as one digest and one day.

use super::{FactsDigest, Stream, row::digest_of, stamp};
use crate::{Noun, Reader, StoreError};
use jiff::Timestamp;
use poliedro_domain::id::PersonId;
use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write,
};

/// The facts that a document was made from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sources {
    /// SHA-256 over the digests of their rows, in the order of recording: 64 hexadecimal digits. One fact more, or one letter changed in
    /// one, and it is another; two archives never have the same.
    pub digest: String,
    /// When the newest of them was recorded.
    pub newest: Timestamp,
    /// How many they are.
    pub facts: u32,
}

const FACTS: &str = "SELECT n, id, stream, subject, person, kind, schema_version, happened_at, recorded_at, author, device, body \
                     FROM fact WHERE subject = ?1 AND stream = ?2";

impl Reader<'_> {
    /// Every fact of these subjects, each once. A subject that nobody wrote of (a unit that the program ships) adds nothing.
    ///
    /// # Errors
    /// `NotFound` when none of them has a fact.
    pub fn sources(&self, of: &[(Stream, Vec<u8>)]) -> Result<Sources, StoreError> {
        let asked: BTreeSet<&(Stream, Vec<u8>)> = of.iter().collect();
        let mut found = BTreeMap::new();
        for (stream, subject) in asked {
            let mut statement = self.conn().prepare_cached(FACTS)?;
            let mut rows = statement.query((subject, stream.code()))?;
            while let Some(row) = rows.next()? {
                found.insert(row.get::<_, i64>(0)?, (digest_of(row, 0)?, row.get::<_, i64>(8)?));
            }
        }
        let newest = found.values().map(|(_, recorded_at)| *recorded_at).max();
        let newest = stamp(newest.ok_or(StoreError::NotFound(Noun::Fact))?)?;
        let mut digest = FactsDigest::new();
        found.values().for_each(|(one, _)| digest.add(one));
        let facts = u32::try_from(found.len()).unwrap_or(u32::MAX);
        Ok(Sources { digest: hex(&digest.finish()), newest, facts })
    }

    /// The file of a person and those merged with it, as sources.
    ///
    /// # Errors
    /// `NotFound` for a person not in file.
    pub fn person_sources(&self, person: PersonId) -> Result<Vec<(Stream, Vec<u8>)>, StoreError> {
        let files = self.files_of(person)?;
        Ok(files.into_iter().map(|file| (Stream::Person, file.as_bytes().to_vec())).collect())
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut out, byte| {
        let _ = write!(out, "{byte:02x}");
        out
    })
}
