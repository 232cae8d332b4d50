//! The recovery code: printed once, kept in a sealed envelope, opens the archive when a passphrase is lost.
//!
//! 27 random characters of Crockford's base 32 (135 bits), in 9 groups of three with a check character each, so that a
//! mistyped group is named. The check is a weighted sum over GF(32): it finds every single wrong character, every two
//! neighbours swapped, and every two groups swapped.

use crate::key::{KeyError, random_bytes};
use std::fmt;
use zeroize::Zeroizing;

/// Groups in a code.
pub const GROUPS: usize = 9;
/// Characters in a group: three that count and one that checks them.
pub const GROUP_CHARS: usize = 4;

const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Why a typed code cannot be right, before trying it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RecoveryCodeError {
    /// Not nine groups of four characters.
    #[error("Il codice di recupero ha {GROUPS} gruppi di {GROUP_CHARS} caratteri: qui i caratteri sono {found} invece di {}.", GROUPS * GROUP_CHARS)]
    WrongLength {
        /// Letters and digits typed.
        found: usize,
    },
    /// This group (from 1) has a wrong character, or too few or too many.
    #[error("Il gruppo {0} non è scritto correttamente.")]
    Group(usize),
}

/// A recovery code; wiped when dropped, never printed by `{:?}`.
pub struct RecoveryCode(Zeroizing<String>);

impl RecoveryCode {
    pub(crate) fn generate() -> Result<Self, KeyError> {
        let random = Zeroizing::new(random_bytes::<{ GROUPS * 3 }>()?);
        let mut code = Zeroizing::new(String::with_capacity(GROUPS * GROUP_CHARS));
        for (i, group) in random.chunks_exact(3).enumerate() {
            let mut values = [0u8; 3];
            for (value, byte) in values.iter_mut().zip(group) {
                *value = byte & 31;
            }
            for value in values.into_iter().chain([check(i, values)]) {
                code.push(letter(value));
            }
        }
        Ok(Self(code))
    }

    /// Reads what someone typed: lower case, spaces and dashes are fine, O is 0, I and L are 1.
    pub fn parse(typed: &str) -> Result<Self, RecoveryCodeError> {
        let is_separator =
            |c: char| c.is_whitespace() || matches!(c, '-' | '‐' | '‑' | '–' | '—' | '.' | ',' | ';' | '_');
        // With the nine groups set apart, a missing character shifts nothing: its own group is named.
        let mut apart = 0usize;
        let mut uneven = None;
        for (i, group) in typed.split(is_separator).filter(|g| !g.is_empty()).enumerate() {
            apart = i.saturating_add(1);
            if uneven.is_none() && group.chars().count() != GROUP_CHARS {
                uneven = Some(apart);
            }
        }
        if let (GROUPS, Some(group)) = (apart, uneven) {
            return Err(RecoveryCodeError::Group(group));
        }
        let found = typed.chars().filter(|c| !is_separator(*c)).count();
        if found != GROUPS * GROUP_CHARS {
            return Err(RecoveryCodeError::WrongLength { found });
        }
        let mut code = Zeroizing::new(String::with_capacity(GROUPS * GROUP_CHARS));
        let mut group = [0u8; GROUP_CHARS];
        for (at, c) in typed.chars().filter(|c| !is_separator(*c)).enumerate() {
            let (number, place) = (at / GROUP_CHARS, at % GROUP_CHARS);
            let value = value(c).ok_or(RecoveryCodeError::Group(number.saturating_add(1)))?;
            if let Some(slot) = group.get_mut(place) {
                *slot = value;
            }
            code.push(letter(value));
            let [a, b, c, k] = group;
            if place == GROUP_CHARS - 1 && k != check(number, [a, b, c]) {
                return Err(RecoveryCodeError::Group(number.saturating_add(1)));
            }
        }
        Ok(Self(code))
    }

    /// The code as it is to be printed: nine groups set apart by dashes.
    pub fn printed(&self) -> Zeroizing<String> {
        let mut out = Zeroizing::new(String::with_capacity(GROUPS * (GROUP_CHARS + 1)));
        for (i, c) in self.0.chars().enumerate() {
            if i > 0 && i % GROUP_CHARS == 0 {
                out.push('-');
            }
            out.push(c);
        }
        out
    }

