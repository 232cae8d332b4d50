//! «Oggi»: what is due, band by band, with the person of each row, the totals, and how many clocks run.

use super::{Durable, Plain, log};
use crate::{Fault, now};
use poliedro_domain::deadline::{Band, Kind};
use rusqlite::{Connection, params};

/// A row: kind, subject, part, and the kept file of its person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due {
    /// Kind code.
    pub kind: String,
    /// What it belongs to.
    pub of: [u8; 16],
    /// Which part.
    pub part: String,
    /// Whose.
    pub person: Option<[u8; 16]>,
    rest: (i64, Option<i64>, bool, bool, String, String),
    shown: [Option<String>; 10],
}

/// One band: its rows and how many there are.
pub type Banded = (Band, Vec<Due>, u32);

const PERSON: &str =
    "r.id, r.surname, r.name, r.sex, r.birth_date, r.code_kind, r.code, r.residence, r.phone, r.gecas, r.death_date";
const CALM: &str = "(press IS NULL OR press > ?1)";

fn condition(band: Band) -> String {
    match band {
        Band::Late => "due <= ?1".to_owned(),
        Band::Now => "press IS NOT NULL AND press <= ?1 AND (due IS NULL OR due > ?1)".to_owned(),
        Band::Today => format!("due > ?1 AND due <= ?2 AND {CALM}"),
        Band::Week => format!("due > ?2 AND due <= ?3 AND {CALM}"),
        Band::Later => format!("due > ?3 AND {CALM}"),
        Band::Open => format!("due IS NULL AND {CALM}"),
    }
}

/// Everything that the page shows; writes how many rows were shown.
pub fn today(plain: &mut Plain, most: u32) -> Result<(Vec<Banded>, Vec<u32>), Fault> {
    plain.durable(Durable::Later)?;
    let tx = plain.conn.transaction()?;
    let (day, week) = Band::limits(now());
    let at = (now().as_millisecond(), day.as_millisecond(), week.as_millisecond());
    let mut bands = Vec::new();
    for band in Band::ALL {
        bands.push((band, rows(&tx, band, at, most)?, count(&tx, &condition(band), at)?));
    }
    let mut clocks = Vec::new();
    for kind in [Kind::DischargeAssess, Kind::VmdTerm, Kind::ApplicationTerm] {
        for band in Band::ALL {
            let runs = format!("quarter IS NOT NULL AND kind = '{}' AND {}", kind.code(), condition(band));
            let sql = format!("SELECT count(*) FROM deadline WHERE waived = 0 AND {runs} AND ?1 + ?2 + ?3 > 0");
            clocks.push(tx.prepare_cached(&sql)?.query_row(at, |row| row.get(0))?);
        }
    }
    let mut operators = tx.prepare_cached("SELECT id, name FROM operator")?;
    let named = operators.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    std::hint::black_box(named.collect::<Result<Vec<([u8; 16], String)>, _>>()?);
    drop(operators);
    let row = log::Row {
        at: at.0,
        operator: &plain.operator,
        op: "today.list",
        purpose: Some("planning"),
        person: None,
        rows: i64::try_from(bands.iter().map(|(_, rows, _)| rows.len()).sum::<usize>())?,
        detail: [0; 32],
    };
    log::append(&tx, &row)?;
    tx.commit()?;
    Ok((bands, clocks))
}

fn rows(conn: &Connection, band: Band, at: (i64, i64, i64), most: u32) -> Result<Vec<Due>, Fault> {
    let order = if band == Band::Now { "due IS NULL, due, kind, subject, part" } else { "due, kind, subject, part" };
    let part = |urgent: u8| {
        let where_ = condition(band);
        format!(
            "SELECT * FROM (SELECT * FROM deadline WHERE waived = 0 AND urgent = {urgent} AND {where_} \
             AND ?1 + ?2 + ?3 > 0 ORDER BY {order} LIMIT ?4)"
        )
    };
    let sql = format!(
        "SELECT d.kind, d.subject, d.part, d.began, d.due, d.whole_day, d.urgent, d.code, d.note, {PERSON} \
         FROM (SELECT * FROM ({} UNION ALL {}) LIMIT ?4) d LEFT JOIN person p ON p.id = d.person LEFT JOIN person r ON r.id = p.root",
        part(1),
        part(0)
    );
    let mut statement = conn.prepare_cached(&sql)?;
    let found = statement.query_map(params![at.0, at.1, at.2, most], |row| {
        let mut shown: [Option<String>; 10] = Default::default();
        for (column, value) in (10..).zip(&mut shown) {
            *value = row.get(column)?;
        }
        Ok(Due {
            kind: row.get(0)?,
            of: row.get(1)?,
            part: row.get(2)?,
            rest: (row.get(3)?, row.get(4)?, row.get(5)?, row.get(6)?, row.get(7)?, row.get(8)?),
            person: row.get(9)?,
            shown,
        })
    })?;
    Ok(found.collect::<Result<_, _>>()?)
}

fn count(conn: &Connection, condition: &str, at: (i64, i64, i64)) -> Result<u32, Fault> {
    let of =
        |urgent: u8| format!("(SELECT count(*) FROM deadline WHERE waived = 0 AND urgent = {urgent} AND {condition})");
    let sql = format!("SELECT {} + {} WHERE ?1 + ?2 + ?3 > 0", of(1), of(0));
    Ok(conn.prepare_cached(&sql)?.query_row(at, |row| row.get(0))?)
}
