//! Drawn pages into the operators of a page, marked so that structure and drawing find each other.

mod picture;

use crate::{
    font::Codes,
    layout::{
        Item, Laid, Owner, Page, Shape, Tree,
        sheet::{HEIGHT, Ink, WIDTH},
        tree::{Id, Kind},
    },
};
pub(crate) use picture::{across, across_key, logo};
use printpdf::{
    Color, CurTransMat, DictItem, FontId, Line, LineDashPattern, LinePoint, Op, PaintMode, PdfFontHandle, PdfPage,
    Point, Polygon, PolygonRing, Pt, Rect, Rgb, TextMatrix, WindingOrder,
};
use std::collections::BTreeMap;

/// Operators of every page, and for every page the elements its marks belong to, by their number.
pub(crate) struct Drawn {
    pub(crate) pages: Vec<PdfPage>,
    pub(crate) marked: Vec<Vec<Id>>,
}

pub(crate) fn draw(laid: &Laid, codes: &Codes) -> Drawn {
    let (mut pages, mut marked) = (Vec::new(), Vec::new());
    for page in &laid.pages {
        let mut pen = Pen { codes, tree: &laid.tree, ops: Vec::new(), marked: Vec::new() };
        pen.page(page);
        let paper =
            Rect { x: Pt(0.0), y: Pt(0.0), width: Pt(WIDTH), height: Pt(HEIGHT), mode: None, winding_order: None };
        pages.push(PdfPage { media_box: paper.clone(), trim_box: paper.clone(), crop_box: paper, ops: pen.ops });
        marked.push(pen.marked);
    }
    Drawn { pages, marked }
}

/// Name of the mark of an element in a page: the type it has in the structure.
pub(crate) fn name(kind: Kind) -> &'static str {
    match kind {
        Kind::Document => "Document",
        Kind::Paragraph => "P",
        Kind::Heading(1) => "H1",
        Kind::Heading(2) => "H2",
        Kind::Heading(3) => "H3",
        Kind::Heading(_) => "H4",
        Kind::List(_) => "L",
        Kind::Item => "LI",
        Kind::Label => "Lbl",
        Kind::Body => "LBody",
        Kind::Table => "Table",
        Kind::Caption => "Caption",
        Kind::Head => "THead",
        Kind::Rows => "TBody",
        Kind::Row => "TR",
        Kind::ColumnName | Kind::RowName => "TH",
        Kind::Cell => "TD",
        Kind::Figure => "Figure",
    }
}

struct Pen<'a> {
    codes: &'a Codes,
    tree: &'a Tree,
    ops: Vec<Op>,
    marked: Vec<Id>,
}

