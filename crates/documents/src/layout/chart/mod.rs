//! A drawing of numbers, followed by their table: whoever does not see the one reads the other.

mod numbers;
mod plot;
mod scale;
mod style;

use super::{
    flow::{Flow, Strip},
    item::{Item, Owner},
    sheet::{MARGIN, MEASURE},
    tree::{Kind, Tree},
};
use crate::Chart;

pub(super) fn set(flow: &mut Flow, chart: &Chart) {
    let known = chart.series.iter().flat_map(|it| &it.values).flatten().any(|it| it.is_finite());
    // Nothing to draw: the table says so.
    if known && !chart.categories.is_empty() {
        flow.gap(10.0);
        let figure = flow.tree.add(Tree::ROOT, Kind::Figure);
        let alt = if chart.alt.trim().is_empty() { &chart.title } else { &chart.alt };
        let alt = flow.clean(alt);
        if let Some(element) = flow.tree.get_mut(figure) {
            element.alt = Some(alt);
        }
        let (shapes, height) = plot::drawn(flow, chart);
        let owner = Owner::Said(figure);
        let items = shapes.into_iter().map(|shape| Item { shape, owner }).collect();
        let sides = [MARGIN, 0.0, MARGIN + MEASURE, height];
        flow.push(Strip { height, items, figure: Some((figure, sides)), ..Strip::default() });
    }
    numbers::set(flow, chart);
}
