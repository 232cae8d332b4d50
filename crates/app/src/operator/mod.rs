//! Operators.

pub mod add;
pub mod change;
pub mod deactivate;
pub mod list;
pub mod reset_passphrase;
pub mod view;

use crate::{CallError, ErrorCode, checks::Checks, desk::OpenDesk, error::quoted};
use poliedro_domain::{
    id::OperatorId,
    operator::OperatorCard,
    permission::{Op, Roles},
};
use poliedro_store::{OperatorRow, Reader, StoreError};
use std::collections::BTreeMap;
use view::OperatorForm;

/// Role codes of a first operator: who creates an archive keeps it too.
pub(crate) fn roles(asked: &[String]) -> Result<Vec<String>, CallError> {
    let mut roles = known_roles(asked)?;
    if !roles.iter().any(|role| role == "administrator") {
        roles.push("administrator".to_owned());
    }
    Ok(roles)
}

fn known_roles(asked: &[String]) -> Result<Vec<String>, CallError> {
    let unknown = asked.iter().find(|code| Roles::shipped().get(code).is_none());
    match unknown {
        Some(code) => Err(CallError::field("roles", format!("Il ruolo «{}» non esiste.", quoted(code)))),
        None => Ok(asked.to_vec()),
    }
}

/// What is kept of an operator, from the form.
pub(crate) fn card(form: &OperatorForm) -> Result<OperatorCard, CallError> {
    let mut checks = Checks::default();
    let name = checks.line("name", "Nome", &form.name);
    if name.is_empty() {
        checks.say("name", "Scriva nome e cognome dell’operatore.");
    }
    if form.roles.is_empty() {
        checks.say("roles", "Scelga almeno un ruolo.");
    }
    let card = OperatorCard {
        name,
        roles: known_roles(&form.roles)?,
        body: checks.line("body", "Ente", &form.body),
        email: checks.line("email", "E-mail", &form.email),
    };
    checks.done()?;
    Ok(card)
}

/// Whoever is given work must be able to come in, to see what is due and to do this: somebody else would leave it undone.
///
/// # Errors
/// A sentence about `field`; `NotFound` when there is no such operator.
pub(crate) fn takes(reader: &Reader<'_>, to: OperatorId, op: Op, field: &str) -> Result<(), CallError> {
    let row = reader.operator_row(to)?;
    if !row.active {
        let message = "Questo operatore non ha più accesso all’archivio: scelga un’altra persona.";
        return Err(CallError::field(field, message));
    }
    let allowed = Roles::shipped().permissions(row.card.roles.iter().map(String::as_str));
    if !allowed.allow(Op::TodayList) || !allowed.allow(op) {
        let message = "Il ruolo di questo operatore non gli permette di occuparsene: scelga un’altra persona.";
        return Err(CallError::field(field, message));
    }
    Ok(())
}

/// The lock screen shows names: two people who may come in never have the same.
pub(crate) fn told_apart(reader: &Reader<'_>, card: &OperatorCard, but: Option<OperatorId>) -> Result<(), CallError> {
    let name = card.name.to_lowercase();
    let same = |row: &OperatorRow| row.active && Some(row.id) != but && row.card.name.to_lowercase() == name;
    if reader.operators()?.iter().any(same) {
        let message = "C’è già un operatore attivo con questo nome: aggiunga qualcosa per distinguerli.";
        return Err(CallError::field("name", message));
    }
    Ok(())
}

/// Whether there is still a key slot for an operator: the slot and the archive are two files, and the disk may refuse one of them.
pub(crate) fn has_slot(open: &OpenDesk, operator: OperatorId) -> bool {
    open.vault.slots().iter().any(|slot| slot.operator_id == Some(operator))
}

/// Reads an operator's id.
pub(crate) fn operator_id(text: &str) -> Result<OperatorId, CallError> {
    text.parse().map_err(|_| CallError::new(ErrorCode::NotFound, "L’operatore non è in questo archivio."))
}

/// Names of operators, for lists and timelines.
pub(crate) struct Names(BTreeMap<OperatorId, String>);

impl Names {
    /// Reads them all: they are a few dozen.
    pub(crate) fn read(reader: &Reader<'_>) -> Result<Self, StoreError> {
        Ok(Self(reader.operators()?.into_iter().map(|row| (row.id, row.card.name)).collect()))
    }
    /// The name of an operator.
    pub(crate) fn of(&self, operator: OperatorId) -> String {
        let system = operator.uuid().is_nil();
        self.0
            .get(&operator)
            .cloned()
            .unwrap_or_else(|| if system { "Poliedro" } else { "Operatore non più noto" }.to_owned())
    }
}
