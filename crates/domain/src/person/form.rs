//! What is typed about a person, before it is written: cleaned, and with a sentence for each thing that is wrong.

use super::clean::{Cleaned, clean};
use super::identity::check_identity;
use super::{Field, Patch};
use crate::place::{self, Belfiore};
use crate::when::{format_date, is_iso_shape, parse_iso_date};
use jiff::civil::Date;
use serde::Serialize;
use std::collections::BTreeMap;

/// Longest text of a field of one line, in characters.
pub const LINE_LIMIT: usize = 200;
/// Longest note, in characters.
pub const NOTE_LIMIT: usize = 20_000;

/// A sentence about one field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FieldError {
    /// Where.
    pub field: Field,
    /// What, in Italian: a whole sentence.
    pub message: String,
}

/// The outcome of a check.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct FormCheck {
    /// What must be put right before saving.
    pub errors: Vec<FieldError>,
    /// What should be looked at, and does not forbid saving.
    pub warnings: Vec<FieldError>,
    /// The change to write: trimmed, in canonical form, empty values as `None`. A value with an error is as typed. On a new
    /// file fields without a value are left out.
    pub clean: Patch,
}

impl FormCheck {
    /// Nothing forbids saving.
    pub fn is_ok(&self) -> bool {
        self.errors.is_empty()
    }
}

/// A check under way: the change, the whole as it will be, and what was found.
pub(super) struct Review<'a> {
    patch: &'a Patch,
    current: Option<&'a BTreeMap<Field, String>>,
    pub(super) today: Date,
    pub(super) found: FormCheck,
}

impl Review<'_> {
    pub(super) fn error(&mut self, field: Field, message: impl Into<String>) {
        let message = message.into();
        self.found.errors.push(FieldError { field, message });
    }

    pub(super) fn warn(&mut self, field: Field, message: impl Into<String>) {
        let message = message.into();
        self.found.warnings.push(FieldError { field, message });
    }

    /// The value a field will have: the cleaned one, or the present one when the change does not touch it.
    pub(super) fn value(&self, field: Field) -> Option<&str> {
        match self.found.clean.get(&field) {
            Some(value) => value.as_deref(),
            None => self.current?.get(&field).map(String::as_str),
        }
        .filter(|value| !value.is_empty())
    }

    /// The date a field will have; `None` when absent or wrong.
    pub(super) fn date(&self, field: Field) -> Option<Date> {
        self.value(field).and_then(parse_iso_date)
    }

    /// The place a field will have; `None` when absent or wrong.
    pub(super) fn place(&self, field: Field) -> Option<Belfiore> {
        self.value(field).and_then(|code| code.parse().ok())
    }

    /// Whether the change concerns any of these fields; a new file concerns them all. What was saved long ago is not
    /// brought up again by whoever changes something else.
    pub(super) fn touches(&self, fields: &[Field]) -> bool {
        self.current.is_none() || fields.iter().any(|f| self.patch.contains_key(f))
    }

    fn has_error(&self, field: Field) -> bool {
        self.found.errors.iter().any(|e| e.field == field)
    }

    /// The date of the change, when it is in the change.
    fn typed(&self, field: Field) -> Option<String> {
        self.found.clean.get(&field).cloned().flatten()
    }
}

/// Checks a change of a person's fields against what is in file (`current`; `None` on a new file) and today's date.
///
/// A code is an error only when the kind chosen says it should be one (`cf`, `stp`, `eni`, `provisional`); a code that
/// contradicts the other data is a warning.
pub fn check(patch: &Patch, current: Option<&BTreeMap<Field, String>>, today: Date) -> FormCheck {
    let mut review = Review { patch, current, today, found: FormCheck::default() };
    for (field, value) in patch {
        match clean(*field, value.as_deref().unwrap_or_default()) {
            Cleaned::Text(text) => {
                review.found.clean.insert(*field, Some(text));
            }
            Cleaned::Empty if current.is_none() => {}
            Cleaned::Empty => {
                review.found.clean.insert(*field, None);
            }
            Cleaned::Refused { text, message } => {
                review.found.clean.insert(*field, Some(text));
                review.error(*field, message);
            }
        }
    }
    check_someone(&mut review);
    check_dates(&mut review);
    check_places(&mut review);
    check_identity(&mut review);
    review.found
}

