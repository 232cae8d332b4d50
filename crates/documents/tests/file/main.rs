//! What the written file says of itself, read back; the check of the structure is tried on files that it must refuse.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod letters;
#[path = "../../examples/samples/made.rs"]
mod made;

use letters::{fonts, text};
use lopdf::{Dictionary, Document, Object, ObjectId, content::Content};
use poliedro_documents::{Logo, RenderError, render};
use std::collections::BTreeMap;

/// Read back, with its name.
fn files() -> Vec<(&'static str, Document)> {
    made::all().into_iter().map(|(name, it)| (name, read(&render(&it).unwrap().bytes))).collect()
}

fn read(bytes: &[u8]) -> Document {
    Document::load_mem(bytes).unwrap()
}

fn dictionary(file: &Document, object: &Object) -> Dictionary {
    file.dereference(object).unwrap().1.as_dict().unwrap().clone()
}

/// Follows the names, from the catalog.
fn at(file: &Document, path: &[&str]) -> Object {
    let mut here = Object::Dictionary(file.catalog().unwrap().clone());
    for name in path {
        let found = here.as_dict().unwrap().get(name.as_bytes()).unwrap().clone();
        here = file.dereference(&found).unwrap().1.clone();
    }
    here
}

fn operations(file: &Document, page: ObjectId) -> Content<Vec<lopdf::content::Operation>> {
    Content::decode(&file.get_page_content(page)).unwrap()
}

/// A number in the property list of a mark.
fn number(operation: &lopdf::content::Operation) -> Option<i64> {
    operation.operands.get(1)?.as_dict().ok()?.get(b"MCID").ok()?.as_i64().ok()
}

/// Marks of each page against the tree, both ways, and nothing painted outside a mark.
fn check_structure(file: &Document) -> Result<(), String> {
    let nums = at(file, &["StructTreeRoot", "ParentTree", "Nums"]).as_array().unwrap().clone();
    let back: BTreeMap<i64, Vec<ObjectId>> = nums
        .chunks(2)
        .map(|pair| {
            let list = file.dereference(&pair[1]).unwrap().1.as_array().unwrap();
            (pair[0].as_i64().unwrap(), list.iter().map(|it| it.as_reference().unwrap()).collect())
        })
        .collect();
    let mut spoken = Vec::new();
    let root = at(file, &["StructTreeRoot"]);
    let top = root.as_dict().unwrap().get(b"K").unwrap().as_array().unwrap()[0].as_reference().unwrap();
    walk(file, top, &mut spoken)?;
    let mut drawn = Vec::new();
    for page in file.page_iter() {
        let dict = file.get_dictionary(page).unwrap();
        let key = dict.get(b"StructParents").map_err(|_| "StructParents")?.as_i64().unwrap();
        let parents = back.get(&key).ok_or("page not in the parent tree")?;
        let (mut open, mut next) = (0, 0);
        for operation in operations(file, page).operations {
            match operation.operator.as_str() {
                "BDC" | "BMC" => {
                    open += 1;
                    if let Some(number) = number(&operation) {
                        if number != next {
                            return Err(format!("mark {number} where {next} was due"));
                        }
                        next += 1;
                        let owner = *parents.get(number as usize).ok_or("mark without an element")?;
                        drawn.push((owner, page, number));
                    }
                }
                "EMC" => open -= 1,
                "Tj" | "TJ" | "f" | "S" | "B" | "s" | "b" | "Do" if open == 0 => {
                    return Err("painted outside a mark".into());
                }
                _ => {}
            }
        }
        if open != 0 || next as usize != parents.len() {
            return Err("marks left open, or elements without marks".into());
        }
    }
    spoken.sort_unstable();
    drawn.sort_unstable();
    if spoken == drawn { Ok(()) } else { Err("the tree and the pages do not agree".into()) }
}

