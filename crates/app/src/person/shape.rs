//! From what the archive gives to what the interface shows of a person.

use super::{
    tell::{day, representation, representation_code},
    view::{ContactForm, ContactView, PersonForm, PersonHit, RepresentationForm, RepresentationView},
};
use crate::{CallError, ErrorCode, error::quoted, place};
use jiff::civil::Date;
use poliedro_domain::{
    catalogue::Catalogue,
    id::{PersonId, RelationId},
    person::{Contact, Field, Patch, Representation, age_on, duplicate::Candidate},
};
use poliedro_store::{PersonFile, PersonRow};

/// Reads a person's id.
pub(crate) fn person_id(text: &str) -> Result<PersonId, CallError> {
    text.parse()
        .map_err(|_| CallError::new(ErrorCode::NotFound, "Il fascicolo della persona non è in questo archivio."))
}

/// A person as lists show them.
pub(crate) fn hit(row: &PersonRow, today: Date, matched_by: Option<String>, open_intakes: u32) -> PersonHit {
    let last_day = row.death_date.unwrap_or(today);
    PersonHit {
        person_id: row.id.to_string(),
        full_name: row.full_name(),
        sex: row.sex.clone(),
        birth_date: row.birth_date.map(|date| date.to_string()),
        age: row.birth_date.and_then(|birth| age_on(birth, last_day)),
        code: row.code.clone(),
        comune: row.residence.as_deref().map(place::name_of),
        phone: row.phone.clone(),
        deceased: row.death_date.is_some(),
        example: row.example,
        matched_by,
        open_intakes,
    }
}

/// The form as a change of fields. Unknown field codes are a programming error of the caller.
pub(crate) fn patch(form: PersonForm) -> Result<Patch, CallError> {
    let field = |code: &str| {
        let known = Field::from_code(code).filter(|field| *field != Field::Example);
        known.ok_or_else(|| CallError::new(ErrorCode::BadRequest, format!("Il campo «{}» non esiste.", quoted(code))))
    };
    form.into_iter().map(|(code, value)| Ok((field(&code)?, Some(value)))).collect()
}

/// What is compared when looking for duplicates.
pub(crate) fn candidate(get: impl Fn(Field) -> Option<String>) -> Candidate {
    Candidate {
        surname: get(Field::Surname).unwrap_or_default(),
        name: get(Field::Name).unwrap_or_default(),
        birth_date: get(Field::BirthDate).and_then(|text| text.parse().ok()),
        code: get(Field::Code),
        phones: [Field::Phone, Field::Phone2].into_iter().filter_map(&get).collect(),
        birth_place: get(Field::BirthPlace).and_then(|text| text.parse().ok()),
        residence: get(Field::Residence).and_then(|text| text.parse().ok()),
    }
}

/// The same, of a file.
pub(crate) fn candidate_of(file: &PersonFile) -> Candidate {
    candidate(|field| file.state.get(field).map(str::to_owned))
}

/// A contact as shown.
pub(crate) fn contact_view(id: RelationId, contact: &Contact) -> ContactView {
    ContactView {
        id: id.to_string(),
        role_label: Catalogue::shipped().label("contactRole", &contact.role).to_owned(),
        contact: ContactForm {
            full_name: contact.full_name.clone(),
            role: contact.role.clone(),
            phone: contact.phone.clone(),
            email: contact.email.clone(),
            caregiver: contact.caregiver,
            cohabitant: contact.cohabitant,
            note: contact.note.clone(),
        },
    }
}

/// A representation as shown, with what today says of it.
pub(crate) fn representation_view(id: RelationId, held: &Representation, today: Date) -> RepresentationView {
    let validity = match held.until {
        _ if held.from > today => format!("Dal {}", day(held.from)),
        Some(until) if until < today => format!("Terminata il {}", day(until)),
        Some(until) => format!("In vigore fino al {}", day(until)),
        None => format!("In vigore dal {}", day(held.from)),
    };
    RepresentationView {
        id: id.to_string(),
        role_label: representation(held.role).to_owned(),
        in_force: held.from <= today && held.until.is_none_or(|until| today <= until),
        validity,
        representation: RepresentationForm {
            role: representation_code(held.role).to_owned(),
            full_name: held.full_name.clone(),
            phone: held.phone.clone(),
            deed: held.deed.clone(),
            powers: held.powers.clone(),
            from: held.from.to_string(),
            until: held.until.map(|until| until.to_string()).unwrap_or_default(),
        },
    }
}
