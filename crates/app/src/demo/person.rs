//! One access, with the request that a referral opens.

use jiff::Timestamp;
use poliedro_domain::{
    demo::DemoStep,
    id::{PathwayId, PersonId},
    intake::{Destination, IntakeFact},
    request::RequestFact,
};
use poliedro_store::{Change, StoreError};

/// The requests that accesses opened, in order.
#[derive(Default)]
pub(super) struct Sent {
    /// To the VMD.
    pub(super) vmd: Vec<PathwayId>,
    /// To the COT.
    pub(super) cot: Vec<PathwayId>,
}

/// Writes an access; the requests it opened are added to `sent`.
pub(super) fn write_intake(
    tx: &mut Change<'_>,
    person: PersonId,
    steps: Vec<(Timestamp, DemoStep)>,
    sent: &mut Sent,
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
                match to {
                    Destination::Vmd => sent.vmd.push(request),
                    Destination::Cot => sent.cot.push(request),
                }
                IntakeFact::Referred { to, request, motive, urgent }
            }
        };
        facts.push((at, fact));
    }
    tx.append_intake_all(intake, person, facts)?;
    Ok(())
}
