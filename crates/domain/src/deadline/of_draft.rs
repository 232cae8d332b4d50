//! A half-filled form that nobody took up again.

use super::{Deadline, Kind, Terms};
use crate::{id::OperatorId, when::local_date};
use jiff::{Timestamp, ToSpan};

/// The obligation of who left a form half filled: `kind` of form and `key`, what it is about, as drafts are kept; `title` in words. It is
/// due by the end of the day on which [`Terms::draft_days`] have passed. It is in no table: only its author sees it.
pub fn of_draft(
    operator: OperatorId,
    (kind, key): (&str, &str),
    title: &str,
    saved_at: Timestamp,
    terms: &Terms,
) -> Deadline {
    let last = local_date(saved_at).saturating_add(i64::from(terms.draft_days).days());
    let one = Deadline::new(Kind::Draft, operator.uuid(), None, saved_at).part(&format!("{kind}:{key}"));
    one.by_day(last).owned(Some(operator)).told(kind, title)
}
