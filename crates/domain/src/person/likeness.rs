//! How alike two names or two dates are.

use super::name::fold_words;
use jiff::civil::Date;

/// From nothing in common to the same. For dates, `Partial` is day and month exchanged and `Near` is one digit; for names,
/// `Partial` is one name within the other and `Near` is one letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Likeness {
    Different,
    /// One of the two is not known.
    Unknown,
    Partial,
    Near,
    Same,
}

/// Surname and name of one are name and surname of the other (one letter may differ), and not the same as they stand.
pub(super) fn swapped(a: (&str, &str), b: (&str, &str)) -> bool {
    let crossed = names(a.0, b.1).min(names(a.1, b.0));
    crossed >= Likeness::Near && names(a.0, b.0).min(names(a.1, b.1)) < Likeness::Near
}

/// Compares two surnames, or two given names: of several words one may be left out (a second name, a maiden surname).
pub(super) fn names(a: &str, b: &str) -> Likeness {
    // A name is 200 characters at most wherever it comes from; this keeps the comparison short in any case.
    let words = |text: &str| fold_words(&text.chars().take(200).collect::<String>());
    let (left, right) = (words(a), words(b));
    if left.is_empty() || right.is_empty() {
        return Likeness::Unknown;
    }
    if left.concat() == right.concat() {
        return Likeness::Same;
    }
    if near(&left, &right) {
        return Likeness::Near;
    }
    let (short, long) = if left.len() <= right.len() { (&left, &right) } else { (&right, &left) };
    // "De" or "D" alone is no name.
    let within = short.iter().all(|word| long.iter().any(|other| word == other || typo(word, other)));
    if within && short.iter().any(|w| w.chars().count() >= 3) {
        return Likeness::Partial;
    }
    Likeness::Different
}

/// Word by word, with one letter of difference in one of them.
fn near(a: &[String], b: &[String]) -> bool {
    if typo(&a.concat(), &b.concat()) {
        return true;
    }
    a.len() == b.len()
        && a.iter().zip(b).all(|(x, y)| x == y || typo(x, y))
        && a.iter().zip(b).filter(|(x, y)| x != y).count() == 1
}

/// One letter more, less, different or exchanged with the next, in words of four letters or more.
fn typo(a: &str, b: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    if a.len() < 4 || b.len() < 4 || a == b {
        return false;
    }
    let start = a.iter().zip(&b).take_while(|(x, y)| x == y).count();
    let (a, b) = (a.get(start..).unwrap_or(&[]), b.get(start..).unwrap_or(&[]));
    let end = a.iter().rev().zip(b.iter().rev()).take_while(|(x, y)| x == y).count();
    let a = a.get(..a.len() - end).unwrap_or(&[]);
    let b = b.get(..b.len() - end).unwrap_or(&[]);
    match (a, b) {
        ([] | [_], []) | ([], [_]) | ([_], [_]) => true,
        ([x, y], [z, w]) => x == w && y == z,
        _ => false,
    }
}

pub(super) fn birth_likeness(a: Option<Date>, b: Option<Date>) -> Likeness {
    let (Some(a), Some(b)) = (a, b) else {
        return Likeness::Unknown;
    };
    if a == b {
        return Likeness::Same;
    }
    if a.year() == b.year() && a.month() == b.day() && a.day() == b.month() {
        return Likeness::Partial;
    }
    let (x, y) = (a.to_string(), b.to_string());
    let differing = x.bytes().zip(y.bytes()).filter(|(p, q)| p != q).count();
    if x.len() == y.len() && differing == 1 { Likeness::Near } else { Likeness::Different }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_letter_only_and_only_in_long_words() {
        for (a, b) in [
            ("rossi", "rosi"),
            ("rossi", "rossio"),
            ("rossi", "rassi"),
            ("rossi", "rossi "),
            ("ghidoni", "ghidnoi"),
            ("anna", "anma"),
        ] {
            assert_ne!(names(a, b), Likeness::Different, "{a} {b}");
            assert_eq!(names(a, b), names(b, a));
        }
        for (a, b) in [("ada", "ida"), ("rossi", "russo"), ("ghidoni", "ghindio"), ("fo", "bo"), ("abcd", "bacdx")] {
            assert_eq!(names(a, b), Likeness::Different, "{a} {b}");
        }
    }

    #[test]
    fn parts_of_names() {
        assert_eq!(names("De Luca", "Deluca"), Likeness::Same);
        assert_eq!(names("D'Angelo", "DANGELO"), Likeness::Same);
        assert_eq!(names("Rossi", "Rossi Bianchi"), Likeness::Partial);
        assert_eq!(names("Bianchi", "Rossi in Bianchi"), Likeness::Partial);
        assert_eq!(names("Maria", "Maria Grazia"), Likeness::Partial);
        assert_eq!(names("De", "De Luca"), Likeness::Different);
        assert_eq!(names("", "Rossi"), Likeness::Unknown);
        assert!(swapped(("Rossi", "Maria"), ("maria", "ROSSI")));
        assert!(!swapped(("Rossi", "Maria"), ("Rossi", "Maria")));
        assert!(!swapped(("Mario", "Mario"), ("Mario", "Mario")));
    }
}
