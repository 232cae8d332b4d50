//! One access, with the request that a referral opens.

use jiff::Timestamp;
use poliedro_domain::{
    demo::DemoStep,
    id::{PathwayId, PersonId},
    intake::{Destination, IntakeFact},
    request::RequestFact,
};
use poliedro_store::{Change, StoreError};

/// Writes an access; the requests it opened to the VMD, in order.
pub(super) fn write_intake(
    tx: &mut Change<'_>,
    person: PersonId,
    steps: Vec<(Timestamp, DemoStep)>,
) -> Result<Vec<PathwayId>, StoreError> {
    let intake = tx.new_pathway()?;
    let me = tx.operator();
    let mut facts = Vec::with_capacity(steps.len() + 1);
    let mut to_vmd = Vec::new();
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
                if to == Destination::Vmd {
                    to_vmd.push(request);
                }
                IntakeFact::Referred { to, request, motive, urgent }
            }
        };
        facts.push((at, fact));
    }
    tx.append_intake_all(intake, person, facts)?;
    Ok(to_vmd)
}
