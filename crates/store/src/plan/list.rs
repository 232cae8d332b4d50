//! Lists of plans: the nearest verification first.

use super::{
    PlanRow,
    row::{RUNNING, SELECT, read},
};
use crate::{
    Reader, StoreError,
    search::{Conditions, text},
};
use jiff::civil::Date;
use poliedro_domain::id::{OperatorId, PathwayId, PersonId};
use rusqlite::{Connection, params_from_iter, types::Value};

/// Which plans to list; what is empty or `None` does not filter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlanFilter {
    /// Of which this operator answers for the case.
    pub case_manager: Option<OperatorId>,
    /// Only those that are not closed (`true`) or only closed (`false`).
    pub open: Option<bool>,
    /// To be verified by this day.
    pub verify_by: Option<Date>,
    /// Words of the person's name (or digits of their phone, code, …).
    pub text: String,
}

/// A page of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanPage {
    /// Rows of the page.
    pub rows: Vec<PlanRow>,
    /// How many plans pass the filter in all.
    pub total: u32,
}

const ORDER: &str = "ORDER BY p.closed_at IS NOT NULL, p.verify_on IS NULL, p.verify_on, p.opened_at DESC, p.n DESC";

impl Reader<'_> {
    /// Plans that pass the filter, open ones and the nearest verification first: skips `offset` rows and gives `limit` at most.
    /// `today` (Europe/Rome) says which interventions run.
    pub fn plans(&self, filter: &PlanFilter, today: Date, offset: u32, limit: u32) -> Result<PlanPage, StoreError> {
        let Conditions { sql: conditions, values } = filter.conditions();
        let rows = rows(self.conn(), today, &format!("{conditions} {ORDER}"), values.clone(), offset, limit)?;
        self.showed(rows.len());
        let sql = format!("SELECT count(*) FROM plan p WHERE {conditions}");
        let total = self.conn().prepare_cached(&sql)?.query_row(params_from_iter(values), |row| row.get(0))?;
        Ok(PlanPage { rows, total })
    }

    /// The plans of an assessment, newest first.
    pub fn plans_of_vmd(&self, vmd: PathwayId, today: Date) -> Result<Vec<PlanRow>, StoreError> {
        let id = Value::Blob(vmd.as_bytes().to_vec());
        let found = rows(self.conn(), today, "p.vmd = ? ORDER BY p.n DESC", vec![id], 0, ALL)?;
        self.showed(found.len());
        Ok(found)
    }

    /// The plans of a person, merged files included, newest first.
    pub fn plans_of_person(&self, person: PersonId, today: Date) -> Result<Vec<PlanRow>, StoreError> {
        let root = Value::Blob(self.root_of(person)?.as_bytes().to_vec());
        let found = rows(self.conn(), today, "f.root = ? ORDER BY p.n DESC", vec![root], 0, ALL)?;
        self.showed(found.len());
        Ok(found)
    }
}

/// Plans of one person or of one assessment are a few; a bound all the same.
const ALL: u32 = 1000;

impl PlanFilter {
    fn conditions(&self) -> Conditions {
        let mut built = Conditions::new();
        match self.open {
            Some(true) => built.also("p.closed_at IS NULL"),
            Some(false) => built.also("p.closed_at IS NOT NULL"),
            None => {}
        }
        let operator = self.case_manager.map(|operator| Value::Blob(operator.as_bytes().to_vec()));
        built.and("p.case_manager = ?", operator);
        built.and("p.verify_on <= ?", self.verify_by.map(|day| text(&day.to_string())));
        built.words(&self.text, "p.person", None);
        built
    }
}

/// `conditions` may end with an order.
pub(super) fn rows(
    conn: &Connection,
    today: Date,
    conditions: &str,
    values: Vec<Value>,
    offset: u32,
    limit: u32,
) -> Result<Vec<PlanRow>, StoreError> {
    let sql = format!("{SELECT} WHERE {conditions} LIMIT ? OFFSET ?");
    let mut all = vec![Value::Text(RUNNING.to_owned()), Value::Text(today.to_string())];
    all.extend(values);
    all.extend([Value::Integer(i64::from(limit)), Value::Integer(i64::from(offset))]);
    let mut statement = conn.prepare_cached(&sql)?;
    let mut rows = statement.query(params_from_iter(all))?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(read(row)?);
    }
    Ok(found)
}
