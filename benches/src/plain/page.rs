//! Opening a person: every fact read once, the present values folded from them.

use super::{Durable, Plain, log};
use crate::{Fault, now, product::TIMELINE};
use jiff::Timestamp;
use poliedro_domain::{
    administration::AdministrationFact,
    application::ApplicationFact,
    deadline::DutyFact,
    discharge::DischargeFact,
    fact::{Fact, Subject, Undo},
    id::{FactId, OperatorId, PersonId},
    intake::IntakeFact,
    meeting::MeetingFact,
    person::{PersonFact, PersonState},
    plan::PlanFact,
    reminder::ReminderFact,
    request::RequestFact,
    vmd::VmdFact,
};
use rusqlite::{Connection, params};
use std::collections::{BTreeMap, BTreeSet};

/// One line of the timeline.
#[derive(Debug)]
pub struct Line {
    /// The fact.
    pub id: FactId,
    /// When it happened.
    pub at: Timestamp,
    /// What happened.
    pub body: Body,
    /// It was undone.
    pub voided: bool,
}

/// What a line says.
#[derive(Debug)]
pub enum Body {
    /// Of the file.
    Person(PersonFact),
    /// Of an access.
    Intake(IntakeFact),
    /// Of a request.
    Request(RequestFact),
    /// Of an assessment.
    Vmd(VmdFact),
    /// Of a scale.
    Administration(AdministrationFact),
    /// Of a meeting.
    Meeting(MeetingFact),
    /// Of a plan.
    Plan(PlanFact),
    /// Of an application.
    Application(ApplicationFact),
    /// Of a discharge.
    Discharge(DischargeFact),
    /// Of a reminder.
    Reminder(ReminderFact),
    /// Of an obligation.
    Duty(DutyFact),
}

/// A pathway in the list.
#[derive(Debug)]
pub struct Pathway {
    /// Which.
    pub id: [u8; 16],
    /// 0 access, 1 request, 2 assessment, 3 plan, 4 application, 5 discharge.
    pub kind: i64,
    /// Stage or destination.
    pub state: String,
    /// Contact or referral.
    pub began_at: i64,
    /// Closing or withdrawal.
    pub ended_at: Option<i64>,
    /// The need, or the motive.
    pub summary: String,
}

/// What the page shows.
#[derive(Debug)]
pub struct Page {
    /// Present values of the kept file.
    pub state: PersonState,
    /// Its row in lists.
    pub row: (Option<String>, Option<String>, Option<String>, Option<String>),
    /// Files merged into it.
    pub merged: usize,
    /// Accesses and requests, newest first.
    pub pathways: Vec<Pathway>,
    /// What happened, newest first.
    pub timeline: Vec<Line>,
    /// Operators' names.
    pub names: BTreeMap<[u8; 16], String>,
}

/// Opens a person's file and writes, on the disk, that it was opened.
pub fn page(plain: &mut Plain, person: [u8; 16]) -> Result<Page, Fault> {
    plain.durable(Durable::AtOnce)?;
    let tx = plain.conn.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
    let root: [u8; 16] =
        tx.prepare_cached("SELECT root FROM person WHERE id = ?1")?.query_row([person], |row| row.get(0))?;
    let sql = "SELECT surname, name, birth_date, code FROM person WHERE id = ?1";
    let row =
        tx.prepare_cached(sql)?.query_row([root], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))?;
    let merges = "SELECT fact, dropped, merged_at, reason FROM person_merge \
                  WHERE kept IN (SELECT id FROM person WHERE root = ?1) OR dropped IN (SELECT id FROM person WHERE root = ?1)";
    let merged = tx.prepare_cached(merges)?.query_map([root], |row| row.get::<_, [u8; 16]>(0))?.count();
    let (state, timeline) = facts(&tx, root)?;
    let page = Page { state, row, merged, pathways: pathways(&tx, root)?, timeline, names: names(&tx)? };
    let row = log::Row {
        at: now().as_millisecond(),
        operator: &plain.operator,
        op: "person.read",
        purpose: Some("care"),
        person: Some(&root),
        rows: 0,
        detail: [0; 32],
    };
    log::append(&tx, &row)?;
    tx.commit()?;
    Ok(page)
}

fn names(conn: &Connection) -> Result<BTreeMap<[u8; 16], String>, Fault> {
    let mut statement = conn.prepare_cached("SELECT id, name FROM operator")?;
    Ok(statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<_, _>>()?)
}

