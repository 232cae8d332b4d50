//! From the file that is open to what the interface shows of it.

use super::{
    decide::{Line, decide},
    file::{Bytes, OpenFile, read},
    mapping::{headings, map, samples},
    view::{ImportColumn, ImportFate, ImportField, ImportOptions, ImportPreview, ImportRow, ImportUnitName},
    whom::{Lead, look},
};
use crate::{CallError, Desk, job::Running, place::name_of};
use jiff::civil::Date;
use poliedro_domain::{
    import::{Column, Comuni, Fate, Given, ReadRow, Sample, unread_matters},
    permission::{Op, Purpose},
    when::{format_date, local_date},
};
use poliedro_store::{PersonRow, Reader};
use poliedro_table::{Cell, Table};
use std::{collections::BTreeMap, path::Path, sync::Arc};

/// Rows between two looks at whether somebody wants to stop.
const STEP: u32 = 16;

/// Reads a file that was chosen and decides for its rows.
pub(super) fn open(desk: &mut Desk, path: &Path, asked: &ImportOptions) -> Result<ImportPreview, CallError> {
    let bytes = read(path)?;
    understand(desk, bytes, asked)
}

/// Reads the same file anew.
pub(super) fn again(desk: &mut Desk, bytes: Bytes, asked: &ImportOptions) -> Result<ImportPreview, CallError> {
    understand(desk, bytes, asked)
}

fn understand(desk: &mut Desk, bytes: Bytes, asked: &ImportOptions) -> Result<ImportPreview, CallError> {
    let (today, job) = (desk.today(), Arc::clone(&desk.job));
    let running = job.begin(u32::try_from(bytes.table.rows.len()).unwrap_or(u32::MAX));
    let file = desk.read(Op::ImportList, Purpose::Identity, None, |r| {
        let mapping = map(r, &bytes.table, asked, today)?;
        let already = r
            .import_of(&bytes.sha256)?
            .map(|row| format!("Questo file è già stato importato il {}.", format_date(local_date(row.at))));
        let missing = mapping.missing();
        let Bytes { name, sha256, table } = bytes;
        let mut file = OpenFile {
            name,
            sha256,
            table,
            mapping,
            already,
            missing,
            rows: Vec::new(),
            leads: Vec::new(),
            known: std::collections::HashMap::new(),
            choices: BTreeMap::new(),
            decided: super::decide::Decided::default(),
            last_fact: 0,
        };
        if file.missing.is_empty() {
            file.rows = rows(&file, today);
            refresh(r, &mut file, &running)?;
        }
        Ok::<_, CallError>(file)
    })?;
    let shown = preview(&file, today);
    desk.at_work()?.import = Some(Box::new(file));
    Ok(shown)
}

/// Looks in the archive again, if it changed since, and decides.
pub(super) fn refresh(reader: &Reader<'_>, file: &mut OpenFile, running: &Running<'_>) -> Result<(), CallError> {
    let last = reader.last_fact()?;
    if file.last_fact != last || file.leads.len() != file.rows.len() {
        file.known.clear();
        file.leads.clear();
        let mut leads = Vec::with_capacity(file.rows.len());
        for (done, row) in (0_u32..).zip(&file.rows) {
            if done.is_multiple_of(STEP) {
                running.at(done)?;
            }
            let lost = row.empty || row.refused.is_some();
            leads.push(if lost { Lead::Nobody } else { look(reader, row)? });
        }
        file.leads = leads;
        file.last_fact = last;
    }
    decide(reader, file)
}

/// Every row, understood.
fn rows(file: &OpenFile, today: Date) -> Vec<ReadRow> {
    let mut comuni = Comuni::default();
    let places: BTreeMap<Column, usize> =
        Column::ALL.iter().filter_map(|column| Some((*column, file.mapping.column_of(*column)?))).collect();
    file.table
        .rows
        .iter()
        .map(|row| {
            let given = |column: Column| match places.get(&column) {
                Some(at) => given(&file.table, row.cell(*at), column),
                None => Given::Nothing,
            };
            poliedro_domain::import::read(row.number, &given, &mut comuni, today)
        })
        .collect()
}

/// What a cell gives for a field: a bare number in a column of days is a serial number.
fn given(table: &Table, cell: &Cell, column: Column) -> Given {
    /// Fewer days than these are a year, or a mistake.
    const LEAST: f64 = 2_200.0;
    let serial = |number: f64| (LEAST..80_000.0).contains(&number).then(|| table.epoch.day(number)).flatten();
    match cell {
        Cell::Empty => Given::Nothing,
        Cell::Day(day) => Given::Day(*day),
        Cell::Number(number) if column.is_day() => match serial(*number) {
            Some(day) => Given::Day(day),
            None => Given::Text(cell.shown()),
        },
        Cell::Text(text) if column.is_day() && text.len() <= 5 && text.bytes().all(|byte| byte.is_ascii_digit()) => {
            match text.parse().ok().and_then(serial) {
                Some(day) => Given::Day(day),
                None => Given::Text(text.to_string()),
            }
        }
        Cell::Text(text) => Given::Text(text.to_string()),
        Cell::Number(_) | Cell::Bool(_) => Given::Text(cell.shown()),
        Cell::Error(error) => Given::Unreadable(format!("un errore del foglio ({error})")),
        Cell::Formula => Given::Unreadable("una formula senza risultato".to_owned()),
        Cell::Long(length) => Given::Unreadable(format!("un testo di {length} caratteri")),
    }
}

