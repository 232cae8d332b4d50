//! Lists that units keep today, read into the archive: what each column is, what each value means, what becomes of each row, what was
//! imported, and that it was undone.

mod column;
mod day;
mod fact;
mod fate;
mod guess;
mod leaving;
mod named;
mod place;
mod read;
mod same;
mod unread;
mod word;

pub use column::Column;
pub use fact::{ImportFact, ImportRecord};
pub use fate::Fate;
pub use guess::{guess, headings_key};
pub use place::{Known, Placed, Placement, Told, Written, place};
pub use read::{Comuni, Given, ReadRow, read};
pub use same::{Alike, Newcomers, name_key, same_by_code, same_by_name};
pub use unread::{Sample, unread_matters};
pub use word::{unit_match, unit_words};
