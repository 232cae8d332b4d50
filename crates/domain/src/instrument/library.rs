//! The instruments shipped with the program.

use super::{Instrument, load};
use std::sync::LazyLock;

macro_rules! shipped {
    ($($name:literal),+ $(,)?) => {
        /// Every shipped file, in the order in which instruments are offered: its name and its text. A version that was released
        /// stays, beside the newer one, as long as an administration may refer to it.
        const FILES: &[(&str, &str)] = &[$(($name, include_str!(concat!("../../data/instruments/", $name, ".json")))),+];
    };
}

shipped![
    "brass",
    "barthel",
    "katz",
    "lawton",
    "spmsq",
    "cirs",
    "exton-smith",
    "conley",
    "gds-15",
    "gds-5",
    "lsns-6",
    "gijon",
    "csi",
    "4at",
    "nrs",
    "painad",
    "mpi",
    "mmse",
    "cfs",
    "mna",
    "mna-sf",
    "zarit",
    "zarit-12",
    "cbi",
    "npi",
    "cdr",
    "braden",
    "tinetti",
    "norton",
    "sosia",
    "interrai-hc",
    "gds-30",
];

/// Instruments by id and version.
#[derive(Clone, Debug, Default)]
pub struct Library {
    /// In the order in which they are offered; versions of one instrument in any order.
    instruments: Vec<Instrument>,
}

impl Library {
    /// The instruments shipped with the program. A test loads every file, so that none is ever left out here.
    pub fn shipped() -> &'static Self {
        static LIBRARY: LazyLock<Library> =
            LazyLock::new(|| Library::of(Library::files().filter_map(|(_, text)| load(text).ok())));
        &LIBRARY
    }
    /// A library of these definitions.
    pub fn of(instruments: impl IntoIterator<Item = Instrument>) -> Self {
        Self { instruments: instruments.into_iter().collect() }
    }
    /// The shipped files: name and text.
    pub fn files() -> impl Iterator<Item = (&'static str, &'static str)> {
        FILES.iter().copied()
    }
    /// The newest version of each instrument, in the order in which they are offered.
    pub fn all(&self) -> impl Iterator<Item = &Instrument> {
        self.instruments
            .iter()
            .filter(|instrument| self.get(&instrument.id).is_some_and(|newest| newest.version == instrument.version))
    }
    /// The newest version of an instrument.
    pub fn get(&self, id: &str) -> Option<&Instrument> {
        self.instruments
            .iter()
            .filter(|instrument| instrument.id == id)
            .max_by_key(|instrument| order(&instrument.version))
    }
    /// A version of an instrument: what a past administration was made with.
    pub fn version(&self, id: &str, version: &str) -> Option<&Instrument> {
        self.instruments.iter().find(|instrument| instrument.id == id && instrument.version == version)
    }
    /// Every version of every instrument.
    pub fn versions(&self) -> impl Iterator<Item = &Instrument> {
        self.instruments.iter()
    }
}

/// Versions in their order: `1.10.0` comes after `1.9.0`.
fn order(version: &str) -> Vec<u32> {
    version.split('.').map(|number| number.parse().unwrap_or_default()).collect()
}
