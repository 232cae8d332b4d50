//! Tables: they break between rows, and inside a row only when it is taller than a page; their head is repeated.

use super::{
    flow::{Bond, Flow, Set, Stack, Strip},
    item::{Item, Owner, Shape},
    sheet::{DEEP, HAIR, Hand, MARGIN, MEASURE, PALE},
    text,
    tree::{Id, Kind, Tree},
    wrap::wrap,
};
use crate::{Align, Column};

const PAD: f32 = 5.0;
/// A head taller than this is not repeated: little would be left of the page.
const TALLEST_HEAD: f32 = 220.0;

pub(super) fn set(flow: &mut Flow, caption: &str, columns: &[Column], rows: &[Vec<String>], empty: &str) {
    let caption = flow.clean(caption);
    let columns: Vec<_> = columns.iter().collect();
    if rows.is_empty() || columns.is_empty() {
        return instead(flow, &caption, empty, rows);
    }
    flow.gap(9.0);
    let begun = flow.strips.len();
    let table = flow.tree.add(Tree::ROOT, Kind::Table);
    if !caption.is_empty() {
        let id = flow.tree.add(table, Kind::Caption);
        self::caption(flow, &caption, id);
    }
    let places = places(&columns);
    let head = head(flow, table, &columns, &places);
    let body = flow.tree.add(table, Kind::Rows);
    let mut starts = Vec::new();
    for row in rows {
        let cells = squared(row, columns.len());
        starts.push(self::row(flow, body, &columns, &places, &cells, head));
    }
    flow.mind_rows(&starts);
    flow.keep_short(begun);
    if let Some(last) = flow.strips.last_mut() {
        // The last line of the table is stronger.
        for item in &mut last.items {
            if let Shape::Line { ink, .. } = &mut item.shape {
                *ink = DEEP;
            }
        }
    }
    flow.gap(10.0);
}

/// What stands in place of a table without rows.
fn instead(flow: &mut Flow, caption: &str, empty: &str, rows: &[Vec<String>]) {
    let words = if empty.trim().is_empty() { "Nessuna voce." } else { empty };
    let words = if rows.is_empty() { words.to_owned() } else { rows.concat().join(" ") };
    let mut said = vec![(flow.clean(&words), false)];
    if !caption.is_empty() {
        said.insert(0, (format!("{}: ", caption.trim_end_matches(['.', ':'])), true));
    }
    text::paragraph(flow, &said, Hand::ABSENT, 6.0);
}

fn caption(flow: &mut Flow, said: &str, id: Id) {
    let hand = Hand { face: crate::font::Face::Strong, ..Hand::CELL };
    for line in wrap(flow.faces, &[(said, false)], hand, MEASURE) {
        let mut strip = Strip { height: hand.leading, bond: Bond::Tight, ..Strip::default() };
        Flow::set(&line, hand, MARGIN, 0.0, Owner::Said(id), &mut strip.items);
        flow.push(strip);
    }
    flow.gap(3.0);
}

/// Left and width of each column.
fn places(columns: &[&Column]) -> Vec<(f32, f32)> {
    // A share too small to hold a letter would be no column.
    let share = |column: &Column| if column.width.is_finite() && column.width > 0.0 { column.width } else { 1.0 };
    let sum: f32 = columns.iter().map(|it| share(it)).sum();
    let least = (MEASURE / columns.len() as f32).min(34.0);
    let spare = MEASURE - least * columns.len() as f32;
    let mut x = MARGIN;
    let mut wide: Vec<_> = columns.iter().map(|it| MEASURE * share(it) / sum).collect();
    if wide.iter().any(|it| *it < least) {
        wide = columns.iter().map(|it| least + spare * share(it) / sum).collect();
    }
    wide.into_iter()
        .map(|width| {
            let place = (x, width);
            x += width;
            place
        })
        .collect()
}

/// As many cells as columns; what is too much is said in the last.
fn squared(row: &[String], count: usize) -> Vec<String> {
    let mut cells: Vec<_> = row.iter().take(count).cloned().collect();
    cells.resize(count, String::new());
    if let (Some(more), Some(last)) = (row.get(count..), cells.last_mut()) {
        for text in more {
            last.push('\n');
            last.push_str(text);
        }
    }
    cells
}

fn head(flow: &mut Flow, table: Id, columns: &[&Column], places: &[(f32, f32)]) -> Option<usize> {
    let section = flow.tree.add(table, Kind::Head);
    let row = flow.tree.add(section, Kind::Row);
    let mut stacks = Vec::new();
    for (column, place) in columns.iter().zip(places) {
        let id = flow.tree.add(row, Kind::ColumnName);
        stacks.push(cell(flow, &column.title, column.align, *place, Hand::HEAD, id));
    }
    let from = flow.row(&stacks, 4.0, 4.0);
    let strips = flow.strips.get_mut(from..).unwrap_or_default();
    for strip in &mut *strips {
        strip.bond = Bond::Tight;
        // Overlapping by a hair, so that no white shows between two.
        let shape = Shape::fill(MARGIN, 0.0, MEASURE, strip.height + 0.3, PALE);
        strip.items.insert(0, Item { shape, owner: Owner::Ground });
    }
    if let Some(last) = strips.last_mut() {
        let shape = Shape::line((MARGIN, last.height), (MARGIN + MEASURE, last.height), 1.0, DEEP);
        last.items.push(Item { shape, owner: Owner::Layout });
    }
    let tall: f32 = strips.iter().map(|it| it.height).sum();
    if tall > TALLEST_HEAD {
        strips.iter_mut().for_each(|strip| strip.bond = Bond::Row);
        return None;
    }
    let head: Vec<_> = strips.iter().map(|it| Strip { above: 0.0, page: false, ..it.clone() }).collect();
    flow.heads.push(head);
    Some(flow.heads.len() - 1)
}

fn row(
    flow: &mut Flow,
    body: Id,
    columns: &[&Column],
    places: &[(f32, f32)],
    cells: &[String],
    head: Option<usize>,
) -> usize {
    let id = flow.tree.add(body, Kind::Row);
    let mut stacks = Vec::new();
    for (at, ((column, place), text)) in columns.iter().zip(places).zip(cells).enumerate() {
        let kind = if at == 0 { Kind::RowName } else { Kind::Cell };
        let cell = flow.tree.add(id, kind);
        stacks.push(self::cell(flow, text, column.align, *place, Hand::CELL, cell));
    }
    let from = flow.row(&stacks, 3.2, 3.8);
    flow.bind(from, Bond::Row);
    let strips = flow.strips.get_mut(from..).unwrap_or_default();
    for strip in &mut *strips {
        strip.head = head;
    }
    if let Some(last) = strips.last_mut() {
        let shape = Shape::line((MARGIN, last.height), (MARGIN + MEASURE, last.height), 0.5, HAIR);
        last.items.push(Item { shape, owner: Owner::Layout });
    }
    from
}

fn cell(flow: &Flow, text: &str, align: Align, (x, width): (f32, f32), hand: Hand, id: Id) -> Stack {
    // The thinnest columns give up their margins before their text.
    let pad = PAD.min(width / 8.0);
    let inner = width - 2.0 * pad;
    let lines = wrap(flow.faces, &[(&flow.clean(text), false)], hand, inner);
    let lines = lines.into_iter().map(|line| {
        let shift = if align == Align::End { (inner - line.width).max(0.0) } else { 0.0 };
        Set { line, hand, shift, owner: Owner::Said(id) }
    });
    Stack { x: x + pad, lines: lines.collect() }
}
