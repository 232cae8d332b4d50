//! How long people wait: one wait for each application, or for each place in a list, without names.

use super::row::{COVERED, code, day, known_day};
use crate::{
    Reader, StoreError,
    search::{Conditions, text},
};
use jiff::civil::Date;
use poliedro_domain::{
    application::Exit,
    id::{PathwayId, PersonId, UnitId},
    waiting::Spell,
};
use rusqlite::{Row, params_from_iter, types::Value};
use std::collections::HashMap;

/// Which waits; what is `None` does not filter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SpellFilter {
    /// Catalogue `unitKind`.
    pub kind: Option<String>,
    /// In the list of this unit.
    pub unit: Option<UnitId>,
    /// Code of the sub-ambito to which the comune of residence belonged on the day of the application.
    pub sub_ambito: Option<String>,
    /// With (`true`) or without (`false`) an urgency to be decided or recognised.
    pub urgent: Option<bool>,
    /// Entered on this day or later.
    pub from: Option<Date>,
    /// Entered on this day or earlier.
    pub until: Option<Date>,
    /// Every place in every list, instead of one wait for each application.
    pub each_place: bool,
}

/// A wait.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SpellRow {
    /// The application; the first, when a person has several that overlap in files that were merged.
    pub application: PathwayId,
    /// The kept file of the person.
    pub person: PersonId,
    /// Catalogue `unitKind`.
    pub kind: String,
    /// The unit, when waits are those of places in lists.
    pub unit: Option<UnitId>,
    /// An urgency to be decided or recognised.
    pub urgent: bool,
    /// Code of the sub-ambito to which the comune of residence belonged on the day of the application.
    pub sub_ambito: Option<String>,
    /// Belfiore code of the comune of residence.
    pub residence: Option<String>,
    /// The wait. Suspensions are those between its entry and its end.
    pub spell: Spell,
    /// The person has a temporary plan that runs.
    pub temporary_plan: bool,
}

type Pauses = HashMap<PathwayId, Vec<(Date, Option<Date>)>>;

impl Reader<'_> {
    /// The waits that pass the filter, by day of entry: of each application from its first entry in a list to its end; of each place in
    /// the list of the unit, when the filter names one; of each place in every list, with `each_place`. Applications that were undone are
    /// left out. A person whose files were merged, and who waits in both for the same, waits once. Nobody waits after the death that
    /// their file tells, even where the list was not told of it: that wait ended on that day, by death.
    pub fn spells(&self, filter: &SpellFilter) -> Result<Vec<SpellRow>, StoreError> {
        let places = filter.each_place || filter.unit.is_some();
        let (sql, values) = filter.query(places);
        let pauses = self.pauses()?;
        let mut statement = self.conn().prepare_cached(&sql)?;
        let mut rows = statement.query(params_from_iter(values))?;
        let mut found: Vec<SpellRow> = Vec::new();
        let mut last: HashMap<(PersonId, String, Option<UnitId>), usize> = HashMap::new();
        while let Some(row) = rows.next()? {
            let next = read(row, &pauses)?;
            let same = (next.person, next.kind.clone(), next.unit);
            let before = last.get(&same).and_then(|at| found.get_mut(*at));
            match before {
                Some(before) if overlap(&before.spell, &next.spell) => before.join(next),
                _ => {
                    last.insert(same, found.len());
                    found.push(next);
                }
            }
        }
        // The period is that of the wait as it was joined.
        let within = |row: &SpellRow| {
            filter.from.is_none_or(|from| from <= row.spell.entered)
                && filter.until.is_none_or(|until| row.spell.entered <= until)
                && filter.urgent.is_none_or(|urgent| urgent == row.urgent)
        };
        found.retain(within);
        self.showed(found.len());
        Ok(found)
    }

    fn pauses(&self) -> Result<Pauses, StoreError> {
        let sql = "SELECT application, from_day, until_day FROM suspension ORDER BY application, place";
        let mut statement = self.conn().prepare_cached(sql)?;
        let mut rows = statement.query([])?;
        let mut pauses = Pauses::new();
        while let Some(row) = rows.next()? {
            let of = pauses.entry(PathwayId::from_bytes(row.get(0)?)).or_default();
            of.push((known_day(row, 1)?, day(row, 2)?));
        }
        Ok(pauses)
    }
}

const SUB_AMBITO: &str = "EXISTS (SELECT 1 FROM membership m WHERE m.belfiore = r.residence AND m.sub_ambito = ? \
                          AND m.from_day <= a.applied_on AND (m.until_day IS NULL OR m.until_day >= a.applied_on))";

