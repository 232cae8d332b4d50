//! Drops what can be rebuilt and folds every fact again, in one change.

use super::digest::PROJECTIONS;
use crate::{
    Change, StoreError, Stream, administration, application, deadline, discharge,
    fact::{load, subjects},
    import, intake, issue, letterhead, meeting, operator, person, plan, reminder, request, setting, territory, unit,
    vmd,
};
use poliedro_domain::{
    administration::AdministrationFact,
    application::ApplicationFact,
    discharge::DischargeFact,
    id::{AdministrationId, ImportId, IssueId, LetterheadId, MeetingId, OperatorId, PathwayId, PersonId, UnitId},
    intake::IntakeFact,
    person::{PersonFact, PersonState},
    plan::PlanFact,
    request::RequestFact,
    unit::UnitFact,
    vmd::VmdFact,
};
use rusqlite::Connection;

/// How far a rebuild is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Subjects (people, accesses, …) folded so far.
    pub done: u32,
    /// How many there are.
    pub total: u32,
}

/// What a rebuild folded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rebuilt {
    /// People.
    pub people: u32,
    /// Accesses.
    pub intakes: u32,
    /// Everything, these included.
    pub subjects: u32,
}

impl Change<'_> {
    /// Makes every projection again from the facts. Drafts and the log are not projections and stay. `progress` is called now
    /// and then.
    pub fn rebuild(&mut self, progress: &mut dyn FnMut(Progress)) -> Result<Rebuilt, StoreError> {
        self.files.clear();
        self.intakes.clear();
        let conn = self.conn();
        empty(conn)?;
        let total =
            conn.query_row("SELECT count(*) FROM (SELECT 1 FROM fact GROUP BY stream, subject)", [], |row| row.get(0))?;
        let mut at = Progress { done: 0, total };
        let mut step = |rebuilt: &mut Rebuilt| {
            rebuilt.subjects += 1;
            at.done += 1;
            if at.done.is_multiple_of(1000) || at.done == at.total {
                progress(at);
            }
        };
        let mut rebuilt = Rebuilt::default();
        // Obligations follow from the terms that were set and from what was said of them: these come first.
        for subject in subjects(conn, Stream::Setting)? {
            setting::project(conn, text(&subject)?)?;
            step(&mut rebuilt);
        }
        for subject in subjects(conn, Stream::Duty)? {
            deadline::project_duty(conn, id(&subject)?)?;
            step(&mut rebuilt);
        }
        people(conn, &mut rebuilt, &mut step)?;
        pathways(conn, &mut rebuilt, &mut step)?;
        assessments(conn, &mut rebuilt, &mut step)?;
        meetings_and_plans(conn, &mut rebuilt, &mut step)?;
        units_and_lists(conn, &mut rebuilt, &mut step)?;
        discharges_and_reminders(conn, &mut rebuilt, &mut step)?;
        documents(conn, &mut rebuilt, &mut step)?;
        for subject in subjects(conn, Stream::Operator)? {
            operator::project(conn, OperatorId::from_bytes(id(&subject)?))?;
            step(&mut rebuilt);
        }
        for subject in subjects(conn, Stream::Territory)? {
            territory::project(conn, text(&subject)?)?;
            step(&mut rebuilt);
        }
        Ok(rebuilt)
    }
}

type Step<'a> = dyn FnMut(&mut Rebuilt) + 'a;

fn people(conn: &Connection, rebuilt: &mut Rebuilt, step: &mut Step<'_>) -> Result<(), StoreError> {
    for subject in subjects(conn, Stream::Person)? {
        let person = PersonId::from_bytes(id(&subject)?);
        let facts = load::<PersonFact>(conn, &subject)?;
        let facts: Vec<_> = facts.into_iter().map(|fact| fact.of_person(person)).collect();
        person::project(conn, person, &PersonState::fold(&facts), true)?;
        for fact in &facts {
            person::project_merge(conn, fact)?;
        }
        rebuilt.people += 1;
        step(rebuilt);
    }
    person::settle_roots(conn)?;
    deadline::fill_people(conn)
}

fn pathways(conn: &Connection, rebuilt: &mut Rebuilt, step: &mut Step<'_>) -> Result<(), StoreError> {
    for subject in subjects(conn, Stream::Intake)? {
        let intake = PathwayId::from_bytes(id(&subject)?);
        let (person, facts) = of_pathway::<IntakeFact>(conn, &subject)?;
        let facts: Vec<_> = facts.into_iter().map(|fact| fact.of_pathway(intake, person)).collect();
        intake::project(conn, intake, person, &facts, true)?;
        rebuilt.intakes += 1;
        step(rebuilt);
    }
    for subject in subjects(conn, Stream::Request)? {
        let request = PathwayId::from_bytes(id(&subject)?);
        let (person, facts) = of_pathway::<RequestFact>(conn, &subject)?;
        let facts: Vec<_> = facts.into_iter().map(|fact| fact.of_pathway(request, person)).collect();
        request::project(conn, request, person, &facts, true)?;
        // A referral to the equipe is an assessment, also before a word is said in its own stream.
        vmd::refold(conn, request, person)?;
        // Nor does one to the COT wait for it to be a discharge.
        discharge::refold(conn, request, person)?;
        step(rebuilt);
    }
    Ok(())
}