/// A file is of someone: at least a surname or a name, or a note that says how to know an unidentified person again.
fn check_someone(review: &mut Review<'_>) {
    const FIELDS: [Field; 4] = [Field::Surname, Field::Name, Field::CodeKind, Field::Note];
    if !review.touches(&FIELDS) || review.value(Field::Surname).is_some() || review.value(Field::Name).is_some() {
        return;
    }
    if review.value(Field::CodeKind) != Some("none") {
        review.error(Field::Surname, "Scriva il cognome, o almeno il nome.");
    } else if review.value(Field::Note).is_none() {
        review.error(Field::Surname, "Scriva il cognome oppure, nella nota, come riconoscere la persona.");
    }
}

/// What each date is, with its article.
const fn date_phrase(field: Field) -> Option<&'static str> {
    Some(match field {
        Field::BirthDate => "La data di nascita",
        Field::DeathDate => "La data di decesso",
        Field::NoticeGiven => "La data di consegna dell'informativa",
        Field::CodeFrom => "La data di inizio validità del codice",
        Field::CodeUntil => "La data di fine validità del codice",
        _ => return None,
    })
}

fn check_dates(review: &mut Review<'_>) {
    for field in Field::ALL {
        let (Some(phrase), Some(text)) = (date_phrase(*field), review.typed(*field)) else {
            continue;
        };
        if review.has_error(*field) {
            continue;
        }
        let Some(day) = parse_iso_date(&text) else {
            let problem = if is_iso_shape(&text) {
                "non esiste nel calendario."
            } else {
                "non si capisce: scriva giorno, mese e anno, per esempio 15/08/1938."
            };
            review.error(*field, format!("{phrase} {problem}"));
            continue;
        };
        let past = matches!(field, Field::BirthDate | Field::DeathDate | Field::NoticeGiven);
        if past && day > review.today {
            review.error(*field, format!("{phrase} ({}) è nel futuro.", format_date(day)));
        }
    }
    if review.touches(&[Field::BirthDate, Field::DeathDate])
        && let (Some(birth), Some(death)) = (review.date(Field::BirthDate), review.date(Field::DeathDate))
        && death < birth
    {
        // The sentence goes where the cursor is.
        let field = if review.touches(&[Field::DeathDate]) { Field::DeathDate } else { Field::BirthDate };
        review.error(
            field,
            format!(
                "La data di decesso ({}) viene prima della data di nascita ({}).",
                format_date(death),
                format_date(birth)
            ),
        );
    }
    if review.touches(&[Field::BirthDate])
        && let Some(birth) = review.date(Field::BirthDate)
        && super::age_on(birth, review.date(Field::DeathDate).unwrap_or(review.today)).is_some_and(|age| age > 115)
    {
        review.warn(
            Field::BirthDate,
            format!("La persona avrebbe più di 115 anni: ricontrolli la data di nascita ({}).", format_date(birth)),
        );
    }
}

fn check_places(review: &mut Review<'_>) {
    for (field, phrase) in [
        (Field::BirthPlace, "Il luogo di nascita"),
        (Field::Residence, "Il comune di residenza"),
        (Field::Domicile, "Il comune di domicilio"),
    ] {
        let Some(text) = review.typed(field) else {
            continue;
        };
        if review.has_error(field) {
            continue;
        }
        let known = text.parse().ok().and_then(place::lookup);
        let Some(known) = known else {
            review.error(field, format!("{phrase} non è tra quelli conosciuti («{text}»): lo scelga dall'elenco."));
            continue;
        };
        if field != Field::BirthPlace && known.until().is_some_and(|last| last < review.today) {
            review.warn(field, format!("{phrase}, {}, non esiste più: scelga quello di oggi.", known.label()));
        }
    }
    if review.touches(&[Field::BirthPlace, Field::BirthDate])
        && let (Some(code), Some(birth)) = (review.place(Field::BirthPlace), review.date(Field::BirthDate))
        && let Some(known) = place::lookup(code)
        && place::lookup_at(code, birth).is_none()
    {
        review.warn(
            Field::BirthPlace,
            format!(
                "Alla data di nascita ({}) {} non esisteva: ricontrolli il luogo.",
                format_date(birth),
                known.label()
            ),
        );
    }
}
