//! `administration.answer`: keep the answers given so far as a draft, and say what they score.

use crate::{
    CallError, Desk,
    administration::{
        DRAFT, administration_id, draft_key,
        view::{AdministrationSheet, AnswerKept},
    },
    checks::LINE_LIMIT,
    instrument::{countable, find, shape::report},
    person::shape::person_id,
    registry::Verb,
    vmd::vmd_id,
};
use poliedro_domain::{instrument::score, permission::Op};
use serde::Deserialize;
use ts_rs::TS;

/// Keep the answers given so far as a draft, and say what they score.
pub enum Answer {}

/// What `administration.answer` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "AdministrationAnswerArgs")]
pub struct Args {
    /// The form.
    pub sheet: AdministrationSheet,
}

impl Verb for Answer {
    const NAME: &'static str = "administration.answer";
    const DOC: &'static str = "Keep the answers given so far as a draft, and say what they score.";
    type Args = Args;
    type Reply = AnswerKept;

    fn run(desk: &mut Desk, args: Args) -> Result<AnswerKept, CallError> {
        let sheet = args.sheet;
        let (person, saved_at) = (person_id(&sheet.person_id)?, desk.now());
        let version = (!sheet.version.is_empty()).then_some(sheet.version.as_str());
        let instrument = find(&sheet.instrument, version)?;
        let corrects = sheet.corrects.as_deref().map(administration_id).transpose()?;
        let body = serde_json::to_string(&sheet).map_err(|_| CallError::failed("La bozza non si può scrivere."))?;
        let vmd = sheet.vmd_id.as_deref().map(vmd_id).transpose()?;
        // A draft is one’s own, but this one is about a person: only whoever may close it keeps it.
        desk.may(Op::AdministrationSeal)?;
        if vmd.is_some() {
            desk.may(Op::VmdVisit)?;
        }
        desk.change(Op::Draft, |tx| {
            let title = format!("{}, {}", instrument.short, tx.person_row(person)?.full_name());
            let title: String = title.chars().take(LINE_LIMIT).collect();
            let key = draft_key(&person.to_string(), &instrument.id, vmd, corrects);
            // Whoever begins a scale looks at the person: it is in their log once, not at every answer.
            if tx.draft(DRAFT, &key)?.is_none() {
                tx.consulted(person)?;
            }
            Ok(tx.save_draft(DRAFT, &key, &title, &body)?)
        })?;
        let (answers, problems) = countable(instrument, &sheet.answers);
        let score = report(&score(instrument, &answers), Some(instrument));
        Ok(AnswerKept { score, saved_at: saved_at.to_string(), problems })
    }
}
