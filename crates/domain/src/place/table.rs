//! The table of places, read once from `data/places.tsv`.

use super::Belfiore;
use jiff::civil::Date;
use serde::Serialize;
use std::sync::LazyLock;

/// One place under one name in one province, from a day to another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Place {
    code: Belfiore,
    name: &'static str,
    province: &'static str,
    from: Option<Date>,
    until: Option<Date>,
    #[serde(skip)]
    other_names: &'static str,
}

impl Place {
    /// Belfiore code.
    pub const fn code(&self) -> Belfiore {
        self.code
    }
    /// Name in that period.
    pub const fn name(&self) -> &'static str {
        self.name
    }
    /// Province in that period, two letters; `EE` for a foreign state.
    pub const fn province(&self) -> &'static str {
        self.province
    }
    /// First day; `None` when it is not known.
    pub const fn from(&self) -> Option<Date> {
        self.from
    }
    /// Last day; `None` while it lasts.
    pub const fn until(&self) -> Option<Date> {
        self.until
    }
    /// Other names by which it is known, each one apart.
    pub fn other_names(&self) -> impl Iterator<Item = &'static str> + use<> {
        self.other_names.split("; ").filter(|n| !n.is_empty())
    }
    /// A foreign state.
    pub const fn is_foreign(&self) -> bool {
        self.code.is_foreign()
    }
    /// It existed, with this name, on that day.
    pub fn existed_on(&self, day: Date) -> bool {
        self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day <= until)
    }
    /// Name and province, or the name alone for a state: "Crema (CR)", "Romania".
    pub fn label(&self) -> String {
        if self.is_foreign() { self.name.to_owned() } else { format!("{} ({})", self.name, self.province) }
    }
}

static TABLE: LazyLock<Vec<Place>> = LazyLock::new(|| {
    let mut places: Vec<Place> =
        include_str!("../../data/places.tsv").lines().filter(|line| !line.starts_with('#')).filter_map(row).collect();
    places.sort_by_key(|p| (p.code, p.from));
    places
});

fn row(line: &'static str) -> Option<Place> {
    let mut cells = line.split('\t');
    let place = Place {
        code: cells.next()?.parse().ok()?,
        name: cells.next()?,
        province: cells.next()?,
        from: day(cells.next()),
        until: day(cells.next()),
        other_names: cells.next().unwrap_or(""),
    };
    Some(place)
}

fn day(cell: Option<&str>) -> Option<Date> {
    cell.and_then(|text| text.parse().ok())
}

/// Every place in every period, by code and then by time.
pub(super) fn all() -> &'static [Place] {
    &TABLE
}

/// Every comune in every period.
pub(crate) fn periods_of_comuni() -> impl Iterator<Item = &'static Place> {
    all().iter().filter(|p| !p.is_foreign())
}

/// Every period of a code, the oldest first. Empty when the code is unknown.
pub fn periods(code: Belfiore) -> &'static [Place] {
    let table = all();
    let start = table.partition_point(|p| p.code < code);
    let end = table.partition_point(|p| p.code <= code);
    table.get(start..end).unwrap_or_default()
}

/// The place as it is now, or as it last was.
pub fn lookup(code: Belfiore) -> Option<&'static Place> {
    let periods = periods(code);
    periods.iter().find(|p| p.until.is_none()).or_else(|| periods.iter().max_by_key(|p| p.until))
}

/// The place as it was on a day; `None` when it did not exist then.
pub fn lookup_at(code: Belfiore, day: Date) -> Option<&'static Place> {
    periods(code).iter().rev().find(|p| p.existed_on(day))
}
