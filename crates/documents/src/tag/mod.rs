//! What makes a drawing an archival, readable file: structure, metadata, colours, identifiers (PDF/A-2a, PDF/UA-1), on lopdf.

mod icc;
mod outline;
mod pack;
mod structure;
mod xmp;

use crate::{
    Document, RenderError,
    draw::{self, Drawn, utf16},
    font::{self, Codes, Faces},
    layout::Laid,
};
use lopdf::{Dictionary, Object, ObjectId, SaveOptions, Stream, StringFormat, dictionary};
use printpdf::{PdfDocument, PdfSaveOptions};
use sha2::{Digest, Sha256};
use xmp::Facts;

/// The file.
///
/// # Errors
/// A typeface that cannot be cut, a sign with the wrong number of pixels, a file that cannot be written.
pub(crate) fn file(
    document: &Document,
    laid: &Laid,
    drawn: Drawn,
    codes: &Codes,
    faces: &Faces,
) -> Result<Vec<u8>, RenderError> {
    let Drawn { pages, marked } = drawn;
    let mut pdf = PdfDocument::new("");
    pdf.pages = pages;
    // Not «secure»: that leaves out the operators that show text in typefaces it does not know.
    let options = PdfSaveOptions { optimize: false, subset_fonts: false, secure: false, image_optimization: None };
    let mut file = printpdf::to_lopdf_doc(&pdf, &options, &mut Vec::new());
    drop(pdf);
    file.version = "1.7".to_owned();
    let pages: Vec<ObjectId> = file.page_iter().collect();
    let resources = resources(&mut file, document, codes, faces)?;
    for (place, id) in pages.iter().enumerate() {
        let page = file.get_dictionary_mut(*id)?;
        page.remove(b"Annots");
        page.set("Resources", resources);
        page.set("StructParents", whole(place)?);
        page.set("Tabs", "S");
    }
    let root = structure::root(&mut file, laid, &marked, &pages)?;
    let outlines = outline::outlines(&mut file, laid, &pages)?;
    let facts = Facts::of(document);
    let info = file.add_object(info(&facts));
    let packet = xmp::packet(&facts).into_bytes();
    let metadata = dictionary! { "Type" => "Metadata", "Subtype" => "XML" };
    let metadata = file.add_object(Stream::new(metadata, packet).with_compression(false));
    let profile = file.add_object(Stream::new(dictionary! { "N" => 3 }, icc::srgb()));
    let catalog = file.catalog_mut()?;
    catalog.remove(b"PageLayout");
    catalog.set("PageMode", if outlines.is_some() { "UseOutlines" } else { "UseNone" });
    if let Some(outlines) = outlines {
        catalog.set("Outlines", outlines);
    }
    catalog.set("StructTreeRoot", root);
    catalog.set("MarkInfo", dictionary! { "Marked" => true });
    catalog.set("Lang", ascii("it-IT"));
    catalog.set("ViewerPreferences", dictionary! { "DisplayDocTitle" => true });
    catalog.set("Metadata", metadata);
    let intent = dictionary! {
        "Type" => "OutputIntent",
        "S" => "GTS_PDFA1",
        "OutputConditionIdentifier" => ascii("sRGB IEC61966-2.1"),
        "Info" => ascii("sRGB IEC61966-2.1"),
        "DestOutputProfile" => profile,
    };
    catalog.set("OutputIntents", vec![Object::Dictionary(intent)]);
    file.trailer.set("Info", info);
    file.prune_objects();
    let hash = fingerprint(&file);
    let id = Object::String(hash, StringFormat::Hexadecimal);
    file.trailer.set("ID", vec![id.clone(), id]);
    for object in file.objects.values_mut() {
        if let Object::Stream(stream) = object
            && stream.allows_compression
        {
            pack::pack(stream)?;
        }
    }
    let mut bytes = Vec::new();
    let modern = SaveOptions::builder().use_object_streams(true).use_xref_streams(true).build();
    file.save_with_options(&mut bytes, modern)?;
    Ok(bytes)
}

/// Typefaces and pictures, the same for all pages.
fn resources(
    file: &mut lopdf::Document,
    document: &Document,
    codes: &Codes,
    faces: &Faces,
) -> Result<ObjectId, RenderError> {
    let (mut fonts, mut pictures) = (Dictionary::new(), Dictionary::new());
    for (face, known) in codes.faces() {
        fonts.set(face.key(), font::embed(file, faces, face, known)?);
    }
    if let Some(logo) = &document.letterhead.logo {
        pictures.set("Logo", file.add_object(draw::logo(logo)?));
    }
    for mark in &document.marks {
        pictures.set(draw::across_key(*mark), file.add_object(draw::across(faces, *mark)));
    }
    Ok(file.add_object(dictionary! { "Font" => fonts, "XObject" => pictures }))
}

/// The old place of the metadata: says the same as the new, word for word.
fn info(facts: &Facts) -> Dictionary {
    let mut info = Dictionary::new();
    for (key, text) in facts.info() {
        if !text.is_empty() {
            info.set(key, words(&text));
        }
    }
    info
}

fn words(text: &str) -> Object {
    if text.is_ascii() { ascii(text) } else { Object::String(utf16(text), StringFormat::Literal) }
}

fn ascii(text: &str) -> Object {
    Object::String(text.as_bytes().to_vec(), StringFormat::Literal)
}

fn whole(number: usize) -> Result<i64, RenderError> {
    i64::try_from(number).map_err(|_| RenderError::Size)
}

/// Names this file: of what it shows and says, since a clock or a random number would make two files of one document.
fn fingerprint(file: &lopdf::Document) -> Vec<u8> {
    let mut hash = Sha256::new();
    for object in file.objects.values() {
        if let Object::Stream(stream) = object {
            hash.update((stream.content.len() as u64).to_be_bytes());
            hash.update(&stream.content);
        }
    }
    hash.finalize().iter().take(16).copied().collect()
}
