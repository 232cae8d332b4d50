//! `discharge.refer`: write the report of a ward, for a person or for what the PUA sent; it may be at the COT at once.

use crate::{
    CallError, Desk,
    catalogue::office::Office,
    checks::Checks,
    discharge::{
        check::{alive, referral},
        discharge_id,
        moment::{moment, not_before},
        view::{DischargeOpened, LocalMoment, ReferralForm},
    },
    person::{view::PersonForm, whom::Whom},
    registry::Verb,
    setting::clock_at,
};
use jiff::Timestamp;
use poliedro_domain::{
    discharge::{DischargeFact, Refusal},
    id::{PathwayId, PersonId},
    permission::Op,
};
use poliedro_store::Change;
use serde::Deserialize;
use ts_rs::TS;

/// Write the report of a ward, for a person or for what the PUA sent; it may be at the COT at once.
pub enum Refer {}

/// What `discharge.refer` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "DischargeReferArgs")]
pub struct Args {
    /// What the PUA sent, to be completed.
    pub discharge_id: Option<String>,
    /// The person, when in file.
    pub person_id: Option<String>,
    /// The person, when new.
    pub person: Option<PersonForm>,
    /// Probable duplicates that were seen and are other people.
    pub distinct_from: Vec<String>,
    /// When the ward reported it; empty = now.
    pub referred: LocalMoment,
    /// When it reached the COT; null: not yet.
    pub received: Option<LocalMoment>,
    /// The report.
    pub form: ReferralForm,
}

impl Verb for Refer {
    const NAME: &'static str = "discharge.refer";
    const DOC: &'static str =
        "Write the report of a ward, for a person or for what the PUA sent; it may be at the COT at once.";
    type Args = Args;
    type Reply = DischargeOpened;

    fn run(desk: &mut Desk, args: Args) -> Result<DischargeOpened, CallError> {
        let (now, today) = (desk.now(), desk.today());
        if let Some(sent) = args.discharge_id.as_deref().filter(|id| !id.is_empty()) {
            let sent = discharge_id(sent)?;
            return complete(desk, sent, &args);
        }
        let mut checks = Checks::default();
        let (referred, received) = moments(&args, now, &mut checks);
        let whom = Whom::checked(args.person_id.as_deref(), args.person, &args.distinct_from, today, &mut checks)?;
        // Opening a file and reporting a discharge are two permissions; both must hold.
        desk.may(Op::DischargeRegister)?;
        let op = whom.as_ref().map_or(Op::DischargeRegister, |whom| whom.op(Op::DischargeRegister));
        let done = desk.change(op, |tx| {
            let referral = Box::new(referral(&args.form, None, &Office::read(tx)?, today, &mut checks));
            checks.done()?;
            let whom = whom.ok_or_else(|| CallError::field("person", "Indichi la persona."))?;
            let person = whom.file(tx, now, today)?;
            alive(&tx.person_row(person)?, referred, "referred", "La data della segnalazione")?;
            let id = tx.new_pathway()?;
            let mut facts = vec![(referred, DischargeFact::Referred { referral, corrects: None })];
            if let Some(at) = received {
                let clock = clock_at(tx, at)?;
                facts.push((at, DischargeFact::Received { clock, corrects: None, reason: String::new() }));
            }
            tx.append_discharge_all(id, person, facts)?;
            tx.discard_draft("discharge.new", "")?;
            opened(tx, id, person)
        })?;
        Ok(done.value)
    }
}

/// When the ward reported it and when it reached the COT. What the ward reported without saying when, it reported by the time it arrived.
fn moments(args: &Args, now: Timestamp, checks: &mut Checks) -> (Timestamp, Option<Timestamp>) {
    let mut when = |field: &str, what: &str, typed: &LocalMoment| moment(field, what, typed, now, checks);
    let typed = when("referred", "La data della segnalazione", &args.referred);
    let received = args.received.as_ref().map(|at| when("received", "La data dell’arrivo alla COT", at));
    if args.referred.on.trim().is_empty() {
        return (received.unwrap_or(typed).min(typed), received);
    }
    (typed, received.map(|at| not_before(at, Some(typed))))
}

/// Completes what the PUA sent: its clock goes on running from when it arrived, unless another moment is written.
fn complete(desk: &mut Desk, id: PathwayId, args: &Args) -> Result<DischargeOpened, CallError> {
    let (now, today) = (desk.now(), desk.today());
    let done = desk.change(Op::DischargeRegister, |tx| {
        let file = tx.discharge(id)?;
        let state = &file.state;
        if state.referral.is_some() {
            return Err(CallError::failed(Refusal::There.sentence()));
        }
        let mut checks = Checks::default();
        let at = moment("referred", "La data della segnalazione", &args.referred, now, &mut checks);
        let corrected = args.received.as_ref().filter(|typed| !typed.on.trim().is_empty());
        let corrected =
            corrected.map(|typed| moment("received", "La data dell’arrivo alla COT", typed, now, &mut checks));
        let referral = Box::new(referral(&args.form, None, &Office::read(tx)?, today, &mut checks));
        checks.done()?;
        alive(&file.row.person, at, "referred", "La data della segnalazione")?;
        let mut facts = vec![(at, DischargeFact::Referred { referral, corrects: None })];
        // To the minute, it is the same arrival.
        let same = |at: Timestamp| state.received_at.is_some_and(|held| not_before(at, Some(held)) == held);
        if let Some(at) = corrected.filter(|at| !same(*at)) {
            if state.assessed.is_some() {
                let message =
                    "La valutazione è già registrata: l’arrivo alla COT si corregge nella dimissione, con il motivo.";
                return Err(CallError::field("received", message));
            }
            let clock = clock_at(tx, at)?;
            facts.push((at, DischargeFact::Received { clock, corrects: state.received_by, reason: String::new() }));
        }
        tx.append_discharge_all(id, file.person, facts)?;
        tx.discard_draft("discharge.refer", &id.to_string())?;
        opened(tx, id, file.row.person.id)
    })?;
    Ok(done.value)
}

fn opened(tx: &Change<'_>, id: PathwayId, person: PersonId) -> Result<DischargeOpened, CallError> {
    let other = tx.open_discharge_of(person, Some(id))?;
    Ok(DischargeOpened {
        discharge_id: id.to_string(),
        person_id: person.to_string(),
        open_discharge: other.map(|other| other.to_string()),
    })
}
