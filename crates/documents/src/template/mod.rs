//! Documents as data: which pieces, in which order, with which words; where a value goes stands in braces.
//!
//! A template is JSON. A text holds `{name}` or `{outer.inner}` where a value goes and `**…**` around what is heavier; values are never
//! read as markup. A piece is an object with one key that says what it is, and beside it, if need be, `when` (only if that value says
//! something), `unless` (only if it does not) and `each` (once for every item of that list; inside, names are sought in the item first,
//! `{.}` is the item itself when it is a text, `{#}` its number from 1).
//!
//! Every name must be given, if only as `null` or an empty text: one that was never given is a mistake of whoever wrote the template.

mod fill;
mod node;
mod scope;
mod text;

use crate::Block;
use node::Node;
use scope::Scope;
use serde::Deserialize;
use serde_json::Value;

/// A kind of document.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Template {
    /// Code («minutes»).
    pub kind: String,
    /// Of the words; a change that others can read raises it.
    pub version: u32,
    /// What it is called in lists of documents.
    pub name: String,
    /// Title of a document, with values.
    title: String,
    /// *Oggetto*, with values.
    subject: String,
    /// Words by which it is filed.
    #[serde(default)]
    pub keywords: Vec<String>,
    blocks: Vec<Node>,
}

/// Why a template cannot be used, or not with these values.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum TemplateError {
    /// It is not one.
    #[error("Il modello di documento non è scritto bene: {0}.")]
    Malformed(String),
    /// A name that nobody gave a value.
    #[error("Il modello «{kind}» nomina «{name}», che non ha un valore.")]
    Unknown {
        /// Of the template.
        kind: String,
        /// The name.
        name: String,
    },
    /// A value of another shape than the piece needs.
    #[error("Nel modello «{kind}» il valore «{name}» non ha la forma che serve.")]
    Shape {
        /// Of the template.
        kind: String,
        /// The name.
        name: String,
    },
}

impl Template {
    /// Reads a template.
    ///
    /// # Errors
    /// `Malformed`, with the place.
    pub fn parse(json: &str) -> Result<Self, TemplateError> {
        serde_json::from_str(json).map_err(|trouble| TemplateError::Malformed(trouble.to_string()))
    }

    /// The title of the document made of these values.
    ///
    /// # Errors
    /// A name without a value.
    pub fn title(&self, values: &Value) -> Result<String, TemplateError> {
        text::plain(&self.title, &Scope::of(&self.kind, values))
    }

    /// *Oggetto* of the document made of these values.
    ///
    /// # Errors
    /// A name without a value.
    pub fn subject(&self, values: &Value) -> Result<String, TemplateError> {
        text::plain(&self.subject, &Scope::of(&self.kind, values))
    }

    /// The pieces of the document made of these values.
    ///
    /// # Errors
    /// A name without a value, or with one of another shape.
    pub fn blocks(&self, values: &Value) -> Result<Vec<Block>, TemplateError> {
        fill::all(&self.blocks, &Scope::of(&self.kind, values))
    }
}
