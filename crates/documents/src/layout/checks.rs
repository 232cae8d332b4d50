//! Boxes, ticked or not.

use super::{
    flow::{Bond, Flow, Set, Stack},
    item::{Item, Owner, Shape},
    list::sets,
    sheet::{DEEP, EDGE, Hand, MARGIN, MEASURE, WHITE},
    tree::{Kind, Labels, Tree},
    wrap::{Line, Piece},
};
use crate::font::Face;

const SIDE: f32 = 8.4;
const INDENT: f32 = 15.0;
const GUTTER: f32 = 12.0;

pub(super) fn set(flow: &mut Flow, items: &[(bool, String)], across: u8) {
    if items.is_empty() {
        return;
    }
    flow.gap(6.0);
    let list = flow.tree.add(Tree::ROOT, Kind::List(Labels::Words));
    let across = usize::from(across.clamp(1, 3));
    let width = (MEASURE - GUTTER * (across as f32 - 1.0)) / across as f32;
    let hand = Hand::VALUE;
    let mut starts = Vec::new();
    for row in items.chunks(across) {
        let mut stacks = Vec::new();
        let mut boxes = Vec::new();
        for (place, (on, text)) in row.iter().enumerate() {
            let x = MARGIN + place as f32 * (width + GUTTER);
            let item = flow.tree.add(list, Kind::Item);
            let label = flow.tree.add(item, Kind::Label);
            let body = flow.tree.add(item, Kind::Body);
            if let Some(element) = flow.tree.get_mut(label) {
                element.actual = Some(if *on { "sì: " } else { "no: " }.to_owned());
            }
            boxes.extend(drawn(*on, x, 1.6 + (hand.leading - SIDE) / 2.0, Owner::Said(label)));
            // A blank where the box is, one that no reader drops: who extracts the text finds «sì:» or «no:» there.
            let blank = Piece { face: Face::Regular, text: "\u{a0}".to_owned(), x: 0.0 };
            let line = Line { pieces: vec![blank], width: 0.0 };
            stacks.push(Stack { x, lines: vec![Set { line, hand, shift: 0.0, owner: Owner::Said(label) }] });
            let said = flow.clean(text);
            let lines = sets(flow, &[(&said, false)], hand, width - INDENT, body);
            stacks.push(Stack { x: x + INDENT, lines });
        }
        let from = flow.row(&stacks, 1.6, 1.6);
        flow.bind(from, Bond::Row);
        starts.push(from);
        if let Some(first) = flow.strips.get_mut(from) {
            boxes.append(&mut first.items);
            first.items = boxes;
        }
    }
    flow.mind_rows(&starts);
    flow.gap(7.0);
}

fn drawn(on: bool, x: f32, y: f32, owner: Owner) -> Vec<Item> {
    let (fill, edge) = if on { (DEEP, DEEP) } else { (WHITE, EDGE) };
    let frame = Shape::Rect { x: x + 0.4, y, width: SIDE, height: SIDE, fill: Some(fill), edge: Some((edge, 0.9)) };
    let mut items = vec![Item { shape: frame, owner }];
    if on {
        let tick = [(0.20, 0.52), (0.42, 0.74), (0.82, 0.26)].map(|(a, b)| (x + 0.4 + a * SIDE, y + b * SIDE));
        let shape = Shape::Path { points: tick.to_vec(), closed: false, fill: None, edge: Some((WHITE, 1.5)) };
        items.push(Item { shape, owner });
    }
    items
}
