//! The fields of a person. Each has a version of its own, so that two people editing one file never overwrite each other silently.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

macro_rules! fields {
    ($($(#[$doc:meta])+ $name:ident = $code:literal, $label:literal;)+) => {
        /// One field of a person's file. Values are canonical strings (dates `YYYY-MM-DD`, places and comuni as Belfiore codes).
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        pub enum Field { $($(#[$doc])+ #[serde(rename = $code)] $name,)+ }
        impl Field {
            /// Every field, in the order of declaration.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];
            /// The stable code, as in facts and in the interface.
            pub const fn code(self) -> &'static str { match self { $(Self::$name => $code),+ } }
            /// What the interface calls it.
            pub const fn label(self) -> &'static str { match self { $(Self::$name => $label),+ } }
            /// The field with this code.
            pub fn from_code(code: &str) -> Option<Self> { match code { $($code => Some(Self::$name),)+ _ => None } }
        }
    };
}

fields! {
    /// Family name, as written.
    Surname = "surname", "Cognome";
    /// Given names, as written.
    Name = "name", "Nome";
    /// `M` or `F`, as registered in civil status.
    Sex = "sex", "Sesso";
    /// Date of birth.
    BirthDate = "birthDate", "Data di nascita";
    /// Belfiore code of the birthplace (comune, or foreign state `Z…`).
    BirthPlace = "birthPlace", "Luogo di nascita";
    /// Birthplace in words, when no code is known.
    BirthPlaceText = "birthPlaceText", "Luogo di nascita (testo)";
    /// Which code identifies the person: `cf`, `stp`, `eni`, `provisional`, `none`.
    CodeKind = "codeKind", "Tipo di codice";
    /// The code as written on the document (an omocodic codice fiscale stays as it is).
    Code = "code", "Codice fiscale";
    /// First day of validity of an STP or ENI code.
    CodeFrom = "codeFrom", "Codice valido dal";
    /// Last day of validity of an STP or ENI code.
    CodeUntil = "codeUntil", "Codice valido fino al";
    /// Belfiore code of the comune of residence.
    Residence = "residence", "Comune di residenza";
    /// Street and number of residence.
    ResidenceAddress = "residenceAddress", "Indirizzo di residenza";
    /// Belfiore code of the comune of domicile, if elsewhere.
    Domicile = "domicile", "Comune di domicilio";
    /// Street and number of domicile.
    DomicileAddress = "domicileAddress", "Indirizzo di domicilio";
    /// Telephone, as people say it.
    Phone = "phone", "Telefono";
    /// Second telephone.
    Phone2 = "phone2", "Secondo telefono";
    /// E-mail.
    Email = "email", "E-mail";
    /// General practitioner (MMG).
    Practitioner = "practitioner", "Medico di medicina generale";
    /// Record number in GeCaS, the district's social-record platform.
    Gecas = "gecas", "Numero cartella GeCaS";
    /// Day the privacy notice was given.
    NoticeGiven = "noticeGiven", "Informativa consegnata il";
    /// Day of death.
    DeathDate = "deathDate", "Data di decesso";
    /// Free note on identity.
    Note = "note", "Nota";
    /// `1` on synthetic people (ESEMPIO).
    Example = "example", "Dati di esempio";
}

/// A change of some fields: the value to set, or `None` to clear.
pub type Patch = BTreeMap<Field, Option<String>>;
