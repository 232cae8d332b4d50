//! Attacks on the log by someone who can write in the file: what is detected, and what only an anchor kept elsewhere shows.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod gate_common;

use ed25519_dalek::{Signer, SigningKey};
use gate_common::*;
use poliedro_domain::{
    id::OperatorId,
    permission::{Op, Purpose},
    person::Field,
};
use poliedro_store::{
    Archive, StoreError,
    audit::{self, Anchor, AnchorCheck, AuditFilter, Bad, Flaw, check_anchor, sign_head, verify},
};

const UNLOCK: &str = "DROP TRIGGER audit_never_updated; DROP TRIGGER audit_never_deleted; DROP TRIGGER audit_never_replaced; \
                      DROP TRIGGER fact_never_updated; DROP TRIGGER fact_never_deleted; DROP TRIGGER fact_never_replaced;";

/// Five people, each consulted once: ten rows, with the triggers taken away.
fn attacked() -> Archive {
    let mut archive = archive();
    for name in ["Ada", "Bea", "Cia", "Dea", "Eva"] {
        let person = register(&mut archive, &[(Field::Name, name)]);
        archive
            .read::<_, StoreError>(&anna(), now(), Op::PersonRead, Purpose::Care, None, |reader| reader.person(person))
            .unwrap();
    }
    archive.connection().execute_batch(UNLOCK).unwrap();
    archive
}

fn flaw_after(archive: &Archive, sql: &str) -> Option<Bad> {
    archive.connection().execute_batch(sql).unwrap();
    verify(archive.connection(), &no_keys).unwrap().first_bad
}

#[test]
fn an_untouched_log_holds() {
    let archive = attacked();
    let report = verify(archive.connection(), &no_keys).unwrap();
    assert_eq!((report.rows, report.facts, report.first_bad), (10, 5, None));
    assert_eq!(report.last, audit::last(archive.connection()).unwrap());
}

#[test]
fn every_edited_column_is_noticed() {
    for (column, value) in [
        ("at", "at + 1"),
        ("operator", "randomblob(16)"),
        ("device", "'ALTRO'"),
        ("op", "'person.search'"),
        ("purpose", "'search'"),
        ("person", "NULL"),
        ("outcome", "'denied'"),
        ("rows", "rows + 1"),
        ("detail_hash", "randomblob(32)"),
        ("hash", "randomblob(32)"),
    ] {
        let sql = format!("UPDATE audit SET {column} = {value} WHERE seq = 4");
        assert_eq!(flaw_after(&attacked(), &sql), Some(Bad { seq: 4, flaw: Flaw::Edited }), "{column}");
    }
    let sql = "UPDATE audit SET prev = randomblob(32) WHERE seq = 4";
    assert_eq!(flaw_after(&attacked(), sql), Some(Bad { seq: 4, flaw: Flaw::Unlinked }));
}

#[test]
fn deleted_and_swapped_rows_are_noticed() {
    assert_eq!(flaw_after(&attacked(), "DELETE FROM audit WHERE seq = 4"), Some(Bad { seq: 5, flaw: Flaw::Missing }));
    assert_eq!(flaw_after(&attacked(), "DELETE FROM audit WHERE seq = 1"), Some(Bad { seq: 2, flaw: Flaw::Missing }));
    let renumbered = "DELETE FROM audit WHERE seq = 4; UPDATE audit SET seq = seq - 1 WHERE seq > 4;";
    assert_eq!(flaw_after(&attacked(), renumbered), Some(Bad { seq: 4, flaw: Flaw::Unlinked }));
    let swapped = "UPDATE audit SET seq = -4 WHERE seq = 4; UPDATE audit SET seq = 4 WHERE seq = 6; UPDATE audit SET seq = 6 WHERE seq = -4;";
    assert_eq!(flaw_after(&attacked(), swapped), Some(Bad { seq: 4, flaw: Flaw::Unlinked }));
}

#[test]
fn edited_added_and_deleted_facts_are_noticed() {
    let edited = "UPDATE fact SET body = replace(body, 'Cia', 'Zia') WHERE n = 3";
    assert_eq!(flaw_after(&attacked(), edited), Some(Bad { seq: 5, flaw: Flaw::Facts }));
    for (column, value) in
        [("happened_at", "1"), ("author", "randomblob(16)"), ("subject", "randomblob(16)"), ("kind", "'x'")]
    {
        let sql = format!("UPDATE fact SET {column} = {value} WHERE n = 3");
        assert_eq!(flaw_after(&attacked(), &sql), Some(Bad { seq: 5, flaw: Flaw::Facts }), "{column}");
    }
    assert_eq!(flaw_after(&attacked(), "DELETE FROM fact WHERE n = 5"), Some(Bad { seq: 9, flaw: Flaw::Facts }));
    let added = "INSERT INTO fact SELECT 6, randomblob(16), stream, subject, person, kind, schema_version, happened_at, recorded_at, \
                 author, device, audit, body FROM fact WHERE n = 5";
    assert_eq!(flaw_after(&attacked(), added), Some(Bad { seq: 9, flaw: Flaw::Facts }));
    let beyond = "UPDATE fact SET audit = 99 WHERE n = 5";
    assert_eq!(flaw_after(&attacked(), beyond), Some(Bad { seq: 9, flaw: Flaw::Facts }));
}