/// What the interface shows of the file.
fn preview(file: &OpenFile, today: Date) -> ImportPreview {
    let mapping = &file.mapping;
    let field = |at: u32| mapping.columns.get(&at).map_or("", |column| column.code()).to_owned();
    let samples = samples(&file.table);
    let columns = (0_u32..).zip(&file.table.headings).zip(samples).map(|((n, heading), samples)| ImportColumn {
        n,
        heading: heading.clone(),
        samples: samples.into_iter().take(3).map(|sample| sample.chars().take(80).collect()).collect(),
        field: field(n),
    });
    let units = mapping.units.iter().map(|(_, named)| ImportUnitName {
        name: named.name.clone(),
        rows: named.rows,
        unit_id: named.unit.map(|unit| if named.new { "new".to_owned() } else { unit.to_string() }),
        unit: named.unit.map(|unit| mapping.name_of(unit)).unwrap_or_default(),
        guess: named.guess,
    });
    let chosen = mapping.units.iter().filter_map(|(_, named)| {
        let unit = named.unit?;
        Some((named.name.clone(), if named.new { "new".to_owned() } else { unit.to_string() }))
    });
    ImportPreview {
        file: file.name.clone(),
        sha256: file.sha256.clone(),
        format: file.table.format.clone(),
        rows: u32::try_from(file.table.rows.len()).unwrap_or(u32::MAX),
        options: ImportOptions {
            kind: mapping.kind.clone(),
            unit_id: mapping.unit.map(|unit| unit.to_string()).unwrap_or_default(),
            columns: mapping.columns.iter().map(|(at, column)| (at.to_string(), column.code().to_owned())).collect(),
            units: chosen.collect(),
        },
        remembered: mapping.remembered,
        fields: Column::ALL.iter().map(|column| offered(*column)).collect(),
        columns: columns.collect(),
        units: units.collect(),
        fates: fates(&file.decided.counts()),
        missing: file.missing.clone(),
        already: file.already.clone(),
        notes: notes(file, today),
    }
}

/// What should be known of the whole file.
fn notes(file: &OpenFile, today: Date) -> Vec<String> {
    let mut notes = file.table.notes.clone();
    if let Some(unit) = file.mapping.unit {
        let name = file.mapping.name_of(unit);
        let all = file.mapping.column_of(Column::Unit).is_none();
        let whose =
            if all { "Tutte le righe sono della lista di" } else { "Le righe senza unità sono della lista di" };
        notes.push(format!("{whose} «{name}»."));
    }
    for (at, heading) in file.mapping.unread(&file.table) {
        let matters = |cell: &Cell| match cell {
            Cell::Day(_) => unread_matters(Sample::Day, today),
            Cell::Text(text) => unread_matters(Sample::Text(text), today),
            _ => false,
        };
        if file.table.rows.iter().any(|row| matters(row.cell(at))) {
            let number = at + 1;
            let named = if heading.is_empty() {
                format!("La colonna {number}, senza nome,")
            } else {
                format!("La colonna «{heading}»")
            };
            notes.push(format!("{named} non viene letta, e contiene date o motivi di uscita: se dice che qualcuno non aspetta più, indichi che cosa è."));
        }
    }
    let writes = file.decided.work.iter().any(|work| work.written.iter().any(|written| written.id.is_none()));
    if writes {
        notes.push(
            "Per le domande importate non si apre una VMD: le persone sono state valutate prima di Poliedro."
                .to_owned(),
        );
    }
    if file.mapping.columns.values().any(|column| *column == Column::Urgent) {
        notes.push(
            "La colonna dell’urgenza va solo nella nota: l’urgenza è una procedura, che si avvia dalla domanda."
                .to_owned(),
        );
    }
    notes
}

fn offered(column: Column) -> ImportField {
    ImportField {
        code: column.code().to_owned(),
        label: column.label().to_owned(),
        required: matches!(column, Column::Surname | Column::Name | Column::FullName | Column::Unit | Column::Entered),
    }
}

/// Fates with their words; those that no row has are left out.
pub(super) fn fates(counts: &BTreeMap<&'static str, u32>) -> Vec<ImportFate> {
    let shown = |fate: &Fate| {
        let rows = counts.get(fate.code()).copied().filter(|rows| *rows > 0)?;
        Some(ImportFate {
            code: fate.code().to_owned(),
            label: fate.label().to_owned(),
            note: fate.note().to_owned(),
            rows,
        })
    };
    Fate::ALL.iter().filter_map(shown).collect()
}

/// A row as the interface shows it.
pub(super) fn row(file: &OpenFile, at: usize) -> Option<ImportRow> {
    let (line, read): (&Line, &ReadRow) = (file.decided.lines.get(at)?, file.rows.get(at)?);
    Some(ImportRow {
        row: line.row,
        fate: line.fate.code().to_owned(),
        who: read.who(),
        unit: if read.unit.is_empty() {
            file.mapping.unit.map(|unit| file.mapping.name_of(unit)).unwrap_or_default()
        } else {
            read.unit.clone()
        },
        entered_on: read.entered.map(|day| day.to_string()).unwrap_or_default(),
        why: line.why.clone(),
        remarks: read.remarks.iter().chain(&line.remarks).cloned().collect(),
        person_id: line.person.map(|person| person.to_string()),
        candidates: line.candidates.clone(),
        choice: file.choices.get(&line.row).cloned().unwrap_or_default(),
    })
}

/// «Cognome Nome, 12/03/1940, Crema».
pub(super) fn who(person: &PersonRow) -> String {
    let birth = person.birth_date.map(format_date);
    let comune = person.residence.as_deref().map(name_of);
    [Some(person.full_name()), birth, comune].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// The digest by which the mapping is remembered.
pub(super) fn headings_of(file: &OpenFile) -> String {
    headings(&file.table)
}
