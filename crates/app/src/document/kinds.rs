//! `document.kinds`: the kinds of document.

use crate::{
    CallError, Desk,
    document::{content::KINDS, view::DocumentKind},
    registry::Verb,
};
use serde::Deserialize;
use ts_rs::TS;

/// The kinds of document.
pub enum Kinds {}

/// What `document.kinds` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "DocumentKindsArgs")]
pub struct Args {}

impl Verb for Kinds {
    const NAME: &'static str = "document.kinds";
    const DOC: &'static str = "The kinds of document.";
    type Args = Args;
    type Reply = Vec<DocumentKind>;

    fn run(desk: &mut Desk, _: Args) -> Result<Vec<DocumentKind>, CallError> {
        // Words of the program: they are told to whoever is in, whatever they may do.
        desk.at_work()?;
        KINDS
            .iter()
            .map(|kind| {
                let template = kind.template()?;
                Ok(DocumentKind {
                    kind: kind.code.to_owned(),
                    name: template.name.clone(),
                    about: kind.about.iter().map(|about| about.code().to_owned()).collect(),
                    version: template.version,
                })
            })
            .collect()
    }
}
