//! Comuni and sub-ambiti.

pub mod assign;
pub mod list;
pub mod view;

use poliedro_domain::territory::SubAmbito;

/// The name of a sub-ambito from its code.
pub(crate) fn sub_ambito_name(code: &str) -> String {
    SubAmbito::from_code(code).map_or_else(|| code.to_owned(), |sub| sub.name().to_owned())
}
