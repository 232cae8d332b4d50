//! `person.merge_preview`: show what merging two files would do.

use crate::{
    CallError, Desk,
    person::{
        shape::{candidate_of, hit, person_id},
        tell::shown,
        view::{MergeDifference, MergePreview},
    },
    registry::Verb,
};
use poliedro_domain::{
    permission::{Op, Purpose},
    person::{Field, PersonState, duplicate::compare},
};
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

    fn run(desk: &mut Desk, args: Args) -> Result<MergePreview, CallError> {
        let (keep, drop, today) = (person_id(&args.keep)?, person_id(&args.drop)?, desk.today());
        desk.read(Op::PersonMerge, Purpose::Identity, None, |r| {
            let (keep, drop) = (r.person(keep)?, r.person(drop)?);
            if keep.row.id == drop.row.id {
                return Err(CallError::failed("È già lo stesso fascicolo."));
            }
            let matched = compare(&candidate_of(&keep), &candidate_of(&drop));
            Ok(MergePreview {
                differences: differences(&keep.state, &drop.state),
                pathways: u32::try_from(drop.pathways.len()).unwrap_or(u32::MAX),
                reasons: matched.map(|matched| matched.reasons).unwrap_or_default(),
                keep: hit(&keep.row, today, None, 0),
                drop: hit(&drop.row, today, None, 0),
            })
        })
    }
}

fn differences(keep: &PersonState, drop: &PersonState) -> Vec<MergeDifference> {
    let differ = |field: &&Field| {
        **field != Field::Example && drop.get(**field).is_some() && drop.get(**field) != keep.get(**field)
    };
    let difference = |field: &Field| MergeDifference {
        field: field.code().to_owned(),
        label: field.label().to_owned(),
        keep: keep.get(*field).map(|value| shown(*field, value)),
        drop: drop.get(*field).map(|value| shown(*field, value)),
    };
    Field::ALL.iter().filter(differ).map(difference).collect()
}
