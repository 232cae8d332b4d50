//! Letterheads: who writes a document, with its sign, its lines and its closing formula. The office keeps them; they are data.

use serde::{Deserialize, Serialize};

/// A letterhead, as it is from now on.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Letterhead {
    /// Name of the body.
    pub name: String,
    /// Lines under it: office, address, telephone, PEC.
    pub lines: Vec<String>,
    /// Its sign: a PNG in base64; empty when there is none.
    pub logo: String,
    /// Closing formula of letters; empty: the program's own.
    pub closing: String,
    /// Place from which letters are written («Crema»).
    pub place: String,
    /// One line at the foot of every page.
    pub foot: String,
    /// Kinds of document written with it, unless another is chosen.
    pub kinds: Vec<String>,
    /// Written with it when no other says it is its own.
    pub default: bool,
}

/// The vocabulary of the `letterhead` stream. The subject is the letterhead.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum LetterheadFact {
    /// It is so from now on.
    Written {
        /// The whole of it.
        letterhead: Box<Letterhead>,
    },
    /// Nobody writes with it any longer.
    Withdrawn {
        /// Why.
        reason: String,
    },
}

/// What the facts of one letterhead, in the order of recording, say it is; `None` when it was withdrawn. Written again, it is back.
pub fn fold<'a>(facts: impl IntoIterator<Item = &'a LetterheadFact>) -> Option<&'a Letterhead> {
    facts.into_iter().last().and_then(|last| match last {
        LetterheadFact::Written { letterhead } => Some(&**letterhead),
        LetterheadFact::Withdrawn { .. } => None,
    })
}
