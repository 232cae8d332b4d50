//! Lists, with bullets or numbers.

use super::{
    flow::{Flow, Set, Stack},
    item::Owner,
    sheet::{BLUE, Hand, MARGIN, MEASURE},
    text::borrowed,
    tree::{Kind, Labels, Tree},
    wrap::wrap,
};
use crate::{Run, font};

pub(super) fn set(flow: &mut Flow, items: &[Vec<Run>], numbered: bool) {
    let said: Vec<_> =
        items.iter().map(|runs| font::paragraphs(flow.faces, runs)).filter(|it| !it.is_empty()).collect();
    if said.is_empty() {
        return;
    }
    flow.gap(6.0);
    let labels = if numbered { Labels::Numbers } else { Labels::Bullets };
    let list = flow.tree.add(Tree::ROOT, Kind::List(labels));
    let widest =
        if numbered { flow.faces.width(&format!("{}.", said.len()), Hand::BODY.strong, Hand::BODY.size) } else { 4.0 };
    let indent = widest.max(10.0) + 6.0;
    for (place, paragraphs) in said.iter().enumerate() {
        let item = flow.tree.add(list, Kind::Item);
        let mark = if numbered { format!("{}.", place + 1) } else { "•".to_owned() };
        let label = flow.tree.add(item, Kind::Label);
        let body = flow.tree.add(item, Kind::Body);
        let hand = Hand { face: Hand::BODY.strong, ink: BLUE, ..Hand::BODY };
        let mut stacks = vec![Stack { x: MARGIN, lines: sets(flow, &[(&mark, false)], hand, indent, label) }];
        for (at, paragraph) in paragraphs.iter().enumerate() {
            let lines = sets(flow, &borrowed(paragraph), Hand::BODY, MEASURE - indent, body);
            let text = Stack { x: MARGIN + indent, lines };
            let stacks = if at == 0 {
                stacks.push(text);
                std::mem::take(&mut stacks)
            } else {
                vec![text]
            };
            let from = flow.row(&stacks, 0.0, 0.0);
            flow.mind_widows(from);
        }
        flow.gap(3.0);
    }
    flow.gap(6.0);
}

pub(super) fn sets(flow: &Flow, said: &[(&str, bool)], hand: Hand, width: f32, id: super::tree::Id) -> Vec<Set> {
    let lines = wrap(flow.faces, said, hand, width).into_iter();
    lines.map(|line| Set { line, hand, shift: 0.0, owner: Owner::Said(id) }).collect()
}
