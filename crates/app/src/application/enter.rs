//! `application.enter`: enter the lists of units.

use crate::{
    CallError, Desk,
    application::{application_id, assessment, check::takes_in, held, listed::unlisted},
    checks::Checks,
    plan::check::{done_on, moment},
    registry::{Done, Verb},
    unit::{names::Units, unit_id},
};
use poliedro_domain::{
    application::ApplicationFact,
    catalogue::Catalogue,
    permission::Op,
    vmd::{Decided, VmdState},
    when::local_date,
};
use serde::Deserialize;
use ts_rs::TS;

/// Enter the lists of units.
pub enum Enter {}

/// What `application.enter` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "ApplicationEnterArgs")]
pub struct Args {
    /// Which.
    pub application_id: String,
    /// Which; empty = every unit asked for that has no place yet.
    pub units: Vec<String>,
    /// Day (ISO); empty = today.
    pub on: String,
    /// Why, when the equipe has not decided in this archive.
    pub reason: String,
}

impl Verb for Enter {
    const NAME: &'static str = "application.enter";
    const DOC: &'static str = "Enter the lists of units.";
    type Args = Args;
    type Reply = Done;

    fn run(desk: &mut Desk, args: Args) -> Result<Done, CallError> {
        let (id, now, today) = (application_id(&args.application_id)?, desk.now(), desk.today());
        let mut checks = Checks::default();
        let typed = done_on("on", &args.on, now, today, &mut checks);
        let reason = checks.line("reason", "Motivo", &args.reason);
        let asked = args.units.iter().map(|unit| unit_id(unit)).collect::<Result<Vec<_>, _>>()?;
        checks.done()?;
        desk.change(Op::ApplicationChange, |tx| {
            let file = tx.application(id)?;
            held(&file)?;
            let case = assessment::of(tx, &file)?;
            let decided = case.as_ref().and_then(|case| listing(&case.state));
            if decided.is_none() && reason.is_empty() {
                return Err(CallError::field(
                    "reason",
                    "L’equipe non ha ancora deciso l’inserimento in lista in questo archivio: scriva perché la persona entra in lista.",
                ));
            }
            // The equipe decided: the place in the list is of that day, whenever it is written down.
            let at = match decided {
                Some(decided) if args.on.is_empty() && reason.is_empty() => {
                    let day = local_date(decided.at).max(file.row.applied_on);
                    if file.state.entries.is_empty() { moment(day, now, today) } else { typed }
                }
                _ => typed,
            };
            let (known, day) = (Units::read(tx, today)?, local_date(at));
            for unit in &asked {
                takes_in(&known, *unit, day, "units")?;
            }
            let units = if asked.is_empty() { unlisted(&file, &known, day) } else { asked };
            Ok(tx.append_application(id, file.person, at, ApplicationFact::Entered { units, reason })?)
        })?;
        Ok(Done {})
    }
}

/// The decision that holds, when it lets the person enter the lists.
fn listing(state: &VmdState) -> Option<&Decided> {
    state.decision().filter(|decided| Catalogue::shipped().decision(&decided.decision.outcome).lists)
}
