//! What people type to find someone, one key at a time.

use crate::district::District;
use poliedro_domain::person::{Field, Patch};

/// A way of asking for a person of whom these are the values.
type Way = fn(&Patch) -> String;

fn value(person: &Patch, field: Field) -> String {
    person.get(&field).cloned().flatten().unwrap_or_default()
}

fn day(person: &Patch) -> String {
    let date = value(person, Field::BirthDate);
    date.split('-').rev().collect::<Vec<_>>().join("/")
}

/// `338 12 34 567`: the digits in the groups in which people say them.
fn spoken(person: &Patch) -> String {
    let mut groups = String::new();
    for (place, digit) in value(person, Field::Phone).chars().filter(char::is_ascii_digit).enumerate() {
        if matches!(place, 3 | 5 | 7) {
            groups.push(' ');
        }
        groups.push(digit);
    }
    groups
}

fn last_digits(person: &Patch) -> String {
    let digits: Vec<char> = value(person, Field::Phone).chars().filter(char::is_ascii_digit).collect();
    digits.iter().skip(digits.len().saturating_sub(4)).collect()
}

const WAYS: &[Way] = &[
    |p| value(p, Field::Surname),
    |p| format!("{} {}", value(p, Field::Surname), value(p, Field::Name)),
    |p| format!("{} {}", value(p, Field::Name), value(p, Field::Surname)),
    |p| value(p, Field::Name),
    |p| value(p, Field::Code),
    |p| value(p, Field::Code).to_lowercase(),
    spoken,
    last_digits,
    day,
    |p| value(p, Field::BirthDate),
    |p| format!("{} {:.3}", value(p, Field::Surname), spoken(p)),
    |p| format!("{} {:.4}", value(p, Field::Surname), value(p, Field::BirthDate)),
    |p| format!("{:.2} {:.2}", value(p, Field::Name), value(p, Field::Surname)),
    |p| format!("{} {} zz", value(p, Field::Surname), value(p, Field::Name)),
];

/// Every beginning of every way of asking for `askers` people spread over the district. Repetitions stay: that is how often each
/// is typed.
pub fn keystrokes(people: u64, askers: u64) -> Vec<String> {
    let step = (people / askers.max(1)).max(1);
    let asked = (0..askers.min(people)).map(|n| District::person(n * step));
    let typed = asked.flat_map(|person| {
        let whole = WAYS.iter().map(move |way| way(&person)).filter(|query| !query.is_empty());
        whole.flat_map(|query| {
            let length = query.chars().count();
            (1..=length).map(move |keys| query.chars().take(keys).collect::<String>())
        })
    });
    typed.collect()
}
