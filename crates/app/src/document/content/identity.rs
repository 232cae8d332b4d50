//! Who a document is about: name, birth, code, residence, whom to call, who decides for them.
//!
//! Nothing here looks at the clock: ages and terms are those of the day that the document tells of.

use super::words::{full_day, joined, line};
use crate::{
    CallError,
    person::tell::{representation, shown},
};
use jiff::civil::Date;
use poliedro_domain::{
    catalogue::Catalogue,
    id::PersonId,
    person::{Contact, Field, PersonState, Representation, RepresentationKind, age_on, fold},
    place::{self, Belfiore},
};
use poliedro_store::{PersonFile, Reader, Stream};
use serde_json::{Value, json};

/// A person's file, as documents tell it.
pub(super) struct Identity {
    file: PersonFile,
    day: Date,
}

impl Identity {
    /// Opens the file, of which `day` is the day that the document tells of: a consultation.
    ///
    /// # Errors
    /// When there is no such file, or it cannot be read.
    pub(super) fn read(reader: &Reader<'_>, person: PersonId, day: Date) -> Result<Self, CallError> {
        Ok(Self { file: reader.person(person)?, day })
    }

    /// The file that is kept, after merges.
    pub(super) const fn person(&self) -> PersonId {
        self.file.row.id
    }

    /// «Cognome Nome», or what is known of them.
    pub(super) fn full_name(&self) -> String {
        self.file.state.full_name()
    }

    /// For names of files: the first letters of name and surname, «mr»; `x` stands for what is not known.
    pub(super) fn initials(&self) -> String {
        let first = |field| {
            let letters = fold(self.get(field));
            letters.chars().find(char::is_ascii_alphanumeric).unwrap_or('x')
        };
        [first(Field::Name), first(Field::Surname)].into_iter().collect()
    }

    /// The facts that all this comes from: those of the file and of the files merged into it.
    pub(super) fn sources(&self) -> Vec<(Stream, Vec<u8>)> {
        let merged = self.file.merged.iter().map(|(file, _)| *file);
        let files = std::iter::once(self.file.row.id).chain(merged);
        files.map(|file| (Stream::Person, file.as_bytes().to_vec())).collect()
    }

    /// A day of death is in the file.
    pub(super) fn is_dead(&self) -> bool {
        self.file.state.date(Field::DeathDate).is_some()
    }

    /// Who signs: the person, unless a guardian decides in their place (art. 409 c.c.: who has an administrator keeps their capacity for
    /// all that the decree does not reserve; a curator signs beside, an attorney takes nothing away), then those who represent them on
    /// that day. A list of `{role, name}`.
    pub(super) fn signers(&self) -> Value {
        let held: Vec<&Representation> =
            self.representations().into_iter().filter(|held| held.from <= self.day).collect();
        let guarded = held.iter().any(|held| held.role == RepresentationKind::Guardian);
        let person = (!guarded).then(|| json!({ "role": "La persona", "name": self.full_name() }));
        let others = held.iter().map(|held| json!({ "role": representation(held.role), "name": held.full_name }));
        person.into_iter().chain(others).collect()
    }

    /// What templates may say:
    ///
    /// - `name`, `surname`, `givenName`, `initials` («M. R.», for what others read from outside), `sex`; `born` («nata a Crema (CR) il 12 marzo 1938»), `birth` («Crema (CR), 12 marzo 1938»),
    ///   `birthDate`, `age` («88 anni»: on the day of the document, at death if that came before);
    /// - `codeLabel`, `code`, `codeValidity`; `residence`, `domicile`, `comune`; `phone`, `email`; `practitioner`; `gecas`; `notice` (the
    ///   day on which the privacy notice was given); `died` («deceduta il …»); `note`;
    /// - `dear` («Gentile signora Rossi»);
    /// - `contacts`: `{name, role, phone, email, note, told, caregiver}`; `caregivers`: those who take care of the person daily;
    /// - `representations` that had not ended: `{name, role, phone, deed, powers, validity, told}`;
    /// - `signers`: `{role, name}`.
    pub(super) fn values(&self) -> Value {
        let contacts: Vec<Value> = self.contacts().into_iter().map(contact).collect();
        let caregivers: Vec<&Value> =
            contacts.iter().filter(|one| one.get("caregiver") == Some(&Value::Bool(true))).collect();
        let words = |field| shown(field, self.get(field));
        let phones = [self.get(Field::Phone), self.get(Field::Phone2)];
        json!({
            "name": self.full_name(),
            "surname": self.get(Field::Surname),
            "givenName": self.get(Field::Name),
            "initials": self.initials_shown(),
            "sex": words(Field::Sex),
            "born": self.born(),
            "birth": joined(", ", &[self.birth_place(), self.birth_day()]),
            "birthDate": self.birth_day(),
            "age": self.age(),
            "codeLabel": self.code_label(),
            "code": self.get(Field::Code),
            "codeValidity": self.code_validity(),
            "residence": joined(", ", &[self.get(Field::ResidenceAddress).to_owned(), self.comune(Field::Residence)]),
            "domicile": joined(", ", &[self.get(Field::DomicileAddress).to_owned(), self.comune(Field::Domicile)]),
            "comune": words(Field::Residence),
            "phone": joined(", ", &phones.map(str::to_owned)),
            "email": self.get(Field::Email),
            "practitioner": self.get(Field::Practitioner),
            "gecas": self.get(Field::Gecas),
            "notice": self.date(Field::NoticeGiven),
            "died": self.died(),
            "note": self.get(Field::Note),
            "dear": self.dear(),
            "caregivers": caregivers,
            "contacts": contacts,
            "representations": self.representations().into_iter().map(held_of).collect::<Vec<_>>(),
            "signers": self.signers(),
        })
    }

