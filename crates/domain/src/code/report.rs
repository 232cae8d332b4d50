//! What is found out about a code.

use crate::place::Belfiore;
use serde::{Deserialize, Serialize};
use std::fmt;

/// Sex as registered in civil status.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Sex {
    /// Female.
    F,
    /// Male.
    M,
}

impl Sex {
    /// Reads `M` or `F`, in either case.
    pub fn parse(text: &str) -> Option<Self> {
        match text.trim() {
            "M" | "m" => Some(Self::M),
            "F" | "f" => Some(Self::F),
            _ => None,
        }
    }

    /// `M` or `F`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::F => "F",
            Self::M => "M",
        }
    }
}

impl fmt::Display for Sex {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// Which system a code belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum CodeKind {
    /// Codice fiscale of 16 characters.
    Cf,
    /// Numeric provisional codice fiscale of 11 digits.
    Provisional,
    /// Straniero temporaneamente presente.
    Stp,
    /// Europeo non iscritto.
    Eni,
}

impl CodeKind {
    /// The stable code, as in the field `codeKind`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Cf => "cf",
            Self::Provisional => "provisional",
            Self::Stp => "stp",
            Self::Eni => "eni",
        }
    }

    /// The kind with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        match code {
            "cf" => Some(Self::Cf),
            "provisional" => Some(Self::Provisional),
            "stp" => Some(Self::Stp),
            "eni" => Some(Self::Eni),
            _ => None,
        }
    }

    /// What the interface calls it.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Cf => "codice fiscale",
            Self::Provisional => "codice fiscale provvisorio",
            Self::Stp => "codice STP",
            Self::Eni => "codice ENI",
        }
    }
}

/// The birthplace that a code names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlaceRef {
    /// Belfiore code.
    pub code: Belfiore,
    /// Its name at the time of birth (or its last one, when the day is not known to be in any period).
    pub name: String,
}

/// Everything a code says, and everything that is wrong with it. Only `error` makes it invalid.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CodeReport {
    /// No blocking error.
    pub valid: bool,
    /// Which system it belongs to, as far as its shape says; present also on some invalid codes.
    pub kind: Option<CodeKind>,
    /// Upper case, without spaces, omocodic letters decoded: the form to compare. `None` when invalid.
    pub canonical: Option<String>,
    /// Sex (codice fiscale only).
    pub sex: Option<Sex>,
    /// Day of birth, 1–31 (codice fiscale only).
    pub day: Option<i8>,
    /// Month of birth, 1–12 (codice fiscale only).
    pub month: Option<i8>,
    /// The years in which the person may be born: 19xx and 20xx, less those without that day and, when today is known, those to come.
    pub years: Vec<i16>,
    /// Birthplace, when its code is known (codice fiscale only).
    pub place: Option<PlaceRef>,
    /// Sentences, in Italian, that do not forbid to go on.
    pub warnings: Vec<String>,
    /// The sentence, in Italian, that says why the code is not valid.
    pub error: Option<String>,
}

impl CodeReport {
    /// An invalid code.
    pub(super) fn refused(kind: Option<CodeKind>, error: impl Into<String>) -> Self {
        Self { kind, error: Some(error.into()), ..Self::default() }
    }

    /// A valid code that says nothing but itself.
    pub(super) fn accepted(kind: CodeKind, canonical: String) -> Self {
        Self { valid: true, kind: Some(kind), canonical: Some(canonical), ..Self::default() }
    }
}
