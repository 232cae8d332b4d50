//! Assessment scales as versioned data (`data/instruments/*.json`) and the one engine that scores them all.
//!
//! A definition is validated when it is loaded ([`load`]); answers are read against it ([`read`]) and scored ([`score`]).
//! What is unanswered is never zero: until everything asked is answered there is no score and no band, only the range that can
//! still be reached. Arithmetic is exact; a value is rounded once, half away from zero, when it is shown, and bands look at the
//! value as shown, so that the number and the word that an operator reads never disagree.

mod amount;
mod answer;
mod check;
mod definition;
mod derive;
mod file;
mod library;
mod reach;
mod read;
mod report;
mod rule;
mod score;
mod words;

pub use amount::Amount;
pub use answer::{Answer, Answers, NOT_APPLICABLE};
pub use check::{DefinitionError, load};
pub use definition::{Band, Choice, Coding, Cut, Derivation, Input, InputOption, Instrument, Item, Score};
pub use derive::derive;
pub use library::Library;
pub use read::{AnswerError, read};
pub use report::{Part, PartKind, ScoreReport};
pub use rule::{Profile, Rule};
pub use score::score;
pub use words::{Direction, Domain, ItemKind, Mode, Source, Tone};
