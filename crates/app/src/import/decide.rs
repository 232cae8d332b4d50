//! What becomes of every row: who it is about, and what is written of it.

use super::{
    file::OpenFile,
    whom::{Lead, same_names},
};
use crate::{
    CallError,
    import::{preview::who, view::ImportCandidate},
};
use jiff::civil::Date;
use poliedro_domain::{
    application::{self, ApplicationFact, ApplicationState, Exit},
    catalogue::Catalogue,
    id::{PersonId, UnitId},
    import::{Alike, Fate, Known, Newcomers, Placed, ReadRow, Written, name_key, place},
    person::Patch,
    when::local_date,
};
use poliedro_store::Reader;
use std::collections::{BTreeMap, HashMap, hash_map::Entry};

/// What becomes of a row.
#[derive(Clone, Debug)]
pub(super) struct Line {
    pub(super) row: u32,
    pub(super) fate: Fate,
    pub(super) why: String,
    /// Said besides what was read.
    pub(super) remarks: Vec<String>,
    pub(super) person: Option<PersonId>,
    pub(super) candidates: Vec<ImportCandidate>,
}

/// Whom something is written of.
#[derive(Clone, Debug)]
pub(super) enum Whom {
    /// Somebody in file.
    Known(PersonId),
    /// Somebody whose file is opened with this.
    New(Patch),
}

/// What is written of one person.
#[derive(Clone, Debug)]
pub(super) struct Work {
    pub(super) whom: Whom,
    pub(super) written: Vec<Written>,
    /// The day on which the lists say that they died, when nobody had written it.
    pub(super) death: Option<Date>,
    /// Rows it comes from.
    pub(super) rows: u32,
}

/// What becomes of every row.
#[derive(Clone, Debug, Default)]
pub(super) struct Decided {
    /// In the order of the file.
    pub(super) lines: Vec<Line>,
    pub(super) work: Vec<Work>,
}

impl Decided {
    /// How many rows have each fate.
    pub(super) fn counts(&self) -> BTreeMap<&'static str, u32> {
        let mut counts = BTreeMap::new();
        for line in &self.lines {
            *counts.entry(line.fate.code()).or_default() += 1;
        }
        counts
    }
}

/// Whom the rows of a group are about.
enum Group {
    Known(PersonId, Option<Date>),
    New,
}

/// Groups of rows about one person, with the unit of each row.
type Groups = Vec<(Group, Vec<(usize, UnitId)>)>;

/// Decides for every row of the file. The leads must have been looked for.
pub(super) fn decide(reader: &Reader<'_>, file: &mut OpenFile) -> Result<(), CallError> {
    let mut lines: Vec<Line> = Vec::with_capacity(file.rows.len());
    let mut groups = Groups::new();
    let mut people = People::default();
    for (at, row) in file.rows.iter().enumerate() {
        let mut line = Line {
            row: row.row,
            fate: Fate::Refused,
            why: String::new(),
            remarks: Vec::new(),
            person: None,
            candidates: Vec::new(),
        };
        let unit = file.mapping.unit_of(&row.unit);
        match (row.empty, &row.refused, unit) {
            (true, ..) => (line.fate, line.why) = (Fate::Empty, "La riga è vuota.".to_owned()),
            (_, Some(why), _) => line.why.clone_from(why),
            (_, _, Err(why)) => line.why = why,
            (_, _, Ok(unit)) => {
                let lead = file.leads.get(at).unwrap_or(&Lead::Nobody);
                let before = imported_before(reader, &mut file.known, &file.mapping.kind, (row, unit), lead)?;
                let lead = before.as_ref().unwrap_or(lead);
                let choice = file.choices.get(&row.row).map_or("", String::as_str);
                match people.group(at, lead, choice, &mut groups, &file.rows, &mut line) {
                    Some(group) => {
                        if let Some((whom, rows)) = groups.get_mut(group) {
                            rows.push((at, unit));
                            line.person = match whom {
                                Group::Known(person, _) => Some(*person),
                                Group::New => None,
                            };
                        }
                    }
                    None => line.fate = Fate::Doubtful,
                }
            }
        }
        lines.push(line);
    }
    let mut decided = Decided { lines, work: Vec::new() };
    for (group, rows) in groups {
        work(reader, file, &mut decided, group, &rows)?;
    }
    file.decided = decided;
    Ok(())
}

