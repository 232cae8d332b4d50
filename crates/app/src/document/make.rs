//! From what was asked to a document: permission, content, letterhead, sources; and that it left.

use super::{
    Sheet, compose,
    content::{Asked, Content, Kind, Source},
    sha256,
    view::DocumentAsk,
};
use crate::{
    CallError, Desk,
    file::{self, Staged},
    letterhead::choose,
};
use jiff::Timestamp;
use poliedro_domain::{
    issue::Way,
    permission::{Op, Purpose},
};
use poliedro_store::Reader;
use std::path::Path;

/// The kind with this code.
///
/// # Errors
/// A sentence about `kind`.
pub(crate) fn kind(code: &str) -> Result<&'static Kind, CallError> {
    Kind::of(code).ok_or_else(|| CallError::field("kind", "Questo tipo di documento non esiste."))
}

/// Makes a document. It asks for the permission of what the document is about and for that of making documents; the consultation is in the
/// log, on the disk, before anything is shown.
///
/// # Errors
/// `Denied`; `NotFound`; a sentence when it cannot be made yet.
pub(crate) fn make(desk: &mut Desk, ask: &DocumentAsk) -> Result<Sheet, CallError> {
    let kind = kind(&ask.kind)?;
    desk.may(kind.op)?;
    let ask = &DocumentAsk { id: plain(&ask.id), part: plain(&ask.part), ..ask.clone() };
    let open = desk.at_work()?;
    let (archive, example) = (open.archive_name.clone(), open.example);
    let (letterhead, content, from) = desk.read(Op::DocumentMake, Purpose::Care, None, |r| {
        let letterhead = choose(r, kind.code, ask.letterhead_id.as_deref(), &archive)?;
        let content = (kind.content)(&Asked {
            reader: r,
            about: None,
            id: &ask.id,
            part: &ask.part,
            archive: &archive,
            closing: &letterhead.closing,
            place: &letterhead.place,
        })?;
        let from = sources(r, kind, &content)?;
        Ok::<_, CallError>((letterhead, content, from))
    })?;
    compose(kind, ask, content, &letterhead, from, example)
}

/// An identifier as the archive writes it, however it was typed: what left is found again by it.
pub(crate) fn plain(id: &str) -> String {
    id.trim().parse::<uuid::Uuid>().map_or_else(|_| id.to_owned(), |id| id.to_string())
}

/// Digest and moment of what a document says.
pub(crate) fn sources(reader: &Reader<'_>, kind: &Kind, content: &Content) -> Result<(String, Timestamp), CallError> {
    match &content.source {
        Source::Facts(subjects) => {
            let found = reader.sources(subjects)?;
            Ok((found.digest, found.newest))
        }
        Source::Both(subjects, said) => {
            let found = reader.sources(subjects)?;
            let said = digest_of_values(kind, said);
            let digest = sha256(&[b"poliedro document sources v1\n", found.digest.as_bytes(), b"\n", said.as_bytes()]);
            Ok((digest, found.newest))
        }
        Source::Values(at) => Ok((digest_of_values(kind, &content.values), *at)),
    }
}

/// SHA-256 of what a document says, when it is not made from facts.
pub(crate) fn digest_of_values(kind: &Kind, values: &serde_json::Value) -> String {
    sha256(&[b"poliedro document values v1\n", kind.code.as_bytes(), b"\n", values.to_string().as_bytes()])
}

/// That a document left is recorded, on the file of whom it is about.
pub(crate) fn record(desk: &mut Desk, sheet: &Sheet, way: Way) -> Result<(), CallError> {
    let (person, issue) = (sheet.person(), sheet.issue(way));
    desk.change(Op::DocumentMake, |tx| Ok::<_, CallError>(tx.append_issue(person, issue)?))?;
    Ok(())
}

/// Writes a document in a file of its own, in a folder that the person chose; the name of the file.
pub(crate) fn save(desk: &mut Desk, folder: &Path, sheet: &Sheet, way: Way) -> Result<String, CallError> {
    let staged = file::stage(folder, sheet.stem(), "pdf", &sheet.bytes)?;
    leave(desk, staged, sheet, way)
}

/// Publishes the file of a document; its name. That it left is on the disk before the file is there, and a file that the disk refuses is not
/// said to have left.
pub(crate) fn leave(desk: &mut Desk, staged: Staged, sheet: &Sheet, way: Way) -> Result<String, CallError> {
    record(desk, sheet, way)?;
    staged.publish()
}
