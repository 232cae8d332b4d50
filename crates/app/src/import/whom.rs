//! Whom in the archive a row may be about.

use jiff::civil::Date;
use poliedro_domain::{
    id::PersonId,
    import::{ReadRow, name_key, same_by_code, same_by_name},
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
    let mut maybe: Vec<Maybe> = Vec::new();
    if let Some(code) = &row.code {
        let people = reader.people_with_code(code)?;
        let agrees = |person: &PersonRow| same_by_code(&compared(person), row);
        if let [one] = people.as_slice()
            && agrees(one).is_ok()
        {
            return Ok(Lead::Known(one.id, one.death_date));
        }
        maybe.extend(people.into_iter().map(|person| {
            let why = agrees(&person).err().unwrap_or("Stesso codice fiscale");
            Maybe { why: format!("{why}."), person }
        }));
    }
    // Whoever has the code of another is nobody for certain.
    let contested = !maybe.is_empty();
    let likely = reader.duplicates(&row.candidate, None, SHOWN)?;
    let mut same = likely.iter().filter(|found| same_by_name(&compared(&found.person), &row.candidate));
    if let (false, Some(one), None) = (contested, same.next(), same.next()) {
        return Ok(Lead::Known(one.person.id, one.person.death_date));
    }
    for found in likely {
        if !maybe.iter().any(|held| held.person.id == found.person.id) {
            maybe.push(Maybe { why: format!("{}.", found.likeness.reasons.join(". ")), person: found.person });
        }
    }
    Ok(if maybe.is_empty() { Lead::Nobody } else { Lead::Perhaps(maybe) })
}

/// The same surname and name, whichever comes first.
pub(super) fn same_names(person: &PersonRow, row: &ReadRow) -> bool {
    name_key(&compared(person)) == name_key(&row.candidate)
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
