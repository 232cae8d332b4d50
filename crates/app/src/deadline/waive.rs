//! `deadline.waive`: say that an obligation will not be met, and why.

use crate::{
    CallError, Desk,
    checks::Checks,
    deadline::{
        key::{key, open},
        meet::must_meet,
        view::DueKey,
    },
    registry::{Done, Verb},
};
use poliedro_domain::{deadline::Of, permission::Op};
use serde::Deserialize;
use ts_rs::TS;

/// Say that an obligation will not be met, and why.
pub enum Waive {}

/// What `deadline.waive` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "DeadlineWaiveArgs")]
pub struct Args {
    /// Which.
    pub key: DueKey,
    /// Catalogue `waiverMotive`.
    pub motive: String,
    /// In words; required when the motive is `altro`.
    pub note: String,
}

impl Verb for Waive {
    const NAME: &'static str = "deadline.waive";
    const DOC: &'static str = "Say that an obligation will not be met, and why.";
    type Args = Args;
    type Reply = Done;

    fn run(desk: &mut Desk, args: Args) -> Result<Done, CallError> {
        let key = key(&args.key)?;
        if !key.kind.may_waive() {
            return Err(CallError::failed(must_be_done(key.kind.of())));
        }
        let mut checks = Checks::default();
        checks.code("motive", "waiverMotive", &args.motive, "Scelga il motivo per cui non si farà.");
        let note = checks.line("note", "Nota", &args.note);
        if args.motive == OTHER && note.is_empty() {
            checks.say("note", "Scriva qual è il motivo.");
        }
        checks.done()?;
        must_meet(desk, key.kind)?;
        let now = desk.now();
        desk.change(Op::DeadlineChange, |tx| {
            open(tx.obligation(&key)?)?;
            Ok::<_, CallError>(tx.waive_duty(&key, &args.motive, &note, now)?)
        })?;
        Ok(Done {})
    }
}

/// The motive that says nothing by itself.
const OTHER: &str = "altro";

/// Where what may not be waived ends instead.
const fn must_be_done(of: Of) -> &'static str {
    match of {
        Of::Intake => "Questa scadenza non si può togliere: si conclude nell’accesso, lavorandolo o chiudendolo.",
        Of::Vmd => "Questa scadenza non si può togliere: si conclude nella VMD, lavorandola o chiudendola.",
        Of::Meeting => "Questa scadenza non si può togliere: chiuda il verbale della seduta, o la annulli.",
        Of::Plan => "Questa scadenza non si può togliere: si conclude nel progetto.",
        Of::Application => "Questa scadenza non si può togliere: si conclude nella domanda.",
        Of::Discharge => {
            "Questa scadenza non si può togliere: si conclude nella dimissione, lavorandola o chiudendola."
        }
        Of::Person => "Questa scadenza non si può togliere: si conclude nel fascicolo.",
        Of::Reminder => "Un promemoria si segna come fatto, oppure si elimina dalla sua finestra.",
        Of::Draft => "Una bozza si completa o si elimina.",
    }
}
