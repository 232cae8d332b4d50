//! Sub-ambiti.

use crate::place::Belfiore;
use serde::{Deserialize, Serialize};
use std::fmt;

/// One of the six parts of the district, named after its leading comune (capofila).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SubAmbito {
    /// Seat: Bagnolo Cremasco.
    BagnoloCremasco,
    /// Seat: Castelleone.
    Castelleone,
    /// Seat: Crema.
    Crema,
    /// Seat: Pandino.
    Pandino,
    /// Seat: Sergnano.
    Sergnano,
    /// Seat: Soncino.
    Soncino,
}

impl SubAmbito {
    /// All six, in alphabetical order.
    pub const ALL: [Self; 6] =
        [Self::BagnoloCremasco, Self::Castelleone, Self::Crema, Self::Pandino, Self::Sergnano, Self::Soncino];

    /// The stable code, the same that serde writes.
    pub const fn code(self) -> &'static str {
        match self {
            Self::BagnoloCremasco => "bagnolo_cremasco",
            Self::Castelleone => "castelleone",
            Self::Crema => "crema",
            Self::Pandino => "pandino",
            Self::Sergnano => "sergnano",
            Self::Soncino => "soncino",
        }
    }

    /// Its name, which is that of its seat.
    pub const fn name(self) -> &'static str {
        match self {
            Self::BagnoloCremasco => "Bagnolo Cremasco",
            Self::Castelleone => "Castelleone",
            Self::Crema => "Crema",
            Self::Pandino => "Pandino",
            Self::Sergnano => "Sergnano",
            Self::Soncino => "Soncino",
        }
    }

    /// The leading comune; `None` never happens (a test says so).
    pub fn seat(self) -> Option<Belfiore> {
        super::comuni().iter().find(|c| c.name == self.name()).map(|c| c.belfiore)
    }

    /// From its code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|s| s.code() == code)
    }

    /// From its name, exactly as written.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|s| s.name() == name)
    }
}

impl fmt::Display for SubAmbito {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
