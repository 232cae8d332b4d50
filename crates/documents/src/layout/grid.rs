//! Names and values.

use super::{
    flow::{Flow, Stack},
    item::{Item, Owner, Shape},
    list::sets,
    sheet::{HAIR, Hand, MARGIN, MEASURE},
    tree::{Id, Kind, Labels, Tree},
};

/// Between two pairs beside each other.
const GUTTER: f32 = 18.0;

pub(super) fn set(flow: &mut Flow, items: &[(String, String)], across: u8) {
    if items.is_empty() {
        return;
    }
    flow.gap(7.0);
    let list = flow.tree.add(Tree::ROOT, Kind::List(Labels::Words));
    let pairs: Vec<_> = items.iter().map(|(name, value)| (flow.clean(name), flow.clean(value))).collect();
    if across < 2 {
        let starts: Vec<_> = pairs.iter().map(|(name, value)| beside(flow, list, name, value)).collect();
        flow.mind_rows(&starts);
    } else {
        two(flow, list, &pairs);
    }
    flow.gap(9.0);
}

/// One pair: the name at the left, the value beside it, a hair under them.
fn beside(flow: &mut Flow, list: Id, name: &str, value: &str) -> usize {
    let (label, body) = said(flow, list);
    let left = MEASURE * 0.30;
    let hand = Hand { leading: Hand::VALUE.leading, ..Hand::LABEL };
    let stacks = [
        Stack { x: MARGIN, lines: sets(flow, &[(name, false)], hand, left - 10.0, label) },
        Stack { x: MARGIN + left, lines: sets(flow, &[(value, false)], Hand::VALUE, MEASURE - left, body) },
    ];
    let from = flow.row(&stacks, 2.4, 3.0);
    flow.mind_widows(from);
    under(flow, MARGIN, MEASURE);
    from
}

/// Two pairs across, names over values; a value that would be long in half a page takes the whole width.
fn two(flow: &mut Flow, list: Id, pairs: &[(String, String)]) {
    let half = (MEASURE - GUTTER) / 2.0;
    let long = |flow: &Flow, value: &str| {
        value.contains('\n') || flow.faces.width(value, Hand::VALUE.face, Hand::VALUE.size) > half * 1.9
    };
    let mut rest = pairs;
    let mut starts = Vec::new();
    while let [first, after @ ..] = rest {
        rest = after;
        let mut row = vec![(MARGIN, MEASURE, first)];
        if !long(flow, &first.1) {
            row = vec![(MARGIN, half, first)];
            if let Some((second, after)) = after.split_first().filter(|(second, _)| !long(flow, &second.1)) {
                row.push((MARGIN + half + GUTTER, half, second));
                rest = after;
            }
        }
        let mut stacks = Vec::new();
        for (x, width, (name, value)) in &row {
            let (label, body) = said(flow, list);
            let mut lines = sets(flow, &[(name, false)], Hand::LABEL, *width, label);
            lines.extend(sets(flow, &[(value, false)], Hand::VALUE, *width, body));
            stacks.push(Stack { x: *x, lines });
        }
        let from = flow.row(&stacks, 3.0, 3.4);
        flow.mind_widows(from);
        starts.push(from);
        for (x, width, _) in row {
            under(flow, x, width);
        }
    }
    flow.mind_rows(&starts);
}

fn said(flow: &mut Flow, list: Id) -> (Id, Id) {
    let item = flow.tree.add(list, Kind::Item);
    (flow.tree.add(item, Kind::Label), flow.tree.add(item, Kind::Body))
}

fn under(flow: &mut Flow, x: f32, width: f32) {
    if let Some(last) = flow.strips.last_mut() {
        let shape = Shape::line((x, last.height), (x + width, last.height), 0.4, HAIR);
        last.items.push(Item { shape, owner: Owner::Layout });
    }
}
