//! What is written for one person: which applications, which places, and the fate of each row.

use super::{Fate, ReadRow};
use crate::{
    application::{Application, ApplicationFact, ApplicationState, Exit, ImportedFrom, Preference, may_follow},
    fact::{Fact, Subject},
    id::{FactId, ImportId, OperatorId, PathwayId, PersonId, UnitId},
    when::{format_date, start_of_day},
};
use jiff::{Timestamp, civil::Date};
use std::collections::BTreeMap;
use uuid::Uuid;

/// An application that the person already has, of the kind of the lists.
#[derive(Clone, Debug)]
pub struct Known {
    /// Which.
    pub id: PathwayId,
    /// Its facts, in the order of recording.
    pub facts: Vec<Fact<ApplicationFact>>,
}

/// A row and the unit that it names.
#[derive(Clone, Copy, Debug)]
pub struct Placed<'a> {
    /// The row, with a day of entry and nothing that refuses it.
    pub row: &'a ReadRow,
    /// The unit.
    pub unit: UnitId,
}

/// What is written on one application.
#[derive(Clone, Debug, PartialEq)]
pub struct Written {
    /// Which; `None`: a new one.
    pub id: Option<PathwayId>,
    /// The facts, with the moment at which each happened.
    pub facts: Vec<(Timestamp, ApplicationFact)>,
}

/// What becomes of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// Its number.
    pub row: u32,
    /// Its fate.
    pub fate: Fate,
    /// Why.
    pub why: String,
    /// What else is to be said.
    pub remarks: Vec<String>,
}

/// What is written for one person.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Placement {
    /// On which applications.
    pub written: Vec<Written>,
    /// What becomes of each row, in the order of the file.
    pub told: Vec<Told>,
}

/// Decides for one person. `rows` are all the rows about them; `known` their applications of `kind`, those that were withdrawn left out;
/// `died` the day of death in file; `is_new`: their file is opened with this import.
pub fn place(
    rows: &[Placed<'_>],
    known: &[Known],
    kind: &str,
    file: &str,
    died: Option<Date>,
    is_new: bool,
) -> Placement {
    let mut desk = Desk { kind, file, is_new, told: BTreeMap::new() };
    let states: Vec<(&Known, ApplicationState)> = known
        .iter()
        .map(|known| (known, ApplicationState::fold(&known.facts)))
        .filter(|(_, state)| state.application.is_some())
        .collect();
    let mut rows: Vec<Placed<'_>> = rows.to_vec();
    rows.sort_by_key(|placed| (placed.row.entered, placed.row.row));
    let (mut joining, mut fresh): (Vec<Vec<Joining<'_>>>, Vec<Placed<'_>>) =
        (vec![Vec::new(); states.len()], Vec::new());
    for placed in rows {
        let Some(entered) = placed.row.entered else { continue };
        if let Some(day) = died.filter(|day| entered > *day) {
            desk.tell(
                placed,
                Fate::Refused,
                format!("In archivio la persona risulta deceduta il {}.", format_date(day)),
            );
            continue;
        }
        match desk.held(placed, &states) {
            Some(Held::Told) => {}
            Some(Held::Joins(at, joins)) => joining.get_mut(at).into_iter().for_each(|all| all.push(joins)),
            None => fresh.push(placed),
        }
    }
    let mut written = Vec::new();
    for ((known, state), joins) in states.iter().zip(joining) {
        written.extend(desk.join(known, state, joins));
    }
    for segment in desk.segments(fresh) {
        written.extend(desk.open(segment));
    }
    Placement { written, told: desk.told.into_values().collect() }
}

/// A row that concerns an application in file.
#[derive(Clone, Copy, Debug)]
struct Joining<'a> {
    placed: Placed<'a>,
    /// The place is there: only its end is written.
    only_exit: bool,
}

enum Held<'a> {
    /// Its fate is told.
    Told,
    /// It joins the application with this number.
    Joins(usize, Joining<'a>),
}

struct Desk<'a> {
    kind: &'a str,
    file: &'a str,
    is_new: bool,
    told: BTreeMap<u32, Told>,
}

/// Something that happens to an application because of a row.
struct Event<'a> {
    day: Date,
    /// Entries, then single exits, then those that end everything.
    order: u8,
    placed: Placed<'a>,
    body: ApplicationFact,
}

impl<'a> Desk<'a> {
    fn tell(&mut self, placed: Placed<'_>, fate: Fate, why: impl Into<String>) {
        let row = placed.row.row;
        self.told.insert(row, Told { row, fate, why: why.into(), remarks: Vec::new() });
    }

