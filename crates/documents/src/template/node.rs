//! A piece of a template, as written.

use crate::{Align, Style};
use serde::{Deserialize, Deserializer, de::Error as _};
use serde_json::Value;

/// A piece, and when it stands.
#[derive(Clone, Debug)]
pub(super) struct Node {
    pub(super) when: Option<String>,
    pub(super) unless: Option<String>,
    pub(super) each: Option<String>,
    pub(super) piece: Piece,
}

impl<'de> Deserialize<'de> for Node {
    fn deserialize<D: Deserializer<'de>>(source: D) -> Result<Self, D::Error> {
        let mut map = serde_json::Map::<String, Value>::deserialize(source)?;
        let mut said = |key: &str| match map.remove(key) {
            None => Ok(None),
            Some(Value::String(path)) => Ok(Some(path)),
            Some(_) => Err(D::Error::custom(format!("«{key}» vuole un nome"))),
        };
        let (when, unless, each) = (said("when")?, said("unless")?, said("each")?);
        let piece = serde_json::from_value(Value::Object(map)).map_err(D::Error::custom)?;
        Ok(Self { when, unless, each, piece })
    }
}

/// What a piece is. `{"heading":{"level":1,"text":"…"}}`
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase", deny_unknown_fields)]
pub(super) enum Piece {
    /// Several pieces under one condition.
    Blocks(Vec<Node>),
    /// The same, kept on one page.
    Together(Vec<Node>),
    Heading {
        level: u8,
        text: String,
    },
    Text {
        text: String,
        #[serde(default)]
        style: Style,
    },
    List {
        over: String,
        text: String,
        #[serde(default)]
        numbered: bool,
    },
    /// A pair whose value is empty is left out, unless `say` tells what to write.
    Grid {
        items: Vec<(String, String)>,
        #[serde(default = "one")]
        across: u8,
        #[serde(default)]
        say: String,
    },
    Table {
        over: String,
        #[serde(default)]
        caption: String,
        columns: Vec<Cell>,
        #[serde(default)]
        empty: String,
    },
    /// A list of `{label, value, min, max, shown, note}`; `value` may be null.
    Bars(String),
    /// A list of `{on, text}`.
    Checks {
        over: String,
        #[serde(default = "one")]
        across: u8,
    },
    /// `{title, alt, lines, unit, categories, series: [{name, values}], target: [value, name] | null}`.
    Chart(String),
    /// Those named here, then a list of `{role, name}`.
    Sign {
        #[serde(default)]
        items: Vec<(String, String)>,
        #[serde(default)]
        over: Option<String>,
    },
    /// What is asked, and how many lines.
    Fill(Vec<(String, u8)>),
    Rule {},
    Page {},
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Cell {
    pub(super) title: String,
    pub(super) text: String,
    #[serde(default = "share")]
    pub(super) width: f32,
    #[serde(default)]
    pub(super) align: Align,
}

fn one() -> u8 {
    1
}

fn share() -> f32 {
    1.0
}
