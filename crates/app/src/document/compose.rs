//! From the values of a document to its bytes.

use super::{
    content::{Content, Kind},
    name::file_stem,
    view::{DocumentAsk, DocumentSheet},
};
use crate::{CallError, ErrorCode};
use base64::{Engine, engine::general_purpose::STANDARD};
use jiff::Timestamp;
use poliedro_documents::{Document, Logo, Mark, Meta, render};
use poliedro_domain::{
    id::PersonId,
    issue::{Issue, Way},
    letterhead::Letterhead,
};
use sha2::{Digest, Sha256};

/// In the values of the kinds that tell whom to call: the letterhead does not say how.
const NO_CONTACTS: &str = "noContacts";
const WRITE_THEM: &str =
    "L’intestazione non ha recapiti: scriva a mano il telefono dell’ufficio, o li aggiunga all’intestazione.";

/// A document, made: nobody saw it yet.
pub(crate) struct Sheet {
    kind: &'static str,
    ask: DocumentAsk,
    /// Whose it is, where it is about one person.
    person: Option<PersonId>,
    title: String,
    number: String,
    digest: String,
    sha256: String,
    draft: bool,
    example: bool,
    remarks: Vec<String>,
    stem: String,
    /// Pages.
    pub(crate) pages: u32,
    /// The file (PDF).
    pub(crate) bytes: Vec<u8>,
}

/// Makes a document of what `content` says, with this letterhead. `digest`: SHA-256 of what it was made from, 64 hexadecimal digits; `at`:
/// when the newest of it was recorded. The same arguments give the same bytes.
///
/// # Errors
/// A sentence, when the template or the page refuses.
pub(crate) fn compose(
    kind: &'static Kind,
    ask: &DocumentAsk,
    content: Content,
    letterhead: &Letterhead,
    (digest, at): (String, Timestamp),
    example: bool,
) -> Result<Sheet, CallError> {
    let template = kind.template()?;
    let Content { mut values, person, draft, number, stem, mut remarks, .. } = content;
    // Who reads at home «the number is at the top» must find one there: the template leaves a line to write on, and whoever signs is told.
    if let Some(said) = values.get_mut(NO_CONTACTS) {
        let none = letterhead.lines.iter().all(|line| line.trim().is_empty());
        *said = none.into();
        if none {
            remarks.push(WRITE_THEM.to_owned());
        }
    }
    let number = format!("{number}-{}", digest.get(..8).unwrap_or(&digest));
    let title = template.title(&values).map_err(sentence)?;
    let document = Document {
        meta: Meta {
            title: title.clone(),
            subject: template.subject(&values).map_err(sentence)?,
            author: letterhead.name.clone(),
            keywords: template.keywords.clone(),
            id: number.clone(),
            digest: digest.clone(),
            at,
        },
        letterhead: head(letterhead),
        marks: [(draft, Mark::Draft), (example, Mark::Example)]
            .into_iter()
            .filter_map(|(is, mark)| is.then_some(mark))
            .collect(),
        blocks: template.blocks(&values).map_err(sentence)?,
    };
    let pdf = render(&document).map_err(|error| CallError::failed(error.to_string()))?;
    Ok(Sheet {
        kind: kind.code,
        ask: ask.clone(),
        person,
        title,
        stem: file_stem(&stem, &number),
        number,
        digest,
        sha256: sha256(&[&pdf.bytes]),
        draft,
        example,
        remarks,
        pages: pdf.pages,
        bytes: pdf.bytes,
    })
}

/// SHA-256 of these bytes, one after the other; 64 hexadecimal digits.
pub(crate) fn sha256(pieces: &[&[u8]]) -> String {
    let mut digest = Sha256::new();
    pieces.iter().for_each(|piece| digest.update(piece));
    digest.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

fn sentence(error: poliedro_documents::TemplateError) -> CallError {
    CallError::failed(error.to_string())
}

/// What stands at the head of the first page. A sign was read before it was kept: one that cannot be read any more is left out.
fn head(letterhead: &Letterhead) -> poliedro_documents::Letterhead {
    let png = (!letterhead.logo.is_empty()).then(|| STANDARD.decode(&letterhead.logo).ok()).flatten();
    poliedro_documents::Letterhead {
        name: letterhead.name.clone(),
        lines: letterhead.lines.clone(),
        logo: png.and_then(|png| Logo::from_png(&png).ok()),
        foot: letterhead.foot.clone(),
    }
}

impl Sheet {
    /// Is it the file that was looked at (SHA-256; empty: nobody looked)? What tells who opened a file is longer each time it is opened:
    /// of that one nobody is asked to look twice.
    ///
    /// # Errors
    /// `Conflict` when what it says has changed since.
    pub(crate) fn is_the_one(&self, seen: &str) -> Result<(), CallError> {
        if seen.is_empty() || self.kind == "person_copy" || seen == self.sha256 {
            return Ok(());
        }
        let message = "I dati sono cambiati dopo l’anteprima: il documento non è uscito. Ora vede la versione nuova: la controlli e riprovi.";
        Err(CallError::new(ErrorCode::Conflict, message))
    }

    /// Beginning of the name of its file, without the extension.
    pub(crate) fn stem(&self) -> &str {
        &self.stem
    }

    /// Whose it is.
    pub(crate) const fn person(&self) -> Option<PersonId> {
        self.person
    }

    /// What is recorded when it leaves.
    pub(crate) fn issue(&self, way: Way) -> Issue {
        Issue {
            document: self.kind.to_owned(),
            title: self.title.clone(),
            number: self.number.clone(),
            about: self.ask.id.clone(),
            part: self.ask.part.clone(),
            digest: self.digest.clone(),
            sha256: self.sha256.clone(),
            way,
            draft: self.draft,
        }
    }

    /// As the interface sees it.
    pub(crate) fn view(self) -> DocumentSheet {
        DocumentSheet {
            file_name: format!("{}.pdf", self.stem),
            title: self.title,
            number: self.number,
            pages: self.pages,
            digest: self.digest,
            sha256: self.sha256,
            draft: self.draft,
            example: self.example,
            remarks: self.remarks,
            pdf: STANDARD.encode(&self.bytes),
        }
    }
}
