//! Whatever the blocks say: nothing outside the margins, nothing lost, nothing over the foot.

use super::{
    Item, Laid, Owner, Shape, lay,
    sheet::{FOOT, HEIGHT, MARGIN, MEASURE, TOP, WIDTH},
    tree::Id,
};
use crate::{
    Align, Bar, Block, Chart, Column, Document, Fill, Letterhead, Mark, Meta, Run, Series, Signature, Style,
    font::{Faces, clean},
};
use proptest::{collection::vec, prelude::*};
use std::collections::BTreeMap;

fn document(blocks: Vec<Block>) -> Document {
    Document {
        meta: Meta {
            title: "Titolo".into(),
            subject: String::new(),
            author: String::new(),
            keywords: Vec::new(),
            id: "VS-1".into(),
            digest: "0".repeat(64),
            at: jiff::Timestamp::UNIX_EPOCH,
        },
        letterhead: Letterhead { name: "Comune".into(), foot: "Piede".into(), ..Letterhead::default() },
        marks: vec![Mark::Draft],
        blocks,
    }
}

/// Left, top, right, bottom of what is drawn; blanks at the end of a line draw nothing.
fn sides(shape: &Shape, faces: &Faces) -> [f32; 4] {
    match shape {
        Shape::Text { x, y, size, face, text, .. } => {
            let width = faces.width(text.trim_end_matches(' '), *face, *size);
            [*x, y - size * 0.75, x + width, y + size * 0.26]
        }
        Shape::Line { from, to, .. } => [from.0.min(to.0), from.1.min(to.1), from.0.max(to.0), from.1.max(to.1)],
        Shape::Rect { x, y, width, height, .. } | Shape::Logo { x, y, width, height } => {
            [*x, *y, x + width, y + height]
        }
        Shape::Path { points, .. } => points.iter().fold([f32::MAX, f32::MAX, f32::MIN, f32::MIN], |sides, (x, y)| {
            [sides[0].min(*x), sides[1].min(*y), sides[2].max(*x), sides[3].max(*y)]
        }),
        Shape::Across { .. } => [MARGIN, TOP, MARGIN, TOP],
    }
}

fn check_sides(laid: &Laid, faces: &Faces) -> Result<(), TestCaseError> {
    for page in &laid.pages {
        let foot = page.items.iter().filter(|it| matches!(it.owner, Owner::Foot)).map(|it| sides(&it.shape, faces)[1]);
        let foot = foot.fold(HEIGHT, f32::min);
        for Item { shape, owner } in &page.items {
            let [left, top, right, bottom] = sides(shape, faces);
            prop_assert!(left >= MARGIN - 0.1 && right <= WIDTH - MARGIN + 0.1, "{left} {right} {shape:?}");
            prop_assert!(top >= TOP - 0.5 && bottom <= HEIGHT - FOOT + 2.0, "{top} {bottom} {shape:?}");
            let at_foot = *owner == Owner::Foot || top >= foot - 0.1;
            prop_assert!(at_foot || bottom <= foot, "over the foot: {bottom} {foot} {shape:?}");
        }
    }
    Ok(())
}

/// What each element says, blanks left out.
fn said(laid: &Laid) -> BTreeMap<Id, String> {
    let mut all: BTreeMap<Id, String> = BTreeMap::new();
    for item in laid.pages.iter().flat_map(|page| &page.items) {
        if let (Owner::Said(id), Shape::Text { text, .. }) = (item.owner, &item.shape) {
            all.entry(id).or_default().push_str(text);
        }
    }
    all.values_mut().for_each(|text| *text = bare(text));
    all
}

fn bare(text: &str) -> String {
    text.split_whitespace().collect()
}

