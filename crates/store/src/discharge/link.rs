//! Pathways that belong to a discharge, read from either side.

use super::{DischargeRow, list::rows};
use crate::{Reader, StoreError};
use poliedro_domain::{discharge::Link, id::PathwayId};
use rusqlite::types::Value;

/// The PUA access sent it, or it belongs to it.
const OF_PATHWAY: &str = "d.id IN (SELECT l.discharge FROM discharge_link l WHERE l.pathway = ?1 \
                          UNION SELECT x.id FROM discharge x WHERE x.intake = ?1) ORDER BY d.n DESC";

impl Reader<'_> {
    /// Assessments and applications that belong to a discharge, the oldest first. Nothing is shown of them.
    pub fn discharge_links(&self, discharge: PathwayId) -> Result<Vec<Link>, StoreError> {
        let sql = "SELECT pathway, what FROM discharge_link WHERE discharge = ?1 ORDER BY pathway";
        let mut statement = self.conn().prepare_cached(sql)?;
        let mut rows = statement.query([discharge.as_bytes()])?;
        let mut links = Vec::new();
        while let Some(row) = rows.next()? {
            let (id, what): (PathwayId, String) = (PathwayId::from_bytes(row.get(0)?), row.get(1)?);
            links.push(if what == "vmd" { Link::Vmd(id) } else { Link::Application(id) });
        }
        Ok(links)
    }

    /// Discharges to which an assessment or an application belongs, or that a PUA access sent, newest first; those that were withdrawn
    /// too.
    pub fn discharges_of_pathway(&self, pathway: PathwayId) -> Result<Vec<DischargeRow>, StoreError> {
        let found = rows(self.conn(), OF_PATHWAY, vec![Value::Blob(pathway.as_bytes().to_vec())])?;
        self.showed(found.len());
        Ok(found)
    }
}
