//! A sample of a kind of document, filled in.
#![allow(dead_code, clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use poliedro_documents::{Block, Document, Letterhead, Mark, Meta, Run, Template, render};
use serde_json::Value;
use std::{
    fmt::Write,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

/// An ordinary case; long notes, long lists and long names; everything optional missing.
pub(crate) const SAMPLES: [&str; 3] = ["short", "long", "bare"];

/// The folder of templates and samples.
pub(crate) fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("data/documents")
}

/// Where what was made is left to be looked at.
pub(crate) fn looked_at() -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("../documents/app");
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// A sample of a kind.
pub(crate) struct Sheet {
    pub kind: String,
    pub sample: &'static str,
    pub values: Value,
    pub template: Template,
    pub title: String,
    pub subject: String,
    pub blocks: Vec<Block>,
}

impl Sheet {
    #[track_caller]
    pub(crate) fn of(kind: &str, sample: &'static str) -> Self {
        let text =
            |name: String| fs::read_to_string(folder().join(&name)).unwrap_or_else(|error| panic!("{name}: {error}"));
        let template = Template::parse(&text(format!("{kind}.json"))).unwrap_or_else(|error| panic!("{kind}: {error}"));
        let values: Value = serde_json::from_str(&text(format!("{kind}.{sample}.json")))
            .unwrap_or_else(|error| panic!("{kind}.{sample}.json: {error}"));
        let wrong = |error| panic!("{kind}.{sample}: {error}");
        let title = template.title(&values).unwrap_or_else(wrong);
        let subject = template.subject(&values).unwrap_or_else(wrong);
        let wrong = |error| panic!("{kind}.{sample}: {error}");
        let blocks = template.blocks(&values).unwrap_or_else(wrong);
        Self { kind: kind.to_owned(), sample, values, template, title, subject, blocks }
    }

    /// Leaves what it comes to, block by block.
    pub(crate) fn leave_blocks(&self) {
        let mut text = format!("{}\nOggetto: {}\n\n", self.title, self.subject);
        dump(&self.blocks, "", &mut text);
        fs::write(looked_at().join(format!("{}.{}.blocks.txt", self.kind, self.sample)), text).unwrap();
    }

    /// As it is printed: an ordinary case as an example, a long one as a draft under a long letterhead, a bare one under a bare name.
    fn document(&self) -> Document {
        let full = Letterhead {
            name: "Ambito territoriale di esempio".into(),
            lines: vec![
                "Centrale operativa e Punto unico di accesso".into(),
                "Via della Prova 1, 26013 Crema (CR)".into(),
                "Telefono 0373 000000, protocollo@pec.esempio.invalid".into(),
            ],
            logo: None,
            foot: "Ambito territoriale di esempio, codice fiscale 00000000000".into(),
        };
        let (letterhead, marks) = match self.sample {
            "short" => (full, vec![Mark::Example]),
            "long" => (full, vec![Mark::Draft, Mark::Example]),
            _ => (Letterhead { name: "Distretto di prova".into(), ..Letterhead::default() }, Vec::new()),
        };
        Document {
            meta: Meta {
                title: self.title.clone(),
                subject: self.subject.clone(),
                author: letterhead.name.clone(),
                keywords: self.template.keywords.clone(),
                id: "PROVA-2026-0001-01234567".into(),
                digest: "0123456789abcdef".repeat(4),
                at: "2026-11-23T08:00:00Z".parse().unwrap(),
            },
            letterhead,
            marks,
            blocks: self.blocks.clone(),
        }
    }

    /// Another program reads in it the words that are expected, page by page; and it is the same each time.
    #[track_caller]
    pub(crate) fn reads_as_expected(&self) {
        let which = format!("{}.{}", self.kind, self.sample);
        let document = self.document();
        let pdf = render(&document).unwrap_or_else(|error| panic!("{which}: {error}"));
        assert!(render(&document).unwrap().bytes == pdf.bytes, "{which}: the same document is not the same bytes");
        let file = looked_at().join(format!("{which}.pdf"));
        fs::write(&file, &pdf.bytes).unwrap();
        let text = text_of(&file);
        assert_eq!(text.matches('\u{c}').count(), pdf.pages as usize, "{which}");
        let golden = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/documents").join(format!("{which}.txt"));
        if std::env::var_os("POLIEDRO_WRITE").is_some() {
            fs::create_dir_all(golden.parent().unwrap()).unwrap();
            fs::write(&golden, &text).unwrap();
        }
        let expected = fs::read_to_string(&golden).unwrap_or_default();
        for (n, (found, line)) in text.lines().zip(expected.lines()).enumerate() {
            assert_eq!(found, line, "{which}.txt, line {}", n + 1);
        }
        assert!(
            text == expected,
            "{which}: POLIEDRO_WRITE=1 cargo nextest run -p poliedro-app --test documents {}",
            self.kind
        );
    }

    /// What every document owes to whoever reads it.
    #[track_caller]
    pub(crate) fn is_whole(&self) {
        let which = format!("{}.{}", self.kind, self.sample);
        assert_eq!(self.template.kind, self.kind);
        assert!(self.template.version >= 1 && !self.template.name.trim().is_empty(), "{which}");
        for line in [&self.title, &self.subject] {
            assert!(!line.trim().is_empty() && !line.contains('\n'), "{which}: «{line}»");
        }
        assert!(!self.blocks.is_empty(), "{which}: the template has no pieces yet");
        whole(&self.blocks, &which);
        let mut text = String::new();
        dump(&self.blocks, "", &mut text);
        for line in text.lines().filter(|line| line.contains("29/2024")) {
            assert!(line.contains("s.m.i."), "{which}: {line}");
        }
    }
}

