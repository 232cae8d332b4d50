//! How a file is read: which column is which field, and which unit a name stands for.

use super::{file::hex, view::ImportOptions};
use crate::{CallError, error::quoted};
use jiff::civil::Date;
use poliedro_domain::{
    catalogue::Catalogue,
    id::UnitId,
    import::{Column, ImportRecord, guess, headings_key, unit_match},
    person::name::fold,
};
use poliedro_store::{Reader, StoreError};
use poliedro_table::Table;
use std::collections::BTreeMap;
use uuid::Uuid;

/// Where a name of the file leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Named {
    /// As written.
    pub(super) name: String,
    /// Rows that have it.
    pub(super) rows: u32,
    /// The unit; of a new one, the identifier that it has until it is written.
    pub(super) unit: Option<UnitId>,
    /// It is added to the registry.
    pub(super) new: bool,
    /// Nobody said it.
    pub(super) guess: bool,
}

/// How a file is read.
#[derive(Clone, Debug, Default)]
pub(super) struct Mapping {
    /// Catalogue `unitKind`.
    pub(super) kind: String,
    /// The unit of every row without one.
    pub(super) unit: Option<UnitId>,
    /// Field by column.
    pub(super) columns: BTreeMap<u32, Column>,
    /// Names of units by their folded form, in the order of the file.
    pub(super) units: Vec<(String, Named)>,
    /// Units of this kind in the registry, by name.
    pub(super) registry: Vec<(UnitId, String)>,
    /// Taken from an earlier import.
    pub(super) remembered: bool,
}

/// Decides how a file is read: as asked, else as remembered, else as guessed.
pub(super) fn map(
    reader: &Reader<'_>,
    table: &Table,
    asked: &ImportOptions,
    today: Date,
) -> Result<Mapping, CallError> {
    let held = reader.import_with_headings(&headings(table))?.map(|row| row.record);
    let kind = kind(asked, held.as_ref())?;
    let mut mapping = Mapping { registry: registry(reader, &kind, today)?, kind, ..Mapping::default() };
    mapping.columns = if !asked.columns.is_empty() {
        columns(asked, table)?
    } else if let Some(known) = held.as_ref().map(|record| remembered(record, table)).filter(|known| !known.is_empty())
    {
        mapping.remembered = true;
        known
    } else {
        guess(&table.headings, &samples(table))
    };
    // Never remembered: two units whose lists have the same headings would end in one list.
    if !asked.unit_id.is_empty() {
        mapping.unit = Some(unit(&asked.unit_id, &mapping.registry)?);
    }
    mapping.units = names(table, &mapping, asked, held.as_ref())?;
    Ok(mapping)
}

/// The digest of the headings.
pub(super) fn headings(table: &Table) -> String {
    hex(headings_key(&table.headings).as_bytes())
}

fn kind(asked: &ImportOptions, held: Option<&ImportRecord>) -> Result<String, CallError> {
    let kind = match (asked.kind.as_str(), held) {
        ("", Some(record)) if !record.kind.is_empty() => record.kind.clone(),
        ("", _) => "rsa".to_owned(),
        (kind, _) => kind.to_owned(),
    };
    if Catalogue::shipped().unit(&kind).is_none() {
        return Err(CallError::field(
            "kind",
            format!("Il tipo di unità d’offerta «{}» non è nell’elenco.", quoted(&kind)),
        ));
    }
    Ok(kind)
}

fn registry(reader: &Reader<'_>, kind: &str, today: Date) -> Result<Vec<(UnitId, String)>, StoreError> {
    let units = reader.units()?;
    let named = units.iter().filter_map(|file| {
        let unit = &file.state.at(today)?.unit;
        (unit.kind == kind).then(|| (file.id, unit.name.clone()))
    });
    Ok(named.collect())
}

fn unit(id: &str, registry: &[(UnitId, String)]) -> Result<UnitId, CallError> {
    // At a terminal a name is shorter than an identifier.
    let known =
        id.parse().ok().filter(|id| registry.iter().any(|(held, _)| held == id)).or_else(|| unit_match(id, registry));
    known.ok_or_else(|| {
        CallError::field("unitId", "L’unità d’offerta indicata non è nel registro, o è di un altro tipo di unità.")
    })
}

fn columns(asked: &ImportOptions, table: &Table) -> Result<BTreeMap<u32, Column>, CallError> {
    let mut columns = BTreeMap::new();
    for (number, field) in &asked.columns {
        let wrong = |what: String| CallError::field("columns", what);
        let at: u32 = number.parse().map_err(|_| wrong(format!("La colonna «{}» non c’è.", quoted(number))))?;
        let Some(heading) = usize::try_from(at).ok().and_then(|at| table.headings.get(at)) else {
            return Err(wrong(format!(
                "La colonna {} non c’è: il file ne ha {}.",
                u64::from(at) + 1,
                table.headings.len()
            )));
        };
        if field.is_empty() {
            continue;
        }
        let column =
            Column::from_code(field).ok_or_else(|| wrong(format!("Il campo «{}» non esiste.", quoted(field))))?;
        if columns.values().any(|held| *held == column) {
            return Err(wrong(format!(
                "Il campo «{}» è indicato per due colonne (una è «{}»): ne scelga una.",
                column.label(),
                quoted(heading)
            )));
        }
        columns.insert(at, column);
    }
    Ok(columns)
}

fn remembered(record: &ImportRecord, table: &Table) -> BTreeMap<u32, Column> {
    let fits = |at: u32| usize::try_from(at).is_ok_and(|at| at < table.headings.len());
    record
        .columns
        .iter()
        .filter(|(at, _)| fits(**at))
        .filter_map(|(at, code)| Some((*at, Column::from_code(code)?)))
        .collect()
}

