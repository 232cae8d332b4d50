//! One synthetic person.

use super::dice::Dice;
use super::lists::{Community, lists};
use super::place::{birthplace, residence};
use crate::code::{Sex, encode, omocodic_variants, provisional_check_digit};
use crate::person::{Field, Patch, fold_words};
use crate::place::Belfiore;
use jiff::Span;
use jiff::civil::{Date, date};

/// The people of a seed.
#[derive(Clone, Copy, Debug)]
pub struct DemoPeople {
    seed: u64,
    today: Date,
}

/// A synthetic person, marked as such: the field [`Field::Example`] is `1`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DemoPerson {
    /// The first values of the file. They pass [`crate::person::form::check`] on the day of reference.
    pub fields: Patch,
}

/// How a person is identified, and where from.
enum Origin {
    Italian,
    Foreign(&'static Community),
    Temporary(&'static Community),
    Provisional(&'static Community),
    Unidentified,
}

/// So many in a thousand, aged from, to (both included).
type Ages = [(u32, u32, u32)];

/// Those who come to a PUA.
const AGES: &Ages = &[
    (60, 22, 54),
    (80, 55, 64),
    (75, 65, 69),
    (95, 70, 74),
    (150, 75, 79),
    (205, 80, 84),
    (190, 85, 89),
    (110, 90, 94),
    (35, 95, 102),
];

/// Those born abroad: they came to work, and many look after those above.
const FOREIGN_AGES: &Ages = &[(180, 22, 44), (270, 45, 59), (280, 60, 69), (200, 70, 79), (70, 80, 90)];

impl DemoPeople {
    /// The people of a seed as of 1 January 2026, whatever the day on which they are made.
    pub const fn new(seed: u64) -> Self {
        Self::at(seed, date(2026, 1, 1))
    }

    /// The people of a seed as of another day: ages and the dates of what happened lately follow it.
    pub const fn at(seed: u64, today: Date) -> Self {
        Self { seed, today }
    }

    /// The `index`-th person, in constant time and whatever the others.
    pub fn nth(&self, index: u64) -> DemoPerson {
        let mut dice = Dice::of(self.seed, index);
        let mut person = Draft { today: self.today, fields: Patch::new() };
        person.set(Field::Example, "1");
        match origin(&mut dice) {
            Origin::Italian => person.italian(&mut dice),
            Origin::Foreign(community) => person.foreign(community, &mut dice),
            Origin::Temporary(community) => person.temporary(community, index, &mut dice),
            Origin::Provisional(community) => person.provisional(community, index, &mut dice),
            Origin::Unidentified => person.unidentified(&mut dice),
        }
        DemoPerson { fields: person.fields }
    }

    /// The first `count` people, one at a time.
    pub fn take(self, count: u64) -> impl Iterator<Item = DemoPerson> {
        (0..count).map(move |i| self.nth(i))
    }
}

/// 6 % born abroad; of a thousand, seven have a temporary code, three a provisional one, three are not identified.
fn origin(dice: &mut Dice) -> Origin {
    let community = lists().communities.draw(dice);
    match (dice.below(1000), community) {
        (0..7, Some(community)) => Origin::Temporary(community),
        (7..10, Some(community)) => Origin::Provisional(community),
        (10..13, _) => Origin::Unidentified,
        (13..63, Some(community)) => Origin::Foreign(community),
        _ => Origin::Italian,
    }
}

struct Draft {
    today: Date,
    fields: Patch,
}

impl Draft {
    fn set(&mut self, field: Field, value: impl Into<String>) {
        self.fields.insert(field, Some(value.into()));
    }

    fn italian(&mut self, dice: &mut Dice) {
        let birth = self.birth(AGES, dice);
        let sex = sex_at(self.today.year() - birth.year(), dice);
        let surname = lists().surnames.draw(dice).copied().unwrap_or("Rossi");
        let mut name = lists().name(sex, birth.year(), dice).to_owned();
        if dice.permille(110) {
            let second = lists().name(sex, birth.year(), dice);
            if !name.contains(' ') && !name.contains(second) && !second.contains(name.as_str()) {
                name = format!("{name} {second}");
            }
        }
        let home = self.home(dice, true);
        let place = home.and_then(|home| birthplace(home, birth, dice));
        self.identity(surname, &name, birth, sex, place, dice);
        self.contacts(surname, &name, dice);
        self.record(birth, dice);
    }

    fn foreign(&mut self, community: &Community, dice: &mut Dice) {
        let birth = self.birth(FOREIGN_AGES, dice);
        let sex = if dice.permille(640) { Sex::F } else { Sex::M };
        let (surname, name) = (community.surname(dice), community.name(sex, dice));
        self.home(dice, true);
        self.identity(surname, name, birth, sex, Some(community.state), dice);
        self.contacts(surname, name, dice);
        self.record(birth, dice);
    }

    /// STP for who comes from outside the Union, ENI from within: six months, some of them over.
    fn temporary(&mut self, community: &Community, index: u64, dice: &mut Dice) {
        self.without_cf(community, dice);
        let (kind, prefix) = if community.european { ("eni", "ENI") } else { ("stp", "STP") };
        self.set(Field::CodeKind, kind);
        self.set(Field::Code, format!("{prefix}030321{:07}", index % 10_000_000));
        let from = self.days_ago(dice.below(240));
        let until = from.checked_add(Span::new().months(6)).unwrap_or(from);
        self.set(Field::CodeFrom, from.to_string());
        self.set(Field::CodeUntil, until.to_string());
    }

    fn provisional(&mut self, community: &Community, index: u64, dice: &mut Dice) {
        self.without_cf(community, dice);
        let body = format!("980{:07}", index % 10_000_000);
        self.set(Field::CodeKind, "provisional");
        self.set(Field::Code, format!("{body}{}", provisional_check_digit(&body)));
    }

    /// A person with a name and perhaps nothing else, who stays somewhere in the district.
    fn without_cf(&mut self, community: &Community, dice: &mut Dice) {
        let birth = self.birth(FOREIGN_AGES, dice);
        let sex = if dice.permille(500) { Sex::F } else { Sex::M };
        self.set(Field::Surname, community.surname(dice));
        self.set(Field::Name, community.name(sex, dice));
        self.set(Field::Sex, sex.as_str());
        self.set(Field::BirthDate, birth.to_string());
        self.set(Field::BirthPlace, community.state.to_string());
        self.home(dice, false);
        self.set(Field::Phone, mobile(dice));
        self.record(birth, dice);
    }

    fn unidentified(&mut self, dice: &mut Dice) {
        let (who, ending, sex) = if dice.permille(500) { ("Donna", "a", Sex::F) } else { ("Uomo", "o", Sex::M) };
        let age = dice.between(5, 8) * 10;
        let town = residence(dice).map_or("Crema", |c| c.name);
        self.set(Field::CodeKind, "none");
        self.set(Field::Sex, sex.as_str());
        self.set(
            Field::Note,
            format!("{who} di circa {age} anni, accompagnat{ending} dalla Polizia locale di {town}. Non ha documenti."),
        );
        if dice.permille(500) {
            self.set(Field::Name, lists().name(sex, self.today.year() - 65, dice));
        }
    }

    fn birth(&self, ages: &Ages, dice: &mut Dice) -> Date {
        let mut ticket = dice.below(ages.iter().map(|(weight, ..)| weight).sum());
        let mut years = (80, 84);
        for &(weight, low, high) in ages {
            if ticket < weight {
                years = (low, high);
                break;
            }
            ticket -= weight;
        }
        let days = dice.between(years.0, years.1) * 365 + dice.below(365);
        // The leap days of so many years, so that the age stays what was drawn.
        self.days_ago(days + days / 1461)
    }

    fn days_ago(&self, days: u32) -> Date {
        self.today.checked_sub(Span::new().days(i64::from(days))).unwrap_or(self.today)
    }

    fn identity(&mut self, surname: &str, name: &str, birth: Date, sex: Sex, place: Option<Belfiore>, dice: &mut Dice) {
        self.set(Field::Surname, surname);
        self.set(Field::Name, name);
        self.set(Field::Sex, sex.as_str());
        self.set(Field::BirthDate, birth.to_string());
        // Both never fail on these lists (a test says so): a file without a code is still a right one.
        let written = place.and_then(|place| {
            self.set(Field::BirthPlace, place.to_string());
            encode(surname, name, birth, sex, place).ok()
        });
        let Some(code) = written else {
            self.set(Field::CodeKind, "none");
            return;
        };
        self.set(Field::CodeKind, "cf");
        // One in a hundred has an omocodic code.
        let variants = if dice.permille(10) { omocodic_variants(&code) } else { Vec::new() };
        self.set(Field::Code, dice.pick(&variants).cloned().unwrap_or(code));
    }

    /// Residence (or only domicile), with a street and a number.
    fn home(&mut self, dice: &mut Dice, registered: bool) -> Option<Belfiore> {
        let comune = residence(dice)?;
        let (place, line) = if registered {
            (Field::Residence, Field::ResidenceAddress)
        } else {
            (Field::Domicile, Field::DomicileAddress)
        };
        self.set(place, comune.belfiore.to_string());
        self.set(line, address(dice));
        // With a daughter, in another comune.
        if registered
            && dice.permille(50)
            && let Some(other) = residence(dice)
            && other.belfiore != comune.belfiore
        {
            self.set(Field::Domicile, other.belfiore.to_string());
            self.set(Field::DomicileAddress, address(dice));
        }
        Some(comune.belfiore)
    }

    fn contacts(&mut self, surname: &str, name: &str, dice: &mut Dice) {
        let (first, second) = match dice.below(100) {
            0..40 => (Some(landline(dice)), None),
            40..75 => (Some(mobile(dice)), None),
            75..95 => (Some(landline(dice)), Some(mobile(dice))),
            _ => (None, None),
        };
        for (field, number) in [(Field::Phone, first), (Field::Phone2, second)] {
            if let Some(number) = number {
                self.set(field, number);
            }
        }
        if dice.permille(60) {
            let address = format!("{}.{}@posta.example", fold_words(name).concat(), fold_words(surname).concat());
            self.set(Field::Email, address);
        }
    }

    /// Doctor, number in GeCaS, notice; a few have died lately.
    fn record(&mut self, birth: Date, dice: &mut Dice) {
        if dice.permille(850) {
            // A doctor has many patients: fewer doctors than people.
            let mut doctor = Dice::of(0x4D4D_4700, u64::from(dice.below(110)));
            let surname = lists().surnames.draw(&mut doctor).copied().unwrap_or("Rossi");
            let (title, sex) = if doctor.permille(500) { ("Dott.ssa", Sex::F) } else { ("Dott.", Sex::M) };
            let name = lists().name(sex, 1970, &mut doctor);
            self.set(Field::Practitioner, format!("{title} {name} {surname}"));
        }
        if dice.permille(550) {
            let opened = self.days_ago(dice.below(1800)).year();
            self.set(Field::Gecas, format!("{opened}/{:05}", dice.between(1, 99_999)));
        }
        if dice.permille(700) {
            self.set(Field::NoticeGiven, self.days_ago(dice.below(700)).to_string());
        }
        if dice.permille(25) {
            self.set(Field::DeathDate, self.days_ago(dice.below(300)).max(birth).to_string());
        }
    }
}

/// Women live longer.
const fn sex_at(age: i16, dice: &mut Dice) -> Sex {
    let women = match age {
        ..65 => 520,
        65..80 => 570,
        80..90 => 650,
        _ => 750,
    };
    if dice.permille(women) { Sex::F } else { Sex::M }
}

fn address(dice: &mut Dice) -> String {
    let street = dice.pick(&lists().streets).copied().unwrap_or("Via Roma");
    let letter = if dice.permille(60) { "/A" } else { "" };
    format!("{street} {}{letter}", dice.between(1, 98))
}

/// A fixed line of the area. No subscriber's number begins with 0: it is well formed, and rings nowhere.
pub(super) fn landline(dice: &mut Dice) -> String {
    let area = match dice.below(10) {
        0..8 => "0373",
        8 => "0374",
        _ => "0363",
    };
    format!("{area} 0{:05}", dice.below(100_000))
}

/// A mobile with a prefix that is given to no network.
pub(super) fn mobile(dice: &mut Dice) -> String {
    format!("300 {:07}", dice.below(10_000_000))
}
