//! A person as lists show it.

use crate::StoreError;
use jiff::civil::Date;
use poliedro_domain::id::PersonId;
use rusqlite::Row;

/// A person in a list: the kept file, after merges.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonRow {
    /// The kept file.
    pub id: PersonId,
    /// Family name, as written.
    pub surname: Option<String>,
    /// Given names, as written.
    pub name: Option<String>,
    /// `M` or `F`.
    pub sex: Option<String>,
    /// Date of birth.
    pub birth_date: Option<Date>,
    /// `cf`, `stp`, `eni`, `provisional`, `none`.
    pub code_kind: Option<String>,
    /// The code as written.
    pub code: Option<String>,
    /// Belfiore code of the comune of residence.
    pub residence: Option<String>,
    /// Telephone.
    pub phone: Option<String>,
    /// Record number in GeCaS.
    pub gecas: Option<String>,
    /// Day of death.
    pub death_date: Option<Date>,
    /// Synthetic (ESEMPIO).
    pub example: bool,
}

impl PersonRow {
    /// «Cognome Nome», or what is known of them.
    pub fn full_name(&self) -> String {
        let parts = [self.surname.as_deref(), self.name.as_deref()];
        let name = parts.into_iter().flatten().collect::<Vec<_>>().join(" ");
        if name.is_empty() { "Persona da identificare".to_owned() } else { name }
    }
}

/// Columns of a `person` named `r`, as [`read`] takes them.
pub(crate) const COLUMNS: &str = "r.id, r.surname, r.name, r.sex, r.birth_date, r.code_kind, r.code, r.residence, r.phone, \
                                  r.gecas, r.death_date, r.example";

/// Reads the columns from `first` on.
pub(crate) fn read(row: &Row<'_>, first: usize) -> Result<PersonRow, StoreError> {
    let day = |index: usize| -> Result<Option<Date>, StoreError> {
        let text = row.get_ref(first + index)?.as_str_or_null().map_err(rusqlite::Error::from)?;
        Ok(text.and_then(|text| text.parse().ok()))
    };
    Ok(PersonRow {
        id: PersonId::from_bytes(row.get(first)?),
        surname: row.get(first + 1)?,
        name: row.get(first + 2)?,
        sex: row.get(first + 3)?,
        birth_date: day(4)?,
        code_kind: row.get(first + 5)?,
        code: row.get(first + 6)?,
        residence: row.get(first + 7)?,
        phone: row.get(first + 8)?,
        gecas: row.get(first + 9)?,
        death_date: day(10)?,
        example: row.get(first + 11)?,
    })
}
