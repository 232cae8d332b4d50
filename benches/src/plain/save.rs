//! Saving an access: a fact, the row that lists show, what is to be done of it, the row of the log.

use super::{
    Durable, Plain,
    log::{self, Hash},
};
use crate::{Fault, product::requested};
use jiff::{Timestamp, tz::TimeZone};
use poliedro_domain::intake::IntakeFact;
use rusqlite::params;
use uuid::Uuid;

/// Saves an access of a person in file. Returns its identifier.
pub fn save(plain: &mut Plain, person: [u8; 16], at: Timestamp) -> Result<[u8; 16], Fault> {
    plain.durable(Durable::AtOnce)?;
    let operator = plain.operator.clone();
    let tx = plain.conn.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
    let root: [u8; 16] =
        tx.prepare_cached("SELECT root FROM person WHERE id = ?1")?.query_row([person], |row| row.get(0))?;
    let fact = requested();
    let IntakeFact::Requested { channel, requester, need, need_areas, urgency, .. } = &fact else {
        return Err("not a request".into());
    };
    let body = serde_json::to_string(&fact)?;
    let n: i64 = tx.prepare_cached("SELECT max(n) FROM fact")?.query_row([], |row| row.get::<_, i64>(0))? + 1;
    let (id, intake) = (*Uuid::now_v7().as_bytes(), *Uuid::now_v7().as_bytes());
    let milliseconds = at.as_millisecond();
    let (end, _) = log::last(&tx)?;
    let mut hash = Hash::of("poliedro fact v1");
    hash.add(&n.to_be_bytes());
    hash.add(&id);
    hash.add(b"intake");
    hash.add(&intake);
    hash.maybe(Some(&root));
    hash.add(b"requested");
    hash.add(&1i64.to_be_bytes());
    hash.add(&milliseconds.to_be_bytes());
    hash.add(&milliseconds.to_be_bytes());
    hash.add(&operator);
    hash.add(b"PC-01");
    hash.add(body.as_bytes());
    let fact_hash = hash.finish();
    let sql = "INSERT INTO fact (n, id, stream, subject, person, kind, schema_version, happened_at, recorded_at, author, \
               device, audit, body) VALUES (?1, ?2, 'intake', ?3, ?4, 'requested', 1, ?5, ?5, ?6, 'PC-01', ?7, ?8)";
    tx.prepare_cached(sql)?.execute(params![n, id, intake, root, milliseconds, operator, end + 1, body])?;
    let day = at.to_zoned(TimeZone::get("Europe/Rome")?).date().to_string();
    let sql = "INSERT INTO intake (id, person, comune, stage, requested_at, requested_day, channel, requester_kind, need, \
               need_areas, urgency, author, recorded_at) \
               VALUES (?1, ?2, (SELECT residence FROM person WHERE id = ?2), 'registered', ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?3)";
    let areas = serde_json::to_string(need_areas)?;
    tx.prepare_cached(sql)?.execute(params![
        intake,
        root,
        milliseconds,
        day,
        channel,
        requester.kind,
        need,
        areas,
        urgency,
        operator
    ])?;
    let sql = "INSERT INTO deadline (kind, subject, part, person, began, whole_day, urgent, waived, code, note) \
               VALUES ('intake.assess', ?1, '', ?2, ?3, 0, 0, 0, 'registered', '')";
    tx.prepare_cached(sql)?.execute(params![intake, root, milliseconds])?;
    let sql = "DELETE FROM draft WHERE operator = ?1 AND kind = 'intake.new' AND key = ''";
    tx.prepare_cached(sql)?.execute([&operator])?;
    let mut detail = Hash::of("poliedro facts v1");
    detail.add(&fact_hash);
    let row = log::Row {
        at: milliseconds,
        operator: &operator,
        op: "intake.register",
        purpose: None,
        person: Some(&root),
        rows: 1,
        detail: detail.finish(),
    };
    log::append(&tx, &row)?;
    tx.commit()?;
    Ok(intake)
}