/// A cut tail leaves a chain that holds: only the anchor kept outside shows it. This is the limit that the documentation states.
#[test]
fn a_cut_tail_is_shown_by_the_anchor_only() {
    let archive = attacked();
    let anchor = audit::last(archive.connection()).unwrap();
    let cut = "DELETE FROM audit WHERE seq > 8; DELETE FROM fact WHERE audit > 8;";
    assert_eq!(flaw_after(&archive, cut), None);
    assert_eq!(check_anchor(archive.connection(), anchor).unwrap(), AnchorCheck::Cut);
    let earlier = audit::last(archive.connection()).unwrap();
    assert_eq!(check_anchor(archive.connection(), earlier).unwrap(), AnchorCheck::Holds);
    assert_eq!(check_anchor(archive.connection(), Anchor::START).unwrap(), AnchorCheck::Holds);
}

/// The same operations told again from row 8 on by someone who knows the whole method: the chain holds, the anchor does not.
#[test]
fn a_tail_chained_again_is_shown_by_the_anchor() {
    let mut archive = attacked();
    let anchor = audit::last(archive.connection()).unwrap();
    archive.connection().execute_batch("DELETE FROM audit WHERE seq > 8; DELETE FROM fact WHERE audit > 8;").unwrap();
    let other = register(&mut archive, &[(Field::Name, "Fia")]);
    archive
        .read::<_, StoreError>(&anna(), now(), Op::PersonRead, Purpose::Care, None, |reader| reader.person(other))
        .unwrap();
    assert!(verify(archive.connection(), &no_keys).unwrap().ok());
    assert_eq!(check_anchor(archive.connection(), anchor).unwrap(), AnchorCheck::Rewritten);
}

fn keys(operator: OperatorId) -> Vec<[u8; 32]> {
    let mine = SigningKey::from_bytes(&[7; 32]).verifying_key().to_bytes();
    if operator == gate_common::operator(1) { vec![[9; 32], mine] } else { Vec::new() }
}

fn signed() -> Archive {
    let archive = attacked();
    let key = SigningKey::from_bytes(&[7; 32]);
    let sign = |message: &[u8]| key.sign(message).to_bytes();
    let anchor = sign_head(archive.connection(), operator(1), now(), &sign).unwrap();
    assert_eq!(anchor, Some(audit::last(archive.connection()).unwrap()));
    sign_head(archive.connection(), operator(1), now(), &sign).unwrap();
    archive
}

#[test]
fn a_signed_head_shows_a_cut_or_rewritten_log_too() {
    let archive = signed();
    let report = verify(archive.connection(), &keys).unwrap();
    assert!(report.ok() && report.heads == 1);
    let verdict = |sql: &str| {
        let archive = signed();
        archive.connection().execute_batch(sql).unwrap();
        verify(archive.connection(), &keys).unwrap().first_bad.map(|bad| bad.flaw)
    };
    assert_eq!(verdict("DELETE FROM audit WHERE seq > 8; DELETE FROM fact WHERE audit > 8;"), Some(Flaw::Head));
    assert_eq!(verdict("UPDATE audit_head SET at = at + 1"), Some(Flaw::Signature));
    assert_eq!(verdict("UPDATE audit_head SET operator = zeroblob(16)"), Some(Flaw::Signature));
    assert_eq!(verdict("UPDATE audit_head SET signature = randomblob(64)"), Some(Flaw::Signature));
}

#[test]
fn an_empty_log_has_nothing_to_sign() {
    let archive = archive();
    assert_eq!(sign_head(archive.connection(), operator(1), now(), &|_| [0; 64]).unwrap(), None);
    assert!(verify(archive.connection(), &no_keys).unwrap().ok());
}

#[test]
fn the_log_is_listed_by_person_operator_and_period_page_by_page() {
    let mut archive = attacked();
    let person = register(&mut archive, &[(Field::Name, "Gea")]);
    let later = at("2026-11-24T09:00:00Z");
    archive.read::<_, StoreError>(&anna(), later, Op::PersonRead, Purpose::Identity, Some(person), |_| Ok(())).unwrap();
    let list = |filter: AuditFilter, limit: u32| audit::list(archive.connection(), &filter, 0, limit).unwrap();
    assert_eq!(list(AuditFilter { person: Some(person), ..Default::default() }, 9).len(), 2);
    assert_eq!(list(AuditFilter { from: Some(later), ..Default::default() }, 9).len(), 1);
    assert_eq!(list(AuditFilter { until: Some(later), ..Default::default() }, 99).len(), 11);
    assert_eq!(list(AuditFilter { operator: Some(operator(2)), ..Default::default() }, 9).len(), 0);
    let first = list(AuditFilter::default(), 5);
    let next = list(AuditFilter { before: first.last().map(|row| row.seq), ..Default::default() }, 5);
    let seqs: Vec<i64> = first.iter().chain(&next).map(|row| row.seq).collect();
    assert_eq!(seqs, [12, 11, 10, 9, 8, 7, 6, 5, 4, 3]);
}
