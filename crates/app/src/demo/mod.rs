//! The synthetic district, written through the same gate as everything else.

mod application;
mod case;
mod discharge;
mod district;
mod letterhead;
mod meeting;
mod person;
mod plan;

use crate::{CallError, Desk, archive::open::NewArchive};
use district::District;
use poliedro_domain::{permission::Op, vmd::Assessor};
use poliedro_store::{Session, key::Passphrase};

/// Passphrase of every archive of examples: there is nothing in it to protect.
pub const PASSPHRASE: &str = "esempio esempio";
/// The operator of every archive of examples.
pub const OPERATOR: &str = "Operatrice di esempio";
/// Its body.
const BODY: &str = "ASST (esempio)";
/// People of the archive that «Prova con dati di esempio» makes.
pub const PEOPLE: u32 = 400;
/// Its seed.
pub const SEED: u64 = 1;
/// People written in one change: enough to be fast, few enough to show progress.
const BATCH: u32 = 500;
/// Meetings written in one change.
const MEETINGS: usize = 20;

/// What was written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Written {
    /// People.
    pub people: u32,
    /// Accesses.
    pub intakes: u32,
    /// Assessments, those that only the PUA has opened included.
    pub vmds: u32,
    /// Administrations, corrected ones included.
    pub administrations: u32,
    /// Meetings of the equipe.
    pub meetings: u32,
    /// Plans.
    pub plans: u32,
    /// Applications for an RSA.
    pub applications: u32,
    /// Protected discharges, those that follow a new admission included.
    pub discharges: u32,
    /// Reminders.
    pub reminders: u32,
}

impl Written {
    fn add(&mut self, more: Self) {
        self.people += more.people;
        self.intakes += more.intakes;
        self.vmds += more.vmds;
        self.administrations += more.administrations;
        self.meetings += more.meetings;
        self.plans += more.plans;
        self.applications += more.applications;
        self.discharges += more.discharges;
        self.reminders += more.reminders;
    }
}

/// The passphrase of examples, as typed.
pub(crate) fn passphrase() -> Passphrase {
    Passphrase::typed(PASSPHRASE.to_owned())
}

/// Creates an archive of examples in the desk's folder, writes `people` synthetic people with a year of accesses, assessments,
/// meetings and plans before today, fourteen months of protected discharges and thirty of waiting lists, and locks it. The same people, seed and day give the same district. `progress` gets the people written so far.
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
        // Whoever tries the examples tries every room.
        roles: ["pua", "health_assessor", "social_assessor", "coordinator", "administrator"]
            .map(str::to_owned)
            .to_vec(),
        body: BODY.to_owned(),
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
    let me = Assessor {
        operator: Some(session.operator),
        name: OPERATOR.to_owned(),
        role: "ifec".to_owned(),
        body: "asst".to_owned(),
        body_name: BODY.to_owned(),
    };
    let district = District::new(seed, today, me);
    let mut written = Written::default();
    let mut waiting = Vec::new();
    open.archive.change(&session, now, Op::Demo, application::describe_units)?;
    open.archive.change(&session, now, Op::Demo, letterhead::write)?;
    while written.people < people {
        let until = people.min(written.people.saturating_add(BATCH));
        let batch = open.archive.change(&session, now, Op::Demo, |tx| {
            let (mut made, mut cases) = (Written::default(), Vec::new());
            for index in written.people..until {
                made.add(district.write(tx, u64::from(index), &mut cases)?);
            }
            Ok::<_, CallError>((made, cases))
        })?;
        let (made, cases) = batch.value;
        written.add(made);
        waiting.extend(cases);
        progress(written.people);
    }
    for meetings in district.meetings(&waiting).chunks(MEETINGS) {
        let batch = open.archive.change(&session, now, Op::Demo, |tx| {
            let mut made = Written::default();
            for meeting in meetings {
                made.add(district.meet(tx, &waiting, meeting)?);
            }
            Ok::<_, CallError>(made)
        })?;
        written.add(batch.value);
    }
    Ok(written)
}
