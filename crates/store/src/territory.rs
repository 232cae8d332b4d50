//! Which sub-ambito a comune belongs to, from one day to another.

use crate::{Change, Reader, StoreError, fact::load};
use jiff::civil::Date;
use poliedro_domain::{
    id::FactId,
    territory_fact::{TerritoryFact, fold},
};
use rusqlite::{Connection, params};

/// A period of a comune in a sub-ambito. Periods of one comune never overlap.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MembershipRow {
    /// Belfiore code of the comune.
    pub belfiore: String,
    /// Code of the sub-ambito.
    pub sub_ambito: String,
    /// First day; `None`: since always.
    pub from: Option<Date>,
    /// Last day; `None`: until further notice.
    pub until: Option<Date>,
    /// Confirmed by the Ufficio di Piano; otherwise «da verificare».
    pub confirmed: bool,
}

impl Change<'_> {
    /// Appends to the table of the territory.
    pub fn append_territory(&mut self, fact: TerritoryFact) -> Result<FactId, StoreError> {
        let belfiore = fact.belfiore().to_owned();
        if belfiore.is_empty() || belfiore.len() > 64 {
            return Err(StoreError::Rule("Il codice del comune non è valido."));
        }
        if let TerritoryFact::MembershipSet { from: Some(from), until: Some(until), .. } = &fact
            && until < from
        {
            return Err(StoreError::Rule("L’ultimo giorno non può precedere il primo."));
        }
        let id = self.append(belfiore.as_bytes(), None, self.now(), fact)?.id;
        project(self.conn(), &belfiore)?;
        self.settled();
        Ok(id)
    }
}

impl Reader<'_> {
    /// The whole table, by comune and first day.
    pub fn memberships(&self) -> Result<Vec<MembershipRow>, StoreError> {
        let sql =
            "SELECT belfiore, sub_ambito, from_day, until_day, confirmed FROM membership ORDER BY belfiore, from_day";
        let mut statement = self.conn().prepare_cached(sql)?;
        let mut rows = statement.query([])?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            let (from, until): (String, Option<String>) = (row.get(2)?, row.get(3)?);
            found.push(MembershipRow {
                belfiore: row.get(0)?,
                sub_ambito: row.get(1)?,
                from: from.parse().ok(),
                until: until.and_then(|day| day.parse().ok()),
                confirmed: row.get(4)?,
            });
        }
        Ok(found)
    }
}

pub(crate) fn project(conn: &Connection, belfiore: &str) -> Result<(), StoreError> {
    let facts = load::<TerritoryFact>(conn, belfiore.as_bytes())?;
    conn.prepare_cached("DELETE FROM membership WHERE belfiore = ?1")?.execute([belfiore])?;
    let sql =
        "INSERT INTO membership (belfiore, from_day, until_day, sub_ambito, confirmed) VALUES (?1, ?2, ?3, ?4, ?5)";
    let mut insert = conn.prepare_cached(sql)?;
    for (from, period) in fold(facts.iter().map(|fact| (fact.id, fact.recorded_at, &fact.body))) {
        let from = from.map(|day| day.to_string()).unwrap_or_default();
        let until = period.until.map(|day| day.to_string());
        insert.execute(params![belfiore, from, until, period.sub_ambito, period.confirmed])?;
    }
    Ok(())
}