    fn remark(&mut self, row: u32, remark: String) {
        if let Some(told) = self.told.get_mut(&row) {
            told.remarks.push(remark);
        }
    }

    /// The note of a row does not fit beside the others of the application: whoever imports keeps it by hand.
    fn no_room(&mut self, row: u32) {
        let told = self.told.entry(row).or_insert_with(|| Told {
            row,
            fate: Fate::Refused,
            why: String::new(),
            remarks: Vec::new(),
        });
        let remark = "La nota non sta nella domanda insieme alle altre, che sono lunghe: la copi a mano, qui non è stata scritta.";
        if !told.remarks.iter().any(|said| said == remark) {
            told.remarks.push(remark.to_owned());
        }
    }

    /// What the archive says of a row; `None` when it begins an application of its own.
    fn held(&mut self, placed: Placed<'a>, states: &[(&Known, ApplicationState)]) -> Option<Held<'a>> {
        let (row, unit) = (placed.row, placed.unit);
        for (at, (_, state)) in states.iter().enumerate() {
            let Some(entry) = state.entry(unit).filter(|it| it.left.is_none() || Some(it.entered_on) == row.entered)
            else {
                continue;
            };
            return Some(match (&entry.left, row.exit) {
                (None, Some((day, _))) if day < entry.entered_on => {
                    let since = format_date(entry.entered_on);
                    self.tell(
                        placed,
                        Fate::Refused,
                        format!(
                            "L’uscita ({}) viene prima dell’ingresso in lista che è in archivio ({since}).",
                            format_date(day)
                        ),
                    );
                    Held::Told
                }
                (None, Some(_)) => Held::Joins(at, Joining { placed, only_exit: true }),
                (left, _) => {
                    self.tell(
                        placed,
                        Fate::Known,
                        "La persona è già nella lista di questa unità: non si scrive nulla.",
                    );
                    if Some(entry.entered_on) != row.entered {
                        self.remark(
                            row.row,
                            format!("In archivio l’ingresso in lista è del {}.", format_date(entry.entered_on)),
                        );
                    }
                    if let (Some((day, _)), true) = (left, row.exit != *left) {
                        self.remark(row.row, format!("In archivio il posto è concluso dal {}.", format_date(*day)));
                    }
                    Held::Told
                }
            });
        }
        let at = states.iter().position(|(_, state)| state.closed.is_none())?;
        Some(Held::Joins(at, Joining { placed, only_exit: false }))
    }

    /// Writes on an application in file, as many rows as can stand.
    fn join(&mut self, known: &Known, state: &ApplicationState, mut joins: Vec<Joining<'a>>) -> Option<Written> {
        let held = state.application.clone()?;
        self.drop_repeated(&mut joins, |join| join.placed);
        while !joins.is_empty() {
            let units: Vec<&Joining<'_>> = joins.iter().filter(|join| !join.only_exit).collect();
            let mut facts = known.facts.clone();
            let mut written = Vec::new();
            if !units.is_empty() {
                let mut application = held.clone();
                for join in units {
                    let asked = application.preferences.iter().any(|asked| asked.unit == join.placed.unit);
                    if !asked {
                        application.preferences.push(preference(join.placed));
                    }
                    if !also_note(&mut application, join.placed.row) {
                        self.no_room(join.placed.row.row);
                    }
                }
                let corrects = known
                    .facts
                    .iter()
                    .rev()
                    .find(|fact| matches!(fact.body, ApplicationFact::Applied { .. }))
                    .map(|fact| fact.id);
                if application != held {
                    let body = ApplicationFact::Applied { application: Box::new(application), corrects };
                    push(&mut facts, start_of_day(held.applied_on), body.clone());
                    written.push((start_of_day(held.applied_on), body));
                }
            }
            let events = joins.iter().flat_map(|join| events(join.placed, self.file, join.only_exit)).collect();
            match self.happen(facts, &mut written, events) {
                Ok(()) => {
                    for join in &joins {
                        let (fate, why) = if join.only_exit {
                            (Fate::Updated, "Il posto in lista è già in archivio: si registra l’uscita.")
                        } else {
                            (
                                Fate::Matched,
                                "La persona ha già una domanda aperta: si aggiunge il posto nella lista di questa unità.",
                            )
                        };
                        self.finish(join.placed, fate, why);
                    }
                    return (!written.is_empty()).then_some(Written { id: Some(known.id), facts: written });
                }
                Err((row, why)) => {
                    let at = joins.iter().position(|join| join.placed.row.row == row)?;
                    let refused = joins.remove(at);
                    self.tell(refused.placed, Fate::Refused, why);
                }
            }
        }
        None
    }

    /// Opens an application with these places.
    fn open(&mut self, mut rows: Vec<Placed<'a>>) -> Option<Written> {
        while let Some(first) = rows.first().copied() {
            let applied_on = rows.iter().filter_map(|placed| placed.row.applied).min()?;
            let mut application = Application {
                kind: self.kind.to_owned(),
                applied_on,
                preferences: rows.iter().map(|placed| preference(*placed)).collect(),
                access_point: String::new(),
                requester: first.row.requester.clone(),
                disability: String::new(),
                setting: String::new(),
                caregiver: String::new(),
                certificate_on: None,
                documents: Vec::new(),
                sharing_consent_on: None,
                note: String::new(),
                vmd: None,
                imported: Some(ImportedFrom { import: nobody_yet(), row: first.row.row }),
            };
            for placed in &rows {
                if !also_note(&mut application, placed.row) {
                    self.no_room(placed.row.row);
                }
                if application.requester.name.is_empty() && application.requester.phone.is_empty() {
                    application.requester = placed.row.requester.clone();
                }
                if application.disability.is_empty() {
                    application.disability.clone_from(&placed.row.disability);
                }
            }
            let body = ApplicationFact::Applied { application: Box::new(application), corrects: None };
            let mut written = vec![(start_of_day(applied_on), body.clone())];
            let mut facts = Vec::new();
            push(&mut facts, start_of_day(applied_on), body);
            let events = rows.iter().flat_map(|placed| events(*placed, self.file, false)).collect();
            match self.happen(facts, &mut written, events) {
                Ok(()) => {
                    let (fate, why) = if self.is_new {
                        (
                            Fate::New,
                            "La persona non è in archivio: si aprono il fascicolo, la domanda e il posto in lista.",
                        )
                    } else {
                        (Fate::Matched, "La persona è già in archivio: si aprono la domanda e il posto in lista.")
                    };
                    for placed in &rows {
                        self.finish(*placed, fate, why);
                    }
                    return Some(Written { id: None, facts: written });
                }
                Err((row, why)) => {
                    let at = rows.iter().position(|placed| placed.row.row == row)?;
                    let refused = rows.remove(at);
                    self.tell(refused, Fate::Refused, why);
                }
            }
        }
        None
    }

    /// Lets everything happen in order; the row that cannot stand, and why.
    fn happen(
        &mut self,
        mut facts: Vec<Fact<ApplicationFact>>,
        written: &mut Vec<(Timestamp, ApplicationFact)>,
        mut events: Vec<Event<'_>>,
    ) -> Result<(), (u32, String)> {
        events.sort_by_key(|event| (event.day, event.order, event.placed.row.row));
        let mut redundant = Vec::new();
        for event in events {
            let leaves = event.order > 0;
            if leaves {
                let state = ApplicationState::fold(&facts);
                if let Some((day, _)) = state.entry(event.placed.unit).and_then(|entry| entry.left) {
                    redundant.push((
                        event.placed.row.row,
                        format!(
                            "Il posto risulta già concluso il {}, con ciò che è scritto in un’altra riga.",
                            format_date(day)
                        ),
                    ));
                    continue;
                }
            }
            may_follow(&facts, &event.body, event.day).map_err(|refusal| (event.placed.row.row, refusal.sentence()))?;
            let at = start_of_day(event.day);
            push(&mut facts, at, event.body.clone());
            written.push((at, event.body));
        }
        for (row, remark) in redundant {
            self.told
                .entry(row)
                .or_insert_with(|| Told { row, fate: Fate::Refused, why: String::new(), remarks: Vec::new() })
                .remarks
                .push(remark);
        }
        Ok(())
    }

    /// The fate of a row that stands; what was remarked meanwhile stays.
    fn finish(&mut self, placed: Placed<'_>, fate: Fate, why: &str) {
        let row = placed.row.row;
        let told = self.told.entry(row).or_insert_with(|| Told { row, fate, why: String::new(), remarks: Vec::new() });
        (told.fate, told.why) = (fate, why.to_owned());
    }

    /// Rows about the same unit and application: the first holds.
    fn drop_repeated<T: Copy>(&mut self, all: &mut Vec<T>, of: impl Fn(T) -> Placed<'a>) {
        let mut kept: Vec<T> = Vec::new();
        for one in all.drain(..) {
            let placed = of(one);
            let before = kept.iter().map(|held| of(*held)).find(|held| held.unit == placed.unit);
            match before {
                Some(held) => self.repeats(placed, held),
                None => kept.push(one),
            }
        }
        *all = kept;
    }

    fn repeats(&mut self, placed: Placed<'_>, held: Placed<'_>) {
        if held.row.entered == placed.row.entered && (held.row.exit == placed.row.exit || placed.row.exit.is_none()) {
            self.tell(placed, Fate::Known, format!("Ripete la riga {}.", held.row.row));
        } else {
            let since = held.row.entered.map(format_date).unwrap_or_default();
            self.tell(placed, Fate::Refused, format!("La stessa persona è nella lista di questa unità dal {since} (riga {}), e le due righe non vanno d’accordo.", held.row.row));
        }
    }

    /// Rows that belong to one application each: a new one begins after the earlier is over.
    fn segments(&mut self, rows: Vec<Placed<'a>>) -> Vec<Vec<Placed<'a>>> {
        let mut segments: Vec<Vec<Placed<'a>>> = Vec::new();
        for placed in rows {
            let Some(entered) = placed.row.entered else { continue };
            let died = segments.iter().flatten().find_map(|held| match held.row.exit {
                Some((day, Exit::Death)) if day < entered => Some((day, held.row.row)),
                _ => None,
            });
            if let Some((day, row)) = died {
                self.tell(
                    placed,
                    Fate::Refused,
                    format!("Secondo la riga {row} la persona è deceduta il {}.", format_date(day)),
                );
                continue;
            }
            match segments.last_mut() {
                Some(last) if !over(last, entered) => {
                    match last.iter().find(|held| held.unit == placed.unit).copied() {
                        Some(held) => self.repeats(placed, held),
                        None => last.push(placed),
                    }
                }
                _ => segments.push(vec![placed]),
            }
        }
        segments
    }
}

/// Is an application with these places over on a day?
fn over(rows: &[Placed<'_>], day: Date) -> bool {
    let left = |placed: &Placed<'_>| placed.row.exit.filter(|(left, _)| *left <= day);
    let ends = |exit: Exit| matches!(exit, Exit::Admitted | Exit::Death | Exit::Moved);
    rows.iter().any(|placed| left(placed).is_some_and(|(_, exit)| ends(exit)))
        || rows.iter().all(|placed| left(placed).is_some())
}

fn events<'a>(placed: Placed<'a>, file: &str, only_exit: bool) -> Vec<Event<'a>> {
    let (row, unit) = (placed.row, placed.unit);
    let mut events = Vec::new();
    if let (Some(day), false) = (row.entered, only_exit) {
        let body = ApplicationFact::Entered { units: vec![unit], reason: format!("Importata da «{file}»") };
        events.push(Event { day, order: 0, placed, body });
    }
    if let Some((day, exit)) = row.exit {
        let note = format!("Importata da «{file}»");
        let (order, body) = match exit {
            Exit::Admitted => (2, ApplicationFact::Admitted { unit, note }),
            Exit::Renounced | Exit::Elsewhere => (1, ApplicationFact::Left { unit: Some(unit), exit, note }),
            Exit::Death | Exit::Moved | Exit::NotListed => (2, ApplicationFact::Left { unit: None, exit, note }),
        };
        events.push(Event { day, order, placed, body });
    }
    events
}

fn preference(placed: Placed<'_>) -> Preference {
    Preference { unit: placed.unit, wing: placed.row.wing.clone() }
}

/// Adds the note of a row; `false` when it would not fit: it is never cut in the middle.
#[must_use]
fn also_note(application: &mut Application, row: &ReadRow) -> bool {
    let note = row.note.trim();
    if note.is_empty() || application.note.contains(note) {
        return true;
    }
    let joined = if application.note.is_empty() { note.to_owned() } else { format!("{}\n{note}", application.note) };
    let fits = joined.chars().count() <= crate::person::form::NOTE_LIMIT;
    if fits {
        application.note = joined;
    }
    fits
}

/// The import has no identifier until it is written.
fn nobody_yet() -> ImportId {
    ImportId::from_uuid(Uuid::nil())
}

/// A fact as it will stand: who writes it, and when, says nothing to the rules.
fn push(facts: &mut Vec<Fact<ApplicationFact>>, at: Timestamp, body: ApplicationFact) {
    let number = u128::try_from(facts.len()).unwrap_or_default();
    facts.push(Fact {
        id: FactId::from_uuid(Uuid::from_u128(u128::MAX - number)),
        subject: Subject::Pathway(PathwayId::from_uuid(Uuid::nil()), PersonId::from_uuid(Uuid::nil())),
        happened_at: at,
        recorded_at: at,
        author: OperatorId::from_uuid(Uuid::nil()),
        body,
    });
}
