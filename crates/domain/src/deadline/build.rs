//! An obligation, put together.

use super::{Deadline, Key, Kind};
use crate::{
    id::{OperatorId, PersonId},
    when::{end_of_day, moment_at},
};
use jiff::{SignedDuration, Timestamp, civil::Date};
use uuid::Uuid;

/// How long before an appointment it presses.
const BEFORE: SignedDuration = SignedDuration::from_hours(2);

impl Deadline {
    pub(super) const fn new(kind: Kind, of: Uuid, person: Option<PersonId>, began: Timestamp) -> Self {
        Self {
            key: Key { kind, of, part: String::new() },
            person,
            began,
            due: None,
            whole_day: false,
            press: None,
            quarter: None,
            urgent: false,
            owner: None,
            code: String::new(),
            note: String::new(),
        }
    }

    pub(super) fn part(mut self, part: &str) -> Self {
        part.clone_into(&mut self.key.part);
        self
    }

    pub(super) fn owned(self, owner: Option<OperatorId>) -> Self {
        Self { owner, ..self }
    }

    pub(super) fn told(mut self, code: &str, note: &str) -> Self {
        code.clone_into(&mut self.code);
        note.clone_into(&mut self.note);
        self
    }

    /// Urgent: it presses from the beginning.
    pub(super) fn pressing(self, urgent: bool) -> Self {
        if urgent { Self { urgent, press: Some(self.began), ..self } } else { self }
    }

    /// In time until the end of a day.
    pub(super) fn by_day(self, last: Date) -> Self {
        Self { due: Some(end_of_day(last)), whole_day: true, ..self }
    }

    /// An appointment: at a local time, or during a day when it has none. A time that was never on the wall that day is the day.
    pub(super) fn by_moment(self, day: Date, time: &str) -> Self {
        let Ok(at) = moment_at(day, time, false) else { return self.by_day(day) };
        let press = at.checked_sub(BEFORE).unwrap_or(Timestamp::MIN);
        let press = Some(self.press.map_or(press, |earlier| earlier.min(press)));
        Self { due: Some(at), whole_day: false, press, ..self }
    }

    /// Told when the last quarter of its time begins.
    pub(super) fn with_quarter(self) -> Self {
        let Some(due) = self.due else { return self };
        let quarter = due.duration_since(self.began) / 4;
        Self { quarter: due.checked_sub(quarter).ok(), ..self }
    }
}