    pub(crate) fn bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }
}

impl fmt::Debug for RecoveryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RecoveryCode(…)")
    }
}

fn letter(value: u8) -> char {
    ALPHABET.get(usize::from(value & 31)).map_or('0', |b| char::from(*b))
}

fn value(c: char) -> Option<u8> {
    let c = match c.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        c => c,
    };
    ALPHABET.iter().position(|b| char::from(*b) == c).and_then(|i| u8::try_from(i).ok())
}

/// x·a + x²·b + x³·c + x⁴·(group + 1) over GF(32) with x⁵ = x² + 1.
fn check(group: usize, [a, b, c]: [u8; 3]) -> u8 {
    let number = u8::try_from(group.saturating_add(1) & 31).unwrap_or(0);
    times_x(a ^ times_x(b ^ times_x(c ^ times_x(number))))
}

const fn times_x(v: u8) -> u8 {
    let doubled = v << 1;
    if doubled & 32 == 0 { doubled } else { (doubled ^ 0b10_0101) & 31 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn printed_and_typed_back() {
        let code = RecoveryCode::generate().unwrap();
        let printed = code.printed();
        assert_eq!(printed.len(), 44);
        assert_eq!(RecoveryCode::parse(&printed).unwrap().bytes(), code.bytes());
        let sloppy = printed.to_lowercase().replace('-', "  ").replace('0', "o").replace('1', "l");
        assert_eq!(RecoveryCode::parse(&sloppy).unwrap().bytes(), code.bytes());
        assert_eq!(RecoveryCode::parse(&printed.replace('-', "").replace('1', "i")).unwrap().bytes(), code.bytes());
        assert_ne!(RecoveryCode::generate().unwrap().bytes(), code.bytes());
    }

    #[test]
    fn every_wrong_character_is_found_and_its_group_named() {
        let code = RecoveryCode::generate().unwrap();
        for at in 0..GROUPS * GROUP_CHARS {
            for wrong in ALPHABET {
                let mut typed = code.bytes().to_vec();
                if typed[at] == *wrong {
                    continue;
                }
                typed[at] = *wrong;
                let typed = String::from_utf8(typed).unwrap();
                assert_eq!(RecoveryCode::parse(&typed).unwrap_err(), RecoveryCodeError::Group(at / 4 + 1), "{at}");
            }
        }
    }

    #[test]
    fn swapped_neighbours_and_swapped_groups_are_found() {
        let code = RecoveryCode::generate().unwrap();
        for at in 0..35 {
            let mut typed = code.bytes().to_vec();
            if typed[at] != typed[at + 1] && at % 4 != 3 {
                typed.swap(at, at + 1);
                assert!(RecoveryCode::parse(&String::from_utf8(typed).unwrap()).is_err(), "{at}");
            }
        }
        let mut groups: Vec<&[u8]> = code.bytes().chunks(4).collect();
        groups.swap(2, 6);
        assert_eq!(
            RecoveryCode::parse(&String::from_utf8(groups.concat()).unwrap()).unwrap_err(),
            RecoveryCodeError::Group(3)
        );
    }

    #[test]
    fn a_missing_character_names_its_group_when_groups_are_apart() {
        let printed = RecoveryCode::generate().unwrap().printed();
        let mut short = printed.to_string();
        short.remove(11); // in the third group
        let error = RecoveryCode::parse(&short).unwrap_err();
        assert_eq!(error.to_string(), "Il gruppo 3 non è scritto correttamente.");
        assert_eq!(
            RecoveryCode::parse(&short.replace('-', "")).unwrap_err(),
            RecoveryCodeError::WrongLength { found: 35 }
        );
        assert_eq!(RecoveryCode::parse("").unwrap_err(), RecoveryCodeError::WrongLength { found: 0 });
    }

    proptest! {
        #[test]
        fn no_text_panics(typed in "\\PC{0,60}") {
            let _ = RecoveryCode::parse(&typed);
        }
    }
}