    fn get(&self, field: Field) -> &str {
        self.file.state.get(field).unwrap_or_default()
    }

    fn date(&self, field: Field) -> String {
        self.file.state.date(field).map(full_day).unwrap_or_default()
    }

    /// The file and those merged into it: a guardian written on the other file is the guardian of the same person.
    fn states(&self) -> impl Iterator<Item = &PersonState> {
        std::iter::once(&self.file.state).chain(self.file.merged.iter().map(|(_, state)| state))
    }

    fn contacts(&self) -> Vec<&Contact> {
        once_each(self.states().flat_map(|state| state.contacts.values()))
    }

    /// Those that had not ended by the day of the document, those in force on it first.
    fn representations(&self) -> Vec<&Representation> {
        let held = self.states().flat_map(|state| state.representations.values());
        let mut held = once_each(held.filter(|held| held.until.is_none_or(|until| self.day <= until)));
        held.sort_by_key(|held| held.from > self.day);
        held
    }

    fn initials_shown(&self) -> String {
        let first = |field| self.get(field).trim().chars().next().map(|letter| format!("{}.", letter.to_uppercase()));
        let known: Vec<String> = [Field::Name, Field::Surname].into_iter().filter_map(first).collect();
        if known.is_empty() { "persona da identificare".to_owned() } else { known.join(" ") }
    }

    fn birth_day(&self) -> String {
        self.date(Field::BirthDate)
    }

    fn birth_place(&self) -> String {
        match self.get(Field::BirthPlace) {
            "" => self.get(Field::BirthPlaceText).to_owned(),
            code => place_on(code, self.file.state.date(Field::BirthDate)),
        }
    }

    fn comune(&self, field: Field) -> String {
        place_on(self.get(field), None)
    }

    /// A word that follows the sex of the person, where it is known: `("nata", "nato")`.
    pub(super) fn said<'a>(&self, female: &'a str, male: &'a str, unknown: &'a str) -> &'a str {
        match self.get(Field::Sex) {
            "F" => female,
            "M" => male,
            _ => unknown,
        }
    }

    /// «nata a Crema (CR) il 12 marzo 1938»; empty when nothing is known.
    pub(super) fn born(&self) -> String {
        let (place, day) = (self.birth_place(), self.birth_day());
        if place.is_empty() && day.is_empty() {
            return String::new();
        }
        let at = if place.is_empty() { String::new() } else { format!("a {place}") };
        let on = if day.is_empty() { String::new() } else { format!("il {day}") };
        joined(" ", &[self.said("nata", "nato", "nato/a").to_owned(), at, on])
    }

    fn age(&self) -> String {
        let last = self.file.state.date(Field::DeathDate).map_or(self.day, |death| death.min(self.day));
        let years = self.file.state.date(Field::BirthDate).and_then(|birth| age_on(birth, last));
        match years {
            Some(1) => "1 anno".to_owned(),
            Some(years) => format!("{years} anni"),
            None => String::new(),
        }
    }

    fn code_label(&self) -> String {
        match self.get(Field::CodeKind) {
            "" => Field::Code.label().to_owned(),
            "none" => "Codice".to_owned(),
            "stp" => "Codice STP (straniero temporaneamente presente)".to_owned(),
            "eni" => "Codice ENI (europeo non iscritto)".to_owned(),
            kind => Catalogue::shipped().label("codeKind", kind).to_owned(),
        }
    }

    fn code_validity(&self) -> String {
        let (from, until) = (self.date(Field::CodeFrom), self.date(Field::CodeUntil));
        match (from.is_empty(), until.is_empty()) {
            (true, true) => String::new(),
            (false, true) => format!("valido dal {from}"),
            (true, false) => format!("valido fino al {until}"),
            (false, false) => format!("valido dal {from} al {until}"),
        }
    }

    fn died(&self) -> String {
        match self.date(Field::DeathDate) {
            day if day.is_empty() => day,
            day => format!("{} il {day}", self.said("deceduta", "deceduto", "deceduto/a")),
        }
    }

    /// «Gentile signora Rossi».
    pub(super) fn dear(&self) -> String {
        let (surname, title) = (self.get(Field::Surname), self.said("signora", "signor", ""));
        if surname.is_empty() {
            return "Gentile signora, gentile signore".to_owned();
        }
        if title.is_empty() {
            return format!("Gentile {}", joined(" ", &[self.get(Field::Name).to_owned(), surname.to_owned()]));
        }
        format!("Gentile {title} {surname}")
    }
}

