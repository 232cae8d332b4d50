//! From blocks to drawn pages: measured with the font's own advances, nothing clipped, nothing outside the margins.
//!
//! Every block becomes strips ([`flow`]), the strips go onto pages ([`paginate`]), and every page gets what all pages have ([`furniture`]).

mod bars;
mod chart;
mod checks;
mod fill;
mod flow;
mod furniture;
mod grid;
mod heading;
mod item;
mod letterhead;
mod list;
mod paginate;
pub(crate) mod sheet;
mod sign;
mod table;
#[cfg(test)]
mod tests;
mod text;
pub(crate) mod tree;
mod wrap;

use crate::{Block, Document, RenderError, font::Faces};
use flow::{Bond, Flow, Strip};
pub(crate) use item::{Item, Owner, Page, Shape};
use sheet::{HAIR, MARGIN, MEASURE};
pub(crate) use tree::{Kind, Labels, Tree};

/// A document on its pages.
pub(crate) struct Laid {
    pub(crate) pages: Vec<Page>,
    pub(crate) tree: Tree,
}

/// # Errors
/// `Foot` when the foot leaves no room for the body.
pub(crate) fn lay(document: &Document, faces: &'static Faces) -> Result<Laid, RenderError> {
    let mut flow = Flow::new(faces);
    letterhead::set(&mut flow, &document.letterhead);
    text::marks(&mut flow, &document.marks);
    heading::title(&mut flow, &document.meta.title);
    all(&mut flow, &document.blocks);
    let foot = furniture::Foot::of(&flow, document)?;
    let mut pages = paginate::paginate(&flow.strips, &flow.heads, foot.room());
    furniture::add(&mut pages, &foot, document, &mut flow.tree, faces);
    Ok(Laid { pages, tree: flow.tree })
}

fn all(flow: &mut Flow, blocks: &[Block]) {
    for block in blocks {
        one(flow, block);
    }
}

fn one(flow: &mut Flow, block: &Block) {
    match block {
        Block::Heading { level, text } => heading::set(flow, *level, text),
        Block::Text { runs, style } => text::set(flow, runs, *style),
        Block::List { items, numbered } => list::set(flow, items, *numbered),
        Block::Grid { items, across } => grid::set(flow, items, *across),
        Block::Table { caption, columns, rows, empty } => table::set(flow, caption, columns, rows, empty),
        Block::Bars(bars) => bars::set(flow, bars),
        Block::Checks { items, across } => checks::set(flow, items, *across),
        Block::Chart(chart) => chart::set(flow, chart),
        Block::Sign(places) => sign::set(flow, places),
        Block::Fill(asked) => fill::set(flow, asked),
        Block::Rule => rule(flow),
        Block::Page => flow.page(),
        Block::Together(inner) => {
            let from = flow.strips.len();
            all(flow, inner);
            flow.bind(from, Bond::Together);
        }
    }
}

fn rule(flow: &mut Flow) {
    flow.gap(8.0);
    let shape = Shape::line((MARGIN, 0.5), (MARGIN + MEASURE, 0.5), 0.6, HAIR);
    flow.push(Strip { height: 1.0, items: vec![Item { shape, owner: Owner::Layout }], ..Strip::default() });
    flow.gap(8.0);
}
