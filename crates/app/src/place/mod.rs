//! Birthplaces and comuni.

pub mod search;

use crate::person::view::PlaceView;
use poliedro_domain::{
    place::{self, Belfiore, Place},
    territory,
};

/// A place as the interface shows it.
pub(crate) fn place_view(place: &Place) -> PlaceView {
    let local = territory::comune(place.code()).is_some();
    let note = match place.until() {
        Some(until) if place.is_foreign() => format!("Stato cessato nel {}", until.year()),
        Some(until) => format!("fino al {}", until.year()),
        None if local => "Ambito di Crema".to_owned(),
        None => String::new(),
    };
    let province = if place.is_foreign() { "" } else { place.province() };
    PlaceView {
        code: place.code().to_string(),
        name: place.name().to_owned(),
        province: province.to_owned(),
        note,
        local,
    }
}

/// The name of a comune or state from its code; the code itself when unknown.
pub(crate) fn name_of(code: &str) -> String {
    let found = code.parse::<Belfiore>().ok().and_then(place::lookup);
    found.map_or_else(|| code.to_owned(), |place| place.name().to_owned())
}