/// Every mark that the element and those under it name; kinds and attributes are looked at on the way.
fn walk(file: &Document, id: ObjectId, spoken: &mut Vec<(ObjectId, ObjectId, i64)>) -> Result<(), String> {
    let element = file.get_dictionary(id).unwrap();
    let kind = String::from_utf8(element.get(b"S").unwrap().as_name().unwrap().to_vec()).unwrap();
    let attribute =
        |key: &[u8]| element.get(b"A").ok().and_then(|it| it.as_dict().ok()).and_then(|it| it.get(key).ok());
    match kind.as_str() {
        "TH" => drop(attribute(b"Scope").ok_or("TH without a scope")?),
        "Figure" => {
            element.get(b"Alt").map_err(|_| "figure without words")?;
            attribute(b"BBox").ok_or("figure without a box")?;
        }
        _ => {}
    }
    let kids = match element.get(b"K") {
        Ok(Object::Array(kids)) => kids.clone(),
        Ok(kid) => vec![kid.clone()],
        Err(_) => Vec::new(),
    };
    let home = element.get(b"Pg").and_then(Object::as_reference).ok();
    for kid in kids {
        match kid {
            Object::Integer(number) => spoken.push((id, home.ok_or("mark without a page")?, number)),
            Object::Dictionary(mark) => {
                let page = mark.get(b"Pg").unwrap().as_reference().unwrap();
                spoken.push((id, page, mark.get(b"MCID").unwrap().as_i64().unwrap()));
            }
            Object::Reference(below) => {
                let parent = file.get_dictionary(below).unwrap().get(b"P").unwrap().as_reference().unwrap();
                if parent != id {
                    return Err(format!("{kind} has a kid of another"));
                }
                walk(file, below, spoken)?;
            }
            _ => return Err("a kid of no kind".into()),
        }
    }
    Ok(())
}

#[test]
fn every_mark_has_its_element_and_every_element_its_marks() {
    for (name, file) in files() {
        check_structure(&file).unwrap_or_else(|trouble| panic!("{name}: {trouble}"));
    }
}

#[test]
fn a_file_whose_structure_is_broken_is_refused() {
    let whole = files().into_iter().find(|(name, _)| *name == "tutto").unwrap().1;
    let broken = |change: &dyn Fn(&mut Document)| {
        let mut file = whole.clone();
        change(&mut file);
        check_structure(&file).unwrap_err()
    };
    let each = |file: &mut Document, kind: &[u8], change: &dyn Fn(&mut Dictionary)| {
        for object in file.objects.values_mut() {
            if let Object::Dictionary(dict) = object
                && dict.get(b"S").is_ok_and(|it| it.as_name().is_ok_and(|it| it == kind))
            {
                change(dict);
            }
        }
    };
    assert_eq!(broken(&|file| each(file, b"TH", &|it| drop(it.remove(b"A")))), "TH without a scope");
    assert_eq!(broken(&|file| each(file, b"Figure", &|it| drop(it.remove(b"Alt")))), "figure without words");
    assert_eq!(broken(&|file| each(file, b"Figure", &|it| drop(it.remove(b"A")))), "figure without a box");
    assert_eq!(broken(&|file| each(file, b"H1", &|it| drop(it.remove(b"K")))), "the tree and the pages do not agree");
    let page = whole.page_iter().next().unwrap();
    let on_page = |change: &dyn Fn(&mut Dictionary)| {
        broken(&|file: &mut Document| change(file.get_dictionary_mut(page).unwrap()))
    };
    assert_eq!(on_page(&|it| drop(it.remove(b"StructParents"))), "StructParents");
    assert_eq!(on_page(&|it| it.set("StructParents", 99)), "page not in the parent tree");
    let painted = broken(&|file| {
        let mut content = b"0 0 9 9 re f ".to_vec();
        content.extend(file.get_page_content(page));
        file.change_page_content(page, content).unwrap();
    });
    assert_eq!(painted, "painted outside a mark");
}

