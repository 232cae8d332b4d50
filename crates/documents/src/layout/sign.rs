//! Places to sign.

use super::{
    flow::{Bond, Flow, Stack, Strip},
    item::{Item, Owner, Shape},
    list::sets,
    sheet::{EDGE, Hand, MARGIN, MEASURE},
    tree::{Kind, Tree},
};
use crate::{Signature, font::Face};

const GUTTER: f32 = 36.0;
/// For the hand, over the line.
const SPACE: f32 = 30.0;

/// Two beside each other, held to what stands before them.
pub(super) fn set(flow: &mut Flow, places: &[Signature]) {
    if places.is_empty() {
        return;
    }
    flow.hold(Bond::Tight);
    flow.gap(16.0);
    let begun = flow.strips.len();
    let half = (MEASURE - GUTTER) / 2.0;
    for pair in places.chunks(2) {
        let mut roles = Vec::new();
        let mut names = Vec::new();
        for (place, signature) in pair.iter().enumerate() {
            let x = MARGIN + place as f32 * (half + GUTTER);
            let (role, name) = (flow.clean(&signature.role), flow.clean(&signature.name));
            let id = flow.tree.add(Tree::ROOT, Kind::Paragraph);
            let hand = Hand { face: Face::Strong, ..Hand::CELL };
            roles.push(Stack { x, lines: sets(flow, &[(&role, false)], hand, half, id) });
            if !name.is_empty() {
                let id = flow.tree.add(Tree::ROOT, Kind::Paragraph);
                names.push(Stack { x, lines: sets(flow, &[(&name, false)], Hand::CELL, half, id) });
            }
        }
        let from = flow.row(&roles, 0.0, 0.0);
        let lines = (0..pair.len()).map(|place| {
            let x = MARGIN + place as f32 * (half + GUTTER);
            Item { shape: Shape::line((x, SPACE), (x + half, SPACE), 0.7, EDGE), owner: Owner::Layout }
        });
        flow.push(Strip { height: SPACE + 2.0, items: lines.collect(), ..Strip::default() });
        if !names.is_empty() {
            flow.row(&names, 0.0, 0.0);
        }
        flow.bind(from, Bond::Tight);
        flow.gap(20.0);
    }
    // All of them on the page of what they sign, if one page holds them.
    flow.bind(begun, Bond::Row);
}