/// «Crema (CR)», as it was called on that day; the code itself when unknown.
fn place_on(code: &str, day: Option<Date>) -> String {
    let Ok(known) = code.parse::<Belfiore>() else { return code.to_owned() };
    let then = day.and_then(|day| place::lookup_at(known, day)).or_else(|| place::lookup(known));
    then.map_or_else(|| code.to_owned(), place::Place::label)
}

/// Those written on both files of one person count once.
fn once_each<'a, T: PartialEq>(all: impl Iterator<Item = &'a T>) -> Vec<&'a T> {
    let mut kept: Vec<&T> = Vec::new();
    for one in all {
        if !kept.contains(&one) {
            kept.push(one);
        }
    }
    kept
}

/// A number, or that there is none: never «Telefono: .».
fn number(phone: &str) -> &str {
    if phone.trim().is_empty() { "non indicato" } else { phone }
}

fn contact(contact: &Contact) -> Value {
    let role = Catalogue::shipped().label("contactRole", &contact.role).to_owned();
    let cares = if contact.caregiver { "se ne prende cura ogni giorno" } else { "" };
    let lives = if contact.cohabitant { "vive con la persona" } else { "" };
    json!({
        "name": contact.full_name,
        "role": role,
        "phone": number(&contact.phone),
        "email": contact.email,
        "note": line(&contact.note),
        "caregiver": contact.caregiver,
        "told": joined(", ", &[role.clone(), cares.to_owned(), lives.to_owned()]),
    })
}