/// The first values of each column.
pub(super) fn samples(table: &Table) -> Vec<Vec<String>> {
    let of = |column: usize| {
        let full = table.rows.iter().map(|row| row.cell(column)).filter(|cell| !cell.is_empty());
        full.take(20).map(poliedro_table::Cell::shown).collect()
    };
    (0..table.headings.len()).map(of).collect()
}

/// The name of a unit as it is compared.
pub(super) fn name_key(name: &str) -> String {
    fold(name)
}

/// Names of a file beyond which they are not names of units.
const NAMES_MAX: usize = 500;

fn names(
    table: &Table,
    mapping: &Mapping,
    asked: &ImportOptions,
    held: Option<&ImportRecord>,
) -> Result<Vec<(String, Named)>, CallError> {
    let Some(column) = mapping.columns.iter().find(|(_, column)| **column == Column::Unit).map(|(at, _)| *at) else {
        return Ok(Vec::new());
    };
    let column = usize::try_from(column).unwrap_or(usize::MAX);
    let mut found: Vec<(String, Named)> = Vec::new();
    let mut places: BTreeMap<String, usize> = BTreeMap::new();
    for row in &table.rows {
        let shown = row.cell(column).shown();
        let key = name_key(&shown);
        if key.is_empty() {
            continue;
        }
        let at = places.get(&key).copied();
        match at {
            Some(at) => found.get_mut(at).into_iter().for_each(|(_, named)| named.rows += 1),
            None if found.len() < NAMES_MAX => {
                places.insert(key.clone(), found.len());
                let name = shown.split_whitespace().collect::<Vec<_>>().join(" ");
                found.push((key, Named { name, rows: 1, unit: None, new: false, guess: false }));
            }
            None => {}
        }
    }
    let said: BTreeMap<String, &String> = asked.units.iter().map(|(name, to)| (name_key(name), to)).collect();
    let before: BTreeMap<String, UnitId> =
        held.map(|record| record.units.iter().map(|(name, id)| (name_key(name), *id)).collect()).unwrap_or_default();
    for (at, (key, named)) in found.iter_mut().enumerate() {
        match said.get(key).map(|to| to.as_str()) {
            Some("new") => (named.unit, named.new) = (Some(not_yet(at)), true),
            Some("") => {}
            Some(id) => named.unit = Some(unit(id, &mapping.registry)?),
            None => {
                let known = before.get(key).copied().filter(|id| mapping.registry.iter().any(|(held, _)| held == id));
                named.unit = known.or_else(|| unit_match(&named.name, &mapping.registry));
                named.guess = known.is_none() && named.unit.is_some();
            }
        }
    }
    Ok(found)
}

/// The identifier of a unit until it is written.
fn not_yet(at: usize) -> UnitId {
    UnitId::from_uuid(Uuid::from_u128(u128::MAX - u128::try_from(at).unwrap_or_default()))
}

impl Mapping {
    /// The column of a field.
    pub(super) fn column_of(&self, column: Column) -> Option<usize> {
        let found = self.columns.iter().find(|(_, held)| **held == column)?;
        usize::try_from(*found.0).ok()
    }

    /// The unit that a cell names; an empty one is that of the file.
    pub(super) fn unit_of(&self, written: &str) -> Result<UnitId, String> {
        let key = name_key(written);
        if key.is_empty() {
            return self.unit.ok_or_else(|| "Manca l’unità d’offerta.".to_owned());
        }
        let named = self.units.iter().find(|(held, _)| *held == key);
        let unit = named.and_then(|(_, named)| named.unit);
        unit.ok_or_else(|| {
            format!("L’unità d’offerta «{}» non è nel registro: indichi quale è, oppure la aggiunga.", quoted(written))
        })
    }

    /// The name of a unit.
    pub(super) fn name_of(&self, unit: UnitId) -> String {
        let known = self.registry.iter().find(|(id, _)| *id == unit).map(|(_, name)| name.clone());
        let new = || self.units.iter().find(|(_, named)| named.unit == Some(unit)).map(|(_, named)| named.name.clone());
        known.or_else(new).unwrap_or_default()
    }

    /// Columns that are not read, by number, with their headings.
    pub(super) fn unread<'t>(&self, table: &'t Table) -> Vec<(usize, &'t str)> {
        let read = |at: usize| {
            let column = u32::try_from(at).ok().and_then(|at| self.columns.get(&at));
            column.is_some_and(|column| *column != Column::Number)
        };
        let all = table.headings.iter().enumerate().filter(|(at, _)| !read(*at));
        all.map(|(at, heading)| (at, heading.as_str())).collect()
    }

    /// What must be said before the file can be imported.
    pub(super) fn missing(&self) -> Vec<String> {
        let has = |column| self.columns.values().any(|held| *held == column);
        let mut missing = Vec::new();
        if !has(Column::FullName) && !has(Column::Surname) {
            missing.push("Indichi in quale colonna è il cognome (o il cognome con il nome).".to_owned());
        }
        if !has(Column::Entered) && !has(Column::Applied) {
            missing.push(
                "Indichi in quale colonna è la data di ingresso in lista, oppure quella della domanda.".to_owned(),
            );
        }
        if !has(Column::Unit) && self.unit.is_none() {
            missing.push("Indichi di quale unità d’offerta è l’elenco, oppure in quale colonna è scritta.".to_owned());
        }
        missing
    }
}
