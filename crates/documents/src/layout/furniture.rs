//! What every page has: the foot, and what is written across it.

use super::{
    flow::Flow,
    item::{Item, Owner, Page, Shape},
    paginate::Room,
    sheet::{FOOT, HAIR, HEIGHT, Hand, MARGIN, MEASURE, TOP},
    text::once,
    wrap::{Line, wrap},
};
use crate::{Document, RenderError, font::Faces};

/// Kept free at the right for «Pagina 1234 di 1234».
const COUNT: f32 = 90.0;

/// The lines at the foot of every page.
pub(super) struct Foot {
    lines: Vec<Line>,
}

impl Foot {
    /// # Errors
    /// `Foot` when it would take more than a quarter of the page.
    pub(super) fn of(flow: &Flow, document: &Document) -> Result<Self, RenderError> {
        let meta = &document.meta;
        let digest = format!("Impronta dei dati (SHA-256): {}", meta.digest);
        let said =
            [document.letterhead.foot.as_str(), meta.id.as_str(), if meta.digest.is_empty() { "" } else { &digest }];
        let mut lines = Vec::new();
        for text in said.map(|it| flow.clean(it)) {
            if !text.is_empty() {
                lines.extend(wrap(flow.faces, &[(&text, false)], Hand::FOOT, MEASURE - COUNT));
            }
        }
        if lines.len() > 20 {
            return Err(RenderError::Foot);
        }
        if lines.is_empty() {
            lines.push(Line::default());
        }
        Ok(Self { lines })
    }

    fn top(&self) -> f32 {
        HEIGHT - FOOT - Hand::FOOT.leading * self.lines.len() as f32
    }

    pub(super) fn room(&self) -> Room {
        Room { top: TOP, bottom: self.top() - 14.0 }
    }
}

pub(super) fn add(pages: &mut [Page], foot: &Foot, document: &Document, faces: &Faces) {
    let (count, marks) = (pages.len(), once(&document.marks));
    for (place, page) in pages.iter_mut().enumerate() {
        let top = foot.top();
        let mut behind: Vec<_> = marks
            .iter()
            .enumerate()
            .map(|(at, mark)| {
                let shift = (at as f32 - (marks.len() as f32 - 1.0) / 2.0) * 260.0;
                Item { shape: Shape::Across { mark: *mark, shift }, owner: Owner::Ground }
            })
            .collect();
        behind.append(&mut page.items);
        page.items = behind;
        let rule = Shape::line((MARGIN, top - 4.0), (MARGIN + MEASURE, top - 4.0), 0.5, HAIR);
        page.items.push(Item { shape: rule, owner: Owner::Foot });
        for (at, line) in foot.lines.iter().enumerate() {
            let y = top + at as f32 * Hand::FOOT.leading;
            Flow::set(line, Hand::FOOT, MARGIN, y, Owner::Foot, &mut page.items);
        }
        let text = format!("Pagina {} di {count}", place + 1);
        for line in wrap(faces, &[(&text, false)], Hand::FOOT, MEASURE) {
            Flow::set(&line, Hand::FOOT, MARGIN + MEASURE - line.width, top, Owner::Foot, &mut page.items);
        }
    }
}
