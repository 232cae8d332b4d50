//! Strips onto pages.

use super::{
    flow::{Bond, Frame, Strip},
    item::{Entry, Item, Owner, Page, Shape},
};

/// Where strips may stand, from the top of the paper.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Room {
    pub(crate) top: f32,
    pub(crate) bottom: f32,
}

struct Paginator<'a> {
    room: Room,
    heads: &'a [Vec<Strip>],
    pages: Vec<Page>,
    /// Where the next strip would stand.
    y: f32,
    /// Nothing but a repeated head stands on the page.
    empty: bool,
    /// The frame being drawn on this page, and where it began.
    open: Option<(Frame, f32)>,
}

/// Every strip on a page, in order; there is always one page. A strip taller than a page stands alone.
pub(crate) fn paginate(strips: &[Strip], heads: &[Vec<Strip>], room: Room) -> Vec<Page> {
    let mut all = Paginator { room, heads, pages: vec![Page::default()], y: room.top, empty: true, open: None };
    let mut rest = strips;
    while !rest.is_empty() {
        let end = joint(rest, Bond::Free).unwrap_or(rest.len());
        let (chunk, after) = rest.split_at_checked(end).unwrap_or((rest, &[]));
        if chunk.first().is_some_and(|strip| strip.page) {
            all.turn();
        }
        all.place(chunk);
        rest = after;
    }
    all.close();
    for page in &mut all.pages {
        // What is behind comes first, then what is said in the order it is read, an element whole: a stable sort keeps its lines.
        page.items.sort_by_key(|item| item.owner);
    }
    all.pages
}

/// How many strips stand before the first joint that is no stronger than `bond`.
fn joint(strips: &[Strip], bond: Bond) -> Option<usize> {
    let pairs = strips.iter().zip(strips.iter().skip(1));
    pairs.enumerate().find(|(_, (strip, next))| strip.bond <= bond || next.page).map(|(place, _)| place + 1)
}

