//! A file of data that leaves the archive, and that it left.

use super::facts::Facts;
use crate::{CallError, Desk, document::sha256, file::Staged};
use poliedro_domain::{
    id::PersonId,
    issue::{Issue, Way},
    permission::Op,
};
use poliedro_store::{Reader, Sources, Stream};
use std::collections::BTreeSet;

/// What leaves.
pub(super) struct Left<'a> {
    pub(super) person: PersonId,
    /// Kind, and which part of it.
    pub(super) document: &'a str,
    pub(super) part: &'a str,
    pub(super) title: &'a str,
    /// First part of its number; the digest is added.
    pub(super) number: &'a str,
    pub(super) op: Op,
}

/// Everything of a person that a copy comes from: every subject in which they are spoken of. That a document left is not among them, or the
/// one that leaves now would make the one before look old.
pub(super) fn subjects(facts: &Facts) -> Vec<(Stream, Vec<u8>)> {
    let written = facts.iter().filter(|fact| fact.stream != Stream::Issue);
    let all: BTreeSet<(Stream, Vec<u8>)> = written.filter_map(|fact| Some((fact.stream, subject(&fact.of)?))).collect();
    all.into_iter().collect()
}

fn subject(of: &str) -> Option<Vec<u8>> {
    of.parse::<uuid::Uuid>().ok().map(|id| id.as_bytes().to_vec())
}

/// The same, with their digest.
pub(super) fn sources(r: &Reader<'_>, person: PersonId) -> Result<Sources, CallError> {
    Ok(r.sources(&subjects(&Facts::read(r, person)?))?)
}

/// Publishes the file of these bytes; its name. That it left is on the disk before the file is there under its name.
pub(super) fn leave(
    desk: &mut Desk,
    staged: Staged,
    what: &Left<'_>,
    from: &Sources,
    bytes: &[u8],
) -> Result<String, CallError> {
    let issue = Issue {
        document: what.document.to_owned(),
        title: what.title.to_owned(),
        number: format!("{}-{}", what.number, from.digest.get(..8).unwrap_or_default()),
        about: what.person.to_string(),
        part: what.part.to_owned(),
        digest: from.digest.clone(),
        sha256: sha256(&[bytes]),
        way: Way::Exported,
        draft: false,
    };
    desk.change(what.op, |tx| Ok::<_, CallError>(tx.append_issue(Some(what.person), issue)?))?;
    staged.publish()
}
