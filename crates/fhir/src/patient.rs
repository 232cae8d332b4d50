//! A person as a `Patient`.

use crate::administration::{ExportError, check_id};
use crate::bundle::Resource;
use crate::json::{Object, extension};
use crate::reference::{Identifier, logical};
use crate::system;
use crate::word::{Period, Word};
use jiff::civil::Date;
use serde_json::{Value, json};

/// What HL7 Italia (base 0.1.1) asks of a `Patient`.
pub const PROFILE: &str = "http://hl7.it/fhir/StructureDefinition/Patient-it-base";
const BIRTH_PLACE: &str = "http://hl7.it/fhir/StructureDefinition/patient-codeableBirthPlace";
const OFFICIAL: &str = "http://hl7.org/fhir/StructureDefinition/address-official";
const CODED: &str = "http://hl7.org/fhir/StructureDefinition/iso21090-SC-coding";
const PLACES: &str = "http://terminology.hl7.it/sid/mef-ae-comuni";
const KINDS: &str = "http://terminology.hl7.it/CodeSystem/it-identifier-type";

/// A person in file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Person {
    /// Id of the file.
    pub id: String,
    /// By what the person is known now: the codes, and the file.
    pub known_by: Vec<Identifier>,
    /// By what files that turned out to be of the same person were known.
    pub known_before: Vec<Identifier>,
    /// From when to when the code of the person is valid (STP, ENI).
    pub code_valid: Period,
    /// Family name.
    pub family: String,
    /// Given names.
    pub given: String,
    /// `M` or `F`; anything else is not known.
    pub sex: String,
    /// Date of birth.
    pub birth_date: Option<Date>,
    /// Where they were born.
    pub birth_place: Option<Place>,
    /// Day of death.
    pub died_on: Option<Date>,
    /// Nobody works on this file any more: it was opened by mistake.
    pub withdrawn: bool,
    /// Where they live, the residence first.
    pub addresses: Vec<Address>,
    /// Telephones, in the order in which they are to be called.
    pub phones: Vec<String>,
    /// E-mail.
    pub email: String,
    /// Who is close to them, and who represents them.
    pub contacts: Vec<Contact>,
    /// General practitioner, in words.
    pub practitioner: String,
    /// What they speak: `it`, or another language in words; `None` when nobody asked.
    pub language: Option<Language>,
    /// A person who does not exist (ESEMPIO): marked as test data.
    pub example: bool,
}

/// What a person speaks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Language {
    /// Italian.
    Italian,
    /// Another one, in words.
    Other(String),
}

/// A comune or a foreign state.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// Belfiore code; empty when only words are known.
    pub code: String,
    /// Name.
    pub name: String,
    /// Province, two letters; empty abroad.
    pub province: String,
}

/// An address.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Address {
    /// That of the register of residents.
    pub official: bool,
    /// Street and number.
    pub street: String,
    /// Comune.
    pub place: Place,
}

/// Someone close to a person, or who represents them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Contact {
    /// Name and surname.
    pub full_name: String,
    /// What they are to the person.
    pub roles: Vec<Word>,
    /// Telephone.
    pub phone: String,
    /// E-mail.
    pub email: String,
    /// From when to when, for who represents them.
    pub period: Period,
}

/// A person as a `Patient`. The profile of HL7 Italia is named only by whoever has what it requires: a name, and a codice fiscale of the
/// form it admits. Contacts of whom neither name, nor telephone, nor e-mail is known are left out (pat-1).
///
/// # Errors
/// [`ExportError::BadId`].
pub fn patient(person: &Person) -> Result<Resource, ExportError> {
    check_id(&person.id)?;
    let meta = Object::default()
        .with("profile", if follows_profile(person) { vec![PROFILE] } else { Vec::new() })
        .with("security", if person.example { vec![system::TEST_DATA.coding()] } else { Vec::new() });
    let identifiers = person
        .known_by
        .iter()
        .map(|known| identifier(known, "official", person.code_valid))
        .chain(person.known_before.iter().map(|known| identifier(known, "old", Period::default())));
    let phones = person.phones.iter().zip(1..).map(|(phone, rank)| telecom("phone", phone, rank));
    let telecoms = phones.chain([telecom("email", &person.email, 0)]).filter(|one| !one.is_null());
    Ok(Resource::new("Patient", person.id.as_str(), |out| {
        out.with("meta", meta.done())
            .with("extension", person.birth_place.as_ref().map_or_else(Vec::new, |place| vec![born(place)]))
            .with("identifier", identifiers.collect::<Vec<_>>())
            .with("active", !person.withdrawn)
            .with("name", name(person))
            .with("telecom", telecoms.collect::<Vec<_>>())
            .with("gender", gender(&person.sex))
            .with("birthDate", person.birth_date.map(|day| day.to_string()))
            .with("deceasedDateTime", person.died_on.map(|day| day.to_string()))
            .with("address", person.addresses.iter().map(address).filter(|one| !one.is_null()).collect::<Vec<_>>())
            .with("contact", person.contacts.iter().filter_map(contact).collect::<Vec<_>>())
            .with("communication", person.language.as_ref().map(|language| vec![communication(language)]))
            .with("generalPractitioner", listed(logical("Practitioner", None, &person.practitioner)))
    }))
}

