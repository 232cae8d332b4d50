//! Of a synthetic person, what an assessment needs.

use crate::code::Sex;
use crate::person::{Field, Patch, age_on};
use crate::territory::comune;
use crate::when::parse_iso_date;
use jiff::civil::Date;

/// Who is assessed.
#[derive(Clone, Debug)]
pub(in crate::demo) struct Who {
    pub(super) surname: String,
    pub(super) sex: Sex,
    /// Year of birth; a guess for whoever is not identified.
    pub(super) born: i16,
    birth: Option<Date>,
    pub(in crate::demo) died: Option<Date>,
    /// Name of the comune of residence, or of domicile.
    pub(in crate::demo) comune: String,
}

/// Where and how a visit goes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Scene {
    /// Catalogue `visitPlace`.
    pub(super) place: &'static str,
    /// Why a scale was left incomplete, if one was.
    pub(super) tired: &'static str,
}

impl Who {
    pub(in crate::demo) fn of(fields: &Patch, today: Date) -> Self {
        let text = |field: Field| fields.get(&field).cloned().flatten().unwrap_or_default();
        let day = |field: Field| parse_iso_date(&text(field));
        let home =
            [Field::Residence, Field::Domicile].map(text).into_iter().find_map(|code| comune(code.parse().ok()?));
        let birth = day(Field::BirthDate);
        Self {
            surname: text(Field::Surname),
            sex: if text(Field::Sex) == "M" { Sex::M } else { Sex::F },
            born: birth.map_or_else(|| today.year().saturating_sub(76), Date::year),
            birth,
            died: day(Field::DeathDate),
            comune: home.map_or("Crema", |comune| comune.name).to_owned(),
        }
    }
    /// Whole years on a day.
    pub(in crate::demo) fn age(&self, on: Date) -> i16 {
        let guess = on.year().saturating_sub(self.born);
        self.birth.map_or(guess, |birth| age_on(birth, on).unwrap_or(0))
    }
}

/// The first of several given names.
pub(super) fn first_word(name: &str) -> &str {
    name.split_whitespace().next().unwrap_or(name)
}
