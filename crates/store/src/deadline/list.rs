//! Obligations that are open.

use super::{
    DueRow, WaivedRow,
    band::Limits,
    row::{SELECT, WIDTH, read},
};
use crate::{Reader, StoreError, fact::stamp};
use jiff::Timestamp;
use poliedro_domain::{
    deadline::{Band, Key, Kind},
    id::{OperatorId, PersonId},
};
use rusqlite::{Connection, OptionalExtension, params_from_iter, types::Value};

/// Which obligations to list; what is empty or `None` does not filter. Those that were waived are in no list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DueFilter {
    /// Only those that stand here.
    pub band: Option<Band>,
    /// Only those that were given to, or are in charge of, this operator.
    pub mine: Option<OperatorId>,
    /// Only these kinds.
    pub kinds: Vec<Kind>,
    /// Only of this person, whatever file they were written on.
    pub person: Option<PersonId>,
    /// Only those with a term at this moment or after; of a term that is a day, only those whose day ends after it.
    pub from: Option<Timestamp>,
    /// Only those with a term before this moment; of a term that is a day, also the one that ends at it.
    pub until: Option<Timestamp>,
}

/// A page of obligations: urgent first, then by term, those without one last; the order is always the same.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DuePage {
    /// Rows of the page.
    pub rows: Vec<DueRow>,
    /// How many in all.
    pub total: u32,
}

const ONE: &str = "FROM deadline d WHERE d.subject = ?1 AND d.kind = ?2 AND d.part = ?3";
const PUT_ASIDE: &str = "FROM duty u JOIN deadline d ON d.subject = u.subject AND d.kind = u.kind AND d.part = u.part \
                         WHERE u.waived_at IS NOT NULL ORDER BY u.waived_at DESC, u.subject, u.kind, u.part LIMIT ?1 OFFSET ?2";

impl Reader<'_> {
    /// Obligations that are open at `now`, `limit` from `offset` on.
    pub fn due(&self, filter: &DueFilter, now: Timestamp, offset: u32, limit: u32) -> Result<DuePage, StoreError> {
        let asked = Asked::of(self.conn(), filter, now)?;
        let urgent = asked.count(self.conn(), true)?;
        let total = urgent.saturating_add(asked.count(self.conn(), false)?);
        let mut rows = asked.rows(self.conn(), true, offset, limit)?;
        let room = limit.saturating_sub(u32::try_from(rows.len()).unwrap_or(u32::MAX));
        if room > 0 {
            rows.append(&mut asked.rows(self.conn(), false, offset.saturating_sub(urgent), room)?);
        }
        self.showed(rows.len());
        Ok(DuePage { rows, total })
    }

    /// Every band in order, with its first `limit` obligations; of everybody, or only those of `mine`.
    pub fn due_bands(
        &self,
        now: Timestamp,
        mine: Option<OperatorId>,
        limit: u32,
    ) -> Result<Vec<(Band, DuePage)>, StoreError> {
        let of = |band| {
            let filter = DueFilter { band: Some(band), mine, ..DueFilter::default() };
            Ok((band, self.due(&filter, now, 0, limit)?))
        };
        Band::ALL.into_iter().map(of).collect()
    }

    /// One obligation, waived or not; `None` when there is nothing to do any more.
    pub fn obligation(&self, key: &Key) -> Result<Option<DueRow>, StoreError> {
        let mut statement = self.conn().prepare_cached(&format!("{SELECT} {ONE}"))?;
        let of = (key.of.as_bytes(), key.kind.code(), &key.part);
        statement.query_row(of, |row| Ok(read(self.conn(), row))).optional()?.transpose()
    }

    /// Obligations that were waived and would be open, the last waived first.
    pub fn waived(&self, offset: u32, limit: u32) -> Result<Vec<WaivedRow>, StoreError> {
        let sql = format!("{SELECT}, u.waived_at, u.waived_by, u.motive, u.note {PUT_ASIDE}");
        let mut statement = self.conn().prepare_cached(&sql)?;
        let mut rows = statement.query((limit, offset))?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            let due = read(self.conn(), row)?;
            found.push(WaivedRow {
                key: due.deadline.key.clone(),
                person: due.person.clone(),
                at: stamp(row.get(WIDTH)?)?,
                by: OperatorId::from_bytes(row.get(WIDTH + 1)?),
                motive: row.get(WIDTH + 2)?,
                note: row.get(WIDTH + 3)?,
                due,
            });
        }
        self.showed(found.len());
        Ok(found)
    }
}

/// A filter, as the database takes it. Urgent rows and the others are asked one after the other, so that an index gives both in order.
struct Asked {
    /// The table, and the index when the database would choose one that gives more rows to look through.
    from: &'static str,
    conditions: String,
    values: Vec<Value>,
    order: &'static str,
}

const BY_TERM: &str = "ORDER BY d.due, d.kind, d.subject, d.part";
const TERMS_FIRST: &str = "ORDER BY d.due IS NULL, d.due, d.kind, d.subject, d.part";

