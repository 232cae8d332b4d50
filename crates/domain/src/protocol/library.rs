//! The protocols shipped with the program.

use super::{Protocol, load};
use crate::sheet::version_parts;
use std::sync::LazyLock;

const FILES: [&str; 5] = [
    include_str!("../../data/protocols/anziani-over65.json"),
    include_str!("../../data/protocols/rsa.json"),
    include_str!("../../data/protocols/demenza-cdcd.json"),
    include_str!("../../data/protocols/asd.json"),
    include_str!("../../data/protocols/minori-b1.json"),
];

/// Protocols by id and version.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Library {
    protocols: Vec<Protocol>,
}

impl Library {
    /// The protocols shipped with the program. A test loads every file, so none is ever left out.
    pub fn shipped() -> &'static Self {
        static SHIPPED: LazyLock<Library> =
            LazyLock::new(|| Library { protocols: FILES.iter().filter_map(|text| load(text).ok()).collect() });
        &SHIPPED
    }
    /// Every protocol, every version, in the order in which they are offered.
    pub fn all(&self) -> &[Protocol] {
        &self.protocols
    }
    /// The newest version of a protocol.
    pub fn get(&self, id: &str) -> Option<&Protocol> {
        self.protocols
            .iter()
            .filter(|protocol| protocol.id == id)
            .max_by_key(|protocol| version_parts(&protocol.version))
    }
    /// The version with which an assessment was opened.
    pub fn version(&self, id: &str, version: &str) -> Option<&Protocol> {
        self.protocols.iter().find(|protocol| protocol.id == id && protocol.version == version)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_shipped_file_loads() {
        for text in FILES {
            load(text).unwrap();
        }
        assert_eq!(Library::shipped().all().len(), FILES.len());
    }
}
