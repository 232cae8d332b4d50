//! Who writes, at the head of the first page.

use super::{
    flow::{Bond, Flow, Strip},
    item::{Item, Owner, Shape},
    sheet::{BLUE, Hand, MARGIN, MEASURE},
    tree::{Kind, Tree},
    wrap::wrap,
};
use crate::Letterhead;

/// At most, for the sign.
const LOGO: (f32, f32) = (92.0, 54.0);

/// The sign at the left (not heard: the name stands beside it), the name, the lines under it, and a line across. One strip: it is never
/// torn. What would make it taller than a third of a page goes on under it.
pub(super) fn set(flow: &mut Flow, letterhead: &Letterhead) {
    let mut items = Vec::new();
    let (mut x, mut low) = (MARGIN, 0.0_f32);
    if let Some(logo) = letterhead.logo.as_ref().filter(|it| it.width > 0 && it.height > 0) {
        let (across, down) = (logo.width as f32, logo.height as f32);
        let scale = (LOGO.0 / across).min(LOGO.1 / down);
        let (width, height) = (across * scale, down * scale);
        items.push(Item { shape: Shape::Logo { x, y: 0.0, width, height }, owner: Owner::Layout });
        x += width + 14.0;
        low = height;
    }
    let mut said = Vec::new();
    for (text, hand) in
        std::iter::once((&letterhead.name, Hand::NAME)).chain(letterhead.lines.iter().map(|line| (line, Hand::SMALL)))
    {
        let text = flow.clean(text);
        if !text.is_empty() {
            let id = flow.tree.add(Tree::ROOT, Kind::Paragraph);
            for line in wrap(flow.faces, &[(&text, false)], hand, MARGIN + MEASURE - x) {
                said.push((line, hand, Owner::Said(id)));
            }
        }
    }
    if said.is_empty() && items.is_empty() {
        return;
    }
    let height: f32 = said.iter().map(|(_, hand, _)| hand.leading).sum();
    let mut y = ((low - height) / 2.0).max(0.0);
    let mut rest = said.into_iter().peekable();
    while let Some((line, hand, owner)) = rest.next_if(|_| y < 250.0) {
        Flow::set(&line, hand, x, y, owner, &mut items);
        y += hand.leading;
    }
    let height = y.max(low);
    flow.push(Strip { height, items, bond: Bond::Row, ..Strip::default() });
    for (line, hand, owner) in rest {
        let mut strip = Strip { height: hand.leading, bond: Bond::Row, ..Strip::default() };
        Flow::set(&line, hand, x, 0.0, owner, &mut strip.items);
        flow.push(strip);
    }
    let shape = Shape::line((MARGIN, 8.0), (MARGIN + MEASURE, 8.0), 1.2, BLUE);
    flow.push(Strip { height: 9.0, items: vec![Item { shape, owner: Owner::Layout }], ..Strip::default() });
    flow.gap(12.0);
}