/// What is written of one person.
fn work(
    reader: &Reader<'_>,
    file: &mut OpenFile,
    decided: &mut Decided,
    group: Group,
    rows: &[(usize, UnitId)],
) -> Result<(), CallError> {
    let none = Vec::new();
    let (known, died) = match group {
        Group::Known(person, died) => {
            if !file.known.contains_key(&person) {
                let found = reader.applications_to_join(person, &file.mapping.kind)?;
                file.known.insert(person, found);
            }
            (file.known.get(&person).unwrap_or(&none), died)
        }
        Group::New => (&none, None),
    };
    let placed: Vec<Placed<'_>> =
        rows.iter().filter_map(|(at, unit)| Some(Placed { row: file.rows.get(*at)?, unit: *unit })).collect();
    let is_new = matches!(group, Group::New);
    let placement = place(&placed, known, &file.mapping.kind, &file.name, died, is_new);
    for told in placement.told {
        let at = rows.iter().map(|(at, _)| *at).find(|at| file.rows.get(*at).is_some_and(|row| row.row == told.row));
        if let Some(line) = at.and_then(|at| decided.lines.get_mut(at)) {
            (line.fate, line.why) = (told.fate, told.why);
            line.remarks.extend(told.remarks);
        }
    }
    if placement.written.is_empty() {
        return Ok(());
    }
    let whom = match group {
        Group::Known(person, _) => Whom::Known(person),
        Group::New => {
            // What the first row does not say, the next ones may.
            let mut fields = Patch::new();
            for placed in &placed {
                for (field, value) in &placed.row.person {
                    fields.entry(*field).or_insert_with(|| value.clone());
                }
            }
            Whom::New(fields)
        }
    };
    let mut death = if died.is_none() { day_of_death(&placement.written) } else { None };
    if let (Some(day), Whom::Known(person)) = (death, &whom)
        && !may_have_died(reader, *person, day)?
    {
        death = None;
        for (at, _) in rows {
            if let Some(line) = decided.lines.get_mut(*at) {
                line.remarks.push(
                    "Nel fascicolo ci sono annotazioni successive al decesso: la data non vi si scrive, la controlli."
                        .to_owned(),
                );
            }
        }
    }
    let rows = u32::try_from(rows.len()).unwrap_or(u32::MAX);
    decided.work.push(Work { whom, written: placement.written, death, rows });
    Ok(())
}

/// The day of the exit by death, if one is written.
fn day_of_death(written: &[Written]) -> Option<Date> {
    written
        .iter()
        .flat_map(|one| &one.facts)
        .find_map(|(at, fact)| matches!(fact, ApplicationFact::Left { exit: Exit::Death, .. }).then(|| local_date(*at)))
}

