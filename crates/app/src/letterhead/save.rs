//! `letterhead.save`: write or change a letterhead.

use crate::{
    CallError, Desk,
    checks::Checks,
    document::content::Kind,
    letterhead::{
        check, letterhead_id,
        view::{LetterheadForm, LetterheadSaved},
    },
    registry::Verb,
};
use poliedro_domain::{
    letterhead::{Letterhead, LetterheadFact},
    permission::Op,
};
use poliedro_store::{LetterheadRow, Noun, StoreError};
use serde::Deserialize;
use ts_rs::TS;

/// Write or change a letterhead.
pub enum Save {}

/// What `letterhead.save` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "LetterheadSaveArgs")]
pub struct Args {
    /// Which; null: a new one.
    pub letterhead_id: Option<String>,
    /// The letterhead.
    pub form: LetterheadForm,
}

impl Verb for Save {
    const NAME: &'static str = "letterhead.save";
    const DOC: &'static str = "Write or change a letterhead.";
    type Args = Args;
    type Reply = LetterheadSaved;

    fn run(desk: &mut Desk, args: Args) -> Result<LetterheadSaved, CallError> {
        let known = args.letterhead_id.as_deref().map(letterhead_id).transpose()?;
        let mut checks = Checks::default();
        let letterhead = check::letterhead(&args.form, &mut checks);
        checks.done()?;
        let done = desk.change(Op::LetterheadChange, |tx| {
            let rows = tx.letterheads()?;
            if let Some(known) = known
                && !rows.iter().any(|row| row.id == known)
            {
                return Err(StoreError::NotFound(Noun::Letterhead).into());
            }
            let others: Vec<_> = rows.into_iter().filter(|row| Some(row.id) != known && !row.withdrawn).collect();
            let letterhead = beside(&others, letterhead, known.is_some())?;
            let id = known.map_or_else(|| tx.new_letterhead(), Ok)?;
            // Another was the one for everything: it is no longer.
            for row in others.into_iter().filter(|row| letterhead.default && row.letterhead.default) {
                let letterhead = Box::new(Letterhead { default: false, ..row.letterhead });
                tx.append_letterhead(row.id, LetterheadFact::Written { letterhead })?;
            }
            tx.append_letterhead(id, LetterheadFact::Written { letterhead: Box::new(letterhead) })?;
            Ok::<_, CallError>(id)
        })?;
        Ok(LetterheadSaved { letterhead_id: done.value.to_string() })
    }
}

/// The letterhead beside the others in use: a kind of document belongs to one, and one is for everything.
fn beside(others: &[LetterheadRow], letterhead: Letterhead, is_known: bool) -> Result<Letterhead, CallError> {
    for code in &letterhead.kinds {
        let Some(other) = others.iter().find(|row| row.letterhead.kinds.contains(code)) else { continue };
        let (kind, name) = (kind_name(code), &other.letterhead.name);
        let message = format!("«{kind}» si scrive già con l’intestazione «{name}»: prima lo tolga da quella.");
        return Err(CallError::field("kinds", message));
    }
    let none_else = !others.iter().any(|row| row.letterhead.default);
    if none_else && !letterhead.default && is_known {
        let message = "I documenti senza un’intestazione propria usano questa: per cambiare, scelga come generale un’altra intestazione.";
        return Err(CallError::field("default", message));
    }
    // The first is for everything, whatever was ticked.
    Ok(Letterhead { default: letterhead.default || none_else, ..letterhead })
}

/// What a kind of document is called.
fn kind_name(code: &str) -> String {
    let template = Kind::of(code).and_then(|kind| kind.template().ok());
    template.map_or_else(|| code.to_owned(), |template| template.name.clone())
}