impl Paginator<'_> {
    fn place(&mut self, chunk: &[Strip]) {
        let height = |first_above: f32| -> f32 {
            first_above
                + chunk.iter().map(|it| it.height).sum::<f32>()
                + chunk.iter().skip(1).map(|it| it.above).sum::<f32>()
        };
        let Some(first) = chunk.first() else { return };
        let left = self.room.bottom - self.y + 0.01;
        if height(if self.empty { 0.0 } else { first.above }) <= left {
            return chunk.iter().for_each(|strip| self.put(strip));
        }
        let whole = self.room.bottom - self.room.top - self.head_height(first) + 0.01;
        if !self.empty && height(0.0) <= whole {
            self.turn();
            return chunk.iter().for_each(|strip| self.put(strip));
        }
        let weakest = chunk.iter().take(chunk.len().saturating_sub(1)).map(|strip| strip.bond).min();
        match weakest {
            None => {
                self.turn();
                self.put(first);
            }
            Some(weakest) => {
                let mut rest = chunk;
                while !rest.is_empty() {
                    let end = joint(rest, weakest).unwrap_or(rest.len());
                    let (part, after) = rest.split_at_checked(end).unwrap_or((rest, &[]));
                    self.place(part);
                    rest = after;
                }
            }
        }
    }

    fn head_height(&self, strip: &Strip) -> f32 {
        let head = strip.head.and_then(|it| self.heads.get(it)).map(Vec::as_slice).unwrap_or_default();
        head.iter().map(|it| it.height).sum()
    }

    /// On to the next page, unless this one is empty.
    fn turn(&mut self) {
        if !self.empty {
            self.close();
            self.pages.push(Page::default());
            self.y = self.room.top;
            self.empty = true;
        }
    }

    fn put(&mut self, strip: &Strip) {
        if self.empty {
            // Repeated for the eye only: heard again between two rows, it would be taken for one of them.
            for head in strip.head.and_then(|it| self.heads.get(it)).map(Vec::as_slice).unwrap_or_default() {
                self.draw(head, true);
            }
        } else {
            self.y += strip.above;
        }
        if self.open.is_some_and(|(frame, _)| strip.frame.is_none_or(|it| it.number != frame.number)) {
            self.close_at(if self.empty { self.y } else { self.y - strip.above });
        }
        if let (Some(frame), None) = (strip.frame, self.open) {
            self.open = Some((frame, self.y));
        }
        if let (Some((level, text)), y) = (&strip.entry, self.y)
            && let Some(page) = self.pages.last_mut()
        {
            page.entries.push(Entry { level: *level, text: text.clone(), y });
        }
        if let (Some((id, [left, top, right, bottom])), y) = (strip.figure, self.y)
            && let Some(page) = self.pages.last_mut()
        {
            page.figures.push((id, [left, top + y, right, bottom + y]));
        }
        self.draw(strip, false);
        self.empty = false;
    }

    fn draw(&mut self, strip: &Strip, repeated: bool) {
        let y = self.y;
        if let Some(page) = self.pages.last_mut() {
            page.items.extend(strip.items.iter().map(|item| Item {
                shape: item.shape.clone().moved(0.0, y),
                owner: match item.owner {
                    Owner::Said(_) if repeated => Owner::Head,
                    owner => owner,
                },
            }));
        }
        self.y += strip.height;
    }

    fn close(&mut self) {
        self.close_at(self.y);
    }

    fn close_at(&mut self, bottom: f32) {
        let Some((frame, top)) = self.open.take() else { return };
        let Some(page) = self.pages.last_mut() else { return };
        let (x, width, height) = (frame.x, frame.width, bottom - top);
        let mut ground = |shape| page.items.push(Item { shape, owner: Owner::Ground });
        ground(Shape::Rect { x, y: top, width, height, fill: frame.fill, edge: frame.edge.map(|ink| (ink, 0.6)) });
        if let Some(ink) = frame.rule {
            ground(Shape::fill(x, top, 3.0, height, ink));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROOM: Room = Room { top: 10.0, bottom: 110.0 };

    fn strip(height: f32, bond: Bond) -> Strip {
        let shape = Shape::fill(0.0, 0.0, 1.0, height, super::super::sheet::TEXT);
        Strip { height, bond, items: vec![Item { shape, owner: Owner::Said(1) }], ..Strip::default() }
    }

    /// Heights on each page.
    fn heights(strips: &[Strip], heads: &[Vec<Strip>]) -> Vec<Vec<f32>> {
        let pages = paginate(strips, heads, ROOM);
        let height = |item: &Item| match item.shape {
            Shape::Rect { y, height, .. } => {
                assert!(y >= ROOM.top && y + height <= ROOM.bottom + 0.01);
                height
            }
            _ => unreachable!(),
        };
        pages.iter().map(|page| page.items.iter().map(height).collect()).collect()
    }

    #[test]
    fn what_holds_together_goes_to_the_next_page_together() {
        let strips = [strip(70.0, Bond::Free), strip(20.0, Bond::Tight), strip(30.0, Bond::Free)];
        assert_eq!(heights(&strips, &[]), [vec![70.0], vec![20.0, 30.0]]);
    }

    #[test]
    fn what_cannot_stand_on_a_page_gives_way_where_it_holds_least() {
        let strips = [
            strip(50.0, Bond::Together),
            strip(30.0, Bond::Tight),
            strip(30.0, Bond::Together),
            strip(30.0, Bond::Free),
        ];
        assert_eq!(heights(&strips, &[]), [vec![50.0], vec![30.0, 30.0, 30.0]]);
    }

    #[test]
    fn a_head_is_repeated_and_not_heard_again() {
        let rows: Vec<_> = (0..5).map(|_| Strip { head: Some(0), ..strip(30.0, Bond::Free) }).collect();
        let heads = [vec![strip(25.0, Bond::Free)]];
        let pages = paginate(&[vec![strip(60.0, Bond::Free)], rows].concat(), &heads, ROOM);
        let counts: Vec<_> = pages.iter().map(|it| it.items.len()).collect();
        assert_eq!(counts, [2, 3, 3]);
        assert_eq!(pages[1].items.iter().filter(|it| it.owner == Owner::Head).count(), 1);
    }

    #[test]
    fn a_page_is_turned_once_and_never_left_empty() {
        let strips =
            [Strip { page: true, ..strip(10.0, Bond::Tight) }, Strip { page: true, ..strip(10.0, Bond::Free) }];
        assert_eq!(heights(&strips, &[]), [vec![10.0], vec![10.0]]);
        assert_eq!(paginate(&[], &[], ROOM).len(), 1);
    }
}
