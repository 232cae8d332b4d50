//! The drawing: axes, bars or lines, what is to be reached, legend.

use super::{
    super::{
        flow::Flow,
        item::Shape,
        sheet::{EDGE, HAIR, Hand, MARGIN, MEASURE, QUIET, TEXT},
        wrap::{Line, wrap},
    },
    numbers,
    scale::Scale,
    style,
};
use crate::{Chart, font::Face};

const HEIGHT: f32 = 165.0;
const MARK: Hand = Hand { face: Face::Regular, strong: Face::Bold, size: 8.0, leading: 10.4, ink: QUIET };
/// Lines of a name under the axis; more is in the table.
const NAMES: usize = 5;
/// Names narrower than this are not written under every mark.
const SLOT: f32 = 44.0;

/// Where the values are drawn.
#[derive(Clone, Copy)]
struct Field {
    left: f32,
    top: f32,
    width: f32,
}

impl Field {
    fn y(self, scale: &Scale, value: f64) -> f32 {
        self.top + HEIGHT * (1.0 - scale.part(value))
    }
}

/// Shapes from the top of the figure, and its height.
pub(super) fn drawn(flow: &Flow, chart: &Chart) -> (Vec<Shape>, f32) {
    let finite = |it: &&f64| it.is_finite();
    let values = chart.series.iter().flat_map(|it| &it.values).flatten().filter(finite).copied();
    let target = chart.target.as_ref().filter(|(value, _)| value.is_finite());
    let scale = Scale::of(values.chain(target.map(|(value, _)| *value)));
    let ticks: Vec<_> = scale.ticks().iter().map(|it| (*it, numbers::shown(*it, ""))).collect();
    let room = ticks.iter().map(|(_, text)| flow.faces.width(text, MARK.face, MARK.size)).fold(0.0, f32::max) + 7.0;
    let mut shapes = Vec::new();
    let mut top = title(flow, chart, &mut shapes);
    let unit = flow.clean(&chart.unit);
    if fits(&unit) {
        top += text(flow, &unit, MARK, MARGIN, top, MEASURE, &mut shapes) + 1.0;
    }
    let field = Field { left: MARGIN + room, top: top + 5.0, width: MEASURE - room };
    for (value, said) in &ticks {
        let y = field.y(&scale, *value);
        shapes.push(Shape::line((field.left, y), (field.left + field.width, y), 0.4, HAIR));
        for line in wrap(flow.faces, &[(said, false)], MARK, room) {
            put(&line, MARK, field.left - 5.0 - line.width, y - MARK.leading / 2.0, &mut shapes);
        }
    }
    let zero = field.y(&scale, 0.0);
    match chart.lines {
        true => lines(chart, &scale, field, &mut shapes),
        false => bars(chart, &scale, field, &mut shapes),
    }
    shapes.push(Shape::line((field.left, zero), (field.left + field.width, zero), 0.9, EDGE));
    if let Some((value, _)) = target {
        let y = field.y(&scale, *value);
        let (from, to) = ((field.left, y), (field.left + field.width, y));
        shapes.push(Shape::Line { from, to, width: 1.3, ink: style::TARGET, dash: Some((6.0, 3.0)) });
    }
    let under = names(flow, chart, field, &mut shapes);
    let height = legend(flow, chart, field.top + HEIGHT + under + 6.0, &mut shapes);
    (shapes, height)
}

fn title(flow: &Flow, chart: &Chart, shapes: &mut Vec<Shape>) -> f32 {
    let said = flow.clean(&chart.title);
    let hand = Hand { face: Face::Strong, ink: TEXT, ..Hand::CELL };
    if fits(&said) { text(flow, &said, hand, MARGIN, 0.0, MEASURE, shapes) + 3.0 } else { 0.0 }
}

/// Says something, and does not fill the page: what is longer stands in the table.
fn fits(text: &str) -> bool {
    (1..=300).contains(&text.chars().count())
}

/// Left of a category and its width.
fn slot(chart: &Chart, field: Field, place: usize) -> (f32, f32) {
    let width = field.width / chart.categories.len().max(1) as f32;
    (field.left + place as f32 * width, width)
}

fn bars(chart: &Chart, scale: &Scale, field: Field, shapes: &mut Vec<Shape>) {
    let zero = field.y(scale, 0.0);
    let count = chart.series.len().max(1) as f32;
    for (at, series) in chart.series.iter().enumerate() {
        for (place, value) in series.values.iter().enumerate().take(chart.categories.len()) {
            let Some(value) = value.filter(|it| it.is_finite()) else { continue };
            let (left, slot) = slot(chart, field, place);
            let width = (slot * 0.76 / count).min(34.0);
            let x = left + (slot - width * count) / 2.0 + at as f32 * width;
            let y = field.y(scale, value);
            let (top, height) = (y.min(zero), (y - zero).abs().max(0.6));
            shapes.extend(style::bar(at, x + width * 0.06, top, width * 0.88, height));
        }
    }
}

