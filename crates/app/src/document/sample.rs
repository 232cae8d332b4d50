//! A document of an invented case, to look at a letterhead.

use super::{
    Sheet, compose,
    content::{Content, Kind, Source},
    make::digest_of_values,
    view::DocumentAsk,
};
use crate::CallError;
use jiff::Timestamp;
use poliedro_domain::letterhead::Letterhead;

/// The invented case of a kind, with a letterhead: it says «ESEMPIO». Whenever it is made, it is the same.
///
/// # Errors
/// A sentence, when the sample or the template is not written right.
pub(crate) fn sample(kind: &'static Kind, letterhead: &Letterhead) -> Result<Sheet, CallError> {
    let values: serde_json::Value = serde_json::from_str(kind.sample)
        .map_err(|error| CallError::failed(format!("L’esempio del documento non è scritto bene: {error}.")))?;
    // 1 January 2026, 9:00 in Italy: of an invented case nothing was ever recorded.
    let at = Timestamp::from_second(1_767_254_400).unwrap_or_default();
    let digest = digest_of_values(kind, &values);
    let content = Content {
        values,
        source: Source::Values(at),
        person: None,
        draft: false,
        number: "ESEMPIO".to_owned(),
        stem: format!("esempio-{}", kind.code),
        remarks: Vec::new(),
    };
    let ask = DocumentAsk { kind: kind.code.to_owned(), ..DocumentAsk::default() };
    compose(kind, &ask, content, letterhead, (digest, at), true)
}
