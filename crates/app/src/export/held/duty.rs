//! What is still to be done of a person, what was waived, and reminders.

use super::{super::facts::Facts, lines::when, pathway::step, words::Words};
use crate::{
    CallError,
    deadline::{
        day::Term,
        what::{Told as Aside, title, what},
    },
};
use jiff::civil::Date;
use poliedro_domain::{deadline::Deadline, id::PathwayId, when::format_date};
use poliedro_store::{DueFilter, PersonFile, Reader, Told};
use serde_json::{Value, json};
use std::collections::BTreeSet;

pub(super) fn deadlines(r: &Reader<'_>, file: &PersonFile, words: &Words) -> Result<Vec<Value>, CallError> {
    let filter = DueFilter { person: Some(file.row.id), ..DueFilter::default() };
    let due = r.due(&filter, words.upto, 0, u32::MAX)?;
    Ok(due.rows.iter().map(|row| obligation(&row.deadline, row.assigned, file, words)).collect())
}

pub(super) fn waived(r: &Reader<'_>, file: &PersonFile, words: &Words) -> Result<Vec<Value>, CallError> {
    let all = r.waived(0, u32::MAX)?;
    let own = all.iter().filter(|row| row.person.as_ref().is_some_and(|person| person.id == file.row.id));
    Ok(own
        .map(|row| {
            json!({
                "what": obligation(&row.due.deadline, row.due.assigned, file, words),
                "at": row.at.to_string(),
                "when": when(row.at),
                "by": words.name(row.by),
                "motive": words.label("waiverMotive", &row.motive),
                "note": row.note,
            })
        })
        .collect())
}

fn obligation(
    deadline: &Deadline,
    assigned: Option<poliedro_domain::id::OperatorId>,
    file: &PersonFile,
    words: &Words,
) -> Value {
    let aside = Aside {
        now: words.upto,
        units: Some(&words.units),
        office: Some(&words.office),
        died_on: file.row.death_date,
        ended: None,
    };
    json!({
        "kind": deadline.key.kind.code(),
        "title": title(deadline.key.kind),
        "what": what(deadline, &aside),
        "began": deadline.began.to_string(),
        "dueAt": deadline.due.map(|at| at.to_string()),
        "dueWhen": due_when(deadline),
        "dueDay": last_day(deadline).map(|day| day.to_string()),
        "urgent": deadline.urgent,
        "assignedTo": assigned.map(|operator| words.name(operator)),
    })
}

/// The last day in time, or the day of the appointment: never the midnight at which a term that is a day ends.
pub(crate) fn last_day(deadline: &Deadline) -> Option<Date> {
    Term::of(deadline).map(|term| term.day)
}

/// The term as people read it: a day, or a moment.
fn due_when(deadline: &Deadline) -> Option<String> {
    Term::of(deadline).map(|term| format!("{}{}", format_date(term.day), term.at()))
}

/// Reminders of the person; those of the office that name nobody are not theirs.
pub(super) fn reminders(r: &Reader<'_>, facts: &Facts, words: &Words) -> Result<Vec<Value>, CallError> {
    let mut seen: BTreeSet<PathwayId> = BTreeSet::new();
    let mut told = Vec::new();
    for fact in facts.iter() {
        let Told::Reminder(id, _) = &fact.item.fact else { continue };
        if !seen.insert(*id) {
            continue;
        }
        let state = r.reminder(*id)?.state;
        let Some((since, held)) = &state.reminder else { continue };
        let history = facts.iter().filter(|fact| fact.of == id.to_string()).map(|fact| step(fact, words));
        told.push(json!({
            "id": id.to_string(),
            "on": held.on.to_string(),
            "when": format_date(held.on),
            "time": held.at,
            "text": held.text,
            "to": held.to.map(|operator| words.name(operator)),
            "since": since.to_string(),
            "overAt": state.over.map(|at| at.to_string()),
            "history": history.collect::<Vec<_>>(),
        }));
    }
    Ok(told)
}