#[test]
fn names_and_long_notes_come_back_letter_by_letter() {
    let said: BTreeMap<_, _> = files().iter().map(|(name, file)| (*name, text(file))).collect();
    let every = &said["tutto"];
    for wanted in [
        "Ștefănescu-Đorđević Nicolò",
        "Привет, Ελλάδα, → ≥ ½ ☐ 😀 [U+4E16][U+754C].",
        "Pagina 1 di ",
        "dott.ssa Żaneta",
    ] {
        assert!(every.contains(wanted), "{wanted}");
    }
    let long = &said["lungo"];
    assert!(long.contains(&"RSSMRA40A01H501U".repeat(20)));
    let others = "protocollo@pec.example".matches('x').count() * long.matches("Pagina ").count();
    assert_eq!(long.matches('x').count(), 5_000 + others);
    assert_eq!(long.matches("parola").count(), 385);
}

#[test]
fn the_same_document_is_the_same_file() {
    for (name, document) in made::all() {
        assert_eq!(render(&document).unwrap(), render(&document.clone()).unwrap(), "{name}");
    }
    let mut other = made::all()[0].1.clone();
    let id = |bytes: &[u8]| read(bytes).trailer.get(b"ID").unwrap().clone();
    let before = id(&render(&other).unwrap().bytes);
    other.meta.digest = "0".repeat(64);
    assert_ne!(id(&render(&other).unwrap().bytes), before);
}

fn decoded(object: &Object) -> String {
    let bytes = object.as_str().unwrap();
    match bytes.strip_prefix(&[0xfe, 0xff]) {
        Some(units) => {
            let units: Vec<u16> = units.chunks(2).map(|it| u16::from_be_bytes([it[0], it[1]])).collect();
            String::from_utf16(&units).unwrap()
        }
        None => String::from_utf8(bytes.to_vec()).unwrap(),
    }
}

