//! What is said of a person happened while they lived.

use crate::checks::Checks;
use jiff::civil::Date;
use poliedro_domain::when::format_date;
use poliedro_store::PersonRow;

/// Says so when a day comes before the birth of a person, or after their death. `what` begins the sentence («La data della visita»).
/// A date that nobody wrote refuses nothing.
pub(crate) fn lived(person: &PersonRow, day: Date, field: &str, what: &str, checks: &mut Checks) {
    if let Some(birth) = person.birth_date.filter(|birth| day < *birth) {
        let birth = format_date(birth);
        checks.say(field, format!("{what} viene prima della nascita della persona ({birth}): controlli l’anno."));
    }
    if let Some(death) = person.death_date.filter(|death| day > *death) {
        let death = format_date(death);
        checks.say(field, format!("{what} viene dopo il decesso della persona ({death}): controlli giorno e anno."));
    }
}
