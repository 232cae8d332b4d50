//! The whole way: laid out, drawn, tagged, written.

use crate::{Document, draw, font, layout, tag};

/// A printed document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pdf {
    /// The file: PDF 1.7, PDF/A-2a, tagged.
    pub bytes: Vec<u8>,
    /// How many pages it has, at least 1.
    pub pages: u32,
}

/// Why a document cannot be printed.
#[derive(Debug, thiserror::Error)]
pub enum RenderError {
    /// A typeface of the program cannot be read.
    #[error("I caratteri tipografici del programma non si leggono: reinstalli Poliedro.")]
    Font,
    /// The sign of the letterhead does not have the pixels it says.
    #[error("Il logo dell'intestazione è danneggiato: lo carichi di nuovo in Amministrazione.")]
    Logo,
    /// The foot of the letterhead takes too much of the page.
    #[error("Il piè di pagina dell'intestazione è troppo lungo: lo accorci in Amministrazione.")]
    Foot,
    /// More pages or pieces than a file can number.
    #[error("Il documento è troppo lungo per un solo file.")]
    Size,
    /// What is drawn and what is said do not match.
    #[error("Il documento non è stato composto: la sua struttura non corrisponde alle pagine.")]
    Structure,
    /// The file could not be built.
    #[error("Il documento non è stato composto: {0}.")]
    File(#[from] lopdf::Error),
    /// The file could not be written.
    #[error("Il documento non è stato scritto: {0}.")]
    Write(#[from] std::io::Error),
}

/// Lays out and writes a document. The same document gives the same bytes.
///
/// # Errors
/// See [`RenderError`]; never because of what the blocks say or how long they are.
pub fn render(document: &Document) -> Result<Pdf, RenderError> {
    let faces = font::Faces::get()?;
    let laid = layout::lay(document, faces)?;
    let mut codes = font::Codes::default();
    for item in laid.pages.iter().flat_map(|page| &page.items) {
        if let layout::Shape::Text { face, text, .. } = &item.shape {
            codes.note(*face, text);
        }
    }
    codes.number()?;
    let drawn = draw::draw(&laid, &codes);
    let pages = u32::try_from(laid.pages.len()).map_err(|_| RenderError::Size)?;
    Ok(Pdf { bytes: tag::file(document, &laid, drawn, &codes, faces)?, pages })
}
