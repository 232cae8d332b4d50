//! `meeting.add`: seal an integrative minute.

use crate::{
    CallError, Desk,
    application::listed::Listed,
    checks::Checks,
    meeting::{
        case_id, check, meeting_id,
        minutes::in_words,
        shape,
        view::{AddendumForm, MinutesSealed},
    },
    operator::Names,
    plan::check::moment,
    registry::Verb,
    vmd::open,
};
use poliedro_domain::{
    id::{MeetingId, PathwayId},
    meeting::Addendum,
    permission::Op,
    vmd::VmdState,
    when::format_date,
};
use poliedro_store::Change;
use serde::Deserialize;
use ts_rs::TS;

/// Seal an integrative minute.
pub enum Add {}

/// What `meeting.add` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "MeetingAddArgs")]
pub struct Args {
    /// Which.
    pub meeting_id: String,
    /// What is added or corrected.
    pub form: AddendumForm,
}

impl Verb for Add {
    const NAME: &'static str = "meeting.add";
    const DOC: &'static str = "Seal an integrative minute.";
    type Args = Args;
    type Reply = MinutesSealed;

    fn run(desk: &mut Desk, args: Args) -> Result<MinutesSealed, CallError> {
        let (meeting, now, today) = (meeting_id(&args.meeting_id)?, desk.now(), desk.today());
        let form = args.form;
        let case = form.vmd_id.as_deref().filter(|id| !id.is_empty()).map(case_id).transpose()?;
        let mut checks = Checks::default();
        let reason = checks.line("reason", "Motivo", &form.reason);
        if reason.is_empty() {
            checks.say("reason", "Scriva perché serve un verbale integrativo.");
        }
        let text = checks.text("text", "Testo", &form.text);
        if text.is_empty() {
            checks.say("text", "Scriva che cosa si aggiunge o si corregge.");
        }
        if form.decision.is_some() && case.is_none() {
            checks.say("vmdId", "Indichi a quale caso si riferisce la nuova decisione.");
        }
        checks.done()?;
        let done = desk.change(Op::MeetingSeal, |tx| {
            let state = tx.meeting_state(meeting)?;
            if state.sealed.is_none() {
                let message = "Il verbale di questa seduta non è ancora chiuso: lo corregga direttamente.";
                return Err(CallError::failed(message));
            }
            let on = state.convened.as_ref().map_or(today, |convened| convened.on);
            // The decision is of the meeting; only the minute that corrects it is of today.
            let mut decided_at = moment(on, now, today);
            let decision = match (case, &form.decision) {
                (Some(case), Some(typed)) => {
                    let vmd = tx.vmd(case)?;
                    still_the_last(tx, meeting, case, &vmd.state)?;
                    open(&vmd.state)?;
                    let held = state
                        .standing(case)
                        .ok_or_else(|| CallError::field("vmdId", "Questo caso non è nel verbale della seduta."))?;
                    let mut checks = Checks::default();
                    let decision = check::decision(&shape::changed(held, typed), &vmd, on, tx, &mut checks)?;
                    if decision.postponed {
                        let message =
                            "Un verbale integrativo non rinvia il caso: per riparlarne, apra una rivalutazione.";
                        checks.say("outcome", message);
                    }
                    checks.done()?;
                    let taken = vmd.state.decisions.iter().find(|decided| decided.meeting == meeting);
                    decided_at = taken.map_or(decided_at, |decided| decided.at);
                    Some(decision)
                }
                _ => None,
            };
            let addendum = Addendum {
                // Number, and what it adds to, are given when it is sealed.
                number: 0,
                year: today.year(),
                adds_to: (0, 0),
                adds_to_sha256: String::new(),
                case,
                reason,
                text,
                words: decision.as_ref().map(in_words).unwrap_or_default(),
                decision,
                sealed_at: now,
                sealed_by: Names::read(tx)?.of(tx.operator()),
            };
            let decided = case.zip(addendum.decision.clone());
            let sealed = tx.add_minutes(meeting, decided_at, addendum)?;
            let mut listed = Listed::default();
            if let Some((case, decision)) = decided {
                listed.decided(tx, case, &decision, on, now)?;
            }
            Ok((sealed, listed))
        })?;
        let ((addendum, sha256), listed) = done.value;
        Ok(MinutesSealed {
            number: addendum.number,
            year: addendum.year,
            sha256,
            entered: listed.entered,
            left_out: listed.left_out,
        })
    }
}

/// A new decision takes the place of the one of these minutes only while that one holds.
fn still_the_last(tx: &Change<'_>, meeting: MeetingId, case: PathwayId, state: &VmdState) -> Result<(), CallError> {
    if let Some(other) = tx.agenda_of(case)? {
        let on = tx.meeting_row(other)?.map(|row| format_date(row.on)).unwrap_or_default();
        return Err(CallError::failed(format!(
            "Il caso è all’ordine del giorno della seduta del {on}: la nuova decisione si prende lì."
        )));
    }
    match state.decisions.last() {
        Some(last) if last.meeting != meeting => Err(CallError::failed(format!(
            "Dopo questo verbale il caso è stato deciso di nuovo (verbale {}/{}): scriva il verbale integrativo in quella seduta.",
            last.number, last.year
        ))),
        _ => Ok(()),
    }
}
