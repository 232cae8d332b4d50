//! The whole import, in one change.

use super::{
    decide::{Whom, Work},
    file::OpenFile,
    preview::headings_of,
};
use crate::{CallError, job::Running};
use poliedro_domain::{
    application::ApplicationFact,
    id::{ImportId, UnitId},
    import::{Fate, ImportFact, ImportRecord},
    person::{Field, Patch, PersonFact},
    unit::{Unit, UnitFact},
};
use poliedro_store::Change;
use std::collections::BTreeMap;

/// What was written.
#[derive(Clone, Copy, Debug)]
pub(super) struct Written {
    pub(super) import: ImportId,
    pub(super) people: u32,
    pub(super) applications: u32,
    pub(super) updated: u32,
}

/// Writes everything that was decided; `running` stops it, and then nothing is left.
pub(super) fn write(tx: &mut Change<'_>, file: &OpenFile, running: &Running<'_>) -> Result<Written, CallError> {
    let import = tx.new_import()?;
    let units = new_units(tx, file)?;
    let (mut people, mut applications, mut done) = (0, 0, 0_u32);
    for work in &file.decided.work {
        running.at(done)?;
        let Work { whom, written, death, rows } = work;
        let person = match whom {
            Whom::Known(person) => *person,
            Whom::New(fields) => {
                let person = tx.new_person()?;
                let now = tx.now();
                tx.append_person(
                    person,
                    now,
                    PersonFact::Registered { fields: fields.clone(), distinct_from: Vec::new() },
                )?;
                people += 1;
                person
            }
        };
        for one in written {
            let application = match one.id {
                Some(id) => id,
                None => {
                    applications += 1;
                    tx.new_pathway()?
                }
            };
            let facts = one.facts.iter().map(|(at, fact)| (*at, named(fact.clone(), import, &units))).collect();
            tx.append_application_all(application, person, facts)?;
        }
        // That someone died is known of the person, not of this application alone. A fact of its own: an undo takes it back.
        if let Some(day) = death {
            let fields = Patch::from([(Field::DeathDate, Some(day.to_string()))]);
            let now = tx.now();
            tx.append_person(person, now, PersonFact::FieldsSet { fields })?;
        }
        done = done.saturating_add(*rows);
    }
    running.at(done)?;
    let counts = file.decided.counts();
    let updated = counts.get(Fate::Updated.code()).copied().unwrap_or_default();
    tx.append_import(import, ImportFact::Committed { record: Box::new(record(file, &units)) })?;
    Ok(Written { import, people, applications, updated })
}

/// Adds to the registry the units that nobody knows, to be confirmed; identifiers of the preview lead to those that are kept.
fn new_units(tx: &mut Change<'_>, file: &OpenFile) -> Result<BTreeMap<UnitId, UnitId>, CallError> {
    let mut units = BTreeMap::new();
    for (_, named) in file.mapping.units.iter().filter(|(_, named)| named.new) {
        let Some(before) = named.unit else { continue };
        let unit = Unit {
            kind: file.mapping.kind.clone(),
            name: named.name.clone(),
            source: format!("Elenco importato da «{}».", file.name),
            note: "Da confermare: aggiunta con l’importazione di un elenco.".to_owned(),
            ..Unit::default()
        };
        let id = tx.new_unit()?;
        tx.append_unit(id, UnitFact::Described { from: None, unit: Box::new(unit) })?;
        units.insert(before, id);
    }
    Ok(units)
}

/// The fact with the identifiers that are kept.
fn named(mut fact: ApplicationFact, import: ImportId, units: &BTreeMap<UnitId, UnitId>) -> ApplicationFact {
    let kept = |unit: &mut UnitId| {
        if let Some(id) = units.get(unit) {
            *unit = *id;
        }
    };
    match &mut fact {
        ApplicationFact::Applied { application, corrects } => {
            application.preferences.iter_mut().for_each(|preference| kept(&mut preference.unit));
            // A correction keeps where the application came from.
            if let (Some(imported), None) = (&mut application.imported, &corrects) {
                imported.import = import;
            }
        }
        ApplicationFact::Entered { units, .. } => units.iter_mut().for_each(kept),
        ApplicationFact::Admitted { unit, .. } | ApplicationFact::Left { unit: Some(unit), .. } => kept(unit),
        _ => {}
    }
    fact
}

fn record(file: &OpenFile, units: &BTreeMap<UnitId, UnitId>) -> ImportRecord {
    let mapping = &file.mapping;
    let unit = |id: UnitId| units.get(&id).copied().unwrap_or(id);
    ImportRecord {
        file: file.name.clone(),
        sha256: file.sha256.clone(),
        kind: mapping.kind.clone(),
        unit: mapping.unit,
        headings: headings_of(file),
        columns: mapping.columns.iter().map(|(at, column)| (*at, column.code().to_owned())).collect(),
        units: mapping.units.iter().filter_map(|(_, named)| Some((named.name.clone(), unit(named.unit?)))).collect(),
        rows: u32::try_from(file.table.rows.len()).unwrap_or(u32::MAX),
        fates: file.decided.counts().into_iter().map(|(fate, rows)| (fate.to_owned(), rows)).collect(),
    }
}
