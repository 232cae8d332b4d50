//! Names, words of the office and units, as they are told to the person.

use crate::{CallError, catalogue::office::Office, operator::Names, unit::names::Units};
use jiff::{Timestamp, civil::Date};
use poliedro_domain::{id::OperatorId, intake::Requester, permission::Roles, when::local_date};
use poliedro_store::{OperatorRow, Reader};

pub(super) struct Words {
    pub(super) names: Names,
    pub(super) office: Office,
    pub(super) units: Units,
    operators: Vec<OperatorRow>,
    /// The newest fact: nothing is told as of later.
    pub(super) upto: Timestamp,
}

impl Words {
    pub(super) fn read(r: &Reader<'_>, upto: Timestamp) -> Result<Self, CallError> {
        Ok(Self {
            names: Names::read(r)?,
            office: Office::read(r)?,
            units: Units::read(r, local_date(upto))?,
            operators: r.operators()?,
            upto,
        })
    }
    pub(super) fn day(&self) -> Date {
        local_date(self.upto)
    }
    /// A word of a list; nothing when nothing was chosen.
    pub(super) fn label(&self, list: &str, code: &str) -> String {
        if code.is_empty() { String::new() } else { self.office.label(list, code) }
    }
    pub(super) fn labels(&self, list: &str, codes: &[String]) -> String {
        codes.iter().map(|code| self.label(list, code)).collect::<Vec<_>>().join(", ")
    }
    pub(super) fn name(&self, operator: OperatorId) -> String {
        self.names.of(operator)
    }
    /// Roles in words and body of an operator, as the archive has them.
    pub(super) fn post(&self, operator: OperatorId) -> (String, String) {
        let Some(row) = self.operators.iter().find(|row| row.id == operator) else { return Default::default() };
        let role = |code: &String| Roles::shipped().get(code).map_or_else(|| code.clone(), |role| role.label.clone());
        (row.card.roles.iter().map(role).collect::<Vec<_>>().join(", "), row.card.body.clone())
    }
    /// Who asked: «Un familiare: Anna Rossi, 0373 80000».
    pub(super) fn requester(&self, who: &Requester) -> String {
        let named = [who.name.as_str(), who.phone.as_str()];
        let named = named.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
        let kind = self.label("requesterKind", &who.kind);
        match (kind.is_empty(), named.is_empty()) {
            (_, true) => kind,
            (true, false) => named,
            (false, false) => format!("{kind}: {named}"),
        }
    }
}
