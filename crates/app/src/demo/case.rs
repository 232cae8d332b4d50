//! The assessments of one person, until they are ready for the equipe.

use super::{Written, application::Asked};
use crate::CallError;
use jiff::{Timestamp, civil::Date};
use poliedro_domain::{
    administration::Administration,
    demo::{DemoScale, DemoVmd, DemoVmdStep},
    id::{PathwayId, PersonId},
    vmd::VmdFact,
};
use poliedro_store::Change;

/// A case that waits for the equipe: which, and where it is drawn from.
pub(super) struct Case {
    pub(super) vmd: PathwayId,
    pub(super) person: PersonId,
    pub(super) index: u64,
    pub(super) n: usize,
    pub(super) ready: Date,
    pub(super) postponed_once: bool,
}

/// Writes the assessments of a person; `referrals` are the requests that the PUA opened, in order. Gives the first that was asked for a bed, and the first.
pub(super) fn write(
    tx: &mut Change<'_>,
    index: u64,
    person: PersonId,
    referrals: &[PathwayId],
    vmds: Vec<DemoVmd>,
    cases: &mut Vec<Case>,
) -> Result<(Written, Option<Asked>, Option<PathwayId>), CallError> {
    let (mut written, mut asked) = (Written::default(), None);
    let mut ids: Vec<PathwayId> = Vec::with_capacity(vmds.len());
    for (n, vmd) in vmds.into_iter().enumerate() {
        let id = match vmd.referral.and_then(|n| referrals.get(n)) {
            Some(request) => *request,
            None => tx.new_pathway()?,
        };
        let previous = vmd.previous.and_then(|(n, motive)| ids.get(n).map(|id| (*id, motive)));
        ids.push(id);
        let (facts, scales) = apart(vmd.steps, previous.as_ref().map(|(id, _)| *id));
        if let Some((old, motive)) = previous.clone()
            && let Some((at, _)) = facts.first()
        {
            tx.append_vmd(old, person, *at, VmdFact::Reassessed { next: id, motive })?;
        }
        // A re-assessment stays with the application of the first.
        if previous.is_none() && asked.is_none() {
            asked = Asked::of(id, &facts);
        }
        if !facts.is_empty() {
            tx.append_vmd_all(id, person, facts)?;
        }
        for (at, scale) in scales {
            written.administrations += seal(tx, person, id, at, scale)?;
        }
        written.vmds += 1;
        if let Some(ready) = vmd.ready {
            let (ready, postponed_once) = (ready.on, ready.postponed_once);
            cases.push(Case { vmd: id, person, index, n, ready, postponed_once });
        }
    }
    Ok((written, asked, ids.first().copied()))
}

type Facts = Vec<(Timestamp, VmdFact)>;
type Scales = Vec<(Timestamp, DemoScale)>;

/// The facts of the assessment, and its administrations; the request points to the assessment before.
fn apart(steps: Vec<(Timestamp, DemoVmdStep)>, previous: Option<PathwayId>) -> (Facts, Scales) {
    let (mut facts, mut scales) = (Facts::new(), Scales::new());
    for (at, step) in steps {
        match step {
            DemoVmdStep::Scale(scale) => scales.push((at, *scale)),
            DemoVmdStep::Fact(fact) => facts.push((
                at,
                match *fact {
                    VmdFact::Requested { mut request, corrects } => {
                        request.previous = previous;
                        VmdFact::Requested { request, corrects }
                    }
                    fact => fact,
                },
            )),
        }
    }
    (facts, scales)
}

/// An administration and the one that took its place; how many.
fn seal(
    tx: &mut Change<'_>,
    person: PersonId,
    vmd: PathwayId,
    at: Timestamp,
    scale: DemoScale,
) -> Result<u32, CallError> {
    let first = tx.seal_administration(person, at, Some(vmd), scale.administration)?;
    let Some((_, right)) = scale.corrected_by else { return Ok(1) };
    // It says again how it went on that day: it was administered then, and written right the day after.
    tx.seal_administration(person, at, Some(vmd), Administration { corrects: Some(first), ..right })?;
    Ok(2)
}
