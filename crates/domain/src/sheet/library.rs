//! The sheets shipped with the program.

use super::{Sheet, load, load::version_parts};
use std::sync::LazyLock;

const FILES: [&str; 2] =
    [include_str!("../../data/sheets/visit-health.json"), include_str!("../../data/sheets/visit-social.json")];

/// Sheets by id and version.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Library {
    sheets: Vec<Sheet>,
}

impl Library {
    /// The sheets shipped with the program. A test loads every file, so none is ever left out.
    pub fn shipped() -> &'static Self {
        static SHIPPED: LazyLock<Library> =
            LazyLock::new(|| Library { sheets: FILES.iter().filter_map(|text| load(text).ok()).collect() });
        &SHIPPED
    }
    /// Every sheet, every version.
    pub fn all(&self) -> &[Sheet] {
        &self.sheets
    }
    /// The newest version of a sheet.
    pub fn get(&self, id: &str) -> Option<&Sheet> {
        self.sheets.iter().filter(|sheet| sheet.id == id).max_by_key(|sheet| version_parts(&sheet.version))
    }
    /// The version with which something was filled.
    pub fn version(&self, id: &str, version: &str) -> Option<&Sheet> {
        self.sheets.iter().find(|sheet| sheet.id == id && sheet.version == version)
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

    #[test]
    fn the_newest_version_is_the_greatest_by_number() {
        let at = |version: &str| Sheet {
            id: "a".to_owned(),
            version: version.to_owned(),
            title: "A".to_owned(),
            sections: Vec::new(),
        };
        let library = Library { sheets: vec![at("1.10.0"), at("1.9.0"), at("1.2.11")] };
        assert_eq!(library.get("a").unwrap().version, "1.10.0");
        assert_eq!(library.version("a", "1.9.0").unwrap().version, "1.9.0");
        assert!(library.version("a", "1.0.0").is_none());
        assert!(library.get("b").is_none());
    }
}
