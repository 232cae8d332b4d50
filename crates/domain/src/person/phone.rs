//! Telephone numbers as people say and write them.

/// The digits of a number, in the one form used to compare: without the Italian prefix (`+39`, `0039`), spaces, dots, slashes,
/// dashes and words ("tel.", "cell. figlia"). The prefix of another country stays, written `00…`. What follows "int." (an
/// extension) is left out. `None` when there is no digit at all.
pub fn digits(text: &str) -> Option<String> {
    // No number is longer; whoever pastes a page into the field gets an error for that, not a slow search.
    let text: String = text.chars().take(200).collect::<String>().to_lowercase();
    let text = text.split("int").next().unwrap_or_default();
    let mut number = String::new();
    for c in text.chars() {
        match c {
            '0'..='9' => number.push(c),
            '+' if number.is_empty() => number.push_str("00"),
            _ => {}
        }
    }
    let number = match number.strip_prefix("0039") {
        Some(national) => national.to_owned(),
        // "39 333 1234567", with the plus forgotten: twelve digits cannot be an Italian mobile of its own.
        None if number.len() == 12 && number.starts_with("393") => number.chars().skip(2).collect(),
        None => number,
    };
    (!number.is_empty()).then_some(number)
}

/// Whether the text can be a number that someone answers: Italian fixed line (0 and 5–10 more digits), mobile (3 and 8–9 more),
/// free or shared cost (8…), or foreign with its prefix.
pub fn is_plausible(text: &str) -> bool {
    let Some(number) = digits(text) else {
        return false;
    };
    let length = number.len();
    match number.as_bytes() {
        [b'0', b'0', ..] => (9..=17).contains(&length),
        [b'0', ..] => (6..=11).contains(&length),
        [b'3', ..] => (9..=10).contains(&length),
        [b'8', ..] => (6..=10).contains(&length),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_number_however_it_is_said() {
        for written in [
            "0373 256789",
            "0373/25.67.89",
            "tel. 0373-256789",
            "+39 0373 256789",
            "0039 0373256789",
            "(0373) 256789",
            "Tel: 0373 256789 (figlia)",
            "0373 256789 int. 12",
        ] {
            assert_eq!(digits(written).as_deref(), Some("0373256789"), "{written}");
            assert!(is_plausible(written));
        }
        for written in ["333 1234567", "+393331234567", "39 333 123 45 67", "cell.333.1234567"] {
            assert_eq!(digits(written).as_deref(), Some("3331234567"), "{written}");
        }
        // 393 is also the prefix of a mobile network.
        assert_eq!(digits("393 1234567").as_deref(), Some("3931234567"));
        assert_eq!(digits("+40 721 123 456").as_deref(), Some("0040721123456"));
    }

    #[test]
    fn what_is_no_number() {
        assert_eq!(digits("non ha telefono"), None);
        assert_eq!(digits(""), None);
        for text in ["", "12", "333", "1234567", "03732567890123", "0373", "+39", &"3".repeat(10_000_000)] {
            assert!(!is_plausible(text));
        }
        assert!(is_plausible("+40 721 123 456") && is_plausible("800 123456"));
    }
}
