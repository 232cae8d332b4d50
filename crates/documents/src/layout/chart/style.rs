//! How a series is told from the others: by pattern and marker, not by colour alone.

use super::super::{
    item::Shape,
    sheet::{BLUE, DEEP, Ink, PALE, TEXT, WHITE},
};

const LIGHT: Ink = Ink(0xb8, 0xd4, 0xf1);

/// Of the line to reach.
pub(super) const TARGET: Ink = Ink(0xa3, 0x1b, 0x1b);

pub(super) fn ink(series: usize) -> Ink {
    [BLUE, DEEP, TEXT, BLUE, DEEP, TEXT].get(series % 6).copied().unwrap_or(TEXT)
}

pub(super) fn dash(series: usize) -> Option<(f32, f32)> {
    [None, Some((5.0, 2.0)), Some((1.5, 1.8)), Some((8.0, 3.0)), Some((3.0, 3.0)), None]
        .get(series % 6)
        .copied()
        .flatten()
}

/// A bar in the pattern of its series.
pub(super) fn bar(series: usize, x: f32, y: f32, width: f32, height: f32) -> Vec<Shape> {
    let ink = ink(series);
    let fill = [BLUE, WHITE, DEEP, WHITE, LIGHT, PALE].get(series % 6).copied();
    let mut shapes = vec![Shape::Rect { x, y, width, height, fill, edge: None }];
    match series % 6 {
        1 => shapes.extend(slanted(x, y, width, height, ink)),
        3 => shapes.extend(ruled(height, 3.0).map(|at| Shape::line((x, y + at), (x + width, y + at), 0.9, ink))),
        5 => shapes.extend(ruled(width, 3.0).map(|at| Shape::line((x + at, y), (x + at, y + height), 0.9, ink))),
        _ => {}
    }
    shapes.push(Shape::Rect { x, y, width, height, fill: None, edge: Some((ink, 0.7)) });
    shapes
}

fn ruled(length: f32, step: f32) -> impl Iterator<Item = f32> {
    let count = (length / step).clamp(0.0, 400.0) as u16;
    (1..=count).map(move |it| f32::from(it) * step).filter(move |at| *at < length)
}

/// Lines at 45 degrees, cut at the edges.
fn slanted(x: f32, y: f32, width: f32, height: f32, ink: Ink) -> impl Iterator<Item = Shape> {
    ruled(width + height, 4.0).map(move |at| {
        let from = (at.min(width), (at - width).max(0.0));
        let to = ((at - height).max(0.0), at.min(height));
        Shape::line((x + from.0, y + from.1), (x + to.0, y + to.1), 1.0, ink)
    })
}

/// A point in the marker of its series.
pub(super) fn marker(series: usize, x: f32, y: f32) -> Vec<Shape> {
    let ink = ink(series);
    let path = |around: &[(f32, f32)], fill: Ink| {
        let points = around.iter().map(|(dx, dy)| (x + dx, y + dy)).collect();
        vec![Shape::Path { points, closed: true, fill: Some(fill), edge: Some((ink, 1.1)) }]
    };
    const ROUND: [(f32, f32); 8] =
        [(2.8, 0.0), (2.0, 2.0), (0.0, 2.8), (-2.0, 2.0), (-2.8, 0.0), (-2.0, -2.0), (0.0, -2.8), (2.0, -2.0)];
    match series % 6 {
        0 => path(&ROUND, ink),
        1 => path(&[(-2.5, -2.5), (2.5, -2.5), (2.5, 2.5), (-2.5, 2.5)], WHITE),
        2 => path(&[(0.0, -3.2), (3.0, 2.4), (-3.0, 2.4)], ink),
        3 => path(&[(0.0, -3.4), (3.4, 0.0), (0.0, 3.4), (-3.4, 0.0)], WHITE),
        4 => path(&[(-2.5, -2.5), (2.5, -2.5), (2.5, 2.5), (-2.5, 2.5)], ink),
        _ => path(&ROUND, WHITE),
    }
}

/// Of the legend: what the series looks like, in a box 18 by 8.
pub(super) fn sample(series: usize, lines: bool, x: f32, y: f32) -> Vec<Shape> {
    if !lines {
        return bar(series, x + 1.0, y, 14.0, 8.0);
    }
    let line =
        Shape::Line { from: (x, y + 4.0), to: (x + 18.0, y + 4.0), width: 1.5, ink: ink(series), dash: dash(series) };
    let mut shapes = vec![line];
    shapes.extend(marker(series, x + 9.0, y + 4.0));
    shapes
}