fn assessments(conn: &Connection, rebuilt: &mut Rebuilt, step: &mut Step<'_>) -> Result<(), StoreError> {
    for subject in subjects(conn, Stream::Vmd)? {
        let (person, _) = of_pathway::<VmdFact>(conn, &subject)?;
        vmd::refold(conn, PathwayId::from_bytes(id(&subject)?), person)?;
        step(rebuilt);
    }
    for subject in subjects(conn, Stream::Administration)? {
        let facts = administration::of_person(load::<AdministrationFact>(conn, &subject)?);
        administration::project(conn, AdministrationId::from_bytes(id(&subject)?), &facts, true)?;
        step(rebuilt);
    }
    Ok(())
}

fn meetings_and_plans(conn: &Connection, rebuilt: &mut Rebuilt, step: &mut Step<'_>) -> Result<(), StoreError> {
    for subject in subjects(conn, Stream::Meeting)? {
        meeting::project(conn, MeetingId::from_bytes(id(&subject)?))?;
        step(rebuilt);
    }
    for subject in subjects(conn, Stream::Plan)? {
        let plan = PathwayId::from_bytes(id(&subject)?);
        let (person, facts) = of_pathway::<PlanFact>(conn, &subject)?;
        let facts: Vec<_> = facts.into_iter().map(|fact| fact.of_pathway(plan, person)).collect();
        plan::project(conn, plan, person, &facts, true)?;
        step(rebuilt);
    }
    Ok(())
}

fn units_and_lists(conn: &Connection, rebuilt: &mut Rebuilt, step: &mut Step<'_>) -> Result<(), StoreError> {
    for subject in subjects(conn, Stream::Unit)? {
        let facts: Vec<_> = load::<UnitFact>(conn, &subject)?.into_iter().map(|fact| (fact.id, fact.body)).collect();
        unit::project(conn, UnitId::from_bytes(id(&subject)?), &facts)?;
        step(rebuilt);
    }
    for subject in subjects(conn, Stream::Application)? {
        let application = PathwayId::from_bytes(id(&subject)?);
        let (person, facts) = of_pathway::<ApplicationFact>(conn, &subject)?;
        let facts: Vec<_> = facts.into_iter().map(|fact| fact.of_pathway(application, person)).collect();
        application::project(conn, application, person, &facts)?;
        step(rebuilt);
    }
    for subject in subjects(conn, Stream::Import)? {
        import::project(conn, ImportId::from_bytes(id(&subject)?))?;
        step(rebuilt);
    }
    Ok(())
}

fn discharges_and_reminders(conn: &Connection, rebuilt: &mut Rebuilt, step: &mut Step<'_>) -> Result<(), StoreError> {
    for subject in subjects(conn, Stream::Discharge)? {
        let (person, _) = of_pathway::<DischargeFact>(conn, &subject)?;
        discharge::refold(conn, PathwayId::from_bytes(id(&subject)?), person)?;
        step(rebuilt);
    }
    for subject in subjects(conn, Stream::Reminder)? {
        reminder::refold(conn, PathwayId::from_bytes(id(&subject)?))?;
        step(rebuilt);
    }
    Ok(())
}

fn documents(conn: &Connection, rebuilt: &mut Rebuilt, step: &mut Step<'_>) -> Result<(), StoreError> {
    for subject in subjects(conn, Stream::Letterhead)? {
        letterhead::refold(conn, LetterheadId::from_bytes(id(&subject)?))?;
        step(rebuilt);
    }
    for subject in subjects(conn, Stream::Issue)? {
        issue::refold(conn, IssueId::from_bytes(id(&subject)?))?;
        step(rebuilt);
    }
    Ok(())
}

fn of_pathway<B: crate::Vocabulary>(
    conn: &Connection,
    subject: &[u8],
) -> Result<(PersonId, Vec<crate::Stored<B>>), StoreError> {
    let facts = load::<B>(conn, subject)?;
    let person = facts.first().and_then(|first| first.person);
    let person = person.ok_or_else(|| StoreError::Unreadable("percorso senza persona".to_owned()))?;
    Ok((person, facts))
}

fn empty(conn: &Connection) -> Result<(), StoreError> {
    for (table, _) in PROJECTIONS {
        if *table != "person_word" {
            conn.execute_batch(&format!("DELETE FROM {table}"))?;
        }
    }
    // Emptying a full-text index row by row would take as long as filling it many times over.
    let sql = "SELECT sql FROM sqlite_schema WHERE name = 'person_word'";
    let create: String = conn.query_row(sql, [], |row| row.get(0))?;
    conn.execute_batch("DROP TABLE person_word")?;
    conn.execute_batch(&create)?;
    conn.execute_batch("INSERT INTO person_word (person_word, rank) VALUES ('secure-delete', 1)")?;
    Ok(())
}

fn id(subject: &[u8]) -> Result<[u8; 16], StoreError> {
    subject.try_into().map_err(|_| StoreError::Unreadable("identificativo di un fatto".to_owned()))
}

fn text(subject: &[u8]) -> Result<&str, StoreError> {
    std::str::from_utf8(subject).map_err(|_| StoreError::Unreadable("oggetto di un fatto".to_owned()))
}