fn pathways(conn: &Connection, root: [u8; 16]) -> Result<Vec<Pathway>, Fault> {
    let sql = "SELECT 0, id, stage, requested_at AS began, closed_at, need FROM intake \
               WHERE person IN (SELECT id FROM person WHERE root = ?1) UNION ALL \
               SELECT 1, id, destination, opened_at, withdrawn_at, motive FROM request \
               WHERE person IN (SELECT id FROM person WHERE root = ?1) AND destination NOT IN ('vmd', 'cot') UNION ALL \
               SELECT 2, v.id, v.stage, v.requested_at, coalesce(v.closed_at, q.withdrawn_at), v.motive FROM vmd v \
               LEFT JOIN request q ON q.id = v.id WHERE v.person IN (SELECT id FROM person WHERE root = ?1) UNION ALL \
               SELECT 3, id, kind, opened_at, closed_at, '' FROM plan \
               WHERE person IN (SELECT id FROM person WHERE root = ?1) UNION ALL \
               SELECT 4, id, stage, unixepoch(applied_on) * 1000, unixepoch(left_on) * 1000, kind FROM application \
               WHERE person IN (SELECT id FROM person WHERE root = ?1) UNION ALL \
               SELECT 5, id, stage, began_at, ended_at, facility FROM discharge \
               WHERE person IN (SELECT id FROM person WHERE root = ?1) ORDER BY began DESC, 1, id";
    let mut statement = conn.prepare_cached(sql)?;
    let rows = statement.query_map([root], |row| {
        Ok(Pathway {
            kind: row.get(0)?,
            id: row.get(1)?,
            state: row.get(2)?,
            began_at: row.get(3)?,
            ended_at: row.get(4)?,
            summary: row.get(5)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// One reading of everything that was recorded gives both the present values and the timeline.
fn facts(conn: &Connection, root: [u8; 16]) -> Result<(PersonState, Vec<Line>), Fault> {
    let sql = "SELECT stream, subject, person, id, happened_at, recorded_at, author, device, body FROM fact \
               WHERE person IN (SELECT id FROM person WHERE root = ?1) ORDER BY n";
    let mut statement = conn.prepare_cached(sql)?;
    let mut rows = statement.query(params![root])?;
    let (mut state, mut timeline, mut undone) = (PersonState::default(), Vec::new(), Vec::new());
    while let Some(row) = rows.next()? {
        let id = FactId::from_bytes(row.get(3)?);
        let at = Timestamp::from_millisecond(row.get(4)?)?;
        let (stream, json) = (row.get_ref(0)?.as_str()?, row.get_ref(8)?.as_str()?);
        let body = match stream {
            "person" => {
                let person = PersonId::from_bytes(row.get(1)?);
                let fact = Fact {
                    id,
                    subject: Subject::Person(person),
                    happened_at: at,
                    recorded_at: Timestamp::from_millisecond(row.get(5)?)?,
                    author: OperatorId::from_bytes(row.get(6)?),
                    body: serde_json::from_str::<PersonFact>(json)?,
                };
                if person.as_bytes() == &root {
                    state.apply(&fact);
                }
                Body::Person(fact.body)
            }
            "intake" => {
                let body: IntakeFact = serde_json::from_str(json)?;
                undone.extend(body.undoes().map(|fact| (id, fact)));
                Body::Intake(body)
            }
            "vmd" => {
                let body: VmdFact = serde_json::from_str(json)?;
                undone.extend(body.undoes().map(|fact| (id, fact)));
                Body::Vmd(body)
            }
            "plan" => {
                let body: PlanFact = serde_json::from_str(json)?;
                undone.extend(body.undoes().map(|fact| (id, fact)));
                Body::Plan(body)
            }
            "application" => {
                let body: ApplicationFact = serde_json::from_str(json)?;
                undone.extend(body.undoes().map(|fact| (id, fact)));
                Body::Application(body)
            }
            "discharge" => {
                let body: DischargeFact = serde_json::from_str(json)?;
                undone.extend(body.undoes().map(|fact| (id, fact)));
                Body::Discharge(body)
            }
            "reminder" => Body::Reminder(serde_json::from_str(json)?),
            "duty" => Body::Duty(serde_json::from_str(json)?),
            "administration" => Body::Administration(serde_json::from_str(json)?),
            "meeting" => Body::Meeting(serde_json::from_str(json)?),
            _ => Body::Request(serde_json::from_str(json)?),
        };
        timeline.push(Line { id, at, body, voided: false });
    }
    let mut voided = BTreeSet::new();
    for (id, fact) in undone.iter().rev() {
        if !voided.contains(id) {
            voided.insert(*fact);
        }
    }
    // Facts of one moment stay in the order of recording until the whole is turned over.
    timeline.sort_by_key(|line| line.at);
    timeline.reverse();
    timeline.truncate(TIMELINE as usize);
    for line in &mut timeline {
        line.voided = voided.contains(&line.id);
    }
    Ok((state, timeline))
}
