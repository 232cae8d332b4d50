//! Who may open the archive, and with what.

use super::{OpenVault, SlotError, create::named, durable::crash_point};
use crate::{
    key::{KeyError, Passphrase},
    recovery::RecoveryCode,
    slot::{Holder, Slot, SlotId, SlotKind},
};
use jiff::Timestamp;
use poliedro_domain::id::OperatorId;

impl OpenVault {
    /// Lets `operator` in with `passphrase`. Takes one Argon2id.
    pub fn add_operator_slot(
        &mut self,
        operator: OperatorId,
        label: &str,
        passphrase: &Passphrase,
        now: Timestamp,
    ) -> Result<SlotId, SlotError> {
        if self.body.of_operator(operator).is_some() {
            return Err(SlotError::HasSlot);
        }
        self.set_operator(operator, label, passphrase, now)
    }

    /// Gives `operator` a new passphrase without knowing the old one: a new slot in the place of the old. The operator's
    /// signing key changes; the old public key is kept, so what it signed still verifies.
    pub fn reset_passphrase(
        &mut self,
        operator: OperatorId,
        passphrase: &Passphrase,
        now: Timestamp,
    ) -> Result<SlotId, SlotError> {
        let label = self.body.of_operator(operator).ok_or(SlotError::UnknownOperator)?.label.clone();
        self.set_operator(operator, &label, passphrase, now)
    }

    /// Changes one's own passphrase. Only `keys.json` is rewritten; the data key stays.
    ///
    /// The seed is renewed too: with the old one, an old copy of `keys.json` and the old passphrase would still give
    /// every later data key.
    pub fn change_passphrase(
        &mut self,
        current: &Passphrase,
        new: &Passphrase,
        now: Timestamp,
    ) -> Result<(), SlotError> {
        let slot = self.body.slot(self.slot_id).ok_or(SlotError::UnknownOperator)?;
        let operator = slot.operator_id.ok_or(SlotError::NoOperator)?;
        let label = slot.label.clone();
        slot.open(self.body.archive_id, current.bytes()).map_err(|error| match error {
            KeyError::DoesNotOpen => SlotError::WrongPassphrase,
            error => SlotError::Key(error),
        })?;
        let seed_and_slot = self.made(operator, &label, new, now)?;
        crash_point("passphrase: before");
        self.replace(seed_and_slot, new, now)
    }

    /// Whether this is one's own passphrase, asked again before something delicate.
    pub fn confirm_passphrase(&self, typed: &Passphrase) -> Result<(), SlotError> {
        let slot = self.body.slot(self.slot_id).ok_or(SlotError::UnknownOperator)?;
        slot.open(self.body.archive_id, typed.bytes()).map(|_| ()).map_err(|error| match error {
            KeyError::DoesNotOpen => SlotError::WrongPassphrase,
            error => SlotError::Key(error),
        })
    }

    /// Corrects the name shown on the unlock screen.
    pub fn rename_operator(&mut self, operator: OperatorId, label: &str) -> Result<(), SlotError> {
        let label = named(label).ok_or(SlotError::BadLabel)?;
        let mut body = self.body.clone();
        let slot = body.slots.iter_mut().find(|s| s.operator_id == Some(operator)).ok_or(SlotError::UnknownOperator)?;
        slot.label = label;
        self.save(body)
    }

    /// A new recovery code; the old one opens nothing any more. Returned only here.
    pub fn new_recovery_code(&mut self, now: Timestamp) -> Result<RecoveryCode, SlotError> {
        let code = RecoveryCode::generate()?;
        let holder = Holder {
            id: self.body.recovery().map_or_else(SlotId::new, |slot| slot.id),
            kind: SlotKind::Recovery,
            operator_id: None,
            label: "Codice di recupero".to_owned(),
            made_at: now,
        };
        let slot = Slot::make(self.body.archive_id, holder, code.bytes(), self.vault.policy, &self.dek)?;
        let mut body = self.body.clone();
        body.put(slot, now);
        self.save(body)?;
        Ok(code)
    }

    fn set_operator(
        &mut self,
        operator: OperatorId,
        label: &str,
        passphrase: &Passphrase,
        now: Timestamp,
    ) -> Result<SlotId, SlotError> {
        let slot = self.made(operator, label, passphrase, now)?;
        let id = slot.id;
        self.replace(slot, passphrase, now)?;
        Ok(id)
    }

    /// A slot for `operator`: in the place of the one there is, or new.
    fn made(
        &self,
        operator: OperatorId,
        label: &str,
        passphrase: &Passphrase,
        now: Timestamp,
    ) -> Result<Slot, SlotError> {
        passphrase.check()?;
        let holder = Holder {
            id: self.body.of_operator(operator).map_or_else(SlotId::new, |slot| slot.id),
            kind: SlotKind::Operator,
            operator_id: Some(operator),
            label: named(label).ok_or(SlotError::BadLabel)?,
            made_at: now,
        };
        Ok(Slot::make(self.body.archive_id, holder, passphrase.bytes(), self.vault.policy, &self.dek)?)
    }

    fn replace(&mut self, slot: Slot, passphrase: &Passphrase, now: Timestamp) -> Result<(), SlotError> {
        let own = slot.id == self.slot_id;
        // One's own signing key changes with the slot: what is signed from now on must verify against the new one.
        let seed = if own { Some(slot.open(self.body.archive_id, passphrase.bytes())?) } else { None };
        let mut body = self.body.clone();
        body.put(slot, now);
        self.save(body)?;
        if let Some(seed) = seed {
            self.sign_with(&seed)?;
        }
        Ok(())
    }
}
