//! The synthetic district, written through the same gate as everything else.

use crate::{CallError, Desk, archive::open::NewArchive};
use jiff::civil::Date;
use poliedro_domain::{
    demo::{DemoPeople, DemoStep, intakes},
    id::PersonId,
    intake::IntakeFact,
    permission::Op,
    person::PersonFact,
    request::RequestFact,
};
use poliedro_store::{Change, Session, StoreError, key::Passphrase};

/// Passphrase of every archive of examples: there is nothing in it to protect.
pub const PASSPHRASE: &str = "esempio esempio";
/// The operator of every archive of examples.
pub const OPERATOR: &str = "Operatrice di esempio";
/// People of the archive that «Prova con dati di esempio» makes.
pub const PEOPLE: u32 = 400;
/// Its seed.
pub const SEED: u64 = 1;
/// People written in one change: enough to be fast, few enough to show progress.
const BATCH: u32 = 500;

/// What was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Written {
    /// People.
    pub people: u32,
    /// Accesses.
    pub intakes: u32,
}

/// The passphrase of examples, as typed.
pub(crate) fn passphrase() -> Passphrase {
    Passphrase::typed(PASSPHRASE.to_owned())
}

/// Creates an archive of examples in the desk's folder, writes `people` synthetic people with a year of accesses before today, and
/// locks it. The same people, seed and day give the same district. `progress` gets the people written so far.
///
/// # Errors
/// When there is already an archive, the passphrase is too short, or the disk refuses.
pub fn write(
    desk: &mut Desk,
    passphrase: &Passphrase,
    people: u32,
    seed: u64,
    mut progress: impl FnMut(u32),
) -> Result<Written, CallError> {
    let new = NewArchive {
        name: "Distretto di esempio".to_owned(),
        operator: OPERATOR.to_owned(),
        roles: ["pua", "coordinator", "administrator"].map(str::to_owned).to_vec(),
        body: "ASST (esempio)".to_owned(),
        example: true,
    };
    desk.create(new, passphrase)?;
    let written = fill(desk, people, seed, &mut progress);
    desk.lock()?;
    written
}

fn fill(desk: &mut Desk, people: u32, seed: u64, progress: &mut impl FnMut(u32)) -> Result<Written, CallError> {
    let (now, today) = (desk.now(), desk.today());
    let open = desk.at_work()?;
    // The accesses are the operator's, as if they had taken them.
    let session = Session { allowed: Session::system("").allowed, ..open.session.clone() };
    let district = District { people: DemoPeople::at(seed, today), seed, today };
    let mut written = Written { people: 0, intakes: 0 };
    while written.people < people {
        let until = people.min(written.people.saturating_add(BATCH));
        let batch = open.archive.change(&session, now, Op::Demo, |tx| {
            let mut intakes = 0;
            for index in written.people..until {
                intakes += district.write(tx, u64::from(index))?;
            }
            Ok::<_, CallError>(intakes)
        })?;
        written = Written { people: until, intakes: written.intakes + batch.value };
        progress(written.people);
    }
    Ok(written)
}

struct District {
    people: DemoPeople,
    seed: u64,
    today: Date,
}

impl District {
    fn write(&self, tx: &mut Change<'_>, index: u64) -> Result<u32, CallError> {
        let accesses = intakes(self.seed, index, self.today);
        let first = accesses.iter().filter_map(|access| access.steps.first()).map(|(at, _)| *at).min();
        let person = tx.new_person()?;
        let fields = self.people.nth(index).fields;
        let opened = PersonFact::Registered { fields, distinct_from: Vec::new() };
        tx.append_person(person, first.unwrap_or_else(|| tx.now()), opened)?;
        let mut written = 0;
        for access in accesses {
            write_intake(tx, person, access.steps)?;
            written += 1;
        }
        Ok(written)
    }
}

fn write_intake(
    tx: &mut Change<'_>,
    person: PersonId,
    steps: Vec<(jiff::Timestamp, DemoStep)>,
) -> Result<(), StoreError> {
    let intake = tx.new_pathway()?;
    let me = tx.operator();
    let mut facts = Vec::with_capacity(steps.len() + 1);
    for (at, step) in steps {
        let fact = match step {
            DemoStep::Fact(fact) => {
                if matches!(fact, IntakeFact::Assessed { .. }) {
                    facts.push((at, IntakeFact::Assigned { to: me, reason: String::new() }));
                }
                fact
            }
            DemoStep::Refer { to, motive, urgent } => {
                let request = tx.new_pathway()?;
                // A request points to an access that is there.
                tx.append_intake_all(intake, person, std::mem::take(&mut facts))?;
                let opened = RequestFact::Opened { to, from_intake: intake, motive: motive.clone(), urgent };
                tx.append_request(request, person, at, opened)?;
                IntakeFact::Referred { to, request, motive, urgent }
            }
        };
        facts.push((at, fact));
    }
    tx.append_intake_all(intake, person, facts)?;
    Ok(())
}
