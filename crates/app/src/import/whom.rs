//! Whom in the archive a row may be about.

use jiff::civil::Date;
use poliedro_domain::{
    id::PersonId,
    import::{ReadRow, names_meet, same_by_name},
    person::duplicate::Candidate,
};
use poliedro_store::{PersonRow, Reader, StoreError};

/// Somebody in file whom a row may be about.
#[derive(Clone, Debug)]
pub(super) struct Maybe {
    pub(super) person: PersonRow,
    pub(super) why: String,
}

/// Whom in the archive a row may be about.
#[derive(Clone, Debug)]
pub(super) enum Lead {
    /// This person, who died on that day.
    Known(PersonId, Option<Date>),
    /// Perhaps one of these.
    Perhaps(Vec<Maybe>),
    /// Nobody in file.
    Nobody,
}

/// Probable duplicates that are shown.
const SHOWN: usize = 6;

/// Looks for the person of a row: by code; by surname, name and day of birth; among those who look alike.
pub(super) fn look(reader: &Reader<'_>, row: &ReadRow) -> Result<Lead, StoreError> {
    if let Some(code) = &row.code {
        let people = reader.people_with_code(code)?;
        match people.as_slice() {
            [] => {}
            [one] if names_meet(&compared(one), &row.candidate) => return Ok(Lead::Known(one.id, one.death_date)),
            _ => {
                let why = |person: PersonRow| Maybe {
                    person,
                    why: "Stesso codice fiscale, ma il nome è diverso.".to_owned(),
                };
                return Ok(Lead::Perhaps(people.into_iter().map(why).collect()));
            }
        }
    }
    let likely = reader.duplicates(&row.candidate, None, SHOWN)?;
    let mut same = likely.iter().filter(|found| same_by_name(&compared(&found.person), &row.candidate));
    if let (Some(one), None) = (same.next(), same.next()) {
        return Ok(Lead::Known(one.person.id, one.person.death_date));
    }
    let maybe: Vec<Maybe> = likely
        .into_iter()
        .map(|found| Maybe { why: format!("{}.", found.likeness.reasons.join(". ")), person: found.person })
        .collect();
    Ok(if maybe.is_empty() { Lead::Nobody } else { Lead::Perhaps(maybe) })
}

fn compared(person: &PersonRow) -> Candidate {
    Candidate {
        surname: person.surname.clone().unwrap_or_default(),
        name: person.name.clone().unwrap_or_default(),
        birth_date: person.birth_date,
        code: person.code.clone(),
        ..Candidate::default()
    }
}
