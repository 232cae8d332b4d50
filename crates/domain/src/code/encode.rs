//! Writes a codice fiscale from the data of a person.

use super::Sex;
use super::alphabet::month_letter;
use super::omocodia::sealed;
use crate::person::name::fold;
use crate::place::Belfiore;
use jiff::civil::Date;
use thiserror::Error;

/// Why no code can be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum EncodeError {
    /// The surname has no letter of the Latin alphabet.
    #[error("Il cognome non contiene lettere: il codice fiscale non si può comporre.")]
    NoSurname,
    /// The parts do not make a code; not reachable with a valid date and place.
    #[error("Con questi dati il codice fiscale non si può comporre.")]
    Impossible,
}

/// The letters of a name: accents, apostrophes, spaces and anything else go away.
fn letters(name: &str) -> (Vec<u8>, Vec<u8>) {
    fold(name)
        .bytes()
        .filter(u8::is_ascii_alphabetic)
        .map(|c| c.to_ascii_uppercase())
        .partition(|c| !matches!(c, b'A' | b'E' | b'I' | b'O' | b'U'))
}

/// Consonants, then vowels, then `X`.
fn block(consonants: &[u8], vowels: &[u8]) -> String {
    consonants.iter().chain(vowels).chain(b"XXX").take(3).map(|c| char::from(*c)).collect()
}

/// The three letters of a surname.
pub fn surname_block(surname: &str) -> String {
    let (consonants, vowels) = letters(surname);
    block(&consonants, &vowels)
}

/// The three letters of the given names: with four consonants or more, the first, third and fourth.
pub fn name_block(name: &str) -> String {
    let (consonants, vowels) = letters(name);
    match consonants.as_slice() {
        [first, _, third, fourth, ..] => block(&[*first, *third, *fourth], &vowels),
        _ => block(&consonants, &vowels),
    }
}

/// The codice fiscale, not omocodic. A person without a given name has `XXX` in its place, as on the register.
pub fn encode(surname: &str, name: &str, birth: Date, sex: Sex, place: Belfiore) -> Result<String, EncodeError> {
    let (consonants, vowels) = letters(surname);
    if consonants.is_empty() && vowels.is_empty() {
        return Err(EncodeError::NoSurname);
    }
    let month = month_letter(birth.month()).ok_or(EncodeError::Impossible)?;
    let day = birth.day() + if sex == Sex::F { 40 } else { 0 };
    let body = format!(
        "{}{}{:02}{}{:02}{}?",
        block(&consonants, &vowels),
        name_block(name),
        birth.year().rem_euclid(100),
        char::from(month),
        day,
        place
    );
    let symbols: [u8; 16] = body.as_bytes().try_into().map_err(|_| EncodeError::Impossible)?;
    sealed(symbols).ok_or(EncodeError::Impossible)
}
