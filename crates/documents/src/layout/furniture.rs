//! What every page has: the foot, and what is written across it.

use super::{
    flow::Flow,
    item::{Item, Owner, Page, Shape},
    paginate::Room,
    sheet::{FOOT, HAIR, HEIGHT, Hand, MARGIN, MEASURE, TOP},
    text::once,
    tree::{Kind, Tree},
    wrap::{Line, wrap},
};
use crate::{Document, RenderError, font::Faces};

/// Kept free at the right for «Pagina 1234 di 1234».
const COUNT: f32 = 90.0;

/// What stands at the foot of every page: paragraphs of lines.
pub(super) struct Foot {
    said: Vec<Vec<Line>>,
}

impl Foot {
    /// # Errors
    /// `Foot` when it would take more than a quarter of the page.
    pub(super) fn of(flow: &Flow, document: &Document) -> Result<Self, RenderError> {
        let meta = &document.meta;
        let digest = format!("Impronta dei dati (SHA-256): {}", meta.digest);
        let said =
            [document.letterhead.foot.as_str(), meta.id.as_str(), if meta.digest.is_empty() { "" } else { &digest }];
        let mut paragraphs = Vec::new();
        for text in said.map(|it| flow.clean(it)) {
            if !text.is_empty() {
                paragraphs.push(wrap(flow.faces, &[(&text, false)], Hand::FOOT, MEASURE - COUNT));
            }
        }
        let foot = Self { said: paragraphs };
        if foot.lines() > 20 { Err(RenderError::Foot) } else { Ok(foot) }
    }

    /// At least one, for the number of the page.
    fn lines(&self) -> usize {
        self.said.iter().map(Vec::len).sum::<usize>().max(1)
    }

    fn top(&self) -> f32 {
        HEIGHT - FOOT - Hand::FOOT.leading * self.lines() as f32
    }

    pub(super) fn room(&self) -> Room {
        Room { top: TOP, bottom: self.top() - 14.0 }
    }
}

/// The foot is not heard on every page, only once, at the end: who writes, and which document it is.
pub(super) fn add(pages: &mut [Page], foot: &Foot, document: &Document, tree: &mut Tree, faces: &Faces) {
    let (count, marks) = (pages.len(), once(&document.marks));
    for (place, page) in pages.iter_mut().enumerate() {
        let top = foot.top();
        let mut behind: Vec<_> = marks
            .iter()
            .enumerate()
            .map(|(at, mark)| {
                let shift = (at as f32 - (marks.len() as f32 - 1.0) / 2.0) * 310.0;
                Item { shape: Shape::Across { mark: *mark, shift }, owner: Owner::Ground }
            })
            .collect();
        behind.append(&mut page.items);
        page.items = behind;
        let rule = Shape::line((MARGIN, top - 4.0), (MARGIN + MEASURE, top - 4.0), 0.5, HAIR);
        page.items.push(Item { shape: rule, owner: Owner::Foot });
        let mut y = top;
        for paragraph in &foot.said {
            let last = place + 1 == count;
            let owner = if last { Owner::Said(tree.add(Tree::ROOT, Kind::Paragraph)) } else { Owner::Foot };
            for line in paragraph {
                Flow::set(line, Hand::FOOT, MARGIN, y, owner, &mut page.items);
                y += Hand::FOOT.leading;
            }
        }
        let text = format!("Pagina {} di {count}", place + 1);
        for line in wrap(faces, &[(&text, false)], Hand::FOOT, MEASURE) {
            Flow::set(&line, Hand::FOOT, MARGIN + MEASURE - line.width, top, Owner::Foot, &mut page.items);
        }
    }
}