impl Pen<'_> {
    fn page(&mut self, page: &Page) {
        for group in page.items.chunk_by(|one, other| mark(one) == mark(other)) {
            let Some(first) = group.first() else { continue };
            let nested = self.begin(first);
            for item in group {
                self.shape(&item.shape);
            }
            if nested {
                self.ops.push(Op::EndMarkedContent);
            }
            self.ops.push(Op::EndMarkedContent);
        }
    }

    /// Opens the mark; true if there are two to close.
    fn begin(&mut self, item: &Item) -> bool {
        let word = |text: &str| DictItem::Name(text.as_bytes().to_vec());
        let artifact = |pairs: &[(&str, &str)]| {
            let map = pairs.iter().map(|(key, value)| ((*key).to_owned(), word(value))).collect();
            begin("Artifact", map)
        };
        match mark(item) {
            (Owner::Said(id), _) => {
                let element = self.tree.get(id);
                let number = i64::try_from(self.marked.len()).unwrap_or_default();
                self.marked.push(id);
                let tag = element.map_or("P", |it| name(it.kind));
                self.ops.push(begin(tag, BTreeMap::from([("MCID".to_owned(), DictItem::Int(number))])));
                let Some(actual) = element.and_then(|it| it.actual.as_deref()) else { return false };
                let text = DictItem::String { data: utf16(actual), literal: true };
                self.ops.push(begin("Span", BTreeMap::from([("ActualText".to_owned(), text)])));
                return true;
            }
            (Owner::Foot, _) => self.ops.push(artifact(&[("Type", "Pagination"), ("Subtype", "Footer")])),
            (Owner::Head, _) => self.ops.push(artifact(&[("Type", "Pagination"), ("Subtype", "Header")])),
            (_, true) => self.ops.push(artifact(&[("Type", "Pagination"), ("Subtype", "Watermark")])),
            (Owner::Ground | Owner::Layout, false) => self.ops.push(artifact(&[("Type", "Layout")])),
        }
        false
    }

    fn shape(&mut self, shape: &Shape) {
        match shape {
            Shape::Text { x, y, size, face, ink, text } => {
                let shown = self.codes.bytes(*face, text);
                if shown.is_empty() {
                    return;
                }
                let font = PdfFontHandle::External(FontId(face.key().to_owned()));
                self.ops.extend([
                    Op::StartTextSection,
                    Op::SetFillColor { col: color(*ink) },
                    Op::SetFont { font, size: Pt(*size) },
                    Op::SetTextMatrix { matrix: TextMatrix::Raw([1.0, 0.0, 0.0, 1.0, round(*x), round(HEIGHT - *y)]) },
                    // The typefaces are our own (`font::embed`), and so are the codes.
                    Op::Unknown { key: "Tj".to_owned(), value: vec![DictItem::String { data: shown, literal: true }] },
                    Op::EndTextSection,
                ]);
            }
            Shape::Line { from, to, width, ink, dash } => {
                self.edge(*ink, *width);
                let dashed =
                    |dash: (f32, f32)| LineDashPattern { offset: 0.0, pattern: [dash.0, dash.1].into_iter().collect() };
                if let Some(dash) = dash {
                    self.ops.push(Op::SetLineDashPattern { dash: dashed(*dash) });
                }
                let points = [*from, *to].map(|it| LinePoint { p: point(it), bezier: false }).to_vec();
                self.ops.push(Op::DrawLine { line: Line { points, is_closed: false } });
                if dash.is_some() {
                    self.ops.push(Op::SetLineDashPattern { dash: LineDashPattern::default() });
                }
            }
            Shape::Rect { x, y, width, height, fill, edge } => {
                let Some(mode) = self.paint(*fill, *edge) else { return };
                let rectangle = Rect {
                    x: Pt(round(*x)),
                    y: Pt(round(HEIGHT - y - height)),
                    width: Pt(round(*width)),
                    height: Pt(round(*height)),
                    mode: Some(mode),
                    winding_order: None,
                };
                self.ops.push(Op::DrawRectangle { rectangle });
            }
            Shape::Path { points, closed, fill, edge } => {
                let points: Vec<_> = points.iter().map(|it| LinePoint { p: point(*it), bezier: false }).collect();
                let Some(mode) = self.paint(*fill, *edge) else { return };
                self.ops.push(if *closed {
                    let rings = vec![PolygonRing { points }];
                    Op::DrawPolygon { polygon: Polygon { rings, mode, winding_order: WindingOrder::NonZero } }
                } else {
                    Op::DrawLine { line: Line { points, is_closed: false } }
                });
            }
            Shape::Logo { x, y, width, height } => {
                let place = [*width, 0.0, 0.0, *height, *x, HEIGHT - y - height];
                self.picture(picture::LOGO, place);
            }
            Shape::Across { mark, shift } => {
                // Along the diagonal, about the middle of the page; two of them one over the other.
                let (sin, cos) = (0.707, 0.707);
                let (x, y) = (WIDTH / 2.0, HEIGHT / 2.0 - shift);
                self.picture(across_key(*mark), [cos, sin, -sin, cos, x, y]);
            }
        }
    }

    fn picture(&mut self, key: &str, place: [f32; 6]) {
        self.ops.extend([
            Op::SaveGraphicsState,
            Op::SetTransformationMatrix { matrix: CurTransMat::Raw(place.map(|it| (it * 1000.0).round() / 1000.0)) },
            Op::Unknown { key: "Do".to_owned(), value: vec![DictItem::Name(key.as_bytes().to_vec())] },
            Op::RestoreGraphicsState,
        ]);
    }

    fn edge(&mut self, ink: Ink, width: f32) {
        self.ops.push(Op::SetOutlineColor { col: color(ink) });
        self.ops.push(Op::SetOutlineThickness { pt: Pt(round(width)) });
    }

    fn paint(&mut self, fill: Option<Ink>, edge: Option<(Ink, f32)>) -> Option<PaintMode> {
        if let Some(ink) = fill {
            self.ops.push(Op::SetFillColor { col: color(ink) });
        }
        if let Some((ink, width)) = edge {
            self.edge(ink, width);
        }
        match (fill, edge) {
            (Some(_), Some(_)) => Some(PaintMode::FillStroke),
            (Some(_), None) => Some(PaintMode::Fill),
            (None, Some(_)) => Some(PaintMode::Stroke),
            (None, None) => None,
        }
    }
}

/// Neighbours with the same mark stand in one.
fn mark(item: &Item) -> (Owner, bool) {
    (item.owner, matches!(item.shape, Shape::Across { .. }))
}

fn begin(tag: &str, map: BTreeMap<String, DictItem>) -> Op {
    Op::BeginMarkedContentWithProperties { tag: tag.to_owned(), properties: DictItem::Dict { map } }
}

/// A text of the file outside the pages: UTF-16 with its mark.
pub(crate) fn utf16(text: &str) -> Vec<u8> {
    let units = text.encode_utf16().flat_map(u16::to_be_bytes);
    [0xfe, 0xff].into_iter().chain(units).collect()
}

fn color(Ink(red, green, blue): Ink) -> Color {
    let part = |it: u8| (f32::from(it) / 255.0 * 1000.0).round() / 1000.0;
    Color::Rgb(Rgb { r: part(red), g: part(green), b: part(blue), icc_profile: None })
}

fn point((x, y): (f32, f32)) -> Point {
    Point { x: Pt(round(x)), y: Pt(round(HEIGHT - y)) }
}

/// A hundredth of a point is less than anybody prints.
fn round(value: f32) -> f32 {
    (value * 100.0).round() / 100.0
}
