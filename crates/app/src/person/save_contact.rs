//! `person.save_contact`: add or replace a contact.

use crate::{
    CallError, Desk,
    checks::Checks,
    person::{
        remove_relation::{holder, relation_id},
        shape::person_id,
        view::ContactForm,
    },
    registry::{Done, Verb},
};
use poliedro_domain::{
    permission::Op,
    person::{Contact, PersonFact},
};
use serde::Deserialize;
use ts_rs::TS;

/// Add or replace a contact.
pub enum SaveContact {}

/// What `person.save_contact` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "PersonSaveContactArgs")]
pub struct Args {
    /// Whose.
    pub person_id: String,
    /// Which; null = new.
    pub id: Option<String>,
    /// The contact.
    pub contact: ContactForm,
}

impl Verb for SaveContact {
    const NAME: &'static str = "person.save_contact";
    const DOC: &'static str = "Add or replace a contact.";
    type Args = Args;
    type Reply = Done;

    fn run(desk: &mut Desk, args: Args) -> Result<Done, CallError> {
        let (person, now) = (person_id(&args.person_id)?, desk.now());
        let known = args.id.as_deref().map(relation_id).transpose()?;
        let mut checks = Checks::default();
        let typed = args.contact;
        let contact = Contact {
            full_name: checks.line("fullName", "Nome", &typed.full_name),
            phone: checks.line("phone", "Telefono", &typed.phone),
            email: checks.line("email", "E-mail", &typed.email),
            note: checks.text("note", "Nota", &typed.note),
            role: typed.role,
            caregiver: typed.caregiver,
            cohabitant: typed.cohabitant,
        };
        if contact.full_name.is_empty() {
            checks.say("fullName", "Scriva il nome del contatto.");
        }
        checks.code("role", "contactRole", &contact.role, "Indichi che cosa è per la persona.");
        checks.done()?;
        desk.change(Op::PersonChange, |tx| {
            let (holder, id) = match known {
                Some(id) => (holder(&tx.person(person)?, |state| state.contacts.contains_key(&id))?, id),
                None => (tx.root_of(person)?, tx.new_relation()?),
            };
            Ok::<_, CallError>(tx.append_person(holder, now, PersonFact::ContactSet { id, contact })?)
        })?;
        Ok(Done {})
    }
}
