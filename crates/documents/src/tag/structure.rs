//! The structure tree, and the way back from every mark of a page to its element.

use super::{whole, words};
use crate::{
    RenderError, draw,
    layout::{
        Kind, Labels, Laid,
        sheet::HEIGHT,
        tree::{Element, Id},
    },
};
use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};

/// Writes the tree; gives the name of its root.
pub(super) fn root(
    file: &mut Document,
    laid: &Laid,
    marked: &[Vec<Id>],
    pages: &[ObjectId],
) -> Result<ObjectId, RenderError> {
    let root = file.new_object_id();
    let names: Vec<ObjectId> = laid.tree.iter().map(|_| file.new_object_id()).collect();
    let name = |id: Id| names.get(id).copied().ok_or(RenderError::Structure);
    let mut spoken: Vec<Vec<(usize, i64)>> = vec![Vec::new(); names.len()];
    let mut back = Vec::new();
    for (page, elements) in marked.iter().enumerate() {
        let mut parents = Vec::new();
        for (number, id) in elements.iter().enumerate() {
            spoken.get_mut(*id).ok_or(RenderError::Structure)?.push((page, whole(number)?));
            parents.push(Object::Reference(name(*id)?));
        }
        back.push(Object::Integer(whole(page)?));
        back.push(Object::Reference(file.add_object(Object::Array(parents))));
    }
    for ((id, element), said) in laid.tree.iter().zip(&spoken) {
        let above = if id == 0 { root } else { name(element.parent)? };
        let mut kids = Vec::new();
        let home = said.first().and_then(|(page, _)| pages.get(*page)).copied();
        let first = said.first().map(|(page, _)| *page);
        for (page, number) in said {
            if Some(*page) == first {
                kids.push(Object::Integer(*number));
            } else if let Some(page) = pages.get(*page) {
                // On a page further on: said with its page.
                kids.push(Object::Dictionary(dictionary! { "Type" => "MCR", "Pg" => *page, "MCID" => *number }));
            }
        }
        for kid in &element.kids {
            kids.push(Object::Reference(name(*kid)?));
        }
        let mut dict = dictionary! { "Type" => "StructElem", "S" => draw::name(element.kind), "P" => above };
        if let Some(home) = home {
            dict.set("Pg", home);
        }
        match kids.len() {
            0 => {}
            1 => dict.set("K", kids.remove(0)),
            _ => dict.set("K", kids),
        }
        detail(&mut dict, element);
        if element.kind == Kind::Figure {
            let found = laid.pages.iter().flat_map(|page| &page.figures).find(|(figure, _)| *figure == id);
            let (_, [left, top, right, bottom]) = found.ok_or(RenderError::Structure)?;
            let sides = [*left, HEIGHT - bottom, *right, HEIGHT - top];
            let sides = sides.map(|it| Object::Real((it * 100.0).round() / 100.0)).to_vec();
            dict.set("A", dictionary! { "O" => "Layout", "Placement" => "Block", "BBox" => sides });
        }
        file.set_object(name(id)?, dict);
    }
    let tree = file.add_object(dictionary! { "Nums" => back });
    file.set_object(
        root,
        dictionary! {
            "Type" => "StructTreeRoot",
            "K" => vec![Object::Reference(name(0)?)],
            "ParentTree" => tree,
            "ParentTreeNextKey" => whole(marked.len())?,
        },
    );
    Ok(root)
}

fn detail(dict: &mut Dictionary, element: &Element) {
    let attribute = |owner: &str, key: &str, value: &str| dictionary! { "O" => owner, key => value };
    match element.kind {
        Kind::ColumnName => dict.set("A", attribute("Table", "Scope", "Column")),
        Kind::RowName => dict.set("A", attribute("Table", "Scope", "Row")),
        Kind::List(Labels::Bullets) => dict.set("A", attribute("List", "ListNumbering", "Disc")),
        Kind::List(Labels::Numbers) => dict.set("A", attribute("List", "ListNumbering", "Decimal")),
        _ => {}
    }
    if let Some(alt) = &element.alt {
        dict.set("Alt", words(alt));
    }
    if let Some(actual) = &element.actual {
        dict.set("ActualText", words(actual));
    }
}
