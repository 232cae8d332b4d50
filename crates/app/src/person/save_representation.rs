//! `person.save_representation`: add or replace a legal representation.

use crate::{
    CallError, Desk,
    checks::Checks,
    person::{
        remove_relation::{holder, relation_id},
        shape::person_id,
        view::RepresentationForm,
    },
    registry::{Done, Verb},
};
use jiff::civil::Date;
use poliedro_domain::{
    permission::Op,
    person::{PersonFact, Representation, RepresentationKind},
};
use serde::Deserialize;
use ts_rs::TS;

/// Add or replace a legal representation.
pub enum SaveRepresentation {}

/// What `person.save_representation` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "PersonSaveRepresentationArgs")]
pub struct Args {
    /// Whose.
    pub person_id: String,
    /// Which; null = new.
    pub id: Option<String>,
    /// The representation.
    pub representation: RepresentationForm,
}

impl Verb for SaveRepresentation {
    const NAME: &'static str = "person.save_representation";
    const DOC: &'static str = "Add or replace a legal representation.";
    type Args = Args;
    type Reply = Done;

    fn run(desk: &mut Desk, args: Args) -> Result<Done, CallError> {
        let (person, now) = (person_id(&args.person_id)?, desk.now());
        let known = args.id.as_deref().map(relation_id).transpose()?;
        let representation = checked(&args.representation)?;
        desk.change(Op::PersonChange, |tx| {
            let (holder, id) = match known {
                Some(id) => (holder(&tx.person(person)?, |state| state.representations.contains_key(&id))?, id),
                None => (tx.root_of(person)?, tx.new_relation()?),
            };
            Ok::<_, CallError>(tx.append_person(holder, now, PersonFact::RepresentationSet { id, representation })?)
        })?;
        Ok(Done {})
    }
}

fn checked(form: &RepresentationForm) -> Result<Representation, CallError> {
    let mut checks = Checks::default();
    let full_name = checks.line("fullName", "Nome", &form.full_name);
    if full_name.is_empty() {
        checks.say("fullName", "Scriva chi rappresenta la persona.");
    }
    let role = match form.role.as_str() {
        "guardian" => RepresentationKind::Guardian,
        "curator" => RepresentationKind::Curator,
        "attorney" => RepresentationKind::Attorney,
        "support_administrator" => RepresentationKind::SupportAdministrator,
        _ => {
            checks.say("role", "Indichi di quale tutela si tratta.");
            RepresentationKind::SupportAdministrator
        }
    };
    let from = form.from.parse::<Date>();
    if from.is_err() {
        checks.say("from", "Scriva da quando vale: la data non c’è o non esiste nel calendario.");
    }
    let until = if form.until.is_empty() { Ok(None) } else { form.until.parse::<Date>().map(Some) };
    match (&from, &until) {
        (_, Err(_)) => checks.say("until", "La data di fine non esiste nel calendario."),
        (Ok(from), Ok(Some(until))) if until < from => checks.say("until", "La fine viene prima dell’inizio."),
        _ => {}
    }
    let representation = Representation {
        role,
        full_name,
        phone: checks.line("phone", "Telefono", &form.phone),
        deed: checks.line("deed", "Atto", &form.deed),
        powers: checks.text("powers", "Poteri", &form.powers),
        from: from.unwrap_or_default(),
        until: until.unwrap_or_default(),
    };
    checks.done()?;
    Ok(representation)
}
