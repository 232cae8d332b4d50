//! Paragraphs.

use super::{
    flow::{Bond, Flow, Frame, Strip},
    item::Owner,
    sheet::{BLUE, EDGE, Hand, MARGIN, MEASURE, PALE},
    tree::{Kind, Tree},
    wrap::wrap,
};
use crate::{Mark, Run, Style, font};

pub(super) fn set(flow: &mut Flow, runs: &[Run], style: Style) {
    let said = font::paragraphs(flow.faces, runs);
    if said.is_empty() {
        return;
    }
    match style {
        Style::Notice => notice(flow, &said),
        Style::Body => said.iter().for_each(|it| paragraph(flow, it, Hand::BODY, 6.0)),
        Style::Lead => said.iter().for_each(|it| paragraph(flow, it, Hand::LEAD, 7.0)),
        Style::Small => said.iter().for_each(|it| paragraph(flow, it, Hand::SMALL, 5.0)),
        Style::Aside => {
            said.iter().for_each(|it| aside(flow, it));
            flow.gap(14.0);
        }
    }
}

pub(super) fn paragraph(flow: &mut Flow, said: &[(String, bool)], hand: Hand, space: f32) {
    flow.gap(space);
    let id = flow.tree.add(Tree::ROOT, Kind::Paragraph);
    let from = flow.strips.len();
    for line in wrap(flow.faces, &borrowed(said), hand, MEASURE) {
        let mut strip = Strip { height: hand.leading, ..Strip::default() };
        Flow::set(&line, hand, MARGIN, 0.0, Owner::Said(id), &mut strip.items);
        flow.push(strip);
    }
    flow.mind_widows(from);
    flow.gap(space);
}

/// In the right part of the page, as place and date or addressee of a letter.
fn aside(flow: &mut Flow, said: &[(String, bool)]) {
    let (x, width) = (MARGIN + MEASURE * 0.55, MEASURE * 0.45);
    let id = flow.tree.add(Tree::ROOT, Kind::Paragraph);
    let from = flow.strips.len();
    for line in wrap(flow.faces, &borrowed(said), Hand::BODY, width) {
        let mut strip = Strip { height: Hand::BODY.leading, ..Strip::default() };
        Flow::set(&line, Hand::BODY, x, 0.0, Owner::Said(id), &mut strip.items);
        flow.push(strip);
    }
    flow.bind(from, Bond::Tight);
}

fn notice(flow: &mut Flow, said: &[Vec<(String, bool)>]) {
    let number = flow.frame();
    let frame = Frame { number, x: MARGIN, width: MEASURE, fill: Some(PALE), edge: None, rule: Some(BLUE) };
    flow.gap(8.0);
    framed(flow, said, Hand::NOTICE, frame, 8.0);
    flow.gap(8.0);
}

fn framed(flow: &mut Flow, said: &[Vec<(String, bool)>], hand: Hand, frame: Frame, pad: f32) {
    let inner = pad + 3.0;
    let from = flow.strips.len();
    for (place, paragraph) in said.iter().enumerate() {
        let id = flow.tree.add(Tree::ROOT, Kind::Paragraph);
        let lines = wrap(flow.faces, &borrowed(paragraph), hand, frame.width - 2.0 * inner);
        let count = lines.len();
        for (at, line) in lines.iter().enumerate() {
            let top = match (place, at) {
                (0, 0) => pad,
                (_, 0) => 4.0,
                _ => 0.0,
            };
            let after = if place + 1 == said.len() && at + 1 == count { pad } else { 0.0 };
            let mut strip = Strip { height: top + hand.leading + after, frame: Some(frame), ..Strip::default() };
            Flow::set(line, hand, frame.x + inner, top, Owner::Said(id), &mut strip.items);
            flow.push(strip);
        }
    }
    flow.bind(from, Bond::Row);
    flow.mind_widows(from);
}

/// What is written across the pages, said in words before everything else.
pub(super) fn marks(flow: &mut Flow, marks: &[Mark]) {
    for mark in once(marks) {
        let (strong, rest) = match mark {
            Mark::Draft => ("Bozza: ", "questo documento non è ancora definitivo e il suo contenuto può cambiare."),
            Mark::Example => ("Dati di esempio: ", "le persone e i fatti di questo documento sono inventati."),
        };
        let number = flow.frame();
        let frame = Frame { number, x: MARGIN, width: MEASURE, fill: None, edge: Some(EDGE), rule: None };
        flow.gap(10.0);
        let hand = Hand { strong: crate::font::Face::Bold, ink: super::sheet::TEXT, ..Hand::SMALL };
        framed(flow, &[vec![(strong.to_owned(), true), (rest.to_owned(), false)]], hand, frame, 4.0);
        flow.gap(6.0);
    }
}

/// Each mark once, in the order given.
pub(super) fn once(marks: &[Mark]) -> Vec<Mark> {
    let mut seen = Vec::new();
    for mark in marks {
        if !seen.contains(mark) {
            seen.push(*mark);
        }
    }
    seen
}

pub(super) fn borrowed(said: &[(String, bool)]) -> Vec<(&str, bool)> {
    said.iter().map(|(text, strong)| (text.as_str(), *strong)).collect()
}