#[test]
fn the_catalog_says_language_title_colours_and_both_metadata_agree() {
    for (name, file) in files() {
        let document = made::all().into_iter().find(|it| it.0 == name).unwrap().1;
        assert_eq!(file.version, "1.7");
        assert_eq!(at(&file, &["Lang"]).as_str().unwrap(), b"it-IT");
        assert!(at(&file, &["MarkInfo", "Marked"]).as_bool().unwrap());
        assert!(at(&file, &["ViewerPreferences", "DisplayDocTitle"]).as_bool().unwrap());
        let intent = dictionary(&file, &at(&file, &["OutputIntents"]).as_array().unwrap()[0]);
        assert_eq!(intent.get(b"S").unwrap().as_name().unwrap(), b"GTS_PDFA1");
        let profile = file.dereference(intent.get(b"DestOutputProfile").unwrap()).unwrap().1.as_stream().unwrap();
        assert_eq!(&profile.decompressed_content().unwrap()[36..40], b"acsp");
        let metadata = at(&file, &["Metadata"]);
        let metadata = metadata.as_stream().unwrap();
        assert!(metadata.dict.get(b"Filter").is_err());
        let packet = String::from_utf8(metadata.content.clone()).unwrap();
        let info = dictionary(&file, file.trailer.get(b"Info").unwrap());
        let said = |key: &str| decoded(info.get(key.as_bytes()).unwrap());
        let meta = &document.meta;
        assert_eq!(said("Title"), meta.title);
        for (key, open) in [
            ("Title", "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">"),
            ("Author", "<dc:creator><rdf:Seq><rdf:li>"),
            ("Subject", "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">"),
            ("Keywords", "<pdf:Keywords>"),
            ("Producer", "<pdf:Producer>"),
            ("Creator", "<xmp:CreatorTool>"),
        ] {
            assert!(packet.contains(&format!("{open}{}<", said(key))), "{key}");
        }
        assert_eq!(said("CreationDate"), "D:20261024020000+02'00'");
        assert!(packet.contains("<xmp:CreateDate>2026-10-24T02:00:00+02:00<"));
        assert!(packet.contains(&format!("<poliedro:sourceSha256>{}<", meta.digest)));
        for page in file.page_iter() {
            let page = file.get_dictionary(page).unwrap();
            assert_eq!(page.get(b"Tabs").unwrap().as_name().unwrap(), b"S");
            assert!(page.get(b"Annots").is_err());
        }
    }
}

#[test]
fn the_outline_has_every_heading_under_its_own() {
    let file = files().into_iter().find(|(name, _)| *name == "lungo").unwrap().1;
    let root = at(&file, &["Outlines"]);
    let first = dictionary(&file, root.as_dict().unwrap().get(b"First").unwrap());
    assert_eq!(decoded(first.get(b"Title").unwrap()), "Verbale di trenta casi");
    assert_eq!(first.get(b"Count").unwrap().as_i64().unwrap(), 32);
    let mut next = first.get(b"First").ok().cloned();
    let mut titles = Vec::new();
    while let Some(node) = next.map(|it| dictionary(&file, &it)) {
        titles.push(decoded(node.get(b"Title").unwrap()));
        next = node.get(b"Next").ok().cloned();
    }
    assert_eq!(titles.len(), 32);
    assert_eq!(titles[2], "3. Caso di Ștefănescu-Đorđević Nicolò");
}

#[test]
fn a_head_is_heard_once_however_many_pages_its_table_crosses() {
    let file = files().into_iter().find(|(name, _)| *name == "tabelle").unwrap().1;
    let mut heads = 0;
    for object in file.objects.values() {
        if let Object::Dictionary(dict) = object
            && dict.get(b"S").is_ok_and(|it| it.as_name().is_ok_and(|it| it == b"THead"))
        {
            heads += 1;
        }
    }
    assert_eq!(heads, 3);
    assert!(text(&file).matches("Descrizione").count() > 4);
}

#[test]
fn marks_are_said_first_and_the_foot_is_heard_once() {
    let file = files().into_iter().find(|(name, _)| *name == "tutto").unwrap().1;
    let said = text(&file);
    let (mark, title) = (said.find("Bozza: questo documento").unwrap(), said.find("Verbale della seduta").unwrap());
    assert!(mark < title && said.contains("Dati di esempio: le persone"));
    // Drawn as outlines: nobody finds the word across the page among the text.
    assert!(!said.contains("BOZZA") && !said.contains("ESEMPIO"));
    let mut heard = 0;
    for page in file.page_iter() {
        let fonts = fonts(&file, page);
        let (mut open, mut font, mut text) = (false, None, String::new());
        for operation in operations(&file, page).operations {
            match operation.operator.as_str() {
                "BDC" => open |= number(&operation).is_some(),
                "EMC" => open = false,
                "Tf" => font = fonts.get(operation.operands[0].as_name().unwrap()),
                "Tj" if open => {
                    let codes = operation.operands[0].as_str().unwrap().chunks(2);
                    codes.for_each(|it| text.push_str(&font.unwrap().said[&u16::from_be_bytes([it[0], it[1]])]));
                }
                _ => {}
            }
        }
        assert!(!text.contains("Pagina "));
        heard += text.matches("Impronta dei dati").count();
    }
    assert_eq!(heard, 1);
}

#[test]
fn a_letterhead_that_cannot_stand_on_the_page_is_refused() {
    let mut document = made::all()[0].1.clone();
    document.letterhead.foot = "Piede troppo lungo. ".repeat(300);
    assert!(matches!(render(&document), Err(RenderError::Foot)));
    document.letterhead.foot = String::new();
    document.letterhead.logo = Some(Logo { width: 2, height: 2, rgb: vec![0; 11] });
    assert!(matches!(render(&document), Err(RenderError::Logo)));
    document.letterhead.logo = None;
    document.meta.title = String::new();
    assert_eq!(render(&document).unwrap().pages, 1);
}