/// Every text of a block that an element must say, whole.
fn texts(block: &Block, out: &mut Vec<String>) {
    match block {
        Block::Heading { text, .. } => out.push(text.clone()),
        Block::Text { runs, .. } => out.push(runs.iter().map(|it| it.text.as_str()).collect()),
        Block::List { items, .. } => {
            out.extend(items.iter().map(|runs| runs.iter().map(|it| it.text.as_str()).collect()))
        }
        Block::Grid { items, .. } => out.extend(items.iter().flat_map(|(name, value)| [name.clone(), value.clone()])),
        Block::Table { caption, columns, rows, .. } if !rows.is_empty() && !columns.is_empty() => {
            out.push(caption.clone());
            out.extend(columns.iter().map(|it| it.title.clone()));
            out.extend(rows.iter().flatten().cloned());
        }
        Block::Bars(bars) => out.extend(bars.iter().flat_map(|it| [it.label.clone(), it.shown.clone() + &it.note])),
        Block::Checks { items, .. } => out.extend(items.iter().map(|it| it.1.clone())),
        Block::Chart(chart) => out.extend(chart.categories.iter().cloned()),
        Block::Sign(places) => out.extend(places.iter().flat_map(|it| [it.role.clone(), it.name.clone()])),
        Block::Fill(asked) => out.extend(asked.iter().map(|it| it.label.clone())),
        Block::Together(inner) => inner.iter().for_each(|it| texts(it, out)),
        Block::Table { .. } | Block::Rule | Block::Page => {}
    }
}

fn words() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[a-zàèìòù ,.'-]{0,60}",
        2 => "[A-Z0-9]{1,16}",
        1 => "\\PC{0,30}",
        1 => "[A-Za-z0-9]{200,600}",
        1 => "([a-zò]{1,12} ){50,200}",
    ]
}

fn blocks() -> impl Strategy<Value = Block> {
    let runs = || vec((words(), any::<bool>()).prop_map(|(text, strong)| Run { text, strong }), 1..3);
    let styles = prop::sample::select(vec![Style::Body, Style::Lead, Style::Small, Style::Notice, Style::Aside]);
    let bar = (words(), prop::option::of(-5.0_f32..120.0), words(), "[a-z ]{0,30}")
        .prop_map(|(label, value, shown, note)| Bar { label, value, min: 0.0, max: 100.0, shown, note });
    let table = (1_usize..14, any::<bool>()).prop_flat_map(|(count, right)| {
        let align = if right { Align::End } else { Align::Start };
        let columns =
            vec((words(), 0.1_f32..5.0).prop_map(move |(title, width)| Column { title, width, align }), count);
        (words(), columns, vec(vec(words(), count), 0..12)).prop_map(|(caption, columns, rows)| Block::Table {
            caption,
            columns,
            rows,
            empty: String::new(),
        })
    });
    let chart = (words(), any::<bool>(), vec("[a-z0-9 ]{1,30}", 1..20), 1_usize..7).prop_flat_map(
        |(title, lines, categories, count)| {
            let number = prop::option::of(prop_oneof![-1e6_f64..1e6, Just(f64::NAN), Just(0.0)]);
            let series = (words(), vec(number, categories.len())).prop_map(|(name, values)| Series { name, values });
            (vec(series, count), prop::option::of((0.0_f64..100.0, "[a-z ]{0,40}"))).prop_map(
                move |(series, target)| {
                    let (title, alt, unit) = (title.clone(), "Descrizione.".to_owned(), "giorni".to_owned());
                    Block::Chart(Box::new(Chart {
                        title,
                        alt,
                        lines,
                        unit,
                        categories: categories.clone(),
                        series,
                        target,
                    }))
                },
            )
        },
    );
    let leaf = prop_oneof![
        (0_u8..6, words()).prop_map(|(level, text)| Block::Heading { level, text }),
        (runs(), styles).prop_map(|(runs, style)| Block::Text { runs, style }),
        (vec(runs(), 1..6), any::<bool>()).prop_map(|(items, numbered)| Block::List { items, numbered }),
        (vec((words(), words()), 1..8), 0_u8..4).prop_map(|(items, across)| Block::Grid { items, across }),
        table,
        chart,
        vec(bar, 1..6).prop_map(Block::Bars),
        (vec((any::<bool>(), words()), 1..9), 0_u8..5).prop_map(|(items, across)| Block::Checks { items, across }),
        vec((words(), words()).prop_map(|(role, name)| Signature { role, name }), 1..5).prop_map(Block::Sign),
        vec((words(), 0_u8..9).prop_map(|(label, lines)| Fill { label, lines }), 1..4).prop_map(Block::Fill),
        Just(Block::Rule),
        Just(Block::Page),
    ];
    leaf.prop_recursive(2, 12, 5, |inner| vec(inner, 1..5).prop_map(Block::Together))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn nothing_leaves_the_page_and_nothing_is_lost(blocks in vec(blocks(), 0..12)) {
        let faces = Faces::get().unwrap();
        let document = document(blocks);
        let laid = lay(&document, faces).unwrap();
        check_sides(&laid, faces)?;
        let heard = said(&laid);
        let mut wanted = Vec::new();
        document.blocks.iter().for_each(|it| texts(it, &mut wanted));
        for text in wanted {
            for line in clean(faces, &text).split('\n') {
                let line = bare(line);
                prop_assert!(heard.values().any(|it| it.contains(&line)), "lost: {line}");
            }
        }
    }
}