/// What is not known is a gap: the line ends before it and begins again after it.
fn lines(chart: &Chart, scale: &Scale, field: Field, shapes: &mut Vec<Shape>) {
    for (at, series) in chart.series.iter().enumerate() {
        let mut before: Option<(f32, f32)> = None;
        let mut points = Vec::new();
        for (place, value) in series.values.iter().enumerate().take(chart.categories.len()) {
            let (left, slot) = slot(chart, field, place);
            let here = value.filter(|it| it.is_finite()).map(|it| (left + slot / 2.0, field.y(scale, it)));
            if let (Some(from), Some(to)) = (before, here) {
                shapes.push(Shape::Line { from, to, width: 1.5, ink: style::ink(at), dash: style::dash(at) });
            }
            points.extend(here);
            before = here;
        }
        shapes.extend(points.into_iter().flat_map(|(x, y)| style::marker(at, x, y)));
    }
}

/// Names of the categories; gives how much they take.
fn names(flow: &Flow, chart: &Chart, field: Field, shapes: &mut Vec<Shape>) -> f32 {
    let one = slot(chart, field, 0).1;
    // All of them, or every second, every third: the table has them all.
    let every = (SLOT / one).ceil().clamp(1.0, 1000.0) as usize;
    let mut tallest = 0.0_f32;
    for (place, name) in chart.categories.iter().enumerate().step_by(every) {
        let (left, _) = slot(chart, field, place);
        let middle = left + one / 2.0;
        let wide = (one * every as f32 - 4.0).min(2.0 * (middle - MARGIN)).min(2.0 * (MARGIN + MEASURE - middle));
        let mut lines = wrap(flow.faces, &[(&flow.clean(name), false)], MARK, wide);
        if lines.len() > NAMES {
            lines.truncate(NAMES - 1);
            lines.extend(wrap(flow.faces, &[("…", false)], MARK, wide));
        }
        for (at, line) in lines.iter().enumerate() {
            let top = field.top + HEIGHT + 4.0 + at as f32 * MARK.leading;
            put(line, MARK, middle - line.width / 2.0, top, shapes);
        }
        tallest = tallest.max(lines.len() as f32 * MARK.leading);
    }
    tallest + 4.0
}

/// Gives where it ends.
fn legend(flow: &Flow, chart: &Chart, top: f32, shapes: &mut Vec<Shape>) -> f32 {
    let alone = chart.series.len() == 1 && chart.series.iter().all(|it| it.name.trim().is_empty());
    let long = chart.series.iter().map(|it| it.name.chars().count()).sum::<usize>() > 1_500;
    let mut entries = Vec::new();
    for (at, series) in chart.series.iter().enumerate().filter(|_| !alone) {
        // Names that would fill the page stand in the head of the table, in this order.
        let name =
            if long || series.name.trim().is_empty() { format!("Serie {}", at + 1) } else { flow.clean(&series.name) };
        entries.push((Some(at), name));
    }
    if let Some((value, name)) = chart.target.as_ref().filter(|(value, _)| value.is_finite()) {
        let name = flow.clean(name);
        let name = if !fits(&name) { format!("Obiettivo: {}", numbers::shown(*value, &chart.unit)) } else { name };
        entries.push((None, name));
    }
    let hand = Hand { ink: TEXT, ..MARK };
    let (mut x, mut y, mut end) = (MARGIN, top, top);
    for (at, name) in entries {
        let width = (flow.faces.width(&name, hand.face, hand.size) + 24.0).min(MEASURE);
        if x > MARGIN && x + width > MARGIN + MEASURE {
            (x, y) = (MARGIN, end + 2.0);
        }
        match at {
            Some(at) => shapes.extend(style::sample(at, chart.lines, x, y + 1.2)),
            None => {
                let (from, to) = ((x, y + 5.2), (x + 18.0, y + 5.2));
                shapes.push(Shape::Line { from, to, width: 1.3, ink: style::TARGET, dash: Some((6.0, 3.0)) });
            }
        }
        end = end.max(y + text(flow, &name, hand, x + 23.0, y, MEASURE - 23.0, shapes));
        x += width + 14.0;
    }
    end
}

/// Lines of text; gives how tall they are.
fn text(flow: &Flow, said: &str, hand: Hand, x: f32, top: f32, width: f32, shapes: &mut Vec<Shape>) -> f32 {
    let lines = wrap(flow.faces, &[(said, false)], hand, width);
    for (at, line) in lines.iter().enumerate() {
        put(line, hand, x, top + at as f32 * hand.leading, shapes);
    }
    lines.len() as f32 * hand.leading
}

fn put(line: &Line, hand: Hand, x: f32, top: f32, shapes: &mut Vec<Shape>) {
    shapes.extend(line.pieces.iter().map(|piece| Shape::Text {
        x: x + piece.x,
        y: top + hand.base(),
        size: hand.size,
        face: piece.face,
        ink: hand.ink,
        text: piece.text.clone(),
    }));
}
