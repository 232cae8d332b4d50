//! Names as search compares them.
//!
//! The rule: lower case, no accents (also those that Unicode does not decompose: đ ł ø ß æ …), and words end at anything that
//! is not a letter or a digit: spaces, hyphens, apostrophes of every shape. So *D'Angelo* is the words `d` and `angelo`.
//! The index keeps every word and every two neighbouring words as one (`dangelo`), so that a query of words, each a prefix of
//! some key, finds it as "dangelo", "d angelo", "d'angelo" and "angelo", and *De Luca* as "deluca".

use std::collections::BTreeSet;
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// Letters that have no decomposition, as people without them on the keyboard type them.
const fn plain(c: char) -> Option<&'static str> {
    Some(match c {
        'đ' | 'ð' => "d",
        'ł' => "l",
        'ø' => "o",
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'þ' => "th",
        'ı' => "i",
        'ħ' => "h",
        'ŧ' => "t",
        'ŋ' => "n",
        'ə' => "e",
        _ => return None,
    })
}

/// The text in lower case and without accents, its words divided by one space. See the module for the rule.
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut gap = false;
    let mut push = |c: char| {
        // U+02BC and its neighbours are apostrophes that Unicode counts as letters.
        if c.is_alphanumeric() && !matches!(c, '\u{2b0}'..='\u{2ff}') {
            if gap && !out.is_empty() {
                out.push(' ');
            }
            gap = false;
            out.push(c);
        } else if !is_combining_mark(c) {
            gap = true;
        }
    };
    if text.is_ascii() {
        text.chars().for_each(|c| push(c.to_ascii_lowercase()));
        return out;
    }
    // Decomposed twice: some letters only show their accent once in lower case (İ).
    for c in text.nfkd().flat_map(char::to_lowercase).nfkd() {
        match plain(c) {
            Some(letters) => letters.chars().for_each(&mut push),
            None => push(c),
        }
    }
    out
}

/// The words of a text, folded.
pub fn fold_words(text: &str) -> Vec<String> {
    fold(text).split(' ').filter(|w| !w.is_empty()).map(str::to_owned).collect()
}

/// What the index keeps of a name: each word, and each two neighbouring words as one. Without repetitions, in order.
pub fn keys(text: &str) -> Vec<String> {
    let words = fold_words(text);
    let joined = words.windows(2).map(|pair| pair.concat());
    let mut seen = BTreeSet::new();
    words.iter().cloned().chain(joined).filter(|key| seen.insert(key.clone())).collect()
}

/// Whether every word of the query begins some key of the name.
pub fn matches(query: &str, name: &str) -> bool {
    let keys = keys(name);
    fold_words(query).iter().all(|word| keys.iter().any(|key| key.starts_with(word.as_str())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_apostrophe_may_be_written_in_every_way() {
        for query in ["dangelo", "d angelo", "d'angelo", "D’ANGELO", "angelo", "D`Ang", "DʼAngelo"] {
            assert!(matches(query, "D'Angelo"), "{query}");
            assert!(matches(query, "D’ANGELO"), "{query}");
        }
        assert!(!matches("dangela", "D'Angelo"));
        assert!(matches("nicolo", "Nicolò") && matches("nicolò", "NICOLO'"));
        assert!(matches("deluca", "De Luca") && matches("luca de", "De Luca"));
        assert!(matches("rossibianchi", "Rossi-Bianchi") && matches("bianchi", "Rossi-Bianchi"));
    }

    #[test]
    fn accents_without_decomposition_go_away_too() {
        assert_eq!(fold("Đorđević"), "dordevic");
        assert_eq!(fold("Łukasz Søren Groß"), "lukasz soren gross");
        assert_eq!(fold("İSMAİL Işık"), "ismail isik");
        assert_eq!(fold("e\u{301}va È"), "eva e");
        assert_eq!(fold("Ștefănescu Çelik Ñuñez"), "stefanescu celik nunez");
        assert_eq!(fold("Шевченко"), "шевченко");
        assert_eq!(fold("  --''  "), "");
    }

    #[test]
    fn keys_are_words_and_neighbours() {
        assert_eq!(keys("D'Angelo"), ["d", "angelo", "dangelo"]);
        assert_eq!(keys("Maria Grazia Maria"), ["maria", "grazia", "mariagrazia", "graziamaria"]);
        assert!(keys("").is_empty());
        // A pasted page is many words: no comparison of each with each.
        assert_eq!(keys(&(0..100_000).map(|i| format!("w{i} ")).collect::<String>()).len(), 199_999);
    }
}
