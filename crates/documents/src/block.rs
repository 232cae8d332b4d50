//! What a document is made of, before anybody knows where it falls on a page.

use jiff::Timestamp;
use serde::Deserialize;

/// A whole document: the same value gives the same bytes.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    /// What the registry office reads of it.
    pub meta: Meta,
    /// Who writes.
    pub letterhead: Letterhead,
    /// What is written across every page, if anything.
    pub marks: Vec<Mark>,
    /// In reading order. The title of the document is not among them: it comes from `meta`.
    pub blocks: Vec<Block>,
}

/// What stands in the metadata, and in the foot of every page.
#[derive(Clone, Debug, PartialEq)]
pub struct Meta {
    /// Title: first heading and title of the file.
    pub title: String,
    /// *Oggetto*, one line.
    pub subject: String,
    /// *Mittente*: the body that writes.
    pub author: String,
    /// Words by which it is filed.
    pub keywords: Vec<String>,
    /// Identifier of the document, from its data («VS-2026-0007-3f9a2c41»).
    pub id: String,
    /// SHA-256 of the facts it was made from, 64 hexadecimal digits.
    pub digest: String,
    /// The moment of the newest of those facts: the date of the file.
    pub at: Timestamp,
}

/// Who writes: stands at the head of the first page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Letterhead {
    /// Name of the body.
    pub name: String,
    /// Lines under it: office, address, telephone.
    pub lines: Vec<String>,
    /// Its sign.
    pub logo: Option<Logo>,
    /// One line at the foot of every page; may be empty.
    pub foot: String,
}

/// A picture without transparency, eight bits a channel, red, green, blue, by rows from the top.
#[derive(Clone, PartialEq)]
pub struct Logo {
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
    /// `width × height × 3` bytes.
    pub rgb: Vec<u8>,
}

impl std::fmt::Debug for Logo {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Logo({} × {})", self.width, self.height)
    }
}

/// Written large and pale across every page, behind the text, and said once to whoever listens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// «BOZZA»: nobody sealed it.
    Draft,
    /// «ESEMPIO»: synthetic people.
    Example,
}

/// A piece of text in one weight.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    /// What is written.
    pub text: String,
    /// Heavier.
    pub strong: bool,
}

impl Run {
    /// Plain text.
    pub fn plain(text: impl Into<String>) -> Self {
        Self { text: text.into(), strong: false }
    }
}

/// How a paragraph looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Style {
    /// Ordinary text.
    #[default]
    Body,
    /// The sentence that matters most: larger.
    Lead,
    /// Notes, legal references: smaller.
    Small,
    /// What the reader must not miss: in a frame.
    Notice,
    /// At the right, for places and dates of a letter.
    Aside,
}

/// To which side the text of a column goes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Align {
    /// Left.
    #[default]
    Start,
    /// Right: numbers.
    End,
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// Heading.
    pub title: String,
    /// Share of the width, against the sum of all.
    pub width: f32,
    /// Side.
    pub align: Align,
}

/// One score against its range.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Bar {
    /// Of what.
    pub label: String,
    /// Value, in the unit of `min` and `max`; `None` when there is no score: then only the words stand.
    pub value: Option<f32>,
    /// Lowest possible.
    pub min: f32,
    /// Highest possible.
    pub max: f32,
    /// As it is said: «60 su 100, dipendenza grave». Also what is heard in place of the bar.
    pub shown: String,
    /// Smaller, beside: day, who.
    pub note: String,
}

/// One row of a chart.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Series {
    /// Its name in the legend; empty when it is the only one.
    pub name: String,
    /// One value for each category; `None`: not known, drawn as a gap.
    pub values: Vec<Option<f64>>,
}

/// Bars or lines, followed by the table of the same numbers.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Chart {
    /// Title.
    pub title: String,
    /// What whoever does not see it must know, in whole sentences.
    pub alt: String,
    /// `true`: lines over time; `false`: bars.
    pub lines: bool,
    /// Unit written at the axis («%», «giorni»); may be empty.
    pub unit: String,
    /// Names along the axis.
    pub categories: Vec<String>,
    /// At most six.
    pub series: Vec<Series>,
    /// A line to reach, with its name.
    pub target: Option<(f64, String)>,
}

/// A place to sign.
#[derive(Clone, Debug, PartialEq)]
pub struct Signature {
    /// Who signs: their role, body, capacity.
    pub role: String,
    /// Name under the line; may be empty.
    pub name: String,
}

/// Space for what is written by hand.
#[derive(Clone, Debug, PartialEq)]
pub struct Fill {
    /// What is asked.
    pub label: String,
    /// Empty lines, at least one.
    pub lines: u8,
}

/// One piece of a document. Nothing here is ever clipped: what is longer than a line wraps, what is longer than a page goes on.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A heading, 1 to 3 (the title of the document stands above them all). Never alone at the foot of a page.
    Heading {
        /// 1, 2 or 3.
        level: u8,
        /// What is written.
        text: String,
    },
    /// A paragraph; a line break in the text begins another.
    Text {
        /// In order.
        runs: Vec<Run>,
        /// How.
        style: Style,
    },
    /// A list.
    List {
        /// One each.
        items: Vec<Vec<Run>>,
        /// With numbers.
        numbered: bool,
    },
    /// Names and values beside each other.
    Grid {
        /// Name and value, in reading order.
        items: Vec<(String, String)>,
        /// Pairs across: 1 or 2 (a value too long for half a page takes the whole width).
        across: u8,
    },
    /// A table with a heading that repeats on every page it crosses.
    Table {
        /// What it is a table of; heard, and written above it when not empty.
        caption: String,
        /// Columns.
        columns: Vec<Column>,
        /// As many cells as columns; the first of a row names it.
        rows: Vec<Vec<String>>,
        /// Written instead of the table when it has no rows.
        empty: String,
    },
    /// Scores, one under the other, each with its bar.
    Bars(Vec<Bar>),
    /// Boxes, ticked or not; heard as «sì» and «no».
    Checks {
        /// Ticked, and of what.
        items: Vec<(bool, String)>,
        /// Across: 1 to 3.
        across: u8,
    },
    /// A drawing of numbers with its table.
    Chart(Box<Chart>),
    /// Places to sign, two beside each other, never torn from what stands before them.
    Sign(Vec<Signature>),
    /// Spaces for writing by hand.
    Fill(Vec<Fill>),
    /// A line across.
    Rule,
    /// Goes on at the head of the next page.
    Page,
    /// Kept on one page when it fits on one.
    Together(Vec<Self>),
}