/// Does nothing in their applications, of whatever kind, come after that day?
fn may_have_died(reader: &Reader<'_>, person: PersonId, day: Date) -> Result<bool, CallError> {
    for kind in Catalogue::shipped().list("unitKind") {
        let known = reader.applications_to_join(person, &kind.code)?;
        if known.iter().any(|known| application::may_have_died(&known.facts, day).is_err()) {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Somebody without day of birth nor code whose place was imported already: same names, same unit, same day of entry.
fn imported_before(
    reader: &Reader<'_>,
    known: &mut HashMap<PersonId, Vec<Known>>,
    kind: &str,
    (row, unit): (&ReadRow, UnitId),
    lead: &Lead,
) -> Result<Option<Lead>, CallError> {
    let Lead::Perhaps(maybe) = lead else { return Ok(None) };
    if row.code.is_some() || row.candidate.birth_date.is_some() || row.entered.is_none() {
        return Ok(None);
    }
    let mut found = None;
    for one in maybe {
        let person = &one.person;
        if !same_names(person, row) {
            continue;
        }
        let held = match known.entry(person.id) {
            Entry::Occupied(held) => held.into_mut(),
            Entry::Vacant(place) => place.insert(reader.applications_to_join(person.id, kind)?),
        };
        let there = held.iter().map(|held| ApplicationState::fold(&held.facts)).any(|state| {
            state.application.as_ref().is_some_and(|application| application.imported.is_some())
                && state.entry(unit).is_some_and(|entry| Some(entry.entered_on) == row.entered)
        });
        if there {
            if found.is_some() {
                return Ok(None);
            }
            found = Some(Lead::Known(person.id, person.death_date));
        }
    }
    Ok(found)
}

/// People of the file, as rows tell them.
#[derive(Default)]
struct People {
    newcomers: Newcomers,
    /// The group of each newcomer.
    of_newcomer: Vec<usize>,
    of_known: HashMap<PersonId, usize>,
    /// The group of each row.
    of_row: HashMap<u32, usize>,
    /// Rows about somebody of whom it was decided before.
    followers: HashMap<String, usize>,
    /// The first row of each newcomer.
    first_row: Vec<usize>,
}

impl People {
    /// The group of a row; `None` while it is doubtful, and then the line says why.
    fn group(
        &mut self,
        at: usize,
        lead: &Lead,
        choice: &str,
        groups: &mut Groups,
        rows: &[ReadRow],
        line: &mut Line,
    ) -> Option<usize> {
        let row = rows.get(at)?;
        let found = match lead {
            Lead::Known(person, died) => Some(self.known(*person, *died, groups)),
            Lead::Perhaps(maybe) => {
                line.candidates = maybe
                    .iter()
                    .map(|it| ImportCandidate {
                        person_id: it.person.id.to_string(),
                        who: who(&it.person),
                        why: it.why.clone(),
                    })
                    .collect();
                let chosen = maybe.iter().find(|it| it.person.id.to_string() == choice);
                match (chosen, choice) {
                    (Some(one), _) => Some(self.known(one.person.id, one.person.death_date, groups)),
                    (None, "new") => Some(match self.newcomers.alike(row) {
                        Alike::Same(known) => self.again(known, row),
                        _ => self.fresh(at, row, groups),
                    }),
                    (None, _) => {
                        let follows = identity(row).and_then(|key| self.followers.get(&key).copied());
                        if follows.is_none() {
                            line.why = doubt(maybe.len());
                        }
                        follows
                    }
                }
            }
            Lead::Nobody => self.newcomer(at, choice, groups, rows, line),
        }?;
        self.of_row.insert(row.row, found);
        if !choice.is_empty()
            && let Some(key) = identity(row)
        {
            self.followers.entry(key).or_insert(found);
        }
        Some(found)
    }

    fn known(&mut self, person: PersonId, died: Option<Date>, groups: &mut Groups) -> usize {
        *self.of_known.entry(person).or_insert_with(|| {
            groups.push((Group::Known(person, died), Vec::new()));
            groups.len() - 1
        })
    }

    /// A row about a newcomer that an earlier row named.
    fn again(&mut self, at: usize, row: &ReadRow) -> usize {
        self.newcomers.learn(at, row);
        self.of_newcomer.get(at).copied().unwrap_or_default()
    }

    fn fresh(&mut self, at: usize, row: &ReadRow, groups: &mut Groups) -> usize {
        self.newcomers.add(row);
        groups.push((Group::New, Vec::new()));
        self.of_newcomer.push(groups.len() - 1);
        self.first_row.push(at);
        groups.len() - 1
    }

    /// Somebody whom the archive does not know: perhaps one whom an earlier row named.
    fn newcomer(
        &mut self,
        at: usize,
        choice: &str,
        groups: &mut Groups,
        rows: &[ReadRow],
        line: &mut Line,
    ) -> Option<usize> {
        let row = rows.get(at)?;
        let perhaps = match self.newcomers.alike(row) {
            Alike::Same(known) => return Some(self.again(known, row)),
            Alike::Nobody => {
                if row.code.is_none() && row.candidate.birth_date.is_none() {
                    line.remarks.push("Senza data di nascita né codice fiscale: controlli che non sia già in archivio con un altro nome.".to_owned());
                }
                return Some(self.fresh(at, row, groups));
            }
            Alike::Perhaps(perhaps) => perhaps,
        };
        let first = |newcomer: usize| self.first_row.get(newcomer).and_then(|at| rows.get(*at));
        line.candidates = perhaps
            .iter()
            .filter_map(|(newcomer, why)| {
                let held = first(*newcomer)?;
                let who = format!("{} (riga {} dello stesso file)", held.who(), held.row);
                Some(ImportCandidate { person_id: format!("row:{}", held.row), who, why: format!("{why}.") })
            })
            .collect();
        if choice == "new" {
            return Some(self.fresh(at, row, groups));
        }
        let chosen = line
            .candidates
            .iter()
            .find(|held| held.person_id == choice)
            .and_then(|held| held.person_id.strip_prefix("row:"));
        let chosen = chosen.and_then(|row| row.parse::<u32>().ok()).and_then(|row| self.of_row.get(&row).copied());
        let follows = chosen.or_else(|| identity(row).and_then(|key| self.followers.get(&key).copied()));
        if follows.is_none() {
            line.why = "Potrebbe essere la persona di un’altra riga dello stesso file: scelga chi è.".to_owned();
        }
        follows
    }
}

fn doubt(many: usize) -> String {
    if many == 1 {
        "In archivio c’è una persona che le somiglia: scelga se è la stessa.".to_owned()
    } else {
        format!("In archivio ci sono {many} persone che le somigliano: scelga chi è.")
    }
}

/// What makes two rows certainly of one person: the names, with the code or the day of birth.
fn identity(row: &ReadRow) -> Option<String> {
    let born = || row.candidate.birth_date.map(|day| day.to_string());
    let more = row.code.clone().or_else(born)?;
    Some(format!("{} {more}", name_key(&row.candidate)))
}
