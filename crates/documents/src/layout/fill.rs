//! Spaces for writing by hand.

use super::{
    flow::{Bond, Flow, Stack, Strip},
    item::{Item, Owner, Shape},
    list::sets,
    sheet::{EDGE, Hand, MARGIN, MEASURE},
    tree::{Kind, Tree},
};
use crate::Fill;

/// A handwritten line: 8 mm.
const LINE: f32 = 22.7;

pub(super) fn set(flow: &mut Flow, asked: &[Fill]) {
    for fill in asked {
        flow.gap(8.0);
        let label = flow.clean(&fill.label);
        let lines = fill.lines.max(1);
        let width = flow.faces.width(&label, Hand::LABEL.face, Hand::LABEL.size);
        // A short question and one line stand beside each other.
        if lines == 1 && width < MEASURE * 0.45 {
            let id = flow.tree.add(Tree::ROOT, Kind::Paragraph);
            let set = sets(flow, &[(&label, false)], Hand::LABEL, MEASURE, id);
            flow.row(&[Stack { x: MARGIN, lines: set }], 8.0, 2.0);
            if let Some(last) = flow.strips.last_mut() {
                let y = last.height - 2.0;
                let from = (MARGIN + width + 6.0, y);
                let shape = Shape::line(from, (MARGIN + MEASURE, y), 0.6, EDGE);
                last.items.push(Item { shape, owner: Owner::Layout });
            }
            continue;
        }
        if !label.is_empty() {
            let id = flow.tree.add(Tree::ROOT, Kind::Paragraph);
            let set = sets(flow, &[(&label, false)], Hand::LABEL, MEASURE, id);
            let from = flow.row(&[Stack { x: MARGIN, lines: set }], 0.0, 0.0);
            flow.bind(from, Bond::Tight);
            flow.hold(Bond::Tight);
        }
        for _ in 0..lines {
            let shape = Shape::line((MARGIN, LINE - 1.0), (MARGIN + MEASURE, LINE - 1.0), 0.6, EDGE);
            flow.push(Strip { height: LINE, items: vec![Item { shape, owner: Owner::Layout }], ..Strip::default() });
        }
    }
    flow.gap(8.0);
}
