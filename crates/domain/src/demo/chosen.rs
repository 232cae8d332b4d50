//! Who, of the people of a district, a story that must be there happens to: one in every four hundred, whatever the dice say.

use super::{DemoPeople, vmd::person::Who};
use crate::person::Field;
use jiff::civil::Date;

/// People to whom every such story happens once.
const EVERY: u64 = 400;
/// The people among whom the one of a story is looked for.
const AMONG: u64 = 24;

/// Which story happens to the `index`-th person, of so many; `first` is where the people of the first one begin. Each happens to the first
/// of its people who is alive, is over seventy and lives in the district.
pub(super) fn story(people: &DemoPeople, today: Date, index: u64, first: u64, stories: u64) -> Option<u64> {
    let place = (index % EVERY).checked_sub(first)?;
    let (story, begins) = (place / AMONG, index - place % AMONG);
    let fits = |index: u64| fits(people, today, index);
    (story < stories && fits(index) && !(begins..index).any(fits)).then_some(story)
}

fn fits(people: &DemoPeople, today: Date, index: u64) -> bool {
    let fields = people.nth(index).fields;
    let who = Who::of(&fields, today);
    let lives = fields.get(&Field::Residence).and_then(|code| code.as_deref()?.parse().ok());
    who.died.is_none() && who.age(today) > 70 && lives.and_then(crate::territory::comune).is_some()
}
