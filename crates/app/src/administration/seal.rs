//! `administration.seal`: close an administration: it never changes again.

use crate::{
    CallError, Desk, ErrorCode,
    administration::{
        DRAFT,
        check::{Closing, closing},
        derived::derived,
        draft_key,
        state::Progress,
        view::{AdministrationSealed, AdministrationSheet, InstrumentState},
    },
    checks::Checks,
    instrument::{offered::Offered, shape::report},
    person::{lifetime::lived, shape::person_id},
    registry::Verb,
    vmd::{area_of, assessor::mine, files_of, workable},
};
use poliedro_domain::{administration::Administration, permission::Op, when::local_date};
use poliedro_store::StoreError;
use serde::Deserialize;
use ts_rs::TS;

/// Close an administration: it never changes again.
pub enum Seal {}

/// What `administration.seal` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "AdministrationSealArgs")]
pub struct Args {
    /// The form.
    pub sheet: AdministrationSheet,
}

impl Verb for Seal {
    const NAME: &'static str = "administration.seal";
    const DOC: &'static str = "Close an administration: it never changes again.";
    type Args = Args;
    type Reply = AdministrationSealed;

    fn run(desk: &mut Desk, args: Args) -> Result<AdministrationSealed, CallError> {
        let (sheet, now, me) = (args.sheet, desk.now(), desk.operator()?);
        let person = person_id(&sheet.person_id)?;
        let closing = closing(&sheet, now)?;
        let score = report(&closing.report, Some(closing.instrument));
        let corrects = closing.administration.corrects;
        // In an assessment, only whoever visits for it; outside one, also the COT.
        if closing.vmd.is_some() {
            desk.may(Op::VmdVisit)?;
        }
        let visits = desk.allows(Op::VmdVisit)?;
        let done = desk.change(Op::AdministrationSeal, |tx| {
            let known = tx.administrations(person)?;
            let Closing { instrument, vmd: typed, at, .. } = closing;
            // The correction of a scale serves the assessment that the scale served.
            let old = corrects.and_then(|old| known.iter().find(|file| file.id == old));
            let vmd = if let Some(old) = old { old.state.vmd } else { typed };
            if vmd.is_some() && !visits {
                return Err(StoreError::Denied(Op::VmdVisit).into());
            }
            let mut checks = Checks::default();
            let (row, what) = (tx.person_row(person)?, "La data della somministrazione");
            lived(&row, local_date(at), "at", what, &mut checks);
            checks.done()?;
            let case = vmd.map(|vmd| tx.vmd(vmd)).transpose()?;
            // A mistake can be corrected also once the assessment is closed.
            if let (Some(case), None) = (&case, old) {
                workable(&case.state)?;
            }
            let area = case.as_ref().and_then(|case| area_of(case, &instrument.id));
            // Who administered it did; who corrects it is the author of the correction.
            let by = match old {
                Some(old) => old.state.administration.by.clone(),
                None => mine(tx, me, case.as_ref().map(|case| &case.state), area.map(|area| area.id.as_str()))?,
            };
            let derived = derived(&closing, &known);
            let sealed = Administration { by: by.clone(), ..closing.administration };
            let id = tx.seal_administration(person, at, vmd, sealed)?;
            for one in derived {
                tx.seal_administration(person, at, vmd, Administration { by: by.clone(), ..one })?;
            }
            tx.discard_draft(DRAFT, &draft_key(&person.to_string(), &instrument.id, typed, corrects))?;
            let next = match (&case, area) {
                (Some(case), Some(area)) => {
                    let (files, drafts, offered) = (tx.administrations(person)?, tx.drafts()?, Offered::read(tx)?);
                    let people = files_of(case);
                    let states = Progress::of(case.row.id, &files, &drafts, people, &offered).area(area);
                    after(states, &instrument.id)
                }
                _ => None,
            };
            Ok(AdministrationSealed { administration_id: id.to_string(), score, next })
        });
        match done {
            Ok(done) => Ok(done.value),
            // A refusal that only the archive could decide is in the log all the same.
            Err(error) if error.code == ErrorCode::Denied => desk.may(Op::VmdVisit).and(Err(error)),
            Err(error) => Err(error),
        }
    }
}

/// The next one to fill in: always asked, not administered yet, after this one and then from the beginning.
fn after(states: Vec<InstrumentState>, instrument: &str) -> Option<InstrumentState> {
    let here = states.iter().position(|state| state.id == instrument).map_or(0, |place| place + 1);
    let waits = |state: &InstrumentState| state.always && state.administration_id.is_none();
    let (before, later): (Vec<_>, Vec<_>) = states.into_iter().enumerate().partition(|(place, _)| *place < here);
    later.into_iter().chain(before).map(|(_, state)| state).find(waits)
}
