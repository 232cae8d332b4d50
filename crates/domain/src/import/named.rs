//! Surname and name in one cell.

use crate::{
    code::{name_block, surname_block},
    person::name::fold,
};

/// Words with which a surname of more words begins.
const PARTICLES: [&str; 24] = [
    "de", "del", "della", "dello", "delle", "dei", "degli", "di", "da", "dal", "dalla", "dall", "d", "la", "lo", "li",
    "le", "san", "santa", "van", "von", "el", "al", "ben",
];

/// A full name divided.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Divided {
    pub(super) surname: String,
    pub(super) name: String,
    /// Nothing says where the surname ends: somebody should look.
    pub(super) guessed: bool,
}

/// «Rossi, Maria», «ROSSI MARIA», «De Luca Maria»: a comma divides for certain, the letters of a codice fiscale too; otherwise the surname
/// comes first and is one word, or one with its particle.
pub(super) fn divide(full: &str, code: Option<&str>) -> Divided {
    let full = full.split_whitespace().collect::<Vec<_>>().join(" ");
    if let Some((surname, name)) = full.split_once(',') {
        return Divided { surname: tidy(surname), name: tidy(name), guessed: false };
    }
    let words: Vec<&str> = full.split(' ').filter(|word| !word.is_empty()).collect();
    let cut = |at: usize| {
        let (surname, name) = words.split_at(at.min(words.len()));
        (tidy(&surname.join(" ")), tidy(&name.join(" ")))
    };
    if let Some(letters) = code.and_then(|code| code.get(..6)) {
        for at in 1..words.len() {
            let (first, second) = cut(at);
            for (surname, name) in [(&first, &second), (&second, &first)] {
                if format!("{}{}", surname_block(surname), name_block(name)) == letters {
                    return Divided { surname: surname.clone(), name: name.clone(), guessed: false };
                }
            }
        }
    }
    let particles = words.iter().take_while(|word| PARTICLES.contains(&fold(word).as_str())).count();
    let (surname, name) = cut((particles + 1).min(words.len().saturating_sub(1)).max(1));
    Divided { surname, name, guessed: true }
}

/// Trimmed, and no longer shouted: «D'ANGELO» is «D'Angelo».
pub(super) fn tidy(text: &str) -> String {
    let text = text.trim().trim_matches(['*', ',', ';', '.']).trim();
    if text.chars().any(char::is_lowercase) || text.chars().filter(|c| c.is_alphabetic()).count() < 2 {
        return text.to_owned();
    }
    let mut tidy = String::with_capacity(text.len());
    let mut begins = true;
    for c in text.chars() {
        if begins {
            tidy.push(c)
        } else {
            tidy.extend(c.to_lowercase())
        }
        begins = !c.is_alphabetic();
    }
    tidy
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_divided() {
        let of = |full: &str, code| {
            let Divided { surname, name, guessed } = divide(full, code);
            (surname, name, guessed)
        };
        let so = |surname: &str, name: &str, guessed| (surname.to_owned(), name.to_owned(), guessed);
        assert_eq!(of("ROSSI MARIA", None), so("Rossi", "Maria", true));
        assert_eq!(of("Rossi, Maria Grazia", None), so("Rossi", "Maria Grazia", false));
        assert_eq!(of("De Luca Maria", None), so("De Luca", "Maria", true));
        assert_eq!(of("D'ANGELO MARIA", None), so("D'Angelo", "Maria", true));
        assert_eq!(of("Maria Rossi", Some("RSSMRA38M55D142R")), so("Rossi", "Maria", false));
        assert_eq!(of("BIANCHI ROSSI MARIA", Some("BNCMRA38M55D142R")), so("Bianchi Rossi", "Maria", false));
        assert_eq!(of("Rossi", None), so("Rossi", "", true));
        assert_eq!(of("", None), so("", "", true));
        assert_eq!(of("De", None), so("De", "", true));
    }
}
