//! Whether two files may be of one person, and why.

use super::likeness::{Likeness, birth_likeness, names as likeness, swapped};
use super::phone::digits;
use crate::code::{CodeKind, CodeReport, check, normalise};
use crate::place::Belfiore;
use jiff::civil::Date;
use serde::Serialize;

/// What is compared of a person.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Candidate {
    /// Surname, as written.
    pub surname: String,
    /// Given names, as written.
    pub name: String,
    /// Date of birth.
    pub birth_date: Option<Date>,
    /// Code, as written.
    pub code: Option<String>,
    /// Telephones, as written.
    pub phones: Vec<String>,
    /// Birthplace.
    pub birth_place: Option<Belfiore>,
    /// Comune of residence.
    pub residence: Option<Belfiore>,
}

/// How much two files look like one person's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Strength {
    /// Worth a look.
    Possible,
    /// More likely the same than not.
    Probable,
    /// The same code.
    Certain,
}

/// Why two files may be of one person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Match {
    /// How much.
    pub strength: Strength,
    /// The reasons, in Italian, the strongest first.
    pub reasons: Vec<String>,
}

/// What the two codes say of each other.
enum Codes {
    Same(String),
    SameButInvalid,
    Different,
    Unknown,
}

/// Compares two people. `None`: nothing worth showing. Symmetric.
///
/// Names alone never suffice when both dates of birth are known and differ: in one valley many are called Maria Rossi. Two
/// different valid codes take one degree away.
pub fn compare(a: &Candidate, b: &Candidate) -> Option<Match> {
    let codes = compare_codes(a, b);
    let mut found = by_person(a, b);
    match codes {
        Codes::Same(reason) => {
            let mut reasons = vec![reason];
            reasons.extend(found.map(|m| m.reasons).unwrap_or_default());
            Some(Match { strength: Strength::Certain, reasons })
        }
        Codes::SameButInvalid => {
            let mut reasons = vec!["Stesso codice, anche se non valido".to_owned()];
            reasons.extend(found.map(|m| m.reasons).unwrap_or_default());
            Some(Match { strength: Strength::Probable, reasons })
        }
        Codes::Different => match found.as_mut() {
            Some(m) if m.strength > Strength::Possible => {
                m.strength = Strength::Possible;
                m.reasons.push("I codici però sono diversi".to_owned());
                found
            }
            _ => None,
        },
        Codes::Unknown => found,
    }
}

fn compare_codes(a: &Candidate, b: &Candidate) -> Codes {
    let (Some(a), Some(b)) = (written(a), written(b)) else {
        return Codes::Unknown;
    };
    let (left, right): (CodeReport, CodeReport) = (check(&a), check(&b));
    match (&left.canonical, &right.canonical) {
        (Some(x), Some(y)) if x == y => {
            let name = left.kind.map_or("codice", CodeKind::label);
            Codes::Same(if a == b {
                format!("Stesso {name}")
            } else {
                format!("Stesso {name} (scritto in forma omocodica)")
            })
        }
        // A temporary code and a codice fiscale of one person may well both exist, one after the other.
        (Some(_), Some(_)) if left.kind == right.kind && left.kind == Some(CodeKind::Cf) => Codes::Different,
        (None, None) if a == b && a.len() >= 6 => Codes::SameButInvalid,
        _ => Codes::Unknown,
    }
}

fn written(person: &Candidate) -> Option<String> {
    person.code.as_deref().map(normalise).filter(|code| !code.is_empty())
}

