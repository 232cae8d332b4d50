//! The person: from the file that is kept and those that were merged into it.

use super::{super::shape::known_by, voice::Files};
use crate::{
    person::tell::{representation, representation_code},
    place::name_of,
};
use poliedro_domain::{
    catalogue::Catalogue,
    person::{Contact as Held, Field, PersonState, Representation, RepresentationKind},
    place::{self, Belfiore},
};
use poliedro_fhir::{
    Address, Contact, ExportError, Identifier, Language, Moment, Period, Person, Place, Public, Resource, Word,
};
use poliedro_store::PersonFile;
use serde_json::Value;

const RELATIONSHIP: &str = "http://terminology.hl7.org/CodeSystem/v2-0131";
const ROLE: &str = "http://terminology.hl7.org/CodeSystem/v3-RoleCode";

pub(super) fn patient(file: &PersonFile, files: &Files) -> Result<Resource, ExportError> {
    let state = &file.state;
    let text = |field: Field| state.get(field).unwrap_or_default().to_owned();
    let states = || std::iter::once(state).chain(file.merged.iter().map(|(_, merged)| merged));
    let mut known_by: Vec<Identifier> = known_by(state).into_iter().collect();
    known_by.push(Identifier::of_file(&file.row.id.to_string()));
    let mut known_before = Vec::new();
    for (id, merged) in &file.merged {
        let codes = super::super::shape::known_by(merged);
        known_before.extend(codes.into_iter().filter(|code| !known_by.contains(code)));
        known_before.push(Identifier::of_file(&id.to_string()));
    }
    let contacts = states().flat_map(|state| {
        let close = state.contacts.values().map(close);
        close.chain(state.representations.values().map(represents)).collect::<Vec<_>>()
    });
    let phones = [Field::Phone, Field::Phone2].map(text);
    poliedro_fhir::patient(&Person {
        id: file.row.id.to_string(),
        known_by,
        known_before,
        code_valid: Period {
            start: state.date(Field::CodeFrom).map(Moment::On),
            end: state.date(Field::CodeUntil).map(Moment::On),
        },
        family: text(Field::Surname),
        given: text(Field::Name),
        sex: text(Field::Sex),
        birth_date: state.date(Field::BirthDate),
        birth_place: born(state),
        died_on: state.date(Field::DeathDate),
        withdrawn: state.withdrawn,
        addresses: [
            (Field::Residence, Field::ResidenceAddress, true),
            (Field::Domicile, Field::DomicileAddress, false),
        ]
        .into_iter()
        .map(|(place, street, official)| Address { official, street: text(street), place: placed(&text(place)) })
        .collect(),
        phones: phones.into_iter().filter(|phone| !phone.is_empty()).collect(),
        email: text(Field::Email),
        contacts: contacts.collect(),
        practitioner: text(Field::Practitioner),
        language: language(files),
        example: file.row.example,
    })
}

fn placed(code: &str) -> Place {
    if code.is_empty() {
        return Place::default();
    }
    let known = code.parse::<Belfiore>().ok().and_then(place::lookup);
    let province = known.filter(|place| !place.is_foreign()).map(|place| place.province().to_owned());
    Place { code: code.to_owned(), name: name_of(code), province: province.unwrap_or_default() }
}

fn born(state: &PersonState) -> Option<Place> {
    match (state.get(Field::BirthPlace), state.get(Field::BirthPlaceText)) {
        (Some(code), _) => Some(placed(code)),
        (None, Some(words)) => Some(Place { name: words.to_owned(), ..Place::default() }),
        (None, None) => None,
    }
}

/// What the last health visit says: another language, or none other than Italian. Without a visit nobody asked.
fn language(files: &Files) -> Option<Language> {
    let visits = files.vmds.iter().flat_map(|vmd| vmd.state.visits.values());
    let last = visits.filter(|visited| visited.visit.sheet == "visit-health").max_by_key(|visited| visited.at)?;
    let other = last.visit.values.get("language").and_then(Value::as_str).map(str::trim).unwrap_or_default();
    Some(if other.is_empty() { Language::Italian } else { Language::Other(other.to_owned()) })
}

fn close(held: &Held) -> Contact {
    let public = match held.role.as_str() {
        "coniuge" | "figlio" | "genitore" | "fratello" | "nipote" | "altro_parente" => ("N", "Next-of-Kin"),
        _ => ("O", "Other"),
    };
    let (code, display) = public;
    let label = Catalogue::shipped().label("contactRole", &held.role);
    let role = Word::of("contactRole", &held.role, label).also(Public { system: RELATIONSHIP, code, display });
    let caregiver = held.caregiver.then(|| Word::of("contactRole", "caregiver", "Caregiver"));
    let lives_with = held.cohabitant.then(|| Word::of("contactRole", "convivente", "Convivente"));
    Contact {
        full_name: held.full_name.clone(),
        roles: [Some(role), caregiver, lives_with].into_iter().flatten().collect(),
        phone: held.phone.clone(),
        email: held.email.clone(),
        period: Period::default(),
    }
}

fn represents(held: &Representation) -> Contact {
    let role = Word::of("representationRole", representation_code(held.role), representation(held.role));
    Contact {
        full_name: held.full_name.clone(),
        roles: vec![match public(held.role) {
            Some((code, display)) => role.also(Public { system: ROLE, code, display }),
            None => role,
        }],
        phone: held.phone.clone(),
        email: String::new(),
        period: Period { start: Some(Moment::On(held.from)), end: held.until.map(Moment::On) },
    }
}

/// The code of HL7, where there is one that says just that. A support administrator and a curator are no guardians: the person keeps
/// capacity, and who reads «guardian» would not ask them any more.
const fn public(role: RepresentationKind) -> Option<(&'static str, &'static str)> {
    match role {
        RepresentationKind::Attorney => Some(("POWATT", "power of attorney")),
        RepresentationKind::Guardian => Some(("GUARD", "guardian")),
        RepresentationKind::SupportAdministrator | RepresentationKind::Curator => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_guardian_is_called_one() {
        let code = |role| public(role).map(|(code, _)| code);
        assert_eq!(code(RepresentationKind::Guardian), Some("GUARD"));
        assert_eq!(code(RepresentationKind::Attorney), Some("POWATT"));
        assert_eq!(code(RepresentationKind::SupportAdministrator), None);
        assert_eq!(code(RepresentationKind::Curator), None);
    }
}
