//! The comuni, from `data/comuni48.csv`.

use super::SubAmbito;
use crate::place::Belfiore;
use serde::Serialize;
use std::sync::LazyLock;

/// Residents of a comune at a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Population {
    /// Year of reference.
    pub year: i16,
    /// Residents.
    pub residents: u32,
    /// Where the number comes from, in Italian.
    pub source: &'static str,
}

/// One of the 48 comuni.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Comune {
    /// Name, as the comune writes it.
    pub name: &'static str,
    /// ISTAT code, six digits.
    pub istat: &'static str,
    /// Belfiore code.
    pub belfiore: Belfiore,
    /// Postal code.
    pub cap: &'static str,
    /// Residents, the oldest year first. Not every comune has the last one: use a year with its source, never a mixed total.
    pub population: Vec<Population>,
    /// The sub-ambito it is thought to belong to.
    pub sub_ambito: SubAmbito,
    /// The sub-ambito is documented (only for the six seats) and not a hypothesis.
    pub certain: bool,
}

impl Comune {
    /// The latest number of residents that every comune has (ISTAT 2021), 0 when missing.
    pub fn residents_2021(&self) -> u32 {
        self.population.iter().find(|p| p.year == 2021).map_or(0, |p| p.residents)
    }
}

/// Columns of population: year and source.
const COUNTS: [(i16, &str); 3] =
    [(2011, "ISTAT, censimento 2011"), (2021, "ISTAT 2021"), (2023, "ISTAT, 1° gennaio 2023")];

static COMUNI: LazyLock<Vec<Comune>> =
    LazyLock::new(|| include_str!("../../data/comuni48.csv").lines().skip(1).filter_map(row).collect());

fn row(line: &'static str) -> Option<Comune> {
    let cells: Vec<&'static str> = line.split(',').map(str::trim).collect();
    let [name, istat, belfiore, cap, census, y2021, y2023, sub_ambito, certainty] = *cells.as_slice() else {
        return None;
    };
    let population = COUNTS
        .iter()
        .zip([census, y2021, y2023])
        .filter_map(|(&(year, source), cell)| Some(Population { year, residents: cell.parse().ok()?, source }))
        .collect();
    Some(Comune {
        name,
        istat,
        belfiore: belfiore.parse().ok()?,
        cap,
        population,
        sub_ambito: SubAmbito::from_name(sub_ambito)?,
        certain: certainty == "certa",
    })
}

/// The 48 comuni, by name.
pub fn comuni() -> &'static [Comune] {
    &COMUNI
}

/// One of the 48 by its Belfiore code.
pub fn comune(code: Belfiore) -> Option<&'static Comune> {
    comuni().iter().find(|c| c.belfiore == code)
}
