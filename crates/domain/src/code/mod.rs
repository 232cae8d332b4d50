//! The codes that identify a person: codice fiscale in every omocodic form, numeric provisional, STP and ENI (dominio.md §4).
//!
//! Only what makes a code impossible is an error. What merely disagrees with the rest of the file is a warning, because a
//! person in need is never turned away for a code.

mod alphabet;
mod check;
mod claims;
mod encode;
mod fiscal;
mod omocodia;
mod report;

pub(crate) use check::provisional_check_digit;
pub use check::{check, check_on, kind_of};
pub use claims::{Claims, check_against};
pub use encode::{EncodeError, encode, name_block, surname_block};
pub use omocodia::{canonical, canonical_prefix, omocodic_variants};
pub use report::{CodeKind, CodeReport, PlaceRef, Sex};

/// The form in which a code is compared: without spaces (nor the invisible characters that come with a paste), in upper case.
/// Letters outside ASCII are left as they are, so that they can be told to the user.
pub fn normalise(input: &str) -> String {
    input
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}'))
        .map(|c| c.to_ascii_uppercase())
        .collect()
}
