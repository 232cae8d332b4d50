//! Scores, each with its bar and its words.

use super::{
    flow::{Bond, Flow, Stack},
    item::{Item, Owner, Shape},
    list::sets,
    sheet::{BLUE, DEEP, HAIR, Hand, Ink, MARGIN, MEASURE},
    tree::{Id, Kind, Labels, Tree},
};
use crate::{Bar, font::Face};

const NAME: f32 = 0.30;
const WORDS: f32 = 0.36;
const GUTTER: f32 = 12.0;
const TRACK: Ink = Ink(0xe3, 0xe8, 0xee);

pub(super) fn set(flow: &mut Flow, bars: &[Bar]) {
    if bars.is_empty() {
        return;
    }
    flow.gap(7.0);
    let list = flow.tree.add(Tree::ROOT, Kind::List(Labels::Words));
    let starts: Vec<_> = bars.iter().map(|bar| one(flow, list, bar)).collect();
    flow.mind_rows(&starts);
    flow.gap(9.0);
}

/// The name, the bar (not heard: its words stand beside it), the words and the note.
fn one(flow: &mut Flow, list: Id, bar: &Bar) -> usize {
    let item = flow.tree.add(list, Kind::Item);
    let label = flow.tree.add(item, Kind::Label);
    let body = flow.tree.add(item, Kind::Body);
    let (name, shown, note) = (flow.clean(&bar.label), flow.clean(&bar.shown), flow.clean(&bar.note));
    let words = MARGIN + MEASURE * (1.0 - WORDS);
    let hand = Hand { face: Face::Strong, ..Hand::VALUE };
    let mut lines = Vec::new();
    if !shown.is_empty() {
        lines.extend(sets(flow, &[(&shown, false)], Hand::VALUE, MEASURE * WORDS, body));
    }
    if !note.is_empty() {
        lines.extend(sets(flow, &[(&note, false)], Hand::LABEL, MEASURE * WORDS, body));
    }
    let stacks = [
        Stack { x: MARGIN, lines: sets(flow, &[(&name, false)], hand, MEASURE * NAME - GUTTER, label) },
        Stack { x: words, lines },
    ];
    let from = flow.row(&stacks, 3.0, 3.6);
    flow.bind(from, Bond::Row);
    let (x, width) = (MARGIN + MEASURE * NAME, MEASURE * (1.0 - NAME - WORDS) - GUTTER);
    let y = 3.0 + (Hand::VALUE.leading - 7.0) / 2.0;
    let mut drawn = Vec::new();
    if let Some(part) = part(bar) {
        drawn.push(Shape::fill(x, y, width, 7.0, TRACK));
        if part > 0.0 {
            drawn.push(Shape::fill(x, y, width * part, 7.0, BLUE));
        }
        // Where the value is, even at the lowest.
        let at = (x + width * part).min(x + width - 1.4);
        drawn.push(Shape::fill(at, y - 2.0, 1.4, 11.0, DEEP));
    }
    let owner = Owner::Layout;
    if let Some(first) = flow.strips.get_mut(from) {
        first.items.extend(drawn.into_iter().map(|shape| Item { shape, owner }));
    }
    if let Some(last) = flow.strips.last_mut() {
        let shape = Shape::line((MARGIN, last.height), (MARGIN + MEASURE, last.height), 0.4, HAIR);
        last.items.push(Item { shape, owner });
    }
    from
}

/// Of the way from lowest to highest, 0 to 1; `None` when there is nothing to draw.
fn part(bar: &Bar) -> Option<f32> {
    let value = bar.value?;
    let part = (value - bar.min) / (bar.max - bar.min);
    part.is_finite().then(|| part.clamp(0.0, 1.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_stays_in_its_track_and_a_score_without_a_range_has_none() {
        let bar =
            |value, min, max| Bar { label: String::new(), value, min, max, shown: String::new(), note: String::new() };
        assert_eq!(part(&bar(Some(60.0), 0.0, 100.0)), Some(0.6));
        assert_eq!(part(&bar(Some(120.0), 0.0, 100.0)), Some(1.0));
        assert_eq!(part(&bar(Some(5.0), 5.0, 5.0)), None);
        assert_eq!(part(&bar(None, 0.0, 6.0)), None);
    }
}
