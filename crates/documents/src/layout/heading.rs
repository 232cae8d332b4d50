//! Headings: never alone at the foot of a page, levels never skipped.

use super::{
    flow::{Bond, Flow, Strip},
    item::{Item, Owner, Shape},
    sheet::{BLUE, Hand, MARGIN, MEASURE},
    tree::{Kind, Tree},
    wrap::wrap,
};

/// The title of the document.
pub(super) fn title(flow: &mut Flow, text: &str) {
    let said = flow.clean(text);
    if said.is_empty() {
        return;
    }
    flow.gap(16.0);
    lines(flow, 1, &said, Hand::TITLE);
    if let Some(last) = flow.strips.last_mut() {
        let y = last.height + 5.0;
        let shape = Shape::fill(MARGIN, y, 44.0, 2.4, BLUE);
        last.items.push(Item { shape, owner: Owner::Layout });
        last.height = y + 2.4;
    }
    flow.gap(12.0);
}

/// A heading of the body, 1 to 3; the structure has them one lower, since the title is the first.
pub(super) fn set(flow: &mut Flow, level: u8, text: &str) {
    let said = flow.clean(text);
    if said.is_empty() {
        return;
    }
    let level = (level.clamp(1, 3) + 1).min(flow.level + 1);
    flow.level = level;
    let hand = Hand::HEADINGS.get(usize::from(level).saturating_sub(2)).copied().unwrap_or(Hand::BODY);
    flow.gap(match level {
        2 => 18.0,
        3 => 13.0,
        _ => 10.0,
    });
    let from = lines(flow, level, &said, hand);
    if let (2, Some(first)) = (level, flow.strips.get_mut(from)) {
        // A thin line over the great sections: they are found at a glance.
        let shape = Shape::line((MARGIN, 0.0), (MARGIN + MEASURE, 0.0), 0.8, BLUE);
        first.items.iter_mut().for_each(|item| item.shape = item.shape.clone().moved(0.0, 5.0));
        first.items.push(Item { shape, owner: Owner::Layout });
        first.height += 5.0;
    }
    flow.gap(if level == 2 { 5.0 } else { 3.0 });
}

fn lines(flow: &mut Flow, level: u8, said: &str, hand: Hand) -> usize {
    let id = flow.tree.add(Tree::ROOT, Kind::Heading(level));
    let from = flow.strips.len();
    for (place, line) in wrap(flow.faces, &[(said, false)], hand, MEASURE).iter().enumerate() {
        let mut strip = Strip { height: hand.leading, bond: Bond::Tight, ..Strip::default() };
        if place == 0 {
            strip.entry = Some((level, said.replace('\n', " ")));
        }
        Flow::set(line, hand, MARGIN, 0.0, Owner::Said(id), &mut strip.items);
        flow.push(strip);
    }
    from
}
