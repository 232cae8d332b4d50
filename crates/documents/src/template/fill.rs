//! From pieces with names to blocks with values.

use super::{
    TemplateError,
    node::{Cell, Node, Piece},
    scope::Scope,
    text::{plain, runs},
};
use crate::{Bar, Block, Chart, Column, Fill, Signature};
use serde::de::DeserializeOwned;

pub(super) fn all(nodes: &[Node], scope: &Scope<'_>) -> Result<Vec<Block>, TemplateError> {
    let mut blocks = Vec::new();
    for node in nodes {
        match &node.each {
            None => one(node, scope, &mut blocks)?,
            Some(path) => {
                for (place, item) in scope.list(path)?.iter().enumerate() {
                    one(node, &scope.item(item, place + 1), &mut blocks)?;
                }
            }
        }
    }
    Ok(blocks)
}

fn one(node: &Node, scope: &Scope<'_>, blocks: &mut Vec<Block>) -> Result<(), TemplateError> {
    let stands = node.when.as_deref().map_or(Ok(true), |path| scope.says(path))?
        && !node.unless.as_deref().map_or(Ok(false), |path| scope.says(path))?;
    if !stands {
        return Ok(());
    }
    match &node.piece {
        Piece::Blocks(inner) => blocks.extend(all(inner, scope)?),
        piece => blocks.extend(block(piece, scope)?),
    }
    Ok(())
}

/// A list, a grid or a text with nothing to say is not there.
fn block(piece: &Piece, scope: &Scope<'_>) -> Result<Option<Block>, TemplateError> {
    Ok(match piece {
        Piece::Blocks(inner) | Piece::Together(inner) => kept(all(inner, scope)?).map(Block::Together),
        Piece::Heading { level, text } => Some(Block::Heading { level: *level, text: plain(text, scope)? }),
        Piece::Text { text, style } => kept(runs(text, scope)?).map(|runs| Block::Text { runs, style: *style }),
        Piece::List { over, text, numbered } => {
            let items = each(over, scope, |item| runs(text, item))?;
            kept(items).map(|items| Block::List { items, numbered: *numbered })
        }
        Piece::Grid { items, across, say } => {
            let mut pairs = Vec::new();
            for (label, value) in items {
                let value = plain(value, scope)?;
                let value = if value.trim().is_empty() { say.clone() } else { value };
                if !value.is_empty() {
                    pairs.push((plain(label, scope)?, value));
                }
            }
            kept(pairs).map(|items| Block::Grid { items, across: *across })
        }
        Piece::Table { over, caption, columns, empty } => {
            let row = |item: &Scope<'_>| columns.iter().map(|cell| plain(&cell.text, item)).collect();
            let rows = each(over, scope, row)?;
            Some(Block::Table {
                caption: plain(caption, scope)?,
                columns: columns.iter().map(column).collect(),
                rows,
                empty: plain(empty, scope)?,
            })
        }
        Piece::Bars(path) => kept(shaped::<Vec<Bar>>(path, scope)?).map(Block::Bars),
        Piece::Checks { over, across } => {
            let items = each(over, scope, |item| Ok((item.says("on")?, item.text("text")?)))?;
            kept(items).map(|items| Block::Checks { items, across: *across })
        }
        Piece::Chart(path) => Some(Block::Chart(Box::new(shaped::<Chart>(path, scope)?))),
        Piece::Sign { items, over } => {
            let mut places = Vec::new();
            for (role, name) in items {
                places.push(Signature { role: plain(role, scope)?, name: plain(name, scope)? });
            }
            if let Some(path) = over {
                places.extend(each(path, scope, |item| {
                    Ok(Signature { role: item.text("role")?, name: item.text("name")? })
                })?);
            }
            kept(places).map(Block::Sign)
        }
        Piece::Fill(asked) => {
            let asked = asked.iter().map(|(label, lines)| Ok(Fill { label: plain(label, scope)?, lines: *lines }));
            kept(asked.collect::<Result<_, TemplateError>>()?).map(Block::Fill)
        }
        Piece::Rule {} => Some(Block::Rule),
        Piece::Page {} => Some(Block::Page),
    })
}

fn column(cell: &Cell) -> Column {
    Column { title: cell.title.clone(), width: cell.width, align: cell.align }
}

fn kept<T>(items: Vec<T>) -> Option<Vec<T>> {
    (!items.is_empty()).then_some(items)
}

fn each<T>(
    path: &str,
    scope: &Scope<'_>,
    made: impl Fn(&Scope<'_>) -> Result<T, TemplateError>,
) -> Result<Vec<T>, TemplateError> {
    scope.list(path)?.iter().enumerate().map(|(place, item)| made(&scope.item(item, place + 1))).collect()
}

fn shaped<T: DeserializeOwned>(path: &str, scope: &Scope<'_>) -> Result<T, TemplateError> {
    T::deserialize(scope.get(path)?).map_err(|_| scope.shape(path))
}

#[cfg(test)]
mod tests {
    use crate::{Block, Template, TemplateError};
    use serde_json::json;

    fn template(blocks: serde_json::Value) -> Template {
        let whole =
            json!({ "kind": "k", "version": 1, "name": "Prova", "title": "T {n}", "subject": "S", "blocks": blocks });
        Template::parse(&whole.to_string()).unwrap()
    }

    #[test]
    fn pieces_stand_by_their_conditions_and_repeat_over_lists() {
        let template = template(json!([
            { "when": "note", "heading": { "level": 1, "text": "Note" } },
            { "unless": "note", "text": { "text": "Nessuna nota." } },
            { "each": "cases", "blocks": [{ "heading": { "level": 2, "text": "{#}. {name} ({n})" } }] },
            { "grid": { "items": [["Uno", "{note}"], ["Due", "{n}"]] } },
        ]));
        let values = json!({ "n": "7", "note": "", "cases": [{ "name": "A" }, { "name": "B" }] });
        let heading = |text: &str| Block::Heading { level: 2, text: text.to_owned() };
        let blocks = template.blocks(&values).unwrap();
        assert_eq!(blocks.len(), 4);
        assert_eq!(blocks.get(1..3).unwrap(), [heading("1. A (7)"), heading("2. B (7)")]);
        assert_eq!(blocks.last().unwrap(), &Block::Grid { items: vec![("Due".into(), "7".into())], across: 1 });
        assert_eq!(template.title(&values).unwrap(), "T 7");
    }

    #[test]
    fn a_name_that_nobody_gave_and_a_value_of_another_shape_are_told() {
        let unknown = template(json!([{ "text": { "text": "{nome}" } }])).blocks(&json!({ "n": "" }));
        assert_eq!(unknown, Err(TemplateError::Unknown { kind: "k".into(), name: "nome".into() }));
        let shape = template(json!([{ "bars": "n" }])).blocks(&json!({ "n": "x" }));
        assert_eq!(shape, Err(TemplateError::Shape { kind: "k".into(), name: "n".into() }));
        assert!(Template::parse("{\"kind\":\"k\"}").is_err());
    }
}
