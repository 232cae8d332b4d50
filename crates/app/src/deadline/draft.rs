//! Forms left half filled, as obligations of who left them: they are in no table and nobody else sees them.

use jiff::Timestamp;
use poliedro_domain::{
    deadline::{Terms, of_draft},
    when::local_date,
};
use poliedro_store::{Draft, DueFilter, DuePage, DueRow, Reader, StoreError};

/// The forms that their author should take up again: those of whose last change [`Terms::draft_days`] have passed, the oldest first.
pub(crate) fn left(reader: &Reader<'_>, drafts: &[Draft], terms: &Terms, now: Timestamp) -> Vec<DueRow> {
    let (operator, today) = (reader.operator(), local_date(now));
    let row = |draft: &Draft| {
        let deadline = of_draft(operator, (&draft.kind, &draft.key), &draft.title, draft.saved_at, terms);
        DueRow { deadline, assigned: Some(operator), person: None, waived: false }
    };
    let due = |row: &DueRow| super::day::Term::of(&row.deadline).is_some_and(|term| term.day <= today);
    let mut left: Vec<DueRow> = drafts.iter().map(row).filter(due).collect();
    left.sort_by(|one, other| (one.deadline.due, &one.deadline.key).cmp(&(other.deadline.due, &other.deadline.key)));
    left
}

/// Obligations, and after them the half-filled forms of whoever asks: the one and the other in pages.
pub(crate) fn due(
    reader: &Reader<'_>,
    filter: &DueFilter,
    terms: &Terms,
    now: Timestamp,
    (offset, limit): (u32, u32),
) -> Result<DuePage, StoreError> {
    let mut page = reader.due(filter, now, offset, limit)?;
    let left = left(reader, &reader.drafts()?, terms, now);
    let left = left.into_iter().filter(|row| stands(row, filter, now)).collect();
    after(&mut page, left, offset, limit);
    Ok(page)
}

/// Puts forms after the obligations of a page that begins at `offset`.
pub(crate) fn after(page: &mut DuePage, left: Vec<DueRow>, offset: u32, limit: u32) {
    let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    let skip = offset.saturating_sub(page.total);
    let room = limit.saturating_sub(number(page.rows.len()));
    page.total = page.total.saturating_add(number(left.len()));
    page.rows.extend(left.into_iter().skip(skip as usize).take(room as usize));
}

/// As the archive filters obligations.
fn stands(row: &DueRow, filter: &DueFilter, now: Timestamp) -> bool {
    let one = &row.deadline;
    filter.band.is_none_or(|band| one.band(now) == band)
        && (filter.kinds.is_empty() || filter.kinds.contains(&one.key.kind))
        && filter.person.is_none()
        && filter.from.is_none_or(|from| one.due.is_some_and(|due| due > from))
        && filter.until.is_none_or(|until| one.due.is_some_and(|due| due <= until))
}
