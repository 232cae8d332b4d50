//! The outline beside the pages, from the headings.

use super::{whole, words};
use crate::{
    RenderError,
    layout::{Laid, sheet::HEIGHT},
};
use lopdf::{Document, Object, ObjectId, dictionary};

/// Beside the pages there is room for a line; the heading itself stands whole on its page.
fn short(text: &str) -> String {
    match text.char_indices().nth(120) {
        Some((end, _)) => text.get(..end).map(|it| format!("{it}…")).unwrap_or_default(),
        None => text.to_owned(),
    }
}

struct Node {
    id: ObjectId,
    level: u8,
    parent: Option<usize>,
    kids: Vec<usize>,
    /// Of all that stand under it.
    below: usize,
}

/// `None` when the title is the only heading.
pub(super) fn outlines(file: &mut Document, laid: &Laid, pages: &[ObjectId]) -> Result<Option<ObjectId>, RenderError> {
    let entries: Vec<_> =
        laid.pages.iter().zip(pages).flat_map(|(page, id)| page.entries.iter().map(move |it| (it, *id))).collect();
    if entries.len() < 2 {
        return Ok(None);
    }
    let root = file.new_object_id();
    let mut nodes: Vec<Node> = Vec::new();
    for (place, (entry, _)) in entries.iter().enumerate() {
        // Under the nearest heading before it that is higher.
        let parent = nodes.iter().rposition(|it| it.level < entry.level);
        nodes.push(Node { id: file.new_object_id(), level: entry.level, parent, kids: Vec::new(), below: 0 });
        let mut above = parent;
        if let Some(direct) = above.and_then(|it| nodes.get_mut(it)) {
            direct.kids.push(place);
        }
        while let Some(node) = above.and_then(|it| nodes.get_mut(it)) {
            node.below += 1;
            above = node.parent;
        }
    }
    let top: Vec<usize> =
        nodes.iter().enumerate().filter(|(_, node)| node.parent.is_none()).map(|(place, _)| place).collect();
    let id = |place: Option<&usize>| place.and_then(|it| nodes.get(*it)).map(|it| it.id);
    for (place, (node, (entry, page))) in nodes.iter().zip(&entries).enumerate() {
        let parent = node.parent.and_then(|it| nodes.get(it));
        let siblings = parent.map_or(&top, |it| &it.kids);
        let at = siblings.iter().position(|it| *it == place).unwrap_or_default();
        let target = vec![
            Object::Reference(*page),
            "XYZ".into(),
            Object::Null,
            Object::Real((HEIGHT - entry.y + 6.0).round()),
            Object::Null,
        ];
        let mut dict = dictionary! {
            "Title" => words(&short(&entry.text)),
            "Parent" => parent.map_or(root, |it| it.id),
            "Dest" => target,
        };
        let neighbours = [
            ("Prev", at.checked_sub(1).and_then(|it| id(siblings.get(it)))),
            ("Next", id(siblings.get(at + 1))),
            ("First", id(node.kids.first())),
            ("Last", id(node.kids.last())),
        ];
        for (key, found) in neighbours {
            if let Some(found) = found {
                dict.set(key, found);
            }
        }
        if node.below > 0 {
            dict.set("Count", whole(node.below)?);
        }
        file.set_object(node.id, dict);
    }
    let (Some(first), Some(last)) = (id(top.first()), id(top.last())) else { return Ok(None) };
    let count = whole(nodes.len())?;
    file.set_object(root, dictionary! { "Type" => "Outlines", "First" => first, "Last" => last, "Count" => count });
    Ok(Some(root))
}
