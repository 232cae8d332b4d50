//! An obligation as the interface shows it.

use super::{
    countdown::{Countdown, countdown},
    day::Term,
    key,
    meet::may_meet,
    view::DueRow,
    what::{Told, title, what},
};
use crate::{CallError, catalogue::office::Office, discharge::cot::cot, operator::Names, place, unit::names::Units};
use jiff::{Timestamp, civil::Date};
use poliedro_domain::{
    application::Stage,
    catalogue::Catalogue,
    deadline::{Deadline, Kind, Of},
    id::PathwayId,
    permission::Permissions,
    person::age_on,
    when::local_date,
};
use poliedro_store::{DueRow as Held, Reader};

/// What every row needs besides itself.
pub(crate) struct Rows<'a> {
    reader: &'a Reader<'a>,
    now: Timestamp,
    today: Date,
    names: Names,
    units: Units,
    office: Office,
    allowed: Permissions,
}

impl<'a> Rows<'a> {
    /// At a moment, for an operator who may do this.
    pub(crate) fn read(reader: &'a Reader<'a>, now: Timestamp, allowed: Permissions) -> Result<Self, CallError> {
        let (today, office) = (local_date(now), Office::read(reader)?);
        Ok(Self {
            reader,
            now,
            today,
            names: Names::read(reader)?,
            units: Units::read(reader, today)?,
            office,
            allowed,
        })
    }

    /// The name of an operator.
    pub(crate) fn names(&self) -> &Names {
        &self.names
    }

    /// As it is shown.
    pub(crate) fn row(&self, held: &Held) -> Result<DueRow, CallError> {
        let (deadline, person) = (&held.deadline, held.person.as_ref());
        let (kind, term) = (deadline.key.kind, Term::of(deadline));
        let died_on = person.and_then(|person| person.death_date);
        let counted = self.counted(deadline)?;
        let birth = person.and_then(|person| person.birth_date);
        Ok(DueRow {
            key: key::shown(&deadline.key),
            of: kind.of().code().to_owned(),
            title: title(kind).to_owned(),
            person_id: person.map(|person| person.id.to_string()),
            full_name: match (person, kind.of()) {
                (Some(person), _) => person.full_name(),
                (None, Of::Reminder) => "Promemoria dell’ufficio".to_owned(),
                (None, _) if deadline.note.is_empty() => title(kind).to_owned(),
                (None, _) => deadline.note.clone(),
            },
            age: birth.and_then(|birth| age_on(birth, died_on.unwrap_or(self.today))),
            comune: person.and_then(|person| person.residence.as_deref()).map(place::name_of),
            what: what(
                deadline,
                &Told {
                    now: self.now,
                    units: Some(&self.units),
                    office: Some(&self.office),
                    died_on,
                    ended: self.ended(deadline)?,
                },
            ),
            band: deadline.band(self.now).code().to_owned(),
            due_at: deadline.due.map(|due| due.to_string()),
            due_on: term.as_ref().map(|term| term.day.to_string()),
            due_time: term.map(|term| term.time).unwrap_or_default(),
            began_at: deadline.began.to_string(),
            number: counted.number,
            word: counted.word,
            sentence: counted.sentence,
            gone: counted.gone,
            tone: counted.tone.to_owned(),
            urgent: deadline.urgent,
            assigned_to: held.assigned.map(|operator| operator.to_string()),
            assigned_name: held.assigned.map(|operator| self.names.of(operator)).unwrap_or_default(),
            may_waive: kind.may_waive() && may_meet(&self.allowed, kind),
        })
    }

    /// What a countdown says; of a clock of which not every hour counts, what its case says.
    fn counted(&self, deadline: &Deadline) -> Result<Countdown, CallError> {
        let solar = countdown(deadline, self.now);
        if deadline.key.kind != Kind::DischargeAssess {
            return Ok(solar);
        }
        let held = self.reader.discharge_clock(PathwayId::from_uuid(deadline.key.of))?;
        let Some((received, clock)) = held.filter(|(_, clock)| clock.working.is_some()) else { return Ok(solar) };
        let Some(told) = cot(&clock, received, None, false, self.now) else { return Ok(solar) };
        let late = told.minutes_left.is_some_and(|left| left < 0);
        let word = if late { "in ritardo di".to_owned() } else { told.word };
        Ok(Countdown { number: told.number, word, sentence: told.sentence, gone: Some(told.gone), ..solar })
    }

    /// How the application that asked for an assessment ended, when none that has it is open any more.
    fn ended(&self, deadline: &Deadline) -> Result<Option<String>, CallError> {
        if deadline.key.kind != Kind::VmdTerm {
            return Ok(None);
        }
        let held = self.reader.applications_of_vmd(PathwayId::from_uuid(deadline.key.of))?;
        if held.iter().any(|held| held.left.is_none() && held.stage != Stage::Withdrawn) {
            return Ok(None);
        }
        let left = held.iter().find_map(|held| held.left);
        Ok(left.map(|(_, exit)| Catalogue::shipped().label("listExit", exit.code()).to_lowercase()))
    }

    /// As they are shown.
    pub(crate) fn rows(&self, held: &[Held]) -> Result<Vec<DueRow>, CallError> {
        held.iter().map(|one| self.row(one)).collect()
    }
}

/// What a band is called.
pub(crate) const fn band(band: poliedro_domain::deadline::Band) -> &'static str {
    use poliedro_domain::deadline::Band;
    match band {
        Band::Now => "Adesso",
        Band::Late => "In ritardo",
        Band::Today => "Oggi",
        Band::Week => "Questa settimana",
        Band::Later => "Più avanti",
        Band::Open => "Senza un termine",
    }
}