#[track_caller]
fn whole(blocks: &[Block], which: &str) {
    for block in blocks {
        match block {
            Block::Heading { level, text } => {
                assert!((1..=3).contains(level) && !text.trim().is_empty(), "{which}: {block:?}");
            }
            Block::Table { columns, rows, empty, .. } => {
                assert!(rows.iter().all(|row| row.len() == columns.len()), "{which}: {block:?}");
                assert!(!rows.is_empty() || !empty.is_empty(), "{which}: an empty table says nothing: {block:?}");
                assert!(columns.iter().all(|column| !column.title.trim().is_empty()), "{which}: {block:?}");
            }
            Block::Bars(bars) => assert!(
                bars.iter().all(|bar| bar.max > bar.min && bar.value.is_none_or(|v| (bar.min..=bar.max).contains(&v))),
                "{which}: {block:?}"
            ),
            Block::Chart(chart) => {
                assert!(!chart.alt.trim().is_empty() && !chart.series.is_empty(), "{which}: {block:?}");
                let width = chart.categories.len();
                assert!(chart.series.iter().all(|series| series.values.len() == width), "{which}: {block:?}");
            }
            Block::Together(inner) => whole(inner, which),
            _ => {}
        }
    }
}

fn words(runs: &[Run]) -> String {
    runs.iter().map(|run| if run.strong { format!("**{}**", run.text) } else { run.text.clone() }).collect()
}

/// Blocks as a person may read them in a text file.
fn dump(blocks: &[Block], margin: &str, out: &mut String) {
    for block in blocks {
        match block {
            Block::Heading { level, text } => {
                let _ = writeln!(out, "\n{margin}{} {text}", "#".repeat(usize::from(*level)));
            }
            Block::Text { runs, style } => {
                let _ = writeln!(out, "{margin}[{style:?}] {}", words(runs));
            }
            Block::List { items, numbered } => {
                for (place, item) in items.iter().enumerate() {
                    let mark = if *numbered { format!("{}.", place + 1) } else { "-".to_owned() };
                    let _ = writeln!(out, "{margin}{mark} {}", words(item));
                }
            }
            Block::Grid { items, .. } => {
                items.iter().for_each(|(name, value)| {
                    let _ = writeln!(out, "{margin}{name}: {value}");
                });
            }
            Block::Table { caption, columns, rows, empty } => {
                let _ = writeln!(out, "{margin}[Table] {caption}");
                let titles: Vec<&str> = columns.iter().map(|column| column.title.as_str()).collect();
                let _ = writeln!(out, "{margin}| {} |", titles.join(" | "));
                for row in rows {
                    let _ = writeln!(out, "{margin}| {} |", row.join(" | "));
                }
                if rows.is_empty() {
                    let _ = writeln!(out, "{margin}{empty}");
                }
            }
            Block::Bars(bars) => bars.iter().for_each(|bar| {
                let _ = writeln!(
                    out,
                    "{margin}{}: {:?} ({}–{}) {} {}",
                    bar.label, bar.value, bar.min, bar.max, bar.shown, bar.note
                );
            }),
            Block::Checks { items, .. } => items.iter().for_each(|(on, text)| {
                let _ = writeln!(out, "{margin}[{}] {text}", if *on { "x" } else { " " });
            }),
            Block::Chart(chart) => {
                let _ = writeln!(out, "{margin}[Chart] {chart:?}");
            }
            Block::Sign(places) => places.iter().for_each(|place| {
                let _ = writeln!(out, "{margin}[Firma] {}: {}", place.role, place.name);
            }),
            Block::Fill(asked) => asked.iter().for_each(|one| {
                let _ = writeln!(out, "{margin}[Da scrivere, {} righe] {}", one.lines, one.label);
            }),
            Block::Rule => out.push_str("----\n"),
            Block::Page => out.push_str("==== pagina\n"),
            Block::Together(inner) => dump(inner, &format!("{margin}  "), out),
        }
    }
}

/// The text of a file, laid out as on the page, each page closed by a form feed.
#[track_caller]
pub(crate) fn text_of(file: &Path) -> String {
    let said = Command::new("pdftotext").args(["-layout", "-enc", "UTF-8"]).arg(file).arg("-").output();
    let said = said.expect("pdftotext (poppler-utils) is needed: see script/setup");
    assert!(said.status.success(), "{}: {}", file.display(), String::from_utf8_lossy(&said.stderr));
    // Spaces at the end of a line are nobody's.
    let text = String::from_utf8(said.stdout).unwrap();
    let lines: Vec<&str> = text.split('\n').map(|line| line.trim_end_matches([' ', '\r'])).collect();
    lines.join("\n")
}

/// The file of a sheet, as the window gets it.
pub(crate) fn bytes(sheet: &Value) -> Vec<u8> {
    use base64::{Engine, engine::general_purpose::STANDARD};
    let bytes = STANDARD.decode(sheet["pdf"].as_str().unwrap()).unwrap();
    assert!(bytes.starts_with(b"%PDF-1.7"));
    bytes
}