impl SpellFilter {
    fn query(&self, places: bool) -> (String, Vec<Value>) {
        let mut built = Conditions::new();
        built.and("a.kind = ?", self.kind.as_deref().map(text));
        built.and("w.unit = ?", self.unit.map(|unit| Value::Blob(unit.as_bytes().to_vec())));
        built.and(SUB_AMBITO, self.sub_ambito.as_deref().map(text));
        let (of, unit, joins, place) = if places {
            ("w", "w.unit", "JOIN waiting w ON w.application = a.id", ", w.place")
        } else {
            ("a", "NULL", "", "")
        };
        let sql = include_str!("spells.sql")
            .replace("{unit}", unit)
            .replace("{entered}", &format!("{of}.entered_on"))
            .replace("{left}", &format!("{of}.left_on"))
            .replace("{exit}", &format!("{of}.exit"))
            .replace("{covered}", COVERED)
            .replace("{joins}", joins)
            .replace("{conditions}", &built.sql)
            .replace("{place}", place);
        (sql, built.values)
    }
}

fn read(row: &Row<'_>, pauses: &Pauses) -> Result<SpellRow, StoreError> {
    let application = PathwayId::from_bytes(row.get(0)?);
    let entered = known_day(row, 5)?;
    let died = day(row, 11)?.filter(|death| *death >= entered).map(|death| (death, Exit::Death));
    let left = day(row, 6)?.zip(code(row, 7, Exit::from_code)?).or(died);
    let pauses = pauses.get(&application).map(Vec::as_slice).unwrap_or_default();
    Ok(SpellRow {
        application,
        person: PersonId::from_bytes(row.get(1)?),
        kind: row.get(2)?,
        urgent: row.get(3)?,
        unit: row.get::<_, Option<[u8; 16]>>(4)?.map(UnitId::from_bytes),
        residence: row.get(8)?,
        sub_ambito: row.get(9)?,
        spell: Spell { entered, left, suspended: within(pauses, entered, left.map(|(day, _)| day)) },
        temporary_plan: row.get(10)?,
    })
}

/// The part of each suspension between the entry and the end.
fn within(pauses: &[(Date, Option<Date>)], entered: Date, end: Option<Date>) -> Vec<(Date, Option<Date>)> {
    let cut = pauses.iter().filter_map(|(from, until)| {
        let until = match (*until, end) {
            (Some(until), Some(end)) => Some(until.min(end)),
            (until, end) => until.or(end),
        };
        let from = (*from).max(entered);
        until.is_none_or(|until| from < until).then_some((from, until))
    });
    cut.collect()
}

/// `next` entered on the same day as `before` or later, and before it ended.
fn overlap(before: &Spell, next: &Spell) -> bool {
    before.left.is_none_or(|(day, _)| next.entered < day)
}

impl SpellRow {
    /// The same person, in another file, waits for the same meanwhile: one wait, from the first entry; an admission ends it.
    fn join(&mut self, other: Self) {
        let admitted = |left: Option<(Date, Exit)>| left.filter(|(_, exit)| *exit == Exit::Admitted);
        let (mine, theirs) = (self.spell.left, other.spell.left);
        self.spell.left = match (admitted(mine), admitted(theirs)) {
            (Some(mine), Some(theirs)) => Some(mine.min(theirs)),
            (Some(admitted), None) | (None, Some(admitted)) => Some(admitted),
            (None, None) => mine.zip(theirs).map(|(mine, theirs)| mine.max(theirs)),
        };
        let either = either(&self.spell.suspended, &other.spell.suspended);
        self.spell.suspended = within(&either, self.spell.entered, self.spell.left.map(|(day, _)| day));
        self.urgent |= other.urgent;
    }
}

/// A stay in hospital suspends the person, in whichever file it was written: the days of either, in order and without overlaps.
fn either(mine: &[(Date, Option<Date>)], theirs: &[(Date, Option<Date>)]) -> Vec<(Date, Option<Date>)> {
    let mut all: Vec<_> = mine.iter().chain(theirs).copied().collect();
    all.sort_by_key(|(from, _)| *from);
    let mut joined: Vec<(Date, Option<Date>)> = Vec::new();
    for (from, until) in all {
        match joined.last_mut() {
            Some((_, held)) if held.is_none_or(|held| from <= held) => *held = held.zip(until).map(|(a, b)| a.max(b)),
            _ => joined.push((from, until)),
        }
    }
    joined
}
