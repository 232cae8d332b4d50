//! What a search gives.

use crate::person::PersonRow;

/// Why a person is among the results, when it is not for the name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// The name, or part of it.
    Name,
    /// The code (the one of the file, as written).
    Code(String),
    /// A telephone of the person, digits only.
    Phone(String),
    /// A telephone of a contact or representative, digits only.
    ContactPhone(String),
    /// The GeCaS record number.
    Gecas(String),
    /// The day of birth.
    Birth,
    /// The name written on a file that was merged into this one.
    MergedName(String),
}

impl Why {
    /// In words for the list; `None` when the name itself shows why.
    pub fn sentence(&self) -> Option<String> {
        match self {
            Self::Name => None,
            Self::Code(code) => Some(format!("codice {code}")),
            Self::Phone(number) => Some(format!("telefono {number}")),
            Self::ContactPhone(number) => Some(format!("telefono di un contatto {number}")),
            Self::Gecas(number) => Some(format!("cartella GeCaS {number}")),
            Self::Birth => Some("data di nascita".to_owned()),
            Self::MergedName(name) => Some(format!("fascicolo unito: {name}")),
        }
    }
}

/// A person found: the kept file, after merges.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The person as lists show it; `death_date` tells who has died.
    pub person: PersonRow,
    /// Why.
    pub why: Why,
    /// Other files were merged into this one.
    pub merged: bool,
    /// Accesses that are open, in any of the person's files.
    pub open_intakes: u32,
}

/// The result of a search.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// Best first.
    pub hits: Vec<Hit>,
    /// There are more than were asked for.
    pub more: bool,
}