impl Asked {
    fn of(conn: &Connection, filter: &DueFilter, now: Timestamp) -> Result<Self, StoreError> {
        let from = match (filter.person, filter.mine, filter.band) {
            (Some(_), ..) => "deadline d INDEXED BY deadline_person",
            (None, Some(_), Some(band)) if band != Band::Now => "deadline d INDEXED BY deadline_assigned",
            _ => "deadline d",
        };
        let (conditions, values) = ("d.waived = 0".to_owned(), Vec::new());
        let mut asked = Self { from, conditions, values, order: TERMS_FIRST };
        if let Some(band) = filter.band {
            let (condition, moments) = Limits::at(now).of(band);
            asked.and(&condition, moments.into_iter().map(Value::Integer));
            if band != Band::Now {
                asked.order = BY_TERM;
            }
        }
        if let Some(mine) = filter.mine {
            asked.and("d.assigned = ?", [Value::Blob(mine.as_bytes().to_vec())]);
        }
        if !filter.kinds.is_empty() {
            let marks = vec!["?"; filter.kinds.len()].join(", ");
            let kinds = filter.kinds.iter().map(|kind| Value::Text(kind.code().to_owned()));
            asked.and(&format!("d.kind IN ({marks})"), kinds);
        }
        if let Some(from) = filter.from {
            let from = Value::Integer(from.as_millisecond());
            asked.and("d.due >= ? AND (d.due > ? OR NOT d.whole_day)", [from.clone(), from]);
        }
        if let Some(until) = filter.until {
            let until = Value::Integer(until.as_millisecond());
            asked.and("d.due <= ? AND (d.due < ? OR d.whole_day)", [until.clone(), until]);
        }
        if let Some(person) = filter.person {
            let root = super::refresh::root(conn, person)?;
            let root = Value::Blob(root.unwrap_or(person).as_bytes().to_vec());
            asked.and("d.person IN (SELECT id FROM person WHERE root = ?)", [root]);
        }
        Ok(asked)
    }

    fn and(&mut self, condition: &str, values: impl IntoIterator<Item = Value>) {
        self.conditions.push_str(" AND ");
        self.conditions.push_str(condition);
        self.values.extend(values);
    }

    fn rows(&self, conn: &Connection, urgent: bool, offset: u32, limit: u32) -> Result<Vec<DueRow>, StoreError> {
        let sql = format!(
            "{SELECT} FROM {} WHERE {} AND d.urgent = {} {} LIMIT ? OFFSET ?",
            self.from,
            self.conditions,
            u8::from(urgent),
            self.order
        );
        let mut statement = conn.prepare_cached(&sql)?;
        let page = [Value::Integer(limit.into()), Value::Integer(offset.into())];
        let mut rows = statement.query(params_from_iter(self.values.iter().cloned().chain(page)))?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            found.push(read(conn, row)?);
        }
        Ok(found)
    }

    fn count(&self, conn: &Connection, urgent: bool) -> Result<u32, StoreError> {
        let (from, conditions, urgent) = (self.from, &self.conditions, u8::from(urgent));
        let sql = format!("SELECT count(*) FROM {from} WHERE {conditions} AND d.urgent = {urgent}");
        Ok(conn.prepare_cached(&sql)?.query_row(params_from_iter(&self.values), |row| row.get(0))?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// How the database goes about each band, of everybody and of one operator: rows and count.
    fn plans(conn: &Connection, asked: &Asked) -> Vec<String> {
        let sql = [
            format!(
                "{SELECT} FROM {} WHERE {} AND d.urgent = 0 {} LIMIT 50",
                asked.from, asked.conditions, asked.order
            ),
            format!("SELECT count(*) FROM {} WHERE {} AND d.urgent = 0", asked.from, asked.conditions),
        ];
        let mut said = Vec::new();
        for sql in sql {
            let mut statement = conn.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
            let lines = statement.query_map(params_from_iter(&asked.values), |row| row.get::<_, String>(3)).unwrap();
            said.push(lines.map(Result::unwrap).collect::<Vec<_>>().join("; "));
        }
        said
    }

    #[test]
    fn each_band_is_a_stretch_of_an_index() {
        let mut conn = Connection::open_in_memory().unwrap();
        crate::migrate::migrate(&mut conn).unwrap();
        let mine = OperatorId::from_bytes([7; 16]);
        for (band, mine) in Band::ALL.into_iter().flat_map(|band| [(band, None), (band, Some(mine))]) {
            let filter = DueFilter { band: Some(band), mine, ..DueFilter::default() };
            let now = Timestamp::UNIX_EPOCH;
            let plans = plans(&conn, &Asked::of(&conn, &filter, now).unwrap());
            let index = match (band, mine) {
                (Band::Now, _) => "USING INDEX deadline_press (urgent=? AND press>? AND press<?)",
                (_, None) => "USING INDEX deadline_due (urgent=? AND due",
                (_, Some(_)) => "USING INDEX deadline_assigned (assigned=? AND urgent=? AND due",
            };
            assert!(plans[0].contains(index), "{band:?} {plans:?}");
            // What presses is little: it may be put in order after it is found.
            assert_eq!(plans[0].contains("TEMP B-TREE"), band == Band::Now, "{band:?} {plans:?}");
            assert!(plans[1].contains(&index.replace("USING", "USING COVERING")), "{band:?} {plans:?}");
        }
        let person = DueFilter { person: Some(PersonId::from_bytes([7; 16])), ..DueFilter::default() };
        let plans = plans(&conn, &Asked::of(&conn, &person, Timestamp::UNIX_EPOCH).unwrap());
        assert!(plans[0].contains("deadline_person (person=?)"), "{plans:?}");
    }
}
