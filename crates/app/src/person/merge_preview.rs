//! `person.merge_preview`: show what merging two files would do.

use crate::{person::view::MergePreview, registry::Verb};
use serde::Deserialize;
use ts_rs::TS;

/// Show what merging two files would do.
pub enum PreviewMerge {}

/// What `person.merge_preview` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "PersonMergePreviewArgs")]
pub struct Args {
    /// The file that stays.
    pub keep: String,
    /// The file that goes into it.
    pub drop: String,
}

impl Verb for PreviewMerge {
    const NAME: &'static str = "person.merge_preview";
    const DOC: &'static str = "Show what merging two files would do.";
    type Args = Args;
    type Reply = MergePreview;
}