fn body(text: &str) -> Block {
    Block::Text { runs: vec![Run::plain(text)], style: Style::Body }
}

fn heading(level: u8) -> Block {
    Block::Heading { level, text: format!("Sezione {level}") }
}

fn laid(blocks: Vec<Block>) -> Laid {
    lay(&document(blocks), Faces::get().unwrap()).unwrap()
}

/// How many lines that begin so stand on each page.
fn lines(laid: &Laid, text: &str) -> Vec<usize> {
    let begins = |it: &&Item| matches!(&it.shape, Shape::Text { text: it, .. } if it.starts_with(text));
    laid.pages.iter().map(|page| page.items.iter().filter(begins).count()).collect()
}

#[test]
fn a_heading_never_stands_alone_at_the_foot() {
    for before in 20..60 {
        let laid = laid(vec![body(&"riga\n".repeat(before)), heading(1), body("Testo della sezione.")]);
        assert_eq!(lines(&laid, "Sezione"), lines(&laid, "Testo della"));
    }
}

#[test]
fn no_page_begins_or_ends_with_a_single_line_of_a_paragraph() {
    let mut torn = 0;
    for before in 20..40 {
        let found = lines(&laid(vec![body(&"riga\n".repeat(before)), body(&"parola ".repeat(120))]), "parola");
        assert!(found.iter().all(|it| *it != 1), "{before}: {found:?}");
        torn += usize::from(found.iter().filter(|it| **it > 0).count() > 1);
    }
    // The paragraph does cross the page in some of these.
    assert!(torn > 2);
}

#[test]
fn signatures_stand_with_what_is_signed() {
    for before in 20..60 {
        let sign = Block::Sign(vec![Signature { role: "Il responsabile".into(), name: "Rossi".into() }; 4]);
        let laid = laid(vec![body(&"riga\n".repeat(before)), body("Letto e sottoscritto."), sign]);
        let (signed, places) = (lines(&laid, "Letto e"), lines(&laid, "Il responsabile"));
        assert_eq!(places, signed.iter().map(|it| it * 4).collect::<Vec<_>>());
    }
}

#[test]
fn levels_of_headings_are_never_skipped() {
    let laid = laid([3, 1, 3, 2, 3, 9].map(heading).to_vec());
    let levels: Vec<_> = laid.pages.iter().flat_map(|it| &it.entries).map(|it| it.level).collect();
    assert_eq!(levels, [1, 2, 2, 3, 3, 4, 4]);
}

#[test]
fn a_value_too_long_for_half_a_page_takes_it_all() {
    let items = vec![("Nota".to_owned(), "parola ".repeat(60)), ("Breve".to_owned(), "sì".to_owned())];
    let laid = laid(vec![Block::Grid { items, across: 2 }]);
    let widest = laid.pages[0].items.iter().filter_map(|it| match &it.shape {
        Shape::Line { from, to, .. } if it.owner == Owner::Layout => Some(to.0 - from.0),
        _ => None,
    });
    assert!(widest.clone().any(|it| it > MEASURE - 1.0) && widest.clone().any(|it| it < MEASURE / 2.0));
}