fn by_person(a: &Candidate, b: &Candidate) -> Option<Match> {
    let surname = likeness(&a.surname, &b.surname);
    let name = likeness(&a.name, &b.name);
    let birth = birth_likeness(a.birth_date, b.birth_date);
    let phone = same_phone(a, b);
    let place = a.birth_place.is_some() && a.birth_place == b.birth_place;
    let home = a.residence.is_some() && a.residence == b.residence;
    let exchanged = swapped((&a.surname, &a.name), (&b.surname, &b.name));
    let mut reasons = Vec::new();
    let names = if exchanged {
        reasons.push("Nome e cognome scambiati".to_owned());
        Likeness::Same
    } else {
        surname.min(name)
    };
    let strength = match (names, birth) {
        (Likeness::Same, Likeness::Same) => {
            reasons.push(if exchanged {
                "Stessa data di nascita".to_owned()
            } else {
                "Cognome e nome uguali, stessa data di nascita".to_owned()
            });
            Strength::Probable
        }
        (Likeness::Near | Likeness::Partial, Likeness::Same) => {
            reasons.push(near_names(surname, name));
            reasons.push("Stessa data di nascita".to_owned());
            Strength::Probable
        }
        (Likeness::Same, Likeness::Partial) => {
            if !exchanged {
                reasons.push("Cognome e nome uguali".to_owned());
            }
            reasons.push("Data di nascita con giorno e mese scambiati".to_owned());
            stronger_if(phone || place)
        }
        (Likeness::Same, Likeness::Near) if phone => {
            if !exchanged {
                reasons.push("Cognome e nome uguali".to_owned());
            }
            reasons.push("Data di nascita diversa per una sola cifra".to_owned());
            Strength::Possible
        }
        (Likeness::Same, Likeness::Unknown) => {
            reasons.push(if exchanged {
                "Una data di nascita manca".to_owned()
            } else {
                "Cognome e nome uguali, una data di nascita manca".to_owned()
            });
            stronger_if(phone)
        }
        (Likeness::Near | Likeness::Partial, Likeness::Partial | Likeness::Unknown) if phone || place => {
            reasons.push(near_names(surname, name));
            if birth == Likeness::Partial {
                reasons.push("Data di nascita con giorno e mese scambiati".to_owned());
            }
            Strength::Possible
        }
        // A married and a maiden surname have nothing in common.
        (Likeness::Different, Likeness::Same) if name == Likeness::Same && (phone || place || home) => {
            reasons.push(
                "Stesso nome e stessa data di nascita, cognome diverso (forse da nubile o da coniugata)".to_owned(),
            );
            Strength::Possible
        }
        (_, Likeness::Same) if phone => {
            reasons.push("Stesso telefono e stessa data di nascita".to_owned());
            return Some(Match { strength: Strength::Possible, reasons });
        }
        // One household has one telephone: the given names must not speak against it when the dates of birth do.
        (_, Likeness::Unknown) if phone && surname >= Likeness::Partial => {
            reasons.push("Stesso telefono e stesso cognome".to_owned());
            return Some(Match { strength: Strength::Possible, reasons });
        }
        (Likeness::Same | Likeness::Unknown, Likeness::Different | Likeness::Near)
            if phone && surname == Likeness::Same =>
        {
            reasons.push("Stesso telefono e stesso cognome".to_owned());
            reasons.push("La data di nascita però è diversa".to_owned());
            return Some(Match { strength: Strength::Possible, reasons });
        }
        _ => return None,
    };
    if phone {
        reasons.push(if surname == Likeness::Same {
            "Stesso telefono e stesso cognome".to_owned()
        } else {
            "Stesso telefono".to_owned()
        });
    }
    if place {
        reasons.push("Stesso luogo di nascita".to_owned());
    }
    if home {
        reasons.push("Stesso comune di residenza".to_owned());
    }
    Some(Match { strength, reasons })
}

const fn stronger_if(other_evidence: bool) -> Strength {
    if other_evidence { Strength::Probable } else { Strength::Possible }
}

fn near_names(surname: Likeness, name: Likeness) -> String {
    match (surname, name) {
        (Likeness::Partial, _) => "Un cognome è parte dell'altro (forse da nubile o da coniugata)",
        (Likeness::Near, Likeness::Same) => "Cognome quasi uguale e stesso nome",
        (Likeness::Same, Likeness::Near) => "Stesso cognome e nome quasi uguale",
        (Likeness::Same, Likeness::Partial) => "Stesso cognome, un nome è parte dell'altro",
        _ => "Cognome e nome quasi uguali",
    }
    .to_owned()
}

fn same_phone(a: &Candidate, b: &Candidate) -> bool {
    let numbers = |person: &Candidate| -> Vec<String> {
        person.phones.iter().filter_map(|p| digits(p)).filter(|d| d.len() >= 6).collect()
    };
    let right = numbers(b);
    numbers(a).iter().any(|n| right.contains(n))
}