/// Whether it has what Patient-it-base requires (it-pat-1, pat-id-cf-1).
fn follows_profile(person: &Person) -> bool {
    let named = !person.family.trim().is_empty() || !person.given.trim().is_empty();
    let codes = person.known_by.iter().chain(&person.known_before);
    named && codes.filter(|known| known.system == system::CODICE_FISCALE).all(|known| is_codice_fiscale(&known.value))
}

/// The form of a codice fiscale, omocodia included, as pat-id-cf-1 has it.
fn is_codice_fiscale(code: &str) -> bool {
    let fits = |(at, symbol): (usize, char)| match at {
        0..=5 | 8 | 11 | 15 => symbol.is_ascii_alphabetic(),
        _ => symbol.is_ascii_digit() || "LMNPQRSTUV".contains(symbol),
    };
    code.len() == 16 && code.chars().enumerate().all(fits)
}

/// Lower case letters of HL7's gender.
fn gender(sex: &str) -> &'static str {
    match sex {
        "F" => "female",
        "M" => "male",
        _ => "unknown",
    }
}

fn identifier(known: &Identifier, usage: &str, valid: Period) -> Value {
    let kind = match known.system.as_str() {
        system::CODICE_FISCALE => "CF",
        system::STP => "STP",
        system::ENI => "ENI",
        _ => "",
    };
    let kind = (!kind.is_empty()).then(|| json!({ "coding": [{ "system": KINDS, "code": kind }] }));
    let usage = if known.system == system::PERSON && usage == "official" { "secondary" } else { usage };
    Object::default()
        .with("use", usage)
        .with("type", kind)
        .with("system", known.system.as_str())
        .with("value", known.value.as_str())
        .with("period", Some(valid.value()).filter(|_| [system::STP, system::ENI].contains(&known.system.as_str())))
        .done()
}

fn name(person: &Person) -> Vec<Value> {
    let (family, given) = (person.family.trim(), person.given.trim());
    if family.is_empty() && given.is_empty() {
        return Vec::new();
    }
    let given = if given.is_empty() { Vec::new() } else { vec![given] };
    vec![Object::default().with("use", "official").with("family", family).with("given", given).done()]
}

fn telecom(system: &str, value: &str, rank: u32) -> Value {
    if value.trim().is_empty() {
        return Value::Null;
    }
    Object::default().with("system", system).with("value", value).with("rank", (rank > 0).then_some(rank)).done()
}

fn coding(place: &Place) -> Value {
    json!({ "system": PLACES, "code": place.code, "display": place.name })
}

fn born(place: &Place) -> Value {
    let codings = if place.code.is_empty() { Vec::new() } else { vec![coding(place)] };
    let value = Object::default().with("coding", codings).with("text", place.name.as_str()).done();
    extension(BIRTH_PLACE, "valueCodeableConcept", value)
}

/// An address of the register of residents is called so only when street and comune are known (it-address-official).
fn address(address: &Address) -> Value {
    let (street, place) = (address.street.trim(), &address.place);
    if street.is_empty() && place.name.is_empty() {
        return Value::Null;
    }
    let official = address.official && !street.is_empty() && !place.name.is_empty();
    let city =
        (!place.code.is_empty()).then(|| json!({ "extension": [extension(CODED, "valueCoding", coding(place))] }));
    let text = [street, place.name.as_str()].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
    let foreign = place.code.starts_with('Z');
    Object::default()
        .with("extension", vec![extension(OFFICIAL, "valueBoolean", official)])
        .with("use", "home")
        .with("type", "physical")
        .with("text", text)
        .with("line", if street.is_empty() { Vec::new() } else { vec![street] })
        .with(if foreign { "country" } else { "city" }, place.name.as_str())
        .with(if foreign { "_country" } else { "_city" }, city)
        .with("district", place.province.as_str())
        .done()
}

fn contact(contact: &Contact) -> Option<Value> {
    let telecoms = [telecom("phone", &contact.phone, 0), telecom("email", &contact.email, 0)];
    let telecoms: Vec<Value> = telecoms.into_iter().filter(|one| !one.is_null()).collect();
    let name = contact.full_name.trim();
    if name.is_empty() && telecoms.is_empty() {
        return None;
    }
    let name = (!name.is_empty()).then(|| json!({ "text": name }));
    let out = Object::default()
        .with("relationship", crate::word::concepts(&contact.roles))
        .with("name", name)
        .with("telecom", telecoms)
        .with("period", contact.period.value());
    Some(out.done())
}

fn communication(language: &Language) -> Value {
    let concept = match language {
        Language::Italian => {
            json!({ "coding": [{ "system": "urn:ietf:bcp:47", "code": "it", "display": "Italian" }], "text": "Italiano" })
        }
        Language::Other(words) => Object::default().with("text", words.as_str()).done(),
    };
    json!({ "language": concept, "preferred": true })
}

/// A list of one, or an empty one.
fn listed(value: Value) -> Vec<Value> {
    if value.is_null() { Vec::new() } else { vec![value] }
}
