//! Assessments, as they are counted.

use super::{ends, moment, sub_ambito};
use crate::{Reader, StoreError, fact::stamp};
use jiff::civil::Date;
use poliedro_domain::{
    catalogue::Catalogue,
    figure::{Assessment, Window},
    protocol::{Clock, Library, Moment},
    when::local_date,
};
use rusqlite::Row;

const SQL: &str = include_str!("assessment.sql");

impl Reader<'_> {
    /// The assessments requested or made within a window, in the order of their requests; those that were withdrawn are left out.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn counted_assessments(&self, window: &Window) -> Result<Vec<Assessment>, StoreError> {
        let mut statement = self.conn().prepare_cached(SQL)?;
        let mut rows = statement.query(ends(window))?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            found.push(read(row)?);
        }
        self.showed(found.len());
        Ok(found)
    }
}

fn read(row: &Row<'_>) -> Result<Assessment, StoreError> {
    let text = |index: usize| row.get::<_, Option<String>>(index).map(Option::unwrap_or_default);
    let day = |index: usize| -> Result<Option<Date>, StoreError> { Ok(text(index)?.parse().ok()) };
    let (requested, protocol) = (stamp(row.get(0)?)?, text(1)?);
    let began = day(10)?.unwrap_or_else(|| local_date(requested));
    let clock = term(&protocol, &text(2)?);
    Ok(Assessment {
        requested,
        due: clock.map(|clock| clock.last_day(began)),
        protocol,
        service: text(3)?,
        assessed: moment(row, 4)?,
        integrated: row.get(5)?,
        decided: moment(row, 6)?,
        lists: Catalogue::shipped().decision(&text(7)?).lists,
        again: row.get(8)?,
        closure: text(9)?,
        entered: day(11)?,
        sub_ambito: sub_ambito(row, 12)?,
    })
}

/// The term from the request to the assessment, of the protocol in the version it was asked with.
fn term(protocol: &str, version: &str) -> Option<&'static Clock> {
    let library = Library::shipped();
    let protocol = library.version(protocol, version).or_else(|| library.get(protocol))?;
    protocol.clocks.iter().find(|clock| clock.from == Moment::Requested && clock.until == Moment::Assessed)
}