fn held_of(held: &Representation) -> Value {
    let role = representation(held.role).to_owned();
    let from = full_day(held.from);
    let validity = match held.until {
        Some(until) => format!("dal {from} al {}", full_day(until)),
        None => format!("dal {from}"),
    };
    json!({
        "name": held.full_name,
        "role": role,
        "phone": number(&held.phone),
        "deed": held.deed,
        "powers": line(&held.powers),
        "validity": validity,
        "told": joined(", ", &[role.clone(), held.deed.clone(), validity.clone()]),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use poliedro_domain::{
        id::{FactId, RelationId},
        person::Versioned,
    };
    use poliedro_store::PersonRow;
    use uuid::Uuid;

    fn state(fields: &[(Field, &str)]) -> PersonState {
        let version = FactId::from_uuid(Uuid::nil());
        let held = |(field, value): &(Field, &str)| (*field, Versioned { value: Some((*value).to_owned()), version });
        PersonState { fields: fields.iter().map(held).collect(), ..PersonState::default() }
    }

    fn who(state: PersonState, merged: Vec<PersonState>) -> Identity {
        let person = PersonId::from_uuid(Uuid::from_u128(1));
        let row = PersonRow {
            id: person,
            surname: None,
            name: None,
            sex: None,
            birth_date: None,
            code_kind: None,
            code: None,
            residence: None,
            phone: None,
            gecas: None,
            death_date: None,
            example: false,
        };
        let merged = merged.into_iter().map(|state| (PersonId::from_uuid(Uuid::from_u128(2)), state)).collect();
        let file = PersonFile { row, state, merged, merges: Vec::new(), pathways: Vec::new() };
        Identity { file, day: date(2026, 3, 12) }
    }

    fn guardian(name: &str, from: Date, until: Option<Date>) -> Representation {
        let full_name = name.to_owned();
        let (phone, deed, powers) = (String::new(), "Decreto 12/2025".to_owned(), "a\nb".to_owned());
        Representation { role: RepresentationKind::Guardian, full_name, phone, deed, powers, from, until }
    }

    #[test]
    fn a_person_is_told_with_the_words_of_her_sex_and_the_age_of_the_day() {
        let mut fields = vec![
            (Field::Surname, "Ștefănescu"),
            (Field::Name, "Ersilia"),
            (Field::Sex, "F"),
            (Field::BirthDate, "1938-03-13"),
            (Field::BirthPlace, "D142"),
            (Field::CodeKind, "stp"),
            (Field::CodeUntil, "2026-04-01"),
            (Field::ResidenceAddress, "Via Prova 1"),
            (Field::Residence, "D142"),
            (Field::Phone2, "300 0000001"),
        ];
        let values = who(state(&fields), vec![]).values();
        let says = |name: &str| values[name].as_str().unwrap().to_owned();
        assert_eq!(says("born"), "nata a Crema (CR) il 13 marzo 1938");
        assert_eq!((says("age"), says("dear")), ("87 anni".into(), "Gentile signora Ștefănescu".into()));
        assert_eq!((says("residence"), says("phone")), ("Via Prova 1, Crema (CR)".into(), "300 0000001".into()));
        assert_eq!((says("codeValidity"), says("initials")), ("valido fino al 1° aprile 2026".into(), "E. Ș.".into()));
        assert_eq!(who(state(&fields), vec![]).initials(), "es");
        fields.push((Field::DeathDate, "2020-01-02"));
        let values = who(state(&fields), vec![]).values();
        assert_eq!((&values["age"], &values["died"]), (&json!("81 anni"), &json!("deceduta il 2 gennaio 2020")));
    }

    #[test]
    fn of_whom_nothing_is_known_nothing_is_invented() {
        let nobody = who(PersonState::default(), vec![]);
        let values = nobody.values();
        assert_eq!((nobody.initials().as_str(), &values["name"]), ("xx", &json!("Persona da identificare")));
        for empty in ["born", "birth", "age", "code", "residence", "died", "codeValidity"] {
            assert_eq!(values[empty], "", "{empty}");
        }
        assert_eq!(values["signers"], json!([{ "role": "La persona", "name": "Persona da identificare" }]));
        assert_eq!(values["initials"], "persona da identificare");
    }

    #[test]
    fn who_decides_is_read_on_every_file_of_the_person_and_only_until_it_ended() {
        let relation = |n| RelationId::from_uuid(Uuid::from_u128(n));
        let mut kept = state(&[(Field::Surname, "Bianchi")]);
        kept.representations.insert(relation(1), guardian("Passata", date(2020, 1, 1), Some(date(2026, 3, 11))));
        kept.representations.insert(relation(2), guardian("Futura", date(2026, 6, 1), None));
        let mut merged = PersonState::default();
        merged.representations.insert(relation(3), guardian("Presente", date(2025, 1, 1), Some(date(2026, 3, 12))));
        merged.representations.insert(relation(4), guardian("Presente", date(2025, 1, 1), Some(date(2026, 3, 12))));
        let who = who(kept, vec![merged]);
        let held = who.values()["representations"].clone();
        let names: Vec<&str> = held.as_array().unwrap().iter().map(|one| one["name"].as_str().unwrap()).collect();
        assert_eq!(names, ["Presente", "Futura"]);
        assert_eq!(held[0]["validity"], "dal 1° gennaio 2025 al 12 marzo 2026");
        assert_eq!(held[0]["powers"], "a b");
        assert_eq!(held[0]["phone"], "non indicato");
        assert_eq!(who.signers(), json!([{ "role": "Tutore", "name": "Presente" }]));
        assert_eq!(who.sources().len(), 2);
    }

    #[test]
    fn only_a_guardian_in_force_signs_in_the_place_of_the_person() {
        let signers = |role, from| {
            let mut kept = state(&[(Field::Surname, "Bianchi")]);
            let held = Representation { role, ..guardian("Altri", from, None) };
            kept.representations.insert(RelationId::from_uuid(Uuid::from_u128(1)), held);
            let signers = who(kept, vec![]).signers();
            signers.as_array().unwrap().iter().map(|one| one["name"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
        };
        let (past, future) = (date(2026, 3, 12), date(2026, 3, 13));
        let beside =
            [RepresentationKind::SupportAdministrator, RepresentationKind::Curator, RepresentationKind::Attorney];
        for role in beside {
            assert_eq!(signers(role, past), ["Bianchi", "Altri"], "{role:?}");
            assert_eq!(signers(role, future), ["Bianchi"], "{role:?}");
        }
        assert_eq!(signers(RepresentationKind::Guardian, past), ["Altri"]);
        assert_eq!(signers(RepresentationKind::Guardian, future), ["Bianchi"]);
    }
}
